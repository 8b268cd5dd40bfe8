package keymap

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
)

// Row is a binding of something of type T, and what its keys do with it.
type Row[T any] struct {
	Binding

	// Do is what it does. The count is the number typed before the key, or 0.
	Do func(with T, count int) tea.Cmd
	// Why says why it cannot be done now, or is empty. It may be nil.
	Why func(with T) clean.Text
}

// On makes a row.
func On[T any](name string, keys []string, help clean.Text, group Group, do func(T, int) tea.Cmd, why func(T) clean.Text) Row[T] {
	return Row[T]{Binding{name, keys, help, group}, do, why}
}

// For makes rows of a part into rows of the whole that it is a part of.
func For[Whole, Part any](part func(Whole) Part, rows []Row[Part]) []Row[Whole] {
	all := make([]Row[Whole], len(rows))
	for i, r := range rows {
		all[i] = Row[Whole]{Binding: r.Binding, Do: func(w Whole, count int) tea.Cmd { return r.Do(part(w), count) }}
		if r.Why != nil {
			all[i].Why = func(w Whole) clean.Text { return r.Why(part(w)) }
		}
	}
	return all
}

// Many is the count, or 1 when none was typed.
func Many(count int) int { return max(1, count) }
