package reading

import (
	"slices"

	"github.com/standfirst/standfirst/tui/panel"
)

// section is a panel of a column and how much of it should be shown.
type section struct {
	kind   panel.Kind
	weight int
	folded bool // only its title is shown
}

// column is the one left of the article, or the one right of it, which may be the only one.
func (rd *Reading) column(left bool) panel.Column {
	switch {
	case left:
		return panel.Left
	case rd.layout.left > 0:
		return panel.Right
	}
	return panel.Only
}

// sections are the panels of a column, from top to bottom. Of the lists one is open, the
// others are folded to their titles. What was found stands on top, and so does a panel that
// has no place of its own while it has the keys.
func (rd *Reading) sections(left bool) []section {
	column, open := rd.column(left), rd.open()
	var all []section
	if column != panel.Left && rd.finding() {
		all = append(all, section{panel.Hits, panel.OpenWeight, open != panel.Hits})
	}
	if column == panel.Only && onDemand(rd.kind) && !rd.kind.OfSearch() {
		all = slices.Insert(all, 0, section{rd.kind, 3, false})
	}
	for k := range panel.Kind(panel.Kinds) {
		if weight, ok := k.Slot(column); ok {
			_, lists := k.Label()
			all = append(all, section{k, weight, lists && k != open})
		}
	}
	return all
}

// finding reports whether there is a list of what was found.
func (rd *Reading) finding() bool {
	_, all := rd.doc.Reader.Hits()
	return all > 0
}

// onDemand reports whether a panel stands in the only column while it has the keys
// alone.
func onDemand(k panel.Kind) bool {
	_, stands := k.Slot(panel.Only)
	return !stands
}

// first is the panel that the tab key comes to first: the list that is open.
func (rd *Reading) first() panel.Kind { return rd.open() }

// open is the list that is open: what was found, the one of the filter, or that had the
// keys last.
func (rd *Reading) open() panel.Kind {
	if _, lists := rd.kind.Label(); rd.finding() && !(rd.focus && lists) {
		return panel.Hits
	}
	if l, on := rd.doc.Reader.Filter(); on && !rd.focus {
		return panel.ListOf(l)
	}
	return rd.list
}

// panelLook is how the panel k is drawn in a column. One of the current
// sentence tells of that chosen in a list that has the keys.
func (rd *Reading) panelLook(k panel.Kind, width int) panel.View {
	v := panel.View{Styles: &rd.frame.Styles, Width: width - 2, Here: rd.doc.Reader.Cursor(), Focus: rd.focus && k == rd.kind}
	if _, lists := rd.kind.Label(); k.OfSentence() && rd.focus && lists {
		if t := rd.doc.Panels.Target(rd.kind, rd.panes[rd.kind].Chosen()); t.Sentence >= 0 {
			v.Here = t.Sentence
		}
	}
	return v
}

// panelView is how the panel k is drawn, and how many rows it has.
func (rd *Reading) panelView(k panel.Kind) (panel.View, int) {
	v := rd.panelLook(k, rd.frame.Width)
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
func (rd *Reading) heights(all []section, width int) []int {
	need, weight := make([]int, len(all)), make([]int, len(all))
	focus := -1
	for i, s := range all {
		weight[i] = s.weight
		switch {
		case !rd.focus:
		case s.kind == rd.kind:
			focus = i
			weight[i] = max(weight[i], 3)
		case !s.kind.OfSentence(): // which tells of the chosen one
			weight[i] = min(weight[i], 1)
		}
		v := rd.panelLook(s.kind, width)
		need[i] = panel.Need(rd.doc.Panels, s.kind, v, rd.columnRows())
		if s.kind.OfSentence() {
			need[i] = max(need[i], 5) // so that little moves from sentence to sentence
		}
	}
	got := unfolded(all, need, share(rd.columnRows(), folded(all, need, focus), weight, focus), rd.columnRows())
	return spare(all, got, rd.columnRows())
}

// spare gives the list that is open the rows that nothing else fills, for more of its sentences' words.
func spare(all []section, got []int, height int) []int {
	left := height - len(all)
	for _, n := range got {
		left -= n
	}
	for i, s := range all {
		if _, lists := s.kind.Label(); lists && !s.folded && left > 0 {
			got[i] += left
			break
		}
	}
	return got
}

// folded is what panels need, the folded ones and those without weight nothing, but for the
// one that has the keys.
func folded(all []section, need []int, focus int) []int {
	out := slices.Clone(need)
	for i, s := range all {
		if (s.folded || s.weight == 0) && i != focus {
			out[i] = 0
		}
	}
	return out
}

// unfolded gives the rows that are left over to folded lists, as far as they fit as a
// whole, and then to panels without weight.
func unfolded(all []section, need, got []int, height int) []int {
	left := height - len(all)
	for _, n := range got {
		left -= n
	}
	for i, s := range all {
		if s.folded && need[i] <= left {
			got[i], left = need[i], left-need[i]
		}
	}
	for i, s := range slices.Backward(all) { // links before what was left out
		if n := min(need[i]-got[i], left); s.weight == 0 && !s.folded && n > 0 {
			got[i], left = got[i]+n, left-n
		}
	}
	return got
}
