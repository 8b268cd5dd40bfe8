package tui

import (
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
)

// strip is the row that shows the labels along the whole article, from left to
// right, and where one is. Each cell stands for a part of the article of the
// same length; a label shows by its height and its colour.
type strip struct {
	visit   *visit
	version int
	width   int
	cells   []content.Label
	none    []bool // no sentence in this part
	drawn   string
	here    int
}

// heights are the bars of the labels, low for what is put forward as fact,
// high for opinion.
func height(l content.Label) int {
	return [content.Labels]int{content.Unsure: 0, content.Fact: 1, content.Attributed: 3, content.Prediction: 4, content.Opinion: 6}[l]
}

// draw is the strip in exactly width cells.
func (s *strip) draw(v *visit, st *styles.Styles, width int) string {
	if s.visit != v || s.version != v.version || s.width != width || s.cells == nil {
		*s = strip{visit: v, version: v.version, width: width, here: -1}
		s.fill()
	}
	here := s.cell(v.reader.SentenceFraction(v.reader.Cursor()))
	if here == s.here && s.drawn != "" {
		return s.drawn
	}
	s.here = here
	var r row.Row
	for i, l := range s.cells {
		p := row.Piece{Text: row.Glyph(st.Glyphs.Rule), Style: st.Track}
		if !s.none[i] {
			m := st.Marks[l]
			p = row.Piece{Text: row.Glyph(st.Glyphs.Bars[height(l)]), Style: styles.Style{Fg: m.Badge.Fg}}
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
func (s *strip) cell(fraction float64) int {
	return min(max(int(fraction*float64(s.width)), 0), s.width-1)
}

// fill gives every cell the label that most of its text has.
func (s *strip) fill() {
	s.cells, s.none = make([]content.Label, s.width), make([]bool, s.width)
	weight := make([][content.Labels]float64, s.width)
	a := s.visit.article
	for i, q := range a.Document.Sentences {
		j, ok := a.Judgement(i)
		if !ok {
			break
		}
		from := s.visit.reader.SentenceFraction(i) * float64(s.width)
		to := from + 1
		if i+1 < len(a.Document.Sentences) {
			next := s.visit.reader.SentenceFraction(i+1) * float64(s.width)
			if a.Document.Sentences[i+1].Block == q.Block || next-from < 3 {
				to = next
			} else {
				to = next - .2
			}
		} else {
			to = float64(s.width)
		}
		for c := int(from); c < s.width && float64(c) < to; c++ {
			weight[c][j.Label] += min(to, float64(c+1)) - max(from, float64(c))
		}
	}
	for c := range weight {
		best, sum := 0, 0.0
		for l, w := range weight[c] {
			sum += w
			if w > weight[c][best] {
				best = l
			}
		}
		s.cells[c], s.none[c] = content.Label(best), sum == 0
	}
}

// clickedStrip goes to the part of the article that a cell stands for.
func (a *App) clickedStrip(x int) tea.Cmd {
	n := len(a.doc.article.Document.Sentences)
	if n == 0 {
		return nil
	}
	r := a.doc.reader
	want := float64(x) / float64(max(1, a.width))
	i := sort.Search(n, func(i int) bool { return r.SentenceFraction(i) >= want })
	return a.jump(func(r *reader.Reader) { r.Go(min(i, n-1)) })
}
