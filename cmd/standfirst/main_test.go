package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

// The test binary is the program, too: under its name, and as its own child.
func TestMain(m *testing.M) {
	if sandbox.IsWorker(os.Args) {
		os.Exit(work())
	}
	testscript.Main(m, map[string]func(){
		"standfirst": func() { os.Exit(start(os.Args[1:], faulty(os.Getenv("STANDFIRST_TEST_FAULT")))) },
	})
}

// program is the program as a command that has not been started.
func program(tb testing.TB, args ...string) *exec.Cmd {
	tb.Helper()
	path, err := exec.LookPath("standfirst")
	if err != nil {
		tb.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	home := tb.TempDir()
	cmd.Dir = home
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME=", "XDG_STATE_HOME="+home, "TERM=xterm-256color", "NO_COLOR=", "COLORTERM=",
		"TERM_PROGRAM=", "GOCOVERDIR="+home, "GORACE=atexit_sleep_ms=0")
	return cmd
}

// panicText is what a fault panics with: it tries to reach the terminal.
const panicText = "fault \x1b]0;owned\x07\x1b[31m\u202e in the test"

// faulty is a reader with a fault, which the key ! sets off. Without a fault it
// is the reader of the program.
func faulty(fault string) reading.Reader {
	return func(ctx context.Context, env tui.Env) error {
		switch fault {
		case "":
		case "goroutine":
			env.Open = opener(env.Open)
		case "unclean":
			env.Open = unclean
		default:
			env.Wrap = func(m tea.Model) tea.Model { return &broken{Model: m, fault: fault} }
		}
		return tui.Run(ctx, env)
	}
}

// panics is a command that Bubble Tea runs in its own loop.
type panics struct{}

func (panics) Run() error          { panic(panicText) }
func (panics) SetStdin(io.Reader)  {}
func (panics) SetStdout(io.Writer) {}
func (panics) SetStderr(io.Writer) {}

// broken is a model that panics where it was told to.
type broken struct {
	tea.Model

	fault string
	off   bool
}

func (b *broken) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.Text == "!" {
		switch b.fault {
		case "update":
			panic(errors.New(panicText))
		case "command":
			return b, func() tea.Msg { panic(panicText) }
		case "batch":
			return b, tea.Batch(nil, func() tea.Msg {
				return tea.BatchMsg{func() tea.Msg { panic(panicText) }, nil}
			}, tea.Tick(1, func(time.Time) tea.Msg { return nil }))
		case "sequence":
			return b, tea.Sequence(func() tea.Msg { return nil }, func() tea.Msg { panic(panicText) })
		case "view":
			b.off = true
		case "loop":
			return b, tea.Exec(panics{}, nil)
		}
	}
	_, cmd := b.Model.Update(msg)
	return b, cmd
}

func (b *broken) View() tea.View {
	if b.off {
		panic(panicText)
	}
	return b.Model.View()
}

// opener opens an article, and panics in a goroutine of its own after that.
func opener(open tui.Opener) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		events := make(chan content.Event)
		go func() {
			defer close(events)
			defer func() {
				if r := recover(); r != nil {
					events <- content.Failed{Err: content.Recovered(r)}
				}
			}()
			for e := range open(ctx, ref, known) {
				events <- e
			}
			panic(panicText)
		}()
		return events
	}
}
