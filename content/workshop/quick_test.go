package workshop

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

func lines() []string {
	return []string{
		`{"v":1,"id":"9f3c","t":"label","round":1,"p":"k7q2","s":12,"label":"opinion","n":31,"at":"2026-11-28T10:02Z"}`,
		`{"v":1,"id":"9f3c","t":"label","s":0,"label":"","n":-1}`,
		`{"v":1,"id":"a","t":"join","name":"amber-otter","n":1}`,
		`{"v":1,"id":"a","t":"reason","note":"it <b> says","s":1,"n":2}`,
		`{"v":1,"id":"a","t":"phase","phase":"room","seconds":480,"round":1,"n":4}`,
		`{"v":1,"id":"a","t":"done","on":true,"n":4}`,
		`{"v":01,"id":"a"}`, `{"v":1.5}`, `{"v":1e3}`, `{"v":}`, `{}`, `{"v":1,}`, `{"id":"a\u0062"}`, `{"id":"é"}`, `{"n":9223372036854775808}`,
		`{"V":1,"id":"a","t":"x"}`, `{"v":1,"id":"a","t":"x","s":null}`, `{"v":1,"v":2}`, `{"v":1} `, `{"v":-0,"n":-0}`,
		`{"v":1,"id":"a","t":"label","at":"2026-02-31T10:02Z"}`,
	}
}

// slow is how the library reads a line.
func slow(b []byte) (wire, bool) {
	var w wire
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	return w, dec.Decode(&w) == nil
}

func alike(t *testing.T, b []byte) bool {
	t.Helper()
	var w wire
	if !quick(b, &w) {
		return false
	}
	want, ok := slow(b)
	if !ok || !reflect.DeepEqual(w, want) {
		t.Errorf("%s: %+v, the library reads %+v, %v", b, w, want, ok)
	}
	return true
}

func TestTheQuickReaderReadsAsTheLibraryDoes(t *testing.T) {
	for i, line := range lines() {
		if read := alike(t, []byte(line)); i < 5 && !read {
			t.Errorf("%s: not read quickly", line)
		}
	}
	for _, at := range []string{
		"2026-11-28T10:02Z", "2026-12-31T23:59Z", "2026-11-28T10:02+01:00", "2026-13-01T00:00Z", "2026-11-28T24:00Z", "",
		"2026-1x-28T10:02Z",
	} {
		want, err := time.Parse(minute, at)
		if err != nil {
			want = time.Time{}
		}
		if got := moment(at); !got.Equal(want) {
			t.Errorf("%q: %v, the library reads %v", at, got, want)
		}
	}
}

func FuzzQuick(f *testing.F) {
	for _, line := range lines() {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, b []byte) { alike(t, b) })
}

func BenchmarkUnmarshal(b *testing.B) {
	line := []byte(lines()[0])
	for b.Loop() {
		var e Event
		if err := e.UnmarshalJSON(line); err != nil {
			b.Fatal(err)
		}
	}
}
