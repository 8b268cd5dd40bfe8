package list

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

func (l *List) startFilter(int) tea.Cmd {
	before := l.query
	return l.frame.Ask(surface.Question{
		Label: " Only with: ", Enter: "show", Before: l.queries, Typing: l.filter, GaveUp: func() { l.filter(before) },
		Answer: func(text string) tea.Cmd {
			l.filter(text)
			if text != "" {
				l.queries = append(l.queries, text)
			}
			return l.FillIn()
		},
	})
}

// filter shows the articles with all these words.
func (l *List) filter(query string) {
	l.query = query
	l.arrange()
}

func (l *List) nextOrder(int) tea.Cmd {
	l.order = (l.order + 1) % len(orders())
	l.arrange()
	l.frame.Notice = orders()[l.order].name
	return l.FillIn()
}

func (l *List) toggleRead(int) tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	it := l.shown[l.chosen]
	read, words := 1.0, clean.Text("marked as read")
	if it.Read >= visit.ReadWhole {
		read, words = 0, "marked as unread"
	}
	it.Read = read
	ref := it.Ref
	return l.library(func(lib Library) tea.Msg { return libraryChanged{words, lib.MarkRead(ref, read)} })
}

func (l *List) remove(int) tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	it := l.shown[l.chosen]
	l.items = slices.DeleteFunc(l.items, func(other *item) bool { return other == it })
	l.removed = append(l.removed, it.Ref)
	l.marked = slices.DeleteFunc(l.marked, func(ref string) bool { return ref == it.Ref })
	l.arrange()
	undo := l.frame.Keys.Key(keymap.ListUndo)
	return l.library(func(lib Library) tea.Msg {
		return libraryChanged{"removed; " + undo + " brings it back", lib.Remove(it.Ref)}
	})
}

func (l *List) restore(int) tea.Cmd {
	n := len(l.removed)
	if n == 0 {
		l.frame.Notice = "nothing was removed"
		return nil
	}
	ref := l.removed[n-1]
	l.removed = l.removed[:n-1]
	return l.library(func(lib Library) tea.Msg {
		if err := lib.Restore(ref); err != nil {
			return libraryChanged{err: err}
		}
		entries, err := lib.Entries()
		return libraryRead{entries, err}
	})
}
