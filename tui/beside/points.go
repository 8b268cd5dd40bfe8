package beside

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/collation"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// collated is what the comparison of two articles came to. It is dropped when one of
// them has been replaced by then.
type collated struct {
	articles [2]*content.Article
	found    collation.Collation
}

// Collate compares the two when both are there, away from the screen.
func (b *Beside) Collate() tea.Cmd {
	var articles [2]*content.Article
	for i, h := range b.halves {
		if h.Visit == nil || h.Visit.Article.Partial {
			return nil
		}
		articles[i] = h.Visit.Article
	}
	return surface.Deliver(b, func() tea.Msg {
		return collated{articles, collation.Of(&articles[0].Document, &articles[1].Document)}
	})
}

// Update takes what a command came to.
func (b *Beside) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case collated:
		for i, h := range b.halves {
			if h.Visit == nil || h.Visit.Article != msg.articles[i] {
				return nil
			}
		}
		if b.found == nil {
			b.together = msg.found.Versions
		}
		b.found, b.point, b.top = &msg.found, -1, 0
		b.host.Relay()
	case tea.PasteMsg:
		return b.host.Paste(msg.Content)
	}
	return nil
}

// passages are the words of the points in a half.
func (b *Beside) passages(i int) []reader.Passage {
	var out []reader.Passage
	for n := range b.points() {
		p := b.found.Points[n].Side(i)
		for _, s := range p.Spans {
			out = append(out, reader.Passage{Block: p.Block, Span: s, Number: n})
		}
	}
	return out
}

// nextPoint goes to the n-th next point in both articles.
func (b *Beside) nextPoint(n int) {
	all := b.points()
	switch {
	case b.found == nil:
		b.frame.Notice = "the two are still being compared"
		return
	case all == 0 && b.found.Versions:
		b.frame.Notice = "the two are the same, word for word"
		return
	case all == 0:
		b.frame.Notice = "no words stand in both that are worth a look"
		return
	}
	to := b.point + n
	if b.point < 0 && n < 0 {
		to++
	}
	switch {
	case to >= all:
		b.frame.Notice = "past the end: on from the beginning"
	case to < 0 && b.point >= 0:
		b.frame.Notice = "past the beginning: on from the end"
	}
	b.goPoint(((to % all) + all) % all)
}

// goPoint brings a point onto the screen in both articles, on the same row where that
// can be.
func (b *Beside) goPoint(n int) {
	b.point = n
	for i, h := range b.halves {
		if h.Visit == nil {
			continue
		}
		h.Visit.Reader.SetPassage(n)
		if s := b.found.Points[n].Side(i).Sentence; s >= 0 {
			h.Visit.Reader.Put(s, h.third())
		}
	}
}

// third is a row in the upper part of the pane, where what is gone to is put.
func (h *Half) third() int {
	_, height := h.Visit.Reader.Size()
	return height / 3
}

// list draws the points in exactly height rows, under their heading.
func (b *Beside) list(width, height int) []string {
	st := &b.frame.Styles
	tail := row.Glyph(st.Glyphs.Ellipsis)
	out := []string{b.heading(width).Draw(width, tail)}
	room := height - 1
	if b.point >= 0 {
		b.top = min(max(b.top, b.point-room+1), b.point)
	}
	b.top = max(0, min(b.top, b.points()-room))
	for n := b.top; n < b.points() && len(out) < height; n++ {
		out = append(out, b.line(n, st).Show(width, st))
	}
	return surface.Fill(out, width, height)
}

// heading says how many points of each kind there are.
func (b *Beside) heading(width int) row.Row {
	st := &b.frame.Styles
	rule := row.Glyph(st.Glyphs.Horizontal)
	out := row.Row{{Text: rule + " ", Style: st.Border}}
	counts := map[collation.Kind]int{}
	for i := range b.found.Points {
		counts[b.found.Points[i].Kind]++
	}
	for _, k := range pointKinds() {
		if n := counts[k.kind]; n > 0 {
			out = append(out, row.Piece{Text: k.heading + " ", Style: st.PanelTitle}, row.Piece{Text: row.Int(n) + "  ", Style: st.Count})
		}
	}
	return append(out, row.Piece{Text: row.Repeat(rule, max(0, width-out.Width())), Style: st.Border})
}

// pointKind is what stands over the number of points of a kind.
type pointKind struct {
	kind    collation.Kind
	heading clean.Text
}

func pointKinds() []pointKind {
	return []pointKind{
		{collation.Quotation, "What both quote"},
		{collation.Passage, "What stands in both"},
		{collation.Edited, "Edited"},
		{collation.New, "New"},
		{collation.Gone, "No longer there"},
	}
}

// line is a point: what it is, the sentences of both, and the words.
func (b *Beside) line(n int, st *styles.Styles) row.Row {
	p := &b.found.Points[n]
	lead, style := clean.Text("   "), st.Entry
	if n == b.point {
		lead, style = " "+row.Glyph(st.Glyphs.Chosen)+" ", st.Entry.Over(st.ChosenFocus)
	}
	name := clean.Inline(p.Kind.String(), nil)
	number := func(at *collation.Side) clean.Text {
		if len(at.Spans) == 0 {
			return "   -"
		}
		return row.Right(row.Int(at.Sentence+1), 4)
	}
	text := func(at *collation.Side, i int) clean.Text { return clean.Inline(string(at.Text(b.document(i))), nil) }
	was, now := text(&p.First, 0), text(&p.Second, 1)
	words := was
	switch p.Kind {
	case collation.Edited:
		words = b.quoted(was) + " " + row.Glyph(st.Glyphs.Arrow) + " " + b.quoted(now)
		if about := p.Changed.Words(); about != "" {
			words += "  (" + about + ")"
		}
	case collation.New:
		words = now
	case collation.Quotation:
		words = b.quoted(was)
	case collation.Passage, collation.Gone:
	}
	return row.Row{
		{Text: lead, Style: style},
		{Text: name + row.Spaces(11-row.Width(name)), Style: st.Count},
		{Text: number(&p.First) + number(&p.Second) + "   ", Style: st.Count},
		{Text: words, Style: style},
	}
}

// quoted is words in quotation marks; of none it says so.
func (b *Beside) quoted(words clean.Text) clean.Text {
	if words == "" {
		return "nothing"
	}
	g := &b.frame.Styles.Glyphs
	return row.Glyph(g.Quote[0]) + words + row.Glyph(g.Quote[1])
}

func (b *Beside) document(i int) *content.Document { return &b.halves[i].Visit.Article.Document }

// partner is the sentence of the other article that one of a version is there.
func (b *Beside) partner(sentence int) (int, bool) {
	if b.found == nil || !b.found.Versions {
		return 0, false
	}
	to := b.found.Second
	if b.focus == 1 {
		to = b.found.First
	}
	if sentence < 0 || sentence >= len(to) || to[sentence] < 0 {
		return 0, false
	}
	return to[sentence], true
}
