package visit

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// Strip is the row that shows the labels along the whole article, from left to
// right, and where one is. Each cell stands for a part of the article of the
// same length; a label shows by its height and its colour.
type Strip struct {
	visit  *Visit
	remade int
	width  int
	filled int // sentences in it
	weight [][content.Labels]float64
	drawn  string
	here   int
}

// BarHeight is the bars of the labels, low for what is put forward as fact,
// high for opinion.
func BarHeight(l content.Label) int {
	return [content.Labels]int{content.Unsure: 0, content.Fact: 1, content.Attributed: 2, content.Prediction: 3, content.Opinion: 5}[l]
}

// Draw is the strip in exactly width cells.
func (s *Strip) Draw(v *Visit, st *styles.Styles, width int) string {
	if s.visit != v || s.remade != v.remade || s.width != width {
		*s = Strip{visit: v, remade: v.remade, width: width, weight: make([][content.Labels]float64, width)}
	}
	if s.filled < len(v.Article.Judgements) {
		s.fill()
		s.drawn = ""
	}
	here := s.cell(v.Reader.SentenceFraction(v.Reader.Cursor()))
	if here == s.here && s.drawn != "" {
		return s.drawn
	}
	s.here = here
	var r row.Row
	for i := range s.weight {
		p := row.Piece{Text: row.Glyph(st.Glyphs.Rule), Style: st.Track}
		if l, ok := s.label(i); ok {
			m := st.Marks[l]
			p = row.Piece{Text: row.Glyph(st.Glyphs.Bars[BarHeight(l)]), Style: styles.Style{Fg: m.Badge.Fg}}
			if st.ASCII {
				p.Text = row.Glyph(m.Letter)
			}
		}
		if i == here {
			p = row.Piece{Text: row.Glyph(st.Glyphs.Here), Style: st.Here}
		}
		if n := len(r); n > 0 && r[n-1].Style == p.Style {
			r[n-1].Text += p.Text
			continue
		}
		r = append(r, p)
	}
	var b strings.Builder
	r.DrawTo(&b, width, "")
	s.drawn = b.String()
	return s.drawn
}

// cell is the cell of a part of the article.
func (s *Strip) cell(fraction float64) int {
	return min(max(int(fraction*float64(s.width)), 0), s.width-1)
}

// fill adds the sentences that have been judged since it last did.
func (s *Strip) fill() {
	a, r, width := s.visit.Article, s.visit.Reader, float64(s.width)
	all := a.Document.Sentences
	n := min(len(a.Judgements), len(all))
	from := 0.0
	if s.filled < n {
		from = r.SentenceFraction(s.filled) * width
	}
	for i := s.filled; i < n; i++ {
		to := width
		if i+1 < len(all) {
			to = r.SentenceFraction(i+1) * width
		}
		if j, ok := s.visit.Judgement(i); ok {
			for c := int(from); c < s.width && float64(c) < to; c++ {
				s.weight[c][j.Label] += min(to, float64(c+1)) - max(from, float64(c))
			}
		}
		from = to
	}
	s.filled = n
}

// label is the label that most of a cell's text has, if any.
func (s *Strip) label(cell int) (content.Label, bool) {
	best, sum := 0, 0.0
	for l, w := range s.weight[cell] {
		sum += w
		if w > s.weight[cell][best] {
			best = l
		}
	}
	return content.Label(best), sum > 0
}
