package reading

import (
	"slices"

	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
)

// section is a panel of a column and how much of it should be shown.
type section struct {
	kind   panel.Kind
	weight int
	folded bool // only its title is shown
}

// oneColumn are the panels of the only column, from top to bottom. Of the lists one is
// open, the others are folded to their titles.
func oneColumn(open panel.Kind) []section {
	return append(lists(open), section{panel.Why, 6, false}, section{panel.Who, 4, false}, section{panel.LeftOut, 0, false})
}

// lists are those of the sentences of each label, of which one is open.
func lists(open panel.Kind) []section {
	var all []section
	for _, k := range panel.Lists() {
		s := section{kind: k, folded: true}
		if k == open {
			s = section{kind: k, weight: 9}
		}
		all = append(all, s)
	}
	return all
}

// leftColumn are the panels left of the article on a very wide screen.
func leftColumn() []section {
	return []section{{panel.Who, 8, false}, {panel.LeftOut, 0, false}, {panel.Contents, 3, false}, {panel.Links, 0, false}}
}

// rightColumn are the panels right of it.
func rightColumn(open panel.Kind) []section {
	return append(lists(open), section{panel.Why, 4, false})
}

// sections are those of the column that a panel stands in; a panel that has no
// place of its own stands on top while it has the keys.
func (rd *Reading) sections(left bool) []section {
	var all []section
	switch {
	case left:
		return leftColumn()
	case rd.layout.left > 0:
		all = rightColumn(rd.open())
	default:
		all = oneColumn(rd.open())
	}
	switch {
	case rd.finding():
		all = append([]section{{kind: panel.Hits, weight: 9, folded: rd.open() != panel.Hits}}, all...)
	case rd.kind == panel.Hits:
		return all
	}
	if !rd.shown(rd.kind) {
		all = append([]section{{kind: rd.kind, weight: 3}}, all...)
	}
	return all
}

// shown reports whether a panel has a place of its own in the columns.
func (rd *Reading) shown(k panel.Kind) bool {
	return rd.layout.left > 0 || !onDemand(k) || k == panel.Hits
}

// finding reports whether there is a list of what was found.
func (rd *Reading) finding() bool {
	_, all := rd.doc.Reader.Hits()
	return all > 0
}

// onDemand reports whether a panel stands in the only column while it has the keys
// alone.
func onDemand(k panel.Kind) bool {
	return !slices.ContainsFunc(oneColumn(panel.Facts), func(s section) bool { return s.kind == k })
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

// panelOpener names the key that opens a panel, if one does.
func panelOpener(k panel.Kind) string {
	return [panel.Kinds]string{
		panel.Facts: keymap.Facts, panel.Opinions: keymap.Opinions, panel.Attributed: keymap.Attributed,
		panel.Predictions: keymap.Predictions, panel.Unsure: keymap.Unsure,
		panel.Why: keymap.Why, panel.Who: keymap.Who, panel.LeftOut: keymap.LeftOut, panel.Contents: keymap.Contents,
		panel.Links: keymap.Links, panel.Hits: keymap.Hits,
	}[k]
}

// panelLook is how the panel k is drawn in a column. Why tells of the chosen
// sentence of a list that has the keys.
func (rd *Reading) panelLook(k panel.Kind, width int) panel.View {
	v := panel.View{Styles: &rd.frame.Styles, Width: width - 2, Here: rd.doc.Reader.Cursor(), Focus: rd.focus && k == rd.kind}
	if _, lists := rd.kind.Label(); k == panel.Why && rd.focus && lists {
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
		case s.kind != panel.Why: // which tells of the chosen sentence
			weight[i] = min(weight[i], 1)
		}
		v := rd.panelLook(s.kind, width)
		need[i] = panel.Need(rd.doc.Panels, s.kind, v, rd.columnRows())
		if s.kind == panel.Why {
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
