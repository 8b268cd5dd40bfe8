package metadata

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadJSON(t *testing.T) {
	for in, want := range map[string]string{
		`{"a": "b"}`:                          `[map[a:b]]`,
		`{"a": "b",} {"c": [1, 2,]}`:          `[map[a:b] map[c:[1 2]]]`,
		"{\"a\": \"x\ny\"}":                   "[map[a:x\ny]]",
		`<![CDATA[{"a": null, "b": 1}]]`:      `[map[b:1]]`,
		`{"a": {"b": "c"`:                     `[map[a:map[b:c]]]`,
		`{"a": "b" "c": true}`:                `[map[a:b c:true]]`,
		`{a: 'x', b: "\u00e9\ud83d\ude00\/"}`: `[map[a:'x' b:é😀/]]`,
		`[{"a":1}, {"b":2]`:                   `[[map[a:1] map[b:2]]]`,
		`}}]]:::`:                             `[]`,
		``:                                    `[]`,
	} {
		if got := fmt.Sprint(readJSON(in)); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestReadJSONHasLimits(t *testing.T) {
	for _, s := range []string{strings.Repeat(`{"a":[`, 100_000), strings.Repeat(`[`, 1_000_000), strings.Repeat(`{}`, 200_000)} {
		limited(t, readJSON(s))
	}
}

// limited holds that values are no more and no deeper than may be read of a page.
func limited(t *testing.T, values []any) {
	t.Helper()
	if n, deep := extent(values); n > maxValues+1 || deep > maxDepth+1 {
		t.Errorf("%d values, %d deep", n, deep)
	}
}

// extent is how many values there are in one, itself among them, and how deep they lie.
func extent(v any) (n, deep int) {
	inner := func(v any) {
		m, d := extent(v)
		n, deep = n+m, max(deep, d)
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			inner(e)
		}
	case Object:
		for _, e := range v {
			inner(e)
		}
	}
	return n + 1, deep + 1
}

func FuzzReadJSON(f *testing.F) {
	f.Add(`{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@id":"#p","name":"Ada Quill"}]}`)
	f.Add(`{"a":"\ud83d","b":[{,}],c:'x'}`)
	f.Fuzz(func(t *testing.T, s string) {
		limited(t, readJSON(s))
		l := ReadLinked([]string{s}, "x", []string{"https://a.example/x"})
		for _, n := range l.Nodes {
			if author := n.Object["author"]; author != nil && l.Resolve(author) == nil {
				t.Errorf("%v is resolved to nothing", author)
			}
			Text(n.Object["name"])
		}
	})
}
