package runs_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/runs"
)

func TestTable(t *testing.T) {
	plain := func(s string) runs.Cell {
		var b runs.Builder
		b.Add(s, 0, "")
		text, inlines := b.Build()
		return runs.Cell{Text: text, Inlines: inlines}
	}
	linked := runs.Cell{Text: "see here", Inlines: []content.Inline{
		{Text: "see "},
		{Text: "he", Link: "https://a.example/"},
		{Text: "re", Style: content.Strong, Link: "https://a.example/"},
	}}
	rows, text, inlines := runs.Table([][]runs.Cell{{plain("Port"), plain("Link")}, {plain(""), linked}})
	if text != "Port  Link\n  see here" || rows[1][1] != "see here" || rows[1][0] != "" {
		t.Errorf("%q %q", text, rows)
	}
	want := []content.Inline{{Text: "Port  Link\n  see "}, {Text: "here", Link: "https://a.example/"}}
	if len(inlines) != 2 || inlines[0] != want[0] || inlines[1] != want[1] {
		t.Errorf("%q, want %q", inlines, want)
	}
	if _, _, inlines = runs.Table([][]runs.Cell{{plain("a"), plain("b")}}); inlines != nil {
		t.Errorf("a table without links has runs: %q", inlines)
	}
}
