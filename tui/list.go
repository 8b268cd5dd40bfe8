package tui

import (
	"errors"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// list is the references that were given, each opened when it is chosen.
type list struct {
	items       []item
	chosen, top int
}

// item is one reference, and what came of opening it.
type item struct {
	ref   string
	visit *visit
	err   error
}

func (l *list) fill(refs []string) {
	for _, ref := range refs {
		l.items = append(l.items, item{ref: ref})
	}
}

func (l *list) move(n int) {
	l.chosen = min(max(l.chosen+n, 0), max(0, len(l.items)-1))
}

// took notes the article that a reference turned out to be.
func (l *list) took(v *visit) {
	for i := range l.items {
		if l.items[i].ref == v.ref {
			l.items[i].visit, l.items[i].err = v, nil
		}
	}
}

// failed notes why a reference could not be opened.
func (l *list) failed(ref string, err error) {
	for i := range l.items {
		if l.items[i].ref == ref {
			l.items[i].err = err
		}
	}
}

// rows draws the list: two rows an article, the second one its author or why
// it could not be opened.
func (l *list) rows(st *styles.Styles, width, height int) []string {
	out := []string{row.Row{{Text: " standfirst", Style: st.Title}, {Text: "  " + row.Int(len(l.items)) + " articles", Style: st.Muted}}.Draw(width, ""), row.Row{}.Draw(width, "")}
	each := 2
	if height < 12 {
		out, each = nil, 1
	}
	room := max(1, (height-len(out))/each)
	if l.chosen < l.top {
		l.top = l.chosen
	}
	l.top = max(l.top, l.chosen-room+1)
	tail := row.Glyph(st.Glyphs.Ellipsis)
	for i := l.top; i < len(l.items) && i < l.top+room; i++ {
		for _, r := range l.items[i].rows(st, i == l.chosen, width)[:each] {
			out = append(out, r.Draw(width, tail))
		}
	}
	if len(l.items) == 0 {
		out = append(out, row.Of(" nothing to open", st.Missing).Draw(width, tail))
	}
	for len(out) < height {
		out = append(out, row.Row{}.Draw(width, ""))
	}
	return out[:height]
}

func (it *item) rows(st *styles.Styles, chosen bool, width int) []row.Row {
	ref := clean.Inline(it.ref, nil)
	first, style := ref, st.Entry
	second, under := clean.Text("not opened yet"), st.Missing
	switch {
	case it.err != nil:
		second, under = message(it.err), st.Error
		if e, ok := errors.AsType[*content.Error](it.err); ok { // the reference stands above
			second = "could not " + e.Op + ": " + e.Reason
		}
	case it.visit != nil:
		s := &it.visit.article.Source
		second, under = ref, st.Muted
		if s.Title != nil {
			first = s.Title.Value
		}
		if len(s.Authors) > 0 {
			second = s.Authors[0].Name.Value
			if s.Publisher != nil {
				second += " · " + s.Publisher.Value
			}
		} else if s.Publisher != nil {
			second = s.Publisher.Value
		}
	}
	lead := clean.Text("   ")
	if chosen {
		lead = " " + row.Glyph(st.Glyphs.Chosen) + " "
		style = style.Over(st.ChosenFocus)
	}
	head := row.Row{{Text: lead, Style: style}, {Text: first, Style: style}}
	if n := width - head.Width(); chosen && n > 0 {
		head = append(head, row.Piece{Text: row.Spaces(n), Style: style})
	}
	return []row.Row{head, {{Text: "   "}, {Text: second, Style: under}}}
}

// at is the article at a row of the screen.
func (l *list) at(y, height int) (int, bool) {
	each, head := 2, 2
	if height < 12 {
		each, head = 1, 0
	}
	i := l.top + (y-head)/each
	return i, y >= head && i < len(l.items)
}
