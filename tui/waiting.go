package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
)

// waiting are keys for an article that came before enough of it was there: what they ask
// for is done in a moment, in the order in which they were pressed.
type waiting struct {
	opening int // by its id
	keys    []waitingKey
	why     clean.Text // the first of them waits
}

// waitingKey is a key, with the number that was typed before it if that was obeyed already.
type waitingKey struct {
	press tea.KeyPressMsg
	count int
}

// mostWaiting is how many keys wait; those after them are only refused.
const mostWaiting = 256

// beginning reports whether the article on the screen has more to come before all can be
// done with it: there is only its beginning, or no label yet, or nothing for so short a time
// that nobody has been told.
func (a *App) beginning() bool {
	if v := a.onScreen(); v != nil {
		return a.arriving(v) && (v.Article.Partial || len(v.Article.Judgements) == 0)
	}
	return a.surface.Busy() && a.opening.running && !a.opening.slow
}

// waits reports whether a key has to wait for one before it: what it does may depend on
// that. What closes or leaves something ends the waiting.
func (a *App) waits(b keymap.Binding) bool {
	switch {
	case len(a.waiting.keys) == 0:
		return false
	case b.Name == keymap.Close || b.Name == keymap.Quit || b.Name == keymap.End || a.waiting.opening != a.opening.id || !a.beginning():
		a.waiting = waiting{}
		return false
	}
	return true
}

// keepWaiting keeps a key that cannot be obeyed yet, and says why. The one that waits alone,
// pressed again, is impatience.
func (a *App) keepWaiting(press tea.KeyPressMsg, count int, why clean.Text) {
	a.Notice = why
	w := &a.waiting
	again := len(w.keys) == 1 && w.keys[0].press == press
	if !a.beginning() || again || len(w.keys) == mostWaiting {
		return
	}
	if len(w.keys) == 0 {
		w.opening, w.why = a.opening.id, why
	}
	w.keys = append(w.keys, waitingKey{press, count})
}

// obeys has the keys that waited do what they are for, if enough has come for that; else
// they wait on. They are forgotten if something else has the keys by now.
func (a *App) obeys() tea.Cmd {
	w := a.waiting
	if len(w.keys) == 0 || a.needsEnd() != "" {
		return nil
	}
	a.waiting = waiting{}
	if w.opening != a.opening.id || a.onScreen() == nil || a.Prompt != nil || a.Overlay != nil {
		return nil
	}
	var done []tea.Cmd
	for _, k := range w.keys {
		if k.count > 0 {
			a.count = k.count
		}
		done = append(done, a.pressed(k.press))
	}
	return tea.Sequence(done...)
}
