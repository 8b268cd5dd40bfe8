package console

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/countdown"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/terminal"
)

// Screen is the console on a whole terminal.
type Screen struct {
	console  *Console
	listener *serve.Listener

	frame *serve.Frame
	host  workshop.Host
	// left is the time left in seconds, counted down between two looks.
	left int

	width, height int
	// shows is what stands in the middle.
	shows part
	// scroll is the first line of it.
	scroll int
	// below: there is more of it than was drawn last.
	below bool
	// asks is a question that waits for an answer, or nil.
	asks  *question
	typed string // a number that is being typed, or the answer
	says  clean.Text
	err   error // why it ended
}

// part is what stands in the middle of the screen.
type part uint8

const (
	overview part = iota // people while they label, and then how the room is divided
	peopleList
	invitation
	leading
	reasonList
	talkList
	helpList
)

// title is what stands there.
func (p part) title() clean.Text {
	return [...]clean.Text{"", "who is how far", "how to join", "how to lead from elsewhere", "the reasons that wait", "what to talk about", "the keys"}[p]
}

// question is asked before something that cannot be taken back.
type question struct {
	words clean.Text
	// text is answered by a line, otherwise by y or n.
	text bool
	then func(answer string) tea.Cmd
	// before is said above the question, or empty; others are what is done after other keys
	// than y and n.
	before clean.Text
	others []choice
}

// choice is what is done after a key.
type choice struct {
	key string
	do  func() tea.Cmd
}

// ErrStop is that the room is not to be held here any longer, and is kept.
var ErrStop = errors.New("the facilitator stopped the room")

// RunScreen leads the room on a whole terminal. It gives nil when the console is left
// and the room goes on, [ErrEnd] or [ErrStop].
func (c *Console) RunScreen(ctx context.Context, opts ...tea.ProgramOption) error {
	s, err := NewScreen(c)
	if err != nil {
		return err
	}
	defer c.Room.Deafen(s.listener)
	err = terminal.Run(ctx, s, opts...)
	switch _, gone := errors.AsType[*content.Error](err); {
	case gone:
		return nil // the terminal is gone: the room is not
	case err != nil:
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return s.err
}

// NewScreen is the console before its first drawing.
func NewScreen(c *Console) (*Screen, error) {
	l, err := c.Room.Listen("")
	if err != nil {
		return nil, err
	}
	return &Screen{console: c, listener: l, frame: c.Room.Frame(), left: -1, says: c.Note}, nil
}

type (
	// looked is how the room is now.
	looked struct {
		frame *serve.Frame
		host  workshop.Host
		err   error
		// resumes: the question for the next step is asked again.
		resumes bool
	}
	// did is what came of something that was asked for.
	did struct {
		says    clean.Text
		err     error
		resumes bool // after it the question for the next step is asked again
	}
	ended struct{}
)

// Init looks at the room, and waits for news.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.look, s.wait, countdown.Tick()) }

func (s *Screen) look() tea.Msg {
	f, err := s.console.Room.Fresh()
	if err != nil {
		return looked{err: err}
	}
	h, err := s.console.Room.Host()
	return looked{frame: f, host: h, err: err}
}

func (s *Screen) wait() tea.Msg {
	if _, on := <-s.listener.Wake(); !on {
		return ended{}
	}
	return did{}
}

// act has the room do something, and tells what came of it.
func act(says clean.Text, do func() error) tea.Cmd {
	return func() tea.Msg {
		err := do()
		return did{says: says, err: err}
	}
}

// Update takes in keys and what the room tells.
func (s *Screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = m.Width, m.Height
	case tea.KeyPressMsg:
		return s, s.key(m)
	case countdown.Second:
		s.left = max(-1, s.left-1)
		// How far people are is no news to anybody else, so it is looked at.
		return s, tea.Batch(s.look, countdown.Tick())
	case looked:
		if m.err == nil {
			if m.frame.Phase != s.frame.Phase || m.frame.Round != s.frame.Round {
				s.shows, s.scroll = overview, 0 // what a step brings is what is looked at
			}
			s.frame, s.host, s.left = m.frame, m.host, m.frame.Left
		}
		if m.resumes && s.asks == nil {
			return s, s.next()
		}
	case did:
		if m.says == "" && m.err == nil { // news
			return s, tea.Batch(s.look, s.wait)
		}
		s.says = m.says
		if m.err != nil {
			s.says = clean.Inline(m.err.Error(), nil)
		}
		if errors.Is(m.err, ErrEnd) {
			s.err = ErrEnd
			return s, tea.Quit
		}
		return s, func() tea.Msg {
			now, _ := s.look().(looked)
			now.resumes = m.resumes
			return now
		}
	case ended:
		return s, tea.Quit
	}
	return s, nil
}

func (s *Screen) step() workshop.Step {
	return workshop.Step{Phase: s.frame.Phase, Round: s.frame.Round}
}
