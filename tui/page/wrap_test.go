package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		text  string
		want  string
	}{
		{"at spaces", 10, "one two three four", "one two|three four"},
		{"exactly full", 7, "one two three", "one two|three"},
		{"never after a hyphen", 11, "a well-known fact", "a|well-known|fact"},
		{"never in a number", 8, "about 1,200,000.5 of", "about|1,200,00|0.5 of"},
		{"a number keeps its unit", 9, "about 40 km away", "about|40 km|away"},
		{"a number keeps its sign", 8, "about 40 % away", "about|40 %|away"},
		{"a short title keeps its name", 10, "I met Dr. Ilse there", "I met|Dr. Ilse|there"},
		{"a dash stays behind its word", 10, "quite good – not even", "quite|good – not|even"},
		{"after a dash between words", 9, "early—later on", "early—|later on"},
		{"ideographs", 8, "東京の新聞は、政府", "東京の新|聞は、政|府"},
		{"no mark of punctuation begins a line", 6, "東京の、新聞", "東京|の、新|聞"},
		{"nothing ends with an opening bracket", 6, "東京「新聞」", "東京|「新|聞」"},
		{"a long word is cut", 5, "abcdefghijk lm", "abcde|fghij|k lm"},
		{"an address is cut at its signs", 12, "example.org/one/two/three", "example.org/|one/two/|three"},
		{"line breaks stay", 20, "one\ntwo three\nfour", "one|two three|four"},
		{"spaces at the ends go", 20, "  one two  ", "one two"},
		{"spaces between stay", 20, "one  two", "one  two"},
		{"no width", 0, "ab", "a|b"},
		{"nothing", 10, "", ""},
		{"no word is left alone", 32, "there is a word at the very ends it", "there is a word at the very|ends it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := measure(ansi.GraphemeWidth).wrap(c.text, c.width)
			got := make([]string, 0, len(lines))
			for _, l := range lines {
				got = append(got, c.text[l.start:l.end])
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("got  %q\nwant %q", s, c.want)
			}
		})
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
