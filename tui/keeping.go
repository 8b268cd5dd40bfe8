package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keeper"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/surface"
)

// kept takes what the store says, and leaves when that was waited for.
func (a *App) kept(msg keeper.Kept) tea.Cmd {
	cmd := a.keeper.Kept(msg)
	switch {
	case a.keeper.Fails():
		a.leaving = false
		a.Notice = a.unkept()
	case a.keeper.Settled():
		a.warned = false
		if a.leaving {
			return a.quit(0)
		}
	}
	return cmd
}

// unkept is the notice that labels could not be kept; to somebody who wants to leave it says how.
func (a *App) unkept() clean.Text {
	words := surface.NoticeText(a.keeper.Lost())
	if a.warned {
		return a.Keys.Key(keymap.Quit) + " again leaves without them: " + words
	}
	return words
}

// quitKept leaves when the store has acknowledged all labels; when it cannot, it says
// so once.
func (a *App) quitKept() tea.Cmd {
	if a.keeper.Fails() {
		a.warned = true
		a.Notice = a.unkept()
		return a.keeper.Retry() // it may work by now
	}
	a.leaving = true
	a.Notice = "saving your labels"
	return a.keeper.Retry()
}

// loaded takes in the labels that an article had from before.
func (a *App) loaded(msg keeper.Loaded) tea.Cmd {
	v := msg.Visit
	if v.Own == msg.Answers && len(msg.Labels) > 0 {
		v.Own.Load(msg.Labels)
		v.Refresh()
	}
	if msg.Err != nil {
		a.tells(v, surface.NoticeText(msg.Err))
	}
	return a.keeper.Next()
}
