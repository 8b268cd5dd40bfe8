package read

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/fetch"
)

// FuzzRead reads bytes of any kind to the end: nothing crashes, and what comes out
// is clean.
func FuzzRead(f *testing.F) {
	kinds := []struct{ media, name string }{{"", "a"}, {"text/html", "a.html"}, {"text/markdown", "a.md"}, {"text/plain; charset=shift_jis", "a.txt"}}
	n := 0
	for file := range hostile.Sample(1000, 3) {
		if n++; n%3 == 0 {
			f.Add(file.Bytes, byte(n))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, kind byte) {
		k := kinds[int(kind)%len(kinds)]
		a, err := readHere(&fetch.Resource{Reference: k.name, Name: k.name, MediaType: k.media, Bytes: data})
		if err != nil {
			if o := hostile.Offence(err.Error()); o != "" {
				t.Error(o)
			}
			return
		}
		texts(reflect.ValueOf(a).Elem(), func(s string) {
			if o := hostile.Offence(s); o != "" {
				t.Error(o)
			}
		})
		for _, format := range export.Formats() {
			var out bytes.Buffer
			if err := export.Write(&out, a, format, export.Options{Width: 60}); err != nil {
				t.Error(err)
			}
			if o := hostile.Offence(out.String()); o != "" {
				t.Errorf("%s: %s", format, o)
			}
		}
	})
}
