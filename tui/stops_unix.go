//go:build unix

package tui

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// stops gives the terminal back before the program is stopped for a while,
// whether its key or a signal from outside asks for that.
type stops struct{ asked chan os.Signal }

func newStops() *stops {
	s := &stops{asked: make(chan os.Signal, 1)}
	signal.Notify(s.asked, syscall.SIGTSTP)
	return s
}

func (s *stops) close() { signal.Stop(s.asked) }

// filter puts a stop of our own in place of Bubble Tea's: that one sends the
// signal which is taken here, and would wait for ever.
func (s *stops) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.SuspendMsg); ok {
		return tea.Exec(stop{}, func(error) tea.Msg { return tea.ResumeMsg{} })()
	}
	return msg
}

// stop stops the processes of the terminal's job, until it is continued.
type stop struct{}

func (stop) Run() error {
	// The signal may reach this thread later than others; nothing may be done
	// to the terminal before it is continued.
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, syscall.SIGSTOP); err != nil {
		return err
	}
	<-continued
	return nil
}

func (stop) SetStdin(io.Reader)  {}
func (stop) SetStdout(io.Writer) {}
func (stop) SetStderr(io.Writer) {}

// hold ignores what asks to suspend, as do the programs started meanwhile: nobody would
// be there to let one go on.
func (s *stops) hold() (release func()) {
	signal.Ignore(syscall.SIGTSTP)
	return func() { signal.Notify(s.asked, syscall.SIGTSTP) }
}
