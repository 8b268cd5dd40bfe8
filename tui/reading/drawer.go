package reading

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// drawDrawer draws the panel below the article, under the tabs of all.
func (rd *Reading) drawDrawer() drawn {
	var out drawn
	out.add(rd.tabs().Draw(rd.frame.Width, ""), spot{panel.Kinds, -1, false})
	v, _ := rd.panelView(rd.kind)
	rd.drawPanel(&out, rd.kind, v, rd.layout.drawer-1, rd.frame.Width)
	return out
}

// tab is the name of a panel in the drawer's first row.
type tab struct {
	kind   panel.Kind
	before clean.Text // the room to the tab before
	row    row.Row
}

// tabs are the names of all panels, the open one in full, the others with as
// much as there is room for: the key that opens it, its name, or nothing.
func (rd *Reading) tabs() row.Row {
	st := &rd.frame.Styles
	line := st.Border
	if rd.focus {
		line = st.BorderFocus
	}
	rule := row.Glyph(st.Glyphs.Horizontal)
	out := row.Row{{Text: rule, Style: line}}
	for _, t := range rd.tabList() {
		out = append(append(out, row.Piece{Text: t.before, Style: line}), t.row...)
	}
	out = append(out, row.Piece{Text: " ", Style: line})
	return append(out, row.Piece{Text: row.Repeat(rule, max(0, rd.frame.Width-out.Width())), Style: line})
}

// tabList are the tabs that fit: with less room between them where that is what it takes
// to name the keys.
func (rd *Reading) tabList() []tab {
	for _, l := range []struct {
		keys         bool
		lists, texts clean.Text // the room before a list and before another panel
	}{{true, "  ", "  "}, {true, " ", "  "}, {true, " ", " "}, {false, "  ", "  "}, {false, " ", " "}} {
		all, width := make([]tab, 0, panel.Kinds), 2
		for k := range panel.Kind(panel.Kinds) {
			if k.OfSearch() && !rd.finding() {
				continue
			}
			t := tab{k, l.texts, rd.tab(k, l.keys)}
			if _, lists := k.Label(); lists {
				t.before = l.lists
			}
			if len(all) == 0 {
				t.before = " "
			}
			all = append(all, t)
			width += row.Width(t.before) + t.row.Width()
		}
		if width <= rd.frame.Width {
			return all
		}
	}
	return []tab{{rd.kind, " ", rd.tab(rd.kind, false)}}
}

func (rd *Reading) tab(k panel.Kind, keys bool) row.Row {
	st := &rd.frame.Styles
	open := k == rd.kind
	name := st.Count
	if open {
		name = st.PanelTitleFocus
	}
	var out row.Row
	l, lists := k.Label()
	if lists {
		out = append(out, row.Piece{Text: row.Glyph(st.Marks[l].Letter), Style: st.Marks[l].Badge})
	}
	key := rd.panelKey(k)
	switch {
	case open && lists:
		out = append(out, row.Piece{Text: " " + k.Short(), Style: name})
	case open:
		out = append(out, row.Piece{Text: rd.doc.Panels.Title(k), Style: name})
	case !lists && keys && key != "":
		out = append(out, row.Piece{Text: key, Style: st.Key}, row.Piece{Text: " " + k.Tab(), Style: name})
	case !lists:
		out = append(out, row.Piece{Text: k.Tab(), Style: name})
	}
	if n, ok := rd.doc.Panels.Count(k); ok && lists {
		out = append(out, row.Piece{Text: " " + row.Int(n), Style: st.Count})
	}
	return out
}

// panelKey is the key that opens a panel, if one does.
func (rd *Reading) panelKey(k panel.Kind) clean.Text {
	return rd.frame.Keys.Key(k.Opener())
}

// tabAt is the tab at a column of the drawer's first row.
func (rd *Reading) tabAt(x int) (panel.Kind, bool) {
	at := 1
	for _, t := range rd.tabList() {
		at += row.Width(t.before)
		w := t.row.Width()
		if x >= at-1 && x < at+w {
			return t.kind, true
		}
		at += w
	}
	return 0, false
}
