package tui

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// columns is what the panels last drew, kept until something changes.
type columns struct {
	key  columnsKey
	left drawn
	// right is the right column, or the drawer.
	right drawn
}

// drawn is rows on the screen, and what a click on each of them means.
type drawn struct {
	rows []string
	hits []spot
}

// spot is a panel and an entry of it, or -1 for its title.
type spot struct {
	kind  panel.Kind
	entry int
	title bool
}

// columnsKey is everything that the panels' drawing depends on.
type columnsKey struct {
	visit   *visit
	version int
	layout  layout
	cursor  int
	kind    panel.Kind
	focus   bool
	pane    panel.Pane
}

// drawColumns draws the panels, when anything of them has changed.
func (a *App) drawColumns() {
	if a.layout.right == 0 && a.layout.drawer == 0 {
		a.column = columns{}
		return
	}
	key := columnsKey{a.doc, a.doc.version, a.layout, a.doc.reader.Cursor(), a.kind, a.focus, a.panes[a.kind]}
	if key == a.column.key && a.column.right.rows != nil {
		return
	}
	a.column.key = key
	switch {
	case a.layout.drawer > 0:
		a.column.left, a.column.right = drawn{}, a.drawDrawer()
	case a.layout.left > 0:
		a.column.left = a.drawColumn(a.sections(true), a.layout.left)
		a.column.right = a.drawColumn(a.sections(false), a.layout.right)
	default:
		a.column.left, a.column.right = drawn{}, a.drawColumn(a.sections(false), a.layout.right)
	}
	a.column.key.pane = a.panes[a.kind] // drawing may have scrolled it
}

// section is a panel of a column and how much of it should be shown.
type section struct {
	kind   panel.Kind
	weight int
}

// oneColumn are the panels of the only column, from top to bottom.
func oneColumn() []section {
	return []section{{panel.Facts, 3}, {panel.Opinions, 3}, {panel.Attributed, 0}, {panel.Predictions, 0}, {panel.Unsure, 0}, {panel.Why, 4}, {panel.Who, 3}, {panel.LeftOut, 0}}
}

// leftColumn are the panels left of the article on a very wide screen.
func leftColumn() []section {
	return []section{{panel.Who, 8}, {panel.LeftOut, 0}, {panel.Contents, 3}, {panel.Links, 0}}
}

// rightColumn are the panels right of it.
func rightColumn() []section {
	return []section{{panel.Facts, 4}, {panel.Opinions, 4}, {panel.Attributed, 3}, {panel.Predictions, 2}, {panel.Unsure, 1}, {panel.Why, 4}}
}

// sections are those of the column that a panel stands in; a panel that has no
// place of its own stands on top while it has the keys.
func (a *App) sections(left bool) []section {
	var all []section
	switch {
	case left:
		return leftColumn()
	case a.layout.left > 0:
		all = rightColumn()
	default:
		all = oneColumn()
	}
	if !a.shown(a.kind) {
		all = append([]section{{a.kind, 3}}, all...)
	}
	return all
}

// shown says whether a panel has a place of its own in the columns.
func (a *App) shown(k panel.Kind) bool {
	if a.layout.left > 0 {
		return true
	}
	return k != panel.Contents && k != panel.Links
}

// panelView is how the panel k is drawn, and how many rows it has.
func (a *App) panelView(k panel.Kind) (panel.View, int) {
	v := panel.View{Styles: &a.styles, Width: a.width - 2, Here: a.doc.reader.Cursor(), Focus: a.focus && k == a.kind}
	l := a.layout
	if l.drawer > 0 || l.right == 0 {
		return v, max(1, l.drawer-1)
	}
	for _, left := range []bool{true, false} {
		width := l.right
		if left {
			width = l.left
		}
		if width == 0 {
			continue
		}
		all := a.sections(left)
		heights := a.heights(all, width)
		for i, s := range all {
			if s.kind == k {
				v.Width = width - 2
				return v, max(1, heights[i])
			}
		}
	}
	return v, 1
}

// heights are the rows of the panels of a column.
func (a *App) heights(all []section, width int) []int {
	need, weight := make([]int, len(all)), make([]int, len(all))
	focus := -1
	for i, s := range all {
		weight[i] = s.weight
		if a.focus && s.kind == a.kind {
			focus = i
			weight[i] = max(weight[i], 3)
		}
		if weight[i] == 0 {
			need[i] = 0
			continue
		}
		v := panel.View{Styles: &a.styles, Width: width - 2, Here: a.doc.reader.Cursor(), Focus: focus == i}
		need[i] = panel.Need(a.doc.panels, s.kind, v, a.layout.body)
		if s.kind == panel.Why {
			need[i] = max(need[i], 5) // so that little moves from sentence to sentence
		}
	}
	return share(a.layout.body, need, weight, focus)
}

