package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// story is a reader being driven: press keys, look at the screen.
type story struct {
	testing.TB

	app           *tui.App
	width, height int
	copied        []string
	opened        []string
}

// opener opens every reference to an article.
func opener(a func(ref string) []content.Event) tui.Opener {
	return func(_ context.Context, ref string, _ content.Validators) <-chan content.Event {
		events := a(ref)
		c := make(chan content.Event, len(events))
		for _, e := range events {
			c <- e
		}
		close(c)
		return c
	}
}

func whole(string) []content.Event {
	return []content.Event{content.Opened{Article: tuitest.Article()}}
}

// read opens the article of package tuitest at a size.
func read(t testing.TB, width, height int, change ...func(*tui.Env)) *story {
	t.Helper()
	s := &story{TB: t, width: width, height: height}
	env := tui.Env{
		Open: opener(whole), References: []string{"https://harbourledger.example/opinion/night-ferry"}, Mouse: true, Appearance: tui.Dark,
		Clock: func() time.Time { return time.Date(2031, 6, 12, 9, 0, 0, 0, time.UTC) },
		After: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
		Copy: func(text string) tea.Cmd {
			s.copied = append(s.copied, text)
			return nil
		},
		OpenLink: func(address string) error {
			s.opened = append(s.opened, address)
			return nil
		},
	}
	for _, c := range change {
		c(&env)
	}
	s.app = tui.New(env)
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	if cmd := s.app.Init(); cmd != nil {
		s.send(cmd())
	}
	return s
}

func (s *story) send(msgs ...tea.Msg) *story {
	s.Helper()
	tuitest.Drive(s.app, msgs...)
	for _, m := range msgs {
		if size, ok := m.(tea.WindowSizeMsg); ok {
			s.width, s.height = size.Width, size.Height
		}
	}
	return s
}

func (s *story) press(keys string) *story {
	s.Helper()
	return s.send(tuitest.Keys(keys)...)
}

func (s *story) screen() string {
	s.Helper()
	v := s.app.View()
	tuitest.Exact(s, v, s.width, s.height)
	return tuitest.Screen(v, s.width, s.height)
}

func (s *story) sees(words ...string) *story {
	s.Helper()
	screen := s.screen()
	for _, w := range words {
		if !strings.Contains(screen, w) {
			s.Fatalf("no %q on the screen:\n%s", w, screen)
		}
	}
	return s
}

func (s *story) seesNot(words ...string) *story {
	s.Helper()
	screen := s.screen()
	for _, w := range words {
		if strings.Contains(screen, w) {
			s.Fatalf("%q on the screen:\n%s", w, screen)
		}
	}
	return s
}

// opening is a reader half-way through fetching a page: the first event has
// come and the patience of the reader has run out.
func opening(t testing.TB, width, height int) *story {
	t.Helper()
	s := &story{TB: t, width: width, height: height}
	start := time.Date(2031, 6, 12, 9, 0, 0, 0, time.UTC)
	now := start
	s.app = tui.New(tui.Env{
		Open: opener(func(string) []content.Event {
			return []content.Event{content.Progress{Doing: "fetching harbourledger.example", Read: 123_456, Total: 456_789}}
		}),
		References: []string{"https://harbourledger.example/opinion/night-ferry"}, Appearance: tui.Dark,
		Clock: func() time.Time { return now },
		After: func(d time.Duration, fn func(time.Time) tea.Msg) tea.Cmd {
			return func() tea.Msg { return fn(now.Add(d)) }
		},
	})
	s.app.Update(tea.WindowSizeMsg{Width: width, Height: height})
	batch, _ := s.app.Init()().(tea.BatchMsg)
	s.seesNot("Opening", "fetching")
	now = start.Add(1230 * time.Millisecond)
	for _, c := range batch {
		s.app.Update(c()) // what it would do next is left undone
	}
	return s
}
