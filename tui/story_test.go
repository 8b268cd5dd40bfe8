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
	return func(_ context.Context, ref string) <-chan content.Event {
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
	s.app = tuitest.Drive(s.app, msgs...).(*tui.App)
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
