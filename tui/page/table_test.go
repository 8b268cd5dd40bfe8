package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
)

// A link in a cell can be opened by the terminal, also where it goes on in the next line
// of the cell.
func TestLinksInATable(t *testing.T) {
	b := content.Block{Kind: content.Table}
	b.Rows, b.Text, b.Inlines = runs.Table([][]runs.Cell{
		{{Text: "Route"}, {Text: "Survey"}},
		{{Text: "Brackwater"}, {Text: "see the long survey here", Inlines: []content.Inline{
			{Text: "see "}, {Text: "the long survey", Link: "https://a.example/s"}, {Text: " here"},
		}}},
	})
	for _, width := range []int{60, 30, 24} {
		p := New(&content.Document{Blocks: []content.Block{b}}, look(), Options{Width: width, Hyperlinks: true, Method: ansi.GraphemeWidth})
		var linked strings.Builder
		for _, l := range p.Lines(Place{}, 20) {
			drawn := l.Draw(&Looks{Current: NoSentence})
			for {
				_, after, ok := strings.Cut(drawn, "\x1b]8;;https://a.example/s\x1b\\")
				if !ok {
					break
				}
				words, rest, _ := strings.Cut(after, "\x1b]8;;\x1b\\")
				linked.WriteString(ansi.Strip(words) + " ")
				drawn = rest
			}
		}
		if got := strings.Join(strings.Fields(linked.String()), " "); got != "the long survey" {
			t.Errorf("width %d: the link is on %q", width, got)
		}
	}
}

// Every word of a tall cell is there; one that is taller than a screen shows that it is cut.
func TestTallCellsLoseNoWords(t *testing.T) {
	lines := func(words int) string {
		cell := clean.Inline(strings.Repeat("ferry ", words)+"end", nil)
		doc := &content.Document{Blocks: []content.Block{{Kind: content.Table, Text: "a  " + cell, Rows: [][]clean.Text{{"year", "remarks"}, {"2015", cell}}}}}
		p := New(doc, look(), Options{Width: 40})
		var b strings.Builder
		for _, l := range p.Lines(p.Top(), 200) {
			b.WriteString(l.Text() + "\n")
		}
		return b.String()
	}
	if got := lines(60); !strings.Contains(got, "end") || strings.Contains(got, "…") || strings.Count(got, "ferry") != 60 {
		t.Errorf("words are lost:\n%s", got)
	}
	if got := lines(4000); !strings.Contains(got, "…") {
		t.Errorf("nothing shows that the cell is cut:\n%.2000s", got)
	}
}
