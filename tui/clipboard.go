package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
)

// Multiplexer is what stands between the program and the terminal, and may keep what is
// meant for the terminal's clipboard.
type Multiplexer uint8

// The multiplexers. One that is known by the terminal's name alone, as over SSH, may be
// either: tmux calls itself screen too.
const (
	NoMultiplexer Multiplexer = iota
	Tmux
	Screen
	TmuxOrScreen
)

// clipboard puts text on the clipboard of the terminal (OSC 52). A multiplexer is asked
// to hand the same sequence on as well, as many take the plain one for themselves.
func (m Multiplexer) clipboard(text string) tea.Cmd {
	plain := tea.SetClipboard(text)
	switch sequence := ansi.SetSystemClipboard(text); m {
	case Tmux:
		return tea.Batch(plain, tea.Raw(ansi.TmuxPassthrough(sequence)))
	case Screen:
		return tea.Batch(plain, tea.Raw(ansi.ScreenPassthrough(sequence, screenMost)))
	case NoMultiplexer, TmuxOrScreen:
	}
	return plain
}

// screenMost is the most bytes of a string that GNU screen hands on at once.
const screenMost = 768

// send puts text on the clipboard and says of what. Whether it arrived no terminal
// tells; the first time in tmux it says what that depends on instead.
func (a *App) send(what, text clean.Text) tea.Cmd {
	a.Notice = "sent to the terminal's clipboard: " + what
	if (a.env.Multiplexer == Tmux || a.env.Multiplexer == TmuxOrScreen) && !a.hinted {
		a.hinted = true
		a.Notice = "sent to the terminal's clipboard (in tmux: set -s set-clipboard on)"
	}
	return a.env.Copy(string(text))
}
