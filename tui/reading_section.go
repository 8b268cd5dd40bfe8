package tui

import (
	"slices"

	"github.com/standfirst/standfirst/tui/panel"
)

// section is a panel of a column and how much of it should be shown.
type section struct {
	kind   panel.Kind
	weight int
}

// oneColumn are the panels of the only column, from top to bottom. On a low
// screen some have to do with their title.
func oneColumn(height int) []section {
	rare := 0
	if height >= 38 {
		rare = 1
	}
	return []section{
		{panel.Facts, 3},
		{panel.Opinions, 3},
		{panel.Attributed, 3},
		{panel.Predictions, rare},
		{panel.Unsure, rare},
		{panel.Why, 6},
		{panel.Who, 4},
		{panel.LeftOut, 0},
	}
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
func (rd *reading) sections(left bool) []section {
	var all []section
	switch {
	case left:
		return leftColumn()
	case rd.layout.left > 0:
		all = rightColumn()
	default:
		all = oneColumn(rd.layout.body)
	}
	if !rd.shown(rd.kind) {
		all = append([]section{{rd.kind, 3}}, all...)
	}
	return all
}

// shown reports whether a panel has a place of its own in the columns.
func (rd *reading) shown(k panel.Kind) bool { return rd.layout.left > 0 || !onDemand(k) }

// onDemand reports whether a panel stands in the only column while it has the keys
// alone.
func onDemand(k panel.Kind) bool {
	return !slices.ContainsFunc(oneColumn(0), func(s section) bool { return s.kind == k })
}

// first is the panel that the tab key comes to first.
func first() panel.Kind { return oneColumn(0)[0].kind }

// panelOpener names the key that opens a panel, if one does.
func panelOpener(k panel.Kind) string {
	return [panel.Kinds]string{panel.Why: nameWhy, panel.Who: nameWho, panel.LeftOut: nameLeftOut, panel.Contents: nameContents, panel.Links: nameLinks}[k]
}

// panelLook is how the panel k is drawn in a column. Why tells of the chosen
// sentence of a list that has the keys.
func (rd *reading) panelLook(k panel.Kind, width int) panel.View {
	v := panel.View{Styles: &rd.app.styles, Width: width - 2, Here: rd.doc.reader.Cursor(), Focus: rd.focus && k == rd.kind}
	if _, lists := rd.kind.Label(); k == panel.Why && rd.focus && lists {
		if t := rd.doc.panels.Target(rd.kind, rd.panes[rd.kind].Chosen()); t.Sentence >= 0 {
			v.Here = t.Sentence
		}
	}
	return v
}

// panelView is how the panel k is drawn, and how many rows it has.
func (rd *reading) panelView(k panel.Kind) (panel.View, int) {
	v := rd.panelLook(k, rd.app.width)
	l := rd.layout
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
		all := rd.sections(left)
		heights := rd.heights(all, width)
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
func (rd *reading) heights(all []section, width int) []int {
	need, weight := make([]int, len(all)), make([]int, len(all))
	focus := -1
	for i, s := range all {
		weight[i] = s.weight
		switch {
		case !rd.focus:
		case s.kind == rd.kind:
			focus = i
			weight[i] = max(weight[i], 3)
		case s.kind != panel.Why: // which tells of the chosen sentence
			weight[i] = min(weight[i], 1)
		}
		v := rd.panelLook(s.kind, width)
		need[i] = panel.Need(rd.doc.panels, s.kind, v, rd.layout.body)
		if s.kind == panel.Why {
			need[i] = max(need[i], 5) // so that little moves from sentence to sentence
		}
	}
	return share(rd.layout.body, need, weight, focus)
}
