package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// counter is a surface of a test: it counts what is told to it.
type counter struct {
	surface.Blank

	app *App

	told int
}

type toldOnce struct{}

func (c *counter) Rows(width, height int) []string {
	return surface.Fill([]string{row.Of("told "+row.Int(c.told), c.app.Styles.Entry).Draw(width, "")}, width, height)
}

func (c *counter) Close() tea.Cmd { return c.app.backOut() }

func (c *counter) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(toldOnce); ok {
		c.told++
	}
	return nil
}

// What a command of a surface came to finds the surface while another is shown, and
// back leads to it.
func TestASurfaceIsToldWhatItAskedFor(t *testing.T) {
	a := New(Env{
		References: []string{"one.html"},
		Open: func(context.Context, string, content.Validators) <-chan content.Event {
			c := make(chan content.Event, 1)
			c <- content.Opened{Article: tuitest.Article()}
			close(c)
			return c
		},
	})
	tuitest.Drive(a, tea.WindowSizeMsg{Width: 80, Height: 24}, a.Init()())
	below := &counter{app: a}
	a.push(below)
	pending := surface.Deliver(below, func() tea.Msg { return toldOnce{} })
	tuitest.Drive(a, tuitest.Key("]")) // has no meaning here
	if a.Notice != "no article is open" {
		t.Errorf("the notice is %q", a.Notice)
	}
	a.push(&counter{app: a})
	tuitest.Drive(a, pending())
	see := func(words string) {
		t.Helper()
		v := a.View()
		tuitest.Exact(t, v, 80, 24)
		if screen := tuitest.Screen(v, 80, 24); !strings.Contains(screen, words) {
			t.Errorf("no %q on\n%s", words, screen)
		}
	}
	see("told 0")
	tuitest.Drive(a, tuitest.Key("esc"))
	see("told 1")
	tuitest.Drive(a, tuitest.Key("backspace"))
	see("Let the ferry run at night")
}
