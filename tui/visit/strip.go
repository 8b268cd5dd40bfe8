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
	bars   []bar // of the sentences that have been judged
	width  int
	filled int // bars in it
	weight [][content.Labels]float64
	drawn  string
	here   int
}

// bar is what a sentence is on a strip of any width: its label, unless that is not to be
// seen, as far as it reaches in the article, 0 to 1.
type bar struct {
	to     float32
	label  content.Label
	hidden bool
}

// BarHeight is the bars of the labels, low for what is put forward as fact,
// high for opinion.
func BarHeight(l content.Label) int {
	return [content.Labels]int{content.Unsure: 0, content.Fact: 1, content.Attributed: 2, content.Prediction: 3, content.Opinion: 5}[l]
}

// Draw is the strip in exactly width cells.
func (s *Strip) Draw(v *Visit, st *styles.Styles, width int) string {
	if s.visit != v || s.remade != v.remade {
		*s = Strip{visit: v, remade: v.remade}
	}
	if s.width != width {
		s.width, s.filled, s.weight, s.drawn = width, 0, make([][content.Labels]float64, width), ""
	}
	s.judge()
	if s.filled < len(s.bars) {
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

// judge takes in the sentences that have been judged since it last did.
func (s *Strip) judge() {
	a, r := s.visit.Article, s.visit.Reader
	all := a.Document.Sentences
	for i := len(s.bars); i < min(len(a.Judgements), len(all)); i++ {
		to := 1.0
		if i+1 < len(all) {
			to = r.SentenceFraction(i + 1)
		}
		j, ok := s.visit.Judgement(i)
		s.bars = append(s.bars, bar{float32(to), j.Label, !ok})
	}
}

// fill adds the bars that are not in it.
func (s *Strip) fill() {
	width := float64(s.width)
	from := s.visit.Reader.SentenceFraction(s.filled) * width
	for _, b := range s.bars[s.filled:] {
		to := float64(b.to) * width
		for c := int(from); !b.hidden && c < s.width && float64(c) < to; c++ {
			s.weight[c][b.label] += min(to, float64(c+1)) - max(from, float64(c))
		}
		from = to
	}
	s.filled = len(s.bars)
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
