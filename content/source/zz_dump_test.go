package source

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/decode"
)

func TestZZDump(t *testing.T) {
	name := os.Getenv("DUMP")
	if name == "" {
		t.Skip()
	}
	data, _ := os.ReadFile(name)
	p, err := decode.Decode(data, "", name)
	if err != nil {
		t.Fatal(err)
	}
	p.Address = os.Getenv("ADDR")
	f := newFinder(p, Options{})
	f2 := Find(p)
	f.title()
	fmt.Printf("begin %d end %d title %d lines %d\n", f.begin, f.end, f.titleAt, len(f.lines))
	names := []string{"bio", "byline", "date", "caption", "credit", "dek", "kicker", "crumbs", "comment", "related", "nav", "footer", "header", "aside", "article", "note", "disclaimer", "quote", "sponsor", "title", "author", "headline", "role"}
	grep := os.Getenv("GREP")
	for i, l := range f.lines {
		if grep != "" {
			ok := false
			for _, g := range strings.Split(grep, "|") {
				ok = ok || strings.Contains(l.text, g)
			}
			if !ok {
				continue
			}
		} else if !(i >= f.titleAt-8 && i < f.begin+4 || i > f.end-4 && i < f.end+12) {
			continue
		}
		var h []string
		for b, n := range names {
			if l.hint&(1<<b) != 0 {
				h = append(h, n)
			}
		}
		fmt.Printf("%4d %-10s body=%v linked=%d [%s] %q\n", i, l.tag, l.body, l.linked, strings.Join(h, ","), l.text[:min(len(l.text), 260)])
	}
	_ = f2
}
