package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Lines of text that runs from right to left as they are seen, in cells from left to right.
func TestRightToLeft(t *testing.T) {
	for _, c := range []struct {
		name, text string
		logical    bool
		want       []string
	}{
		{"from right to left", "הנמל נסגר אתמול.", false, []string{"    .לומתא רגסנ למנה"}},
		{"a number in it", "נמכרו 2,300 טון.", false, []string{"    .ןוט 2,300 ורכמנ"}},
		{"a word in it", "העיתון Ledger דיווח.", false, []string{".חוויד Ledger ןותיעה"}},
		{"brackets", "הגג (הישן) דולף", false, []string{"     ףלוד (ןשיה) גגה"}},
		{"in a line from left to right", "He said שלום עולם twice.", false, []string{"He said םלוע םולש", "twice."}},
		{"a number within such a word", "see דף 12 בספר, please", false, []string{"see רפסב 12 ףד,", "please"}},
		{"wrapped", "הנמל נסגר אתמול בערב.", false, []string{"     לומתא רגסנ למנה", "               .ברעב"}},
		{"left to the terminal", "הנמל נסגר אתמול.", true, []string{"    הנמל נסגר אתמול."}},
		{"points", "שָׁלוֹם", false, []string{"                םוֹלשָׁ"}},
	} {
		doc := &content.Document{Blocks: []content.Block{{Kind: content.Paragraph, Text: clean.Text(c.text)}}}
		p := New(doc, look(), Options{Width: 22, Logical: c.logical, Method: ansi.GraphemeWidth})
		var got []string
		for _, l := range p.Lines(Place{}, 9) {
			got = append(got, l.Text())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// The cells of a table are put in order each by itself, and stand at their right edge.
func TestCellsFromRightToLeft(t *testing.T) {
	rows := [][]clean.Text{{"עיר", "boats"}, {"נמל יפו", "12"}}
	doc := &content.Document{Blocks: []content.Block{{Kind: content.Table, Rows: rows, Text: "עיר  boats\nנמל יפו  12"}}}
	for logical, want := range map[bool][]string{
		false: {"    ריע │ boats", "ופי למנ │ 12   "}, true: {"    עיר │ boats", "נמל יפו │ 12   "},
	} {
		p := New(doc, look(), Options{Width: 30, Logical: logical, Method: ansi.GraphemeWidth})
		var got []string
		for i, l := range p.Lines(Place{}, 9) {
			if i != 1 { // the rule
				got = append(got, l.Text())
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("logical %v: got %q, want %q", logical, got, want)
		}
	}
}

// A sentence is marked and clicked where it is seen, and every line stays as wide as it is.
func TestSentencesFromRightToLeft(t *testing.T) {
	first, second := "הנמל נסגר.", "למה?"
	text := first + " " + second
	doc := &content.Document{
		Blocks:    []content.Block{{Kind: content.Paragraph, Text: clean.Text(text)}},
		Sentences: []content.Sentence{{Index: 0, Span: content.Span{End: len(first)}}, {Index: 1, Span: content.Span{Start: len(first) + 1, End: len(text)}}},
	}
	p := New(doc, look(), Options{Width: 24, Method: ansi.GraphemeWidth})
	l := p.Lines(Place{}, 1)[0]
	for current, want := range []string{".רגסנ למנה", "?המל"} {
		drawn := l.Draw(&Looks{Current: current})
		if got := strings.TrimSpace(marked(drawn)); got != want {
			t.Errorf("sentence %d is marked as %q, want %q", current, got, want)
		}
		if w := ansi.StringWidth(drawn); w != 24 {
			t.Errorf("the line takes %d cells", w)
		}
	}
	if a, b := l.SentenceAt(23), l.SentenceAt(10); a != 0 || b != 1 {
		t.Errorf("at the right edge stands sentence %d, further left %d", a, b)
	}
}
