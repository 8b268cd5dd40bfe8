package tui

import (
	"fmt"
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// guard runs the reader so that a panic anywhere in it leaves the terminal as
// it was: it is noted and the program quits in the ordinary way.
type guard struct {
	app   *App
	mu    sync.Mutex
	crash string
}

// broken says that a command panicked.
type broken struct{}

func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch(&cmd)
	return g.command(g.app.Init())
}

func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	defer g.catch(&cmd)
	if _, ok := msg.(broken); ok {
		return g, tea.Quit
	}
	_, cmd = g.app.Update(msg)
	return g, g.command(cmd)
}

func (g *guard) View() (v tea.View) {
	v.AltScreen = true
	defer g.catch(nil)
	if g.note("") != "" {
		return v
	}
	return g.app.View()
}

// catch notes a panic. What drew or handled a message then quits.
func (g *guard) catch(cmd *tea.Cmd) {
	if r := recover(); r != nil {
		g.note(fmt.Sprintf("%v\n\n%s", r, debug.Stack()))
	}
	if cmd != nil && g.note("") != "" {
		*cmd = tea.Quit
	}
}

// note keeps the first report, and gives it.
func (g *guard) note(report string) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.crash == "" {
		g.crash = report
	}
	return g.crash
}

// command is a command whose panic is noted too.
func (g *guard) command(c tea.Cmd) tea.Cmd {
	if c == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				g.note(fmt.Sprintf("%v\n\n%s", r, debug.Stack()))
				msg = broken{}
			}
		}()
		msg = c()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, one := range batch {
				batch[i] = g.command(one)
			}
		}
		return msg
	}
}
