package tui

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

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