// drawColumn draws panels one below the other, each under its title.
func (a *App) drawColumn(all []section, width int) drawn {
	var out drawn
	tail := row.Glyph(a.styles.Glyphs.Ellipsis)
	heights := a.heights(all, width)
	for i, s := range all {
		if len(out.rows) == a.layout.body {
			break
		}
		out.add(a.title(s.kind, width).Draw(width, tail), spot{s.kind, -1, true})
		v := panel.View{Styles: &a.styles, Width: width - 2, Here: a.doc.reader.Cursor(), Focus: a.focus && s.kind == a.kind}
		a.drawPanel(&out, s.kind, v, heights[i], width)
	}
	for len(out.rows) < a.layout.body {
		out.add(row.Row{}.Draw(width, ""), spot{panel.Kinds, -1, false})
	}
	return out
}

func (d *drawn) add(r string, s spot) {
	d.rows = append(d.rows, r)
	d.hits = append(d.hits, s)
}

// drawPanel draws a panel in exactly height rows.
func (a *App) drawPanel(out *drawn, k panel.Kind, v panel.View, height, width int) {
	shown := a.panes[k].Rows(a.doc.panels, k, v, height)
	tail := row.Glyph(a.styles.Glyphs.Ellipsis)
	for i := range height {
		if i >= len(shown) {
			out.add(row.Row{}.Draw(width, ""), spot{k, -1, false})
			continue
		}
		var b strings.Builder
		b.WriteByte(' ')
		shown[i].Row.DrawTo(&b, width-2, tail)
		b.WriteByte(' ')
		out.add(b.String(), spot{k, shown[i].Entry, false})
	}
}

// title is a panel's heading: its name between rules, its count at the end.
func (a *App) title(k panel.Kind, width int) row.Row {
	st := &a.styles
	line, name := st.Border, st.PanelTitle
	if a.focus && k == a.kind {
		line, name = st.BorderFocus, st.PanelTitleFocus
	}
	rule := row.Glyph(st.Glyphs.Horizontal)
	left := row.Row{{Text: rule + " ", Style: line}}
	if l, ok := k.Label(); ok {
		left = append(left, row.Piece{Text: row.Glyph(st.Marks[l].Letter) + " ", Style: st.Marks[l].Badge})
	}
	var right row.Row
	if n, ok := a.doc.panels.Count(k); ok {
		right = row.Row{{Text: " " + row.Int(n) + " ", Style: st.Count}}
	}
	words := k.Title()
	if left.Width()+row.Width(words)+1+right.Width() > width {
		words = k.Short()
	}
	left = append(left, row.Piece{Text: words + " ", Style: name})
	fill := max(0, width-left.Width()-right.Width())
	return append(append(left, row.Piece{Text: row.Repeat(rule, fill), Style: line}), right...)
}

// drawDrawer draws the panel below the article, under the tabs of all.
func (a *App) drawDrawer() drawn {
	var out drawn
	out.add(a.tabs().Draw(a.width, ""), spot{panel.Kinds, -1, false})
	v, _ := a.panelView(a.kind)
	a.drawPanel(&out, a.kind, v, a.layout.drawer-1, a.width)
	return out
}

// tabs are the names of all panels, the open one in full.
func (a *App) tabs() row.Row {
	st := &a.styles
	line := st.Border
	if a.focus {
		line = st.BorderFocus
	}
	rule := row.Glyph(st.Glyphs.Horizontal)
	var out row.Row
	for k := range panel.Kind(panel.Kinds) {
		out = append(out, row.Piece{Text: a.gap(k), Style: line})
		out = append(out, a.tab(k)...)
	}
	if out.Width() > a.width { // the open one has to do
		out = append(row.Row{{Text: rule + " ", Style: line}}, a.tab(a.kind)...)
	}
	out = append(out, row.Piece{Text: " ", Style: line})
	return append(out, row.Piece{Text: row.Repeat(rule, max(0, a.width-out.Width())), Style: line})
}

// gap is what stands before a tab.
func (a *App) gap(k panel.Kind) clean.Text {
	if k == 0 {
		return row.Glyph(a.styles.Glyphs.Horizontal) + " "
	}
	return "  "
}

func (a *App) tab(k panel.Kind) row.Row {
	st := &a.styles
	open := k == a.kind
	name := st.PanelTitle
	if open {
		name = st.PanelTitleFocus
	}
	var out row.Row
	if l, ok := k.Label(); ok {
		out = append(out, row.Piece{Text: row.Glyph(st.Marks[l].Letter), Style: st.Marks[l].Badge})
		if open {
			out = append(out, row.Piece{Text: " " + k.Short(), Style: name})
		}
	} else if open {
		out = append(out, row.Piece{Text: k.Title(), Style: name})
	} else {
		out = append(out, row.Piece{Text: k.Tab(), Style: st.Count})
	}
	if n, ok := a.doc.panels.Count(k); ok && k != panel.Links && k != panel.LeftOut {
		out = append(out, row.Piece{Text: " " + row.Int(n), Style: st.Count})
	}
	return out
}

// tabAt is the tab at a column of the drawer's first row.
func (a *App) tabAt(x int) (panel.Kind, bool) {
	at := 0
	for k := range panel.Kind(panel.Kinds) {
		at += row.Width(a.gap(k))
		w := a.tab(k).Width()
		if x >= at-1 && x < at+w {
			return k, true
		}
		at += w
	}
	return 0, false
}
