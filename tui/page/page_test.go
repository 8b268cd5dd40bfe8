package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/styles"
)

// Every line is exactly as wide as the page, at any width.
func TestLinesFillTheWidth(t *testing.T) {
	for _, m := range []ansi.Method{ansi.GraphemeWidth, ansi.WcWidth} {
		p := New(feature(), look(), Options{Method: m})
		for w := 1; w <= 250; w++ {
			p.SetWidth(w)
			looks := Looks{Label: byIndex, Current: 3}
			for _, l := range p.Lines(p.Top(), 10_000) {
				if got := m.StringWidth(l.Draw(&looks)); got != w {
					t.Fatalf("method %v, width %d: line %v is %d wide: %q", m, w, l.Place, got, l.Draw(&looks))
				}
			}
		}
	}
}

// Each sentence, put together again from the cells that carry its mark, is the
// sentence of the document.
func TestSentencesKeepTheirMarks(t *testing.T) {
	doc := feature()
	step := 3
	if hostile.Thorough() {
		step = 1
	}
	for w := 20; w <= 120; w += step {
		p := New(doc, look(), Options{Width: w, Method: ansi.GraphemeWidth})
		lines := p.Lines(p.Top(), 10_000)
		for _, s := range doc.Sentences {
			looks := Looks{Current: s.Index}
			var got strings.Builder
			begins := 0
			for _, l := range lines {
				got.WriteString(marked(l.Draw(&looks)))
				for _, q := range l.Sentences() {
					if q.Index == s.Index && q.Span.Start >= l.line.from {
						begins++
					}
				}
			}
			want := squeeze(string(doc.SentenceText(s)))
			if squeeze(got.String()) != want {
				t.Fatalf("width %d, sentence %d:\n got %q\nwant %q", w, s.Index, squeeze(got.String()), want)
			}
			if begins != 1 {
				t.Fatalf("width %d: sentence %d begins %d times", w, s.Index, begins)
			}
		}
	}
}

// marked is what of a drawn line carries the look of the current sentence.
func marked(drawn string) string {
	var out strings.Builder
	pen, cursor := styles.Style{}, styles.Style{}.Read(sgr(look().Cursor)).Bg
	for drawn != "" {
		if drawn[0] == 0x1b {
			n := strings.IndexByte(drawn, 'm')
			pen = pen.Read(drawn[2:n])
			drawn = drawn[n+1:]
			continue
		}
		if pen.Bg == cursor {
			out.WriteByte(drawn[0])
		}
		drawn = drawn[1:]
	}
	return out.String()
}

// sgr is what begins a style.
func sgr(s styles.Style) string {
	return strings.TrimSuffix(strings.TrimPrefix(string(s.Append(nil, styles.Style{})), "\x1b["), "m")
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// All text of the article is on the page, in order.
func TestNothingIsLost(t *testing.T) {
	doc := feature()
	var want strings.Builder
	for _, b := range doc.Blocks {
		if b.Kind == content.Paragraph || b.Kind == content.Heading {
			want.WriteString(squeeze(string(b.Text)))
		}
	}
	for w := 8; w <= 120; w++ {
		p := New(doc, look(), Options{Width: w})
		var got strings.Builder
		for _, l := range p.Lines(p.Top(), 10_000) {
			if k := doc.Blocks[l.Block].Kind; k == content.Paragraph || k == content.Heading {
				for _, s := range l.line.segs {
					if s.at >= 0 {
						got.WriteString(squeeze(s.text))
					}
				}
			}
		}
		if got.String() != want.String() {
			t.Fatalf("width %d:\n got %q\nwant %q", w, got.String(), want.String())
		}
	}
}
