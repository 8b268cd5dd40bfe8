package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
)

// What the keys do that mean the same on every surface. The count is the number
// typed before the key, or 0.

type action = func(a *App, count int) tea.Cmd

func move(n int) action {
	return func(a *App, count int) tea.Cmd {
		a.front().Scroll(n * keymap.Many(count))
		return nil
	}
}

func screens(direction, divisor int) action {
	return func(a *App, count int) tea.Cmd {
		for range min(keymap.Many(count), 100) {
			a.front().Page(direction, divisor)
		}
		return nil
	}
}

func end(direction int) action {
	return func(a *App, count int) tea.Cmd { return a.front().End(direction, count) }
}

func (a *App) choose(count int) tea.Cmd { return a.front().Choose(count) }

func (a *App) close(int) tea.Cmd { return a.front().Close() }

// again opens what could not be opened, or the article that is shown, once more.
func (a *App) again(int) tea.Cmd { return a.surface.Again() }

func (a *App) needsAgain() clean.Text { return a.surface.NeedsAgain() }

func (a *App) cycleTheme(int) tea.Cmd {
	var ask tea.Cmd
	switch a.appearance {
	case Auto:
		a.appearance, a.Dark, a.Notice = Dark, true, "theme: dark"
	case Dark:
		a.appearance, a.Dark, a.Notice = Light, false, "theme: light"
	case Light:
		a.appearance, a.Notice = Auto, "theme: as the terminal"
		a.Dark = a.terminalDark
		ask = tea.RequestBackgroundColor
	}
	a.restyle()
	return ask
}

func (a *App) toggleMouse(int) tea.Cmd {
	a.mouse = !a.mouse
	a.Notice = "mouse off: select text as usual"
	if a.mouse {
		a.Notice = "mouse on"
	}
	return nil
}

func (a *App) redraw(int) tea.Cmd { return tea.ClearScreen }

func (a *App) suspend(int) tea.Cmd { return tea.Suspend }

// quit goes back to the list, where there is one, and from there out of the program.
func (a *App) quit(count int) tea.Cmd {
	if two := a.two(); two != nil && a.env.Beside != nil && len(a.past) == 0 {
		two.Stop()
		return a.leaveProgram(count)
	}
	if a.surface.Busy() || a.surface == a.list || !a.hasList() {
		return a.leaveProgram(count)
	}
	a.leave()
	a.upToList()
	return a.list.FillIn()
}

// upToList shows the list, and forgets the places one has been at since it was shown.
func (a *App) upToList() {
	for i, p := range slices.Backward(a.past) {
		if p.surface == a.list {
			a.past = a.past[:i]
			break
		}
	}
	a.turn(a.list)
}

// leaveProgram ends the program from wherever one is.
func (a *App) leaveProgram(int) tea.Cmd {
	if a.surface.Busy() {
		return a.surface.GiveUp()
	}
	if !a.keeper.Settled() && !a.warned {
		return a.quitKept()
	}
	a.stop()
	return tea.Quit
}
