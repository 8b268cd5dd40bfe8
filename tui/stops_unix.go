//go:build unix

package tui

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// stops takes the signal that asks the program to stop for a while, so that the
// terminal is given back first, as it is after the key. Bubble Tea then sends
// the same signal to stop for good, which must not be taken.
type stops struct{ asked chan os.Signal }

func newStops() *stops {
	s := &stops{asked: make(chan os.Signal, 1)}
	signal.Notify(s.asked, syscall.SIGTSTP)
	return s
}

func (s *stops) close() { signal.Stop(s.asked) }

func (s *stops) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		signal.Stop(s.asked)
		signal.Reset(syscall.SIGTSTP)
	case tea.ResumeMsg:
		signal.Notify(s.asked, syscall.SIGTSTP)
	}
	return msg
}
