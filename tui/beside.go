package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/beside"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/visit"
)

// Two articles beside each other: the way there, and what their openings tell.

// toBesideKeys are the keys that put two articles next to each other.
func toBesideKeys() []keymap.Row[*App] {
	return []keymap.Row[*App]{
		keymap.On(
			keymap.Beside,
			[]string{"X"},
			"the article that is marked in the list beside this one; of one that has changed, then and now", keymap.GroupArticle,
			(*App).beside, (*App).needsTwo,
		),
	}
}

// besideRows are the keys of the two that are shown.
func besideRows() []keymap.Row[*App] {
	return keymap.For((*App).two, beside.Keys())
}

// two are the articles beside each other that are on the screen, or nil.
func (a *App) two() *beside.Beside {
	b, _ := a.surface.(*beside.Beside)
	return b
}

// besideHost is the reader as two articles beside each other know it.
type besideHost struct{ app *App }

func (h besideHost) Relay() { h.app.surface.Relay() }

func (h besideHost) Alone(v *visit.Visit) {
	h.app.remember(h.app.here())
	h.app.shows(v)
}

func (h besideHost) Stop(halves [2]*beside.Half) { h.app.stopHalves(halves) }

func (h besideHost) Paste(ref string) tea.Cmd { return h.app.openPasted(ref) }

func (h besideHost) Back() tea.Cmd { return h.app.backOut() }

// pair are the two references that are to be beside each other, as far as they are known.
func (a *App) pair() []string {
	if v := a.onScreen(); v != nil {
		return a.list.PairWith(v.Ref)
	}
	return a.list.Pair(a.surface == a.list)
}

func (a *App) beside(int) tea.Cmd {
	if v := a.onScreen(); v != nil && v.Changes.Before != nil {
		return a.openThenAndNow(v)
	}
	refs := a.pair()
	return a.openBeside(refs[0], refs[1], [2]clean.Text{})
}

func (a *App) needsTwo() clean.Text {
	if a.two() != nil {
		return "two articles are beside each other already"
	}
	if v := a.onScreen(); v != nil && v.Changes.Before != nil || len(a.pair()) == 2 {
		return ""
	}
	if !a.hasList() {
		return "there is only one article, and it has not changed since it was opened"
	}
	return "mark another article in the list first, with " + a.Keys.Key(keymap.ListMark)
}
