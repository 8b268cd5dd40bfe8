package reading

import (
	"strings"

	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/visit"
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
	visit   *visit.Visit
	version int
	layout  layout
	rows    int
	cursor  int
	kind    panel.Kind
	open    panel.Kind
	focus   bool
	pane    panel.Pane
}

// drawColumns draws the panels, when anything of them has changed.
func (rd *Reading) drawColumns() {
	if rd.layout.right == 0 && rd.layout.drawer == 0 {
		rd.panelRows = columns{}
		return
	}
	key := columnsKey{rd.doc, rd.doc.Version(), rd.layout, rd.columnRows(), rd.doc.Reader.Cursor(), rd.kind, rd.open(), rd.focus, rd.panes[rd.kind]}
	if key == rd.panelRows.key && rd.panelRows.right.rows != nil {
		return
	}
	rd.panelRows.key = key
	switch {
	case rd.layout.drawer > 0:
		rd.panelRows.left, rd.panelRows.right = drawn{}, rd.drawDrawer()
	case rd.layout.left > 0:
		rd.panelRows.left = rd.drawColumn(rd.sections(true), rd.layout.left)
		rd.panelRows.right = rd.drawColumn(rd.sections(false), rd.layout.right)
	default:
		rd.panelRows.left, rd.panelRows.right = drawn{}, rd.drawColumn(rd.sections(false), rd.layout.right)
	}
	rd.panelRows.key.pane = rd.panes[rd.kind] // drawing may have scrolled it
}

// drawColumn draws panels one below the other, each under its title.
func (rd *Reading) drawColumn(all []section, width int) drawn {
	var out drawn
	tail := row.Glyph(rd.frame.Styles.Glyphs.Ellipsis)
	heights := rd.heights(all, width)
	for i, s := range all {
		if len(out.rows) == rd.columnRows() {
			break
		}
		v := rd.panelLook(s.kind, width)
		more := !s.kind.Follows() && panel.Need(rd.doc.Panels, s.kind, v, heights[i]+1) > heights[i]
		out.add(rd.heading(s.kind, width, more).Draw(width, tail), spot{s.kind, -1, true})
		rd.drawPanel(&out, s.kind, v, heights[i], width)
	}
	for len(out.rows) < rd.columnRows() {
		out.add(row.Row{}.Draw(width, ""), spot{panel.Kinds, -1, false})
	}
	return out
}

func (d *drawn) add(r string, s spot) {
	d.rows = append(d.rows, r)
	d.hits = append(d.hits, s)
}

// drawPanel draws a panel in exactly height rows.
func (rd *Reading) drawPanel(out *drawn, k panel.Kind, v panel.View, height, width int) {
	shown := rd.panes[k].Rows(rd.doc.Panels, k, v, height)
	for i := range height {
		if i >= len(shown) {
			out.add(row.Row{}.Draw(width, ""), spot{k, -1, false})
			continue
		}
		var b strings.Builder
		b.WriteByte(' ')
		shown[i].Row.FlushTo(&b, width-2, &rd.frame.Styles)
		b.WriteByte(' ')
		out.add(b.String(), spot{k, shown[i].Entry, false})
	}
}

// heading is a panel's heading: its name between rules, at the end its count, or
// the key that opens it when there is more of it, or that tells where facts were found.
func (rd *Reading) heading(k panel.Kind, width int, more bool) row.Row {
	st := &rd.frame.Styles
	line, name := st.Border, st.PanelTitle
	if rd.focus && k == rd.kind {
		line, name = st.BorderFocus, st.PanelTitleFocus
	}
	rule := row.Glyph(st.Glyphs.Horizontal)
	left := row.Row{{Text: rule + " ", Style: line}}
	if l, ok := k.Label(); ok {
		left = append(left, row.Piece{Text: row.Glyph(st.Marks[l].Letter) + " ", Style: st.Marks[l].Badge})
	}
	var right row.Row
	if n, ok := rd.doc.Panels.Count(k); ok {
		words := row.Int(n)
		if rd.doc.Panels.Narrowed(k) != "" {
			left, _ := rd.doc.Panels.Matches(k)
			words = row.Int(left) + " of " + words
		}
		right = row.Row{{Text: " " + words + " ", Style: st.Count}}
	}
	if key := rd.panelKey(k); right == nil && key != "" && (!rd.focus || k != rd.kind) {
		switch {
		case k.Sign() != "":
			right = row.Row{{Text: " " + key, Style: st.Key}, {Text: " " + row.Glyph(st.Glyphs.Back) + " " + k.Sign() + " ", Style: st.Count}}
		case more:
			right = row.Row{{Text: " " + key, Style: st.Key}, {Text: " more ", Style: st.Count}}
		}
	}
	words := rd.doc.Panels.Title(k)
	if left.Width()+row.Width(words)+1+right.Width() > width {
		words = k.Short()
	}
	left = append(left, row.Piece{Text: words + " ", Style: name})
	fill := max(0, width-left.Width()-right.Width())
	return append(append(left, row.Piece{Text: row.Repeat(rule, fill), Style: line}), right...)
}
