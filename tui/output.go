package tui

import (
	"os"
	"runtime"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/tui/margins"
)

// overMargins has the reader write to a terminal in the fewest bytes that it understands,
// and hear what it says of itself before a filter does. It sends what has to be asked.
// On Windows Bubble Tea does not scroll parts of the screen, since terminals do it wrong.
func overMargins(send func(tea.Msg), filter func(tea.Model, tea.Msg) tea.Msg) []tea.ProgramOption {
	if runtime.GOOS == "windows" || !term.IsTerminal(os.Stdout.Fd()) {
		return []tea.ProgramOption{tea.WithFilter(filter)}
	}
	out := margins.New(os.Stdout)
	return []tea.ProgramOption{tea.WithOutput(out), tea.WithFilter(func(m tea.Model, msg tea.Msg) tea.Msg {
		if question := out.Hear(msg); question != "" {
			go send(tea.RawMsg{Msg: question}) // the loop that takes it is the one that asks here
		}
		return filter(m, msg)
	})}
}
