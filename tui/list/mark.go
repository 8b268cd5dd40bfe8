package list

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/keymap"
)

// mark marks the chosen article, or takes its mark away. Two can have one; of three the
// first loses it.
func (l *List) mark(int) tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	ref := l.shown[l.chosen].Ref
	if i := slices.Index(l.marked, ref); i >= 0 {
		l.marked = slices.Delete(l.marked, i, i+1)
		return nil
	}
	l.marked = append(slices.Clone(l.marked[max(0, len(l.marked)-1):]), ref)
	key := l.frame.Keys.Key(keymap.Beside)
	l.frame.Notice = "marked; " + key + " on another reads the two beside each other"
	if len(l.marked) == 2 {
		l.frame.Notice = "two are marked; " + key + " reads them beside each other"
	}
	return nil
}

// Pair are the two references that are to be beside each other, as far as they are known: those that
// are marked, and while one chooses the one that is chosen.
func (l *List) Pair(choosing bool) []string {
	refs := slices.Clone(l.marked)
	if !choosing || len(refs) == 2 || len(l.shown) == 0 {
		return refs
	}
	it := l.shown[l.chosen]
	switch {
	case len(refs) == 1 && refs[0] != it.Ref:
		refs = append(refs, it.Ref)
	case len(refs) == 0 && it.Now != "":
		refs = []string{it.Ref, it.Now}
	}
	return refs
}

// PairWith are the reference that is marked and another one, or nothing.
func (l *List) PairWith(ref string) []string {
	if len(l.marked) != 1 || l.marked[0] == ref {
		return nil
	}
	refs := append(slices.Clone(l.marked), ref)
	return refs
}
