package tuitest

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// Terminal is a real Program on an emulated terminal, which answers its
// queries and keeps its screen.
type Terminal struct {
	testing.TB

	Program *tea.Program

	screen  *vt.SafeEmulator
	written chan struct{} // something was written since it was last looked at
	done    chan error

	mu    sync.Mutex
	bytes int
	said  []byte // since it was last asked
}

// Start runs a model on a terminal of a size. It is ended with the test.
func Start(tb testing.TB, m tea.Model, width, height int) *Terminal {
	tb.Helper()
	s := &Terminal{TB: tb, screen: vt.NewSafeEmulator(width, height), written: make(chan struct{}, 1), done: make(chan error, 1)}
	s.Program = tea.NewProgram(m, tea.WithInput(s.screen), tea.WithOutput(s), tea.WithWindowSize(width, height), tea.WithFPS(120),
		tea.WithColorProfile(colorprofile.TrueColor), tea.WithoutSignals(), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	go func() { _, err := s.Program.Run(); s.done <- err }()
	return s
}

// Write takes what the program writes. Without a terminal driver between them
// the line feeds have to be completed.
func (s *Terminal) Write(p []byte) (int, error) {
	s.mu.Lock()
	s.bytes += len(p)
	s.said = append(s.said, p...)
	s.mu.Unlock()
	_, err := s.screen.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n")))
	select {
	case s.written <- struct{}{}:
	default:
	}
	return len(p), err
}

// Bytes is how much has been written since it was last asked.
func (s *Terminal) Bytes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.bytes
	s.bytes = 0
	return n
}

// Written is what has been written since it was last asked.
func (s *Terminal) Written() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	said := s.said
	s.said = nil
	return said
}

// Text is the screen.
func (s *Terminal) Text() string { return ansi.Strip(s.screen.Render()) }

// Wait waits until the screen shows words.
func (s *Terminal) Wait(words string) *Terminal {
	s.Helper()
	return s.Until(words, func(screen string) bool { return strings.Contains(screen, words) })
}

// Until waits until the screen is as it should be.
func (s *Terminal) Until(what string, ok func(screen string) bool) *Terminal {
	s.Helper()
	deadline := time.After(time.Minute)
	for !ok(s.Text()) {
		select {
		case <-s.written:
		case <-deadline:
			s.Fatalf("no %s on the screen:\n%s", what, s.Text())
		}
	}
	return s
}

// Type sends text as keys.
func (s *Terminal) Type(text string) *Terminal {
	s.screen.SendText(text)
	return s
}

// Press sends a key that is not text.
func (s *Terminal) Press(code rune) *Terminal {
	s.screen.SendKey(uv.KeyPressEvent{Code: code})
	return s
}

// Resize changes the terminal's size.
func (s *Terminal) Resize(width, height int) *Terminal {
	s.screen.Resize(width, height)
	s.Program.Send(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// Quit waits for the program's end and fails the test unless it left the
// screen as it was.
func (s *Terminal) Quit() {
	s.Helper()
	s.Program.Quit()
	select {
	case err := <-s.done:
		if err != nil {
			s.Errorf("the program ended with %v", err)
		}
	case <-time.After(time.Minute):
		s.Fatal("the program does not end")
	}
	if s.screen.IsAltScreen() {
		s.Error("still in the alternate screen")
	}
}
