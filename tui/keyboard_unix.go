//go:build unix

package tui

import (
	"errors"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// keyboard is what keys are read from. Bubble Tea reads to its end and then
// waits for ever; a reader whose terminal is gone must end.
type keyboard struct {
	*os.File

	lost  func()
	paste *pasteLimit
}

// newKeyboard is standard input, or the terminal itself when something else is
// piped in. Without a terminal it leaves the matter, and the message, to Bubble Tea.
func newKeyboard(lost func()) tea.ProgramOption {
	in := os.Stdin
	if !term.IsTerminal(in.Fd()) {
		tty, _, err := tea.OpenTTY()
		if err != nil {
			return func(*tea.Program) {}
		}
		in = tty
	}
	return tea.WithInput(keyboard{in, lost, new(pasteLimit)})
}

func (k keyboard) Read(p []byte) (int, error) {
	n, err := k.File.Read(p[:max(len(p)-pasteHeld, min(len(p), 1))])
	if err != nil && !errors.Is(err, os.ErrDeadlineExceeded) || n == 0 && len(p) > 0 {
		k.lost()
		return n, io.EOF
	}
	return k.paste.cut(p, n), err
}
