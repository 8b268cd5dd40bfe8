package list

import (
	"cmp"
	"errors"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// item is an article of the list, and what came of opening it.
type item struct {
	Entry

	visit *visit.Visit
	err   error
	// peeked: it was looked into, or need not be.
	peeked bool
}

// learn takes over what an opened article tells of itself.
func (it *item) learn(a *content.Article, counts [content.Labels]int) {
	s := &a.Source
	if s.Title != nil {
		it.Title = s.Title.Value
	}
	if len(s.Authors) > 0 {
		it.Author = s.Authors[0].Name.Value
	}
	if s.Publisher != nil {
		it.Outlet = s.Publisher.Value
	}
	if s.Published != nil {
		it.Date = s.Published.Value.Time
	}
	if s.Genre != nil {
		it.Genre = s.Genre.Value
	}
	it.Words, it.Counts, it.peeked = a.Document.Words(), counts, true
}

// name is what the list calls the article.
func (it *item) name() clean.Text {
	if it.Title != "" {
		return it.Title
	}
	return visit.Named(it.Ref)
}

// column is a column of the list, to the right of the title.
type column struct {
	width int
	// from is the least width of the screen at which it is shown.
	from int
	head clean.Text
	cell func(it *item, st *styles.Styles, width int) row.Row
}

// listColumns are the columns after the title, from left to right.
func columns() []column {
	text := func(get func(it *item) clean.Text) func(*item, *styles.Styles, int) row.Row {
		return func(it *item, st *styles.Styles, _ int) row.Row { return row.Of(get(it), st.Muted) }
	}
	return []column{
		{18, 72, "author", text(func(it *item) clean.Text { return it.Author })},
		{18, 120, "publisher", text(func(it *item) clean.Text { return it.Outlet })},
		{10, 96, "date", text(func(it *item) clean.Text {
			if it.Date.IsZero() {
				return ""
			}
			return clean.Inline(it.Date.Format("2006-01-02"), nil)
		})},
		{9, 132, "genre", text(func(it *item) clean.Text { return clean.Inline(string(it.Genre), nil) })},
		{6, 60, "length", text(func(it *item) clean.Text {
			if it.Words == 0 {
				return ""
			}
			return row.Int(content.Minutes(it.Words)) + " min"
		})},
		{4, 40, "read", text(func(it *item) clean.Text {
			switch {
			case it.Read >= visit.ReadWhole:
				return "read"
			case it.Read > 0:
				return row.Int(int(100*it.Read)) + "%"
			}
			return ""
		})},
		{8, 50, "labels", labelBar},
	}
}

// labelBar shows how the sentences of an article are labelled, in a few cells: a cell
// for each part of them, by height and colour.
func labelBar(it *item, st *styles.Styles, width int) row.Row {
	counts, total := it.counts(), 0
	for _, n := range counts {
		total += n
	}
	if total == 0 {
		return nil
	}
	var r row.Row
	before, drawn := 0, 0
	for _, l := range []content.Label{content.Fact, content.Attributed, content.Prediction, content.Opinion, content.Unsure} {
		before += counts[l]
		cells := before*width/total - drawn
		drawn += cells
		m := st.Marks[l]
		glyph := row.Glyph(st.Glyphs.Bars[visit.BarHeight(l)])
		if st.ASCII {
			glyph = row.Glyph(m.Letter)
		}
		if cells > 0 {
			r = append(r, row.Piece{Text: row.Repeat(glyph, cells), Style: styles.Style{Fg: m.Badge.Fg}})
		}
	}
	return r
}

// counts are the sentences of each label, as far as they may be seen.
func (it *item) counts() [content.Labels]int {
	if it.visit != nil {
		return it.visit.Panels.Counts()
	}
	return it.Counts
}

// draw is the article's line: its title, and the columns for which there is room.
func (it *item) draw(st *styles.Styles, chosen, marked bool, width int) row.Row {
	tail := row.Glyph(st.Glyphs.Ellipsis)
	lead, style := clean.Text("   "), st.Entry
	if it.Read >= visit.ReadWhole {
		style = st.Muted
	}
	if marked {
		lead = " " + row.Glyph(st.Glyphs.More) + " "
	}
	if chosen && marked {
		lead = row.Glyph(st.Glyphs.Chosen) + row.Glyph(st.Glyphs.More) + " "
	} else if chosen {
		lead = " " + row.Glyph(st.Glyphs.Chosen) + " "
		style = style.Over(st.ChosenFocus)
	}
	head := row.Row{{Text: lead, Style: style}, {Text: it.name(), Style: style}}
	right := it.columns(st, width, tail)
	if it.err != nil {
		right = row.Of("  "+it.fault(), st.Error)
		if most := max(12, width*6/10); right.Width() > most {
			right = right.Cut(most, tail)
		}
	}
	room := width - right.Width()
	if head.Width() > room {
		head = head.Cut(room, tail)
	}
	head = append(head, row.Piece{Text: row.Spaces(room - head.Width()), Style: style})
	return append(head, right...)
}

// columns are the cells after the title.
func (it *item) columns(st *styles.Styles, width int, tail clean.Text) row.Row {
	var r row.Row
	for _, c := range columns() {
		if width < c.from {
			continue
		}
		cell := c.cell(it, st, c.width)
		if cell.Width() > c.width {
			cell = cell.Cut(c.width, tail)
		}
		r = append(append(r, row.Piece{Text: "  "}), cell...)
		r = append(r, row.Piece{Text: row.Spaces(c.width - cell.Width())})
	}
	return append(r, row.Piece{Text: " "})
}

// columnHeads are the names of the columns, above them.
func columnHeads(st *styles.Styles, width int) row.Row {
	var r row.Row
	for _, c := range columns() {
		if width >= c.from {
			r = append(r, row.Piece{Text: "  " + c.head + row.Spaces(c.width-row.Width(c.head)), Style: st.Count})
		}
	}
	return append(r, row.Piece{Text: " "})
}

// fault is why it could not be opened; the reference stands beside it.
func (it *item) fault() clean.Text {
	if e, ok := errors.AsType[*content.Error](it.err); ok {
		return "could not " + e.Op + ": " + e.Reason
	}
	return surface.ErrorText(it.err)
}

// holds reports whether every word stands in what the list shows of the article.
func (it *item) holds(query []string) bool {
	all := strings.ToLower(strings.Join([]string{
		string(it.name()), string(it.Author), string(it.Outlet), string(it.Genre), string(it.Note), string(clean.Reference(it.Ref)),
	}, "\n"))
	for _, word := range query {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}

// order is a way to sort the list.
type order struct {
	name    clean.Text
	compare func(a, b *item) int
}

// orders are the ways to sort the list. Among equals the order stays as it came.
func orders() []order {
	folded := func(get func(*item) clean.Text) func(a, b *item) int {
		return func(a, b *item) int {
			return cmp.Or(lastEmpty(get(a), get(b)), strings.Compare(strings.ToLower(string(get(a))), strings.ToLower(string(get(b)))))
		}
	}
	return []order{
		{"as it came", func(*item, *item) int { return 0 }},
		{"newest first", func(a, b *item) int { return b.Date.Compare(a.Date) }},
		{"by title", folded((*item).name)},
		{"by author", folded(func(it *item) clean.Text { return it.Author })},
		{"by publisher", folded(func(it *item) clean.Text { return it.Outlet })},
		{"unread first", func(a, b *item) int { return cmp.Compare(a.Read, b.Read) }},
		{"shortest first", func(a, b *item) int { return cmp.Compare(a.Words, b.Words) }},
	}
}

// lastEmpty puts what is not known last.
func lastEmpty(a, b clean.Text) int {
	switch {
	case a == "" && b != "":
		return 1
	case b == "" && a != "":
		return -1
	}
	return 0
}
