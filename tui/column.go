package tui

import (
	"strings"

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
		a.panelRows = columns{}
		return
	}
	key := columnsKey{a.doc, a.doc.version, a.layout, a.doc.reader.Cursor(), a.kind, a.focus, a.panes[a.kind]}
	if key == a.panelRows.key && a.panelRows.right.rows != nil {
		return
	}
	a.panelRows.key = key
	switch {
	case a.layout.drawer > 0:
		a.panelRows.left, a.panelRows.right = drawn{}, a.drawDrawer()
	case a.layout.left > 0:
		a.panelRows.left = a.drawColumn(a.sections(true), a.layout.left)
		a.panelRows.right = a.drawColumn(a.sections(false), a.layout.right)
	default:
		a.panelRows.left, a.panelRows.right = drawn{}, a.drawColumn(a.sections(false), a.layout.right)
	}
	a.panelRows.key.pane = a.panes[a.kind] // drawing may have scrolled it
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
		v := a.panelLook(s.kind, width)
		more := !s.kind.Chooses() && panel.Need(a.doc.panels, s.kind, v, heights[i]+1) > heights[i]
		out.add(a.title(s.kind, width, more).Draw(width, tail), spot{s.kind, -1, true})
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

// title is a panel's heading: its name between rules, at the end its count, or
// the key that opens it when there is more of it.
func (a *App) title(k panel.Kind, width int, more bool) row.Row {
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
	if key := a.panelKey(k); more && right == nil && key != "" && (!a.focus || k != a.kind) {
		right = row.Row{{Text: " " + key, Style: st.Key}, {Text: " more ", Style: st.Count}}
	}
	words := k.Title()
	if left.Width()+row.Width(words)+1+right.Width() > width {
		words = k.Short()
	}
	left = append(left, row.Piece{Text: words + " ", Style: name})
	fill := max(0, width-left.Width()-right.Width())
	return append(append(left, row.Piece{Text: row.Repeat(rule, fill), Style: line}), right...)
}
