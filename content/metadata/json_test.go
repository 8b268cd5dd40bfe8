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
	readJSON(strings.Repeat(`{"a":[`, 100_000))
	readJSON(strings.Repeat(`[`, 1_000_000))
	if n := len(readJSON(strings.Repeat(`{}`, 200_000))); n > maxValues+1 {
		t.Errorf("%d values", n)
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add(`{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@id":"#p","name":"Ada Quill"}]}`)
	f.Add(`{"a":"\ud83d","b":[{,}],c:'x'}`)
	f.Fuzz(func(t *testing.T, s string) {
		l := ReadLinked([]string{s}, "x", []string{"https://a.example/x"})
		for _, n := range l.Nodes {
			l.Resolve(n.Object["author"])
			Text(n.Object["name"])
		}
	})
}
