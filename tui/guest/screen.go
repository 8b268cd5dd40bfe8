package guest

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/ballot"
	"github.com/standfirst/standfirst/tui/countdown"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/outbox"
	"github.com/standfirst/standfirst/tui/terminal"
)

// Looks are how a screen looks on a light or a dark background.
type Looks func(dark bool) styles.Styles

// Screen is a participant on a whole terminal.
type Screen struct {
	ctx    context.Context
	room   Room
	ballot *ballot.Ballot
	box    *outbox.Box
	looks  Looks
	news   <-chan serve.News
	boxed  <-chan told

	width, height int
	ticking       bool
}

// NewScreen is the screen of a participant before its first drawing. It follows the room
// and sends labels until the context ends.
func NewScreen(ctx context.Context, r Room, who ballot.Who, looks Looks) *Screen {
	s := &Screen{ctx: ctx, room: r, looks: looks}
	s.box, s.boxed = newBox(ctx, r)
	s.ballot = ballot.New(who, s.box, looks(true))
	s.news = r.Follow(ctx)
	return s
}

// RunScreen takes part on a whole terminal until it is left. It gives what is to be said
// then, or "".
func RunScreen(ctx context.Context, r Room, who ballot.Who, looks Looks, opts ...tea.ProgramOption) (said clean.Text, _ error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := NewScreen(ctx, r, who, looks)
	if err := terminal.Run(ctx, s, opts...); err != nil {
		return "", err
	}
	if said := s.ballot.Ended(); said != "" {
		return said, nil
	}
	if n, _ := s.box.Unsaved(); n > 0 {
		return "Not everything could be saved before you went: the room was not reached.", nil
	}
	return "You are still in the room, and what you labelled is saved.", nil
}

type (
	news struct {
		serve.News

		over bool
	}
	answered struct{ answer ballot.Answer }
)

// Init waits for what the room tells.
func (s *Screen) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, s.wait, s.waitBox) }

func (s *Screen) wait() tea.Msg {
	n, on := <-s.news
	return news{n, !on}
}

func (s *Screen) waitBox() tea.Msg {
	select {
	case t := <-s.boxed:
		return t
	case <-s.ctx.Done():
		return nil
	}
}

// Update takes in keys and what the room tells.
func (s *Screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmds []tea.Cmd
	ask := func(r ballot.Request) {
		if r != nil {
			cmds = append(cmds, func() tea.Msg { return answered{r(s.ctx, s.room)} })
		}
	}
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = m.Width, m.Height
		s.ballot.SetSize(m.Width, m.Height)
	case tea.BackgroundColorMsg:
		s.ballot.SetStyles(s.looks(m.IsDark()))
	case tea.KeyPressMsg:
		if m.String() == "ctrl+c" {
			return s, tea.Quit
		}
		ask(s.ballot.Key(m))
		if text := s.ballot.Copied(); text != "" {
			cmds = append(cmds, tea.SetClipboard(text))
		}
	case news:
		if m.over {
			return s, tea.Quit
		}
		ask(s.ballot.Take(m.News))
		cmds = append(cmds, s.wait)
		if s.ballot.Timed() && !s.ticking {
			s.ticking = true
			cmds = append(cmds, countdown.Tick())
		}
	case told:
		if m.saved {
			ask(s.ballot.Saved())
		} else {
			s.ballot.Refused(*m.refused)
		}
		cmds = append(cmds, s.waitBox)
	case answered:
		ask(s.ballot.Answer(m.answer))
	case countdown.Second:
		s.ballot.Second()
		if s.ticking = s.ballot.Timed(); s.ticking {
			cmds = append(cmds, countdown.Tick())
		}
	}
	if s.ballot.Ended() != "" {
		return s, tea.Quit
	}
	return s, tea.Batch(cmds...)
}

// View draws the screen.
func (s *Screen) View() tea.View {
	v := tea.NewView(strings.Join(s.ballot.Rows(), "\n"))
	v.AltScreen = true
	if x, y, ok := s.ballot.Cursor(); ok {
		v.Cursor = tea.NewCursor(x, y)
	}
	return v
}
