package console

import (
	"errors"
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// What leads the room: its steps, its door, its reasons, its end.

func (s *Screen) next() tea.Cmd {
	from := s.step()
	to, ok := workshop.Next(from, s.console.Room.Pack().Settings.Rounds)
	if !ok {
		s.says = "this was the last step; E ends the workshop"
		return nil
	}
	words := serve.Doing(to)
	if from.Phase.Labelling() && s.frame.Ready < s.frame.Joined {
		words += clean.Inline(fmt.Sprintf(" (handed in: %d of %d)", s.frame.Ready, s.frame.Joined), nil)
	}
	cmd := s.ask(words+"?", func(string) tea.Cmd {
		return act(serve.Where(to), func() error { return s.console.Room.Next(from) })
	})
	s.warn(from)
	return cmd
}

func (s *Screen) back() tea.Cmd {
	from := s.step()
	to, ok := workshop.Back(from, s.console.Room.Pack().Settings.Rounds)
	if !ok {
		s.says = noWayBack(from.Phase)
		return nil
	}
	back := func(string) tea.Cmd { return act(serve.Where(to), func() error { return s.console.Room.Back(from) }) }
	if !to.Phase.Labelling() {
		return back("")
	}
	return s.ask("Let all label on in round "+row.Int(to.Round)+", with the time that was left?", back)
}

// noWayBack is why there is none from a step.
func noWayBack(p workshop.Phase) clean.Text {
	switch {
	case p == workshop.Lobby:
		return "there is nothing before the lobby"
	case p.Labelling():
		return "there is no way back from here: all have begun to label; R ends the round"
	case p.Over():
		return "there is no way back from here: the workshop is over"
	}
	return "there is no way back from here: what has been shown has been seen"
}

func (s *Screen) door() tea.Cmd {
	open := !s.frame.Open
	says := clean.Text("joining is shut")
	if open {
		says = "joining is open"
	}
	return act(says, func() error { return s.console.Room.Door(open) })
}

func (s *Screen) remove() tea.Cmd {
	s.asks = &question{words: "Remove whom? Type the name in the room", text: true, then: func(name string) tea.Cmd {
		return act(clean.Inline(name, nil)+" is removed, and the answers count no more", func() error { return s.console.Room.Remove(name) })
	}}
	return nil
}

func (s *Screen) pass() tea.Cmd {
	n, err := strconv.Atoi(s.typed)
	if s.shows != reasonList || err != nil || n < 1 || n > len(s.host.Reasons) {
		s.says = "W lists the reasons; then 2s shows the second one"
		return nil
	}
	r := s.host.Reasons[n-1]
	says := clean.Text("shown to the room")
	if r.Shown {
		says = "held back"
	}
	return act(says, func() error { return s.console.Room.Pass(r.Key, !r.Shown) })
}

func (s *Screen) export() tea.Cmd {
	if !s.frame.Phase.Open() {
		s.says = "not now: the results are shown with the room, and taken along after that"
		return nil
	}
	code := clean.Inline(s.console.Room.Code, nil)
	s.says = "in another window: standfirst compare " + code + ", or export " + code + " --format html"
	return nil
}

func (s *Screen) end() tea.Cmd {
	finish := func(silently bool) tea.Cmd {
		return act("", func() error {
			if err := s.console.Room.Finish(silently); err != nil && !errors.Is(err, serve.ErrEnded) {
				return err
			}
			return ErrEnd
		})
	}
	_ = s.ask("y ends it, w ends it and shows nothing more:", func(string) tea.Cmd { return finish(false) })
	s.asks.before = "End the workshop? All will see the room, the program's labels and the source."
	s.asks.others = []choice{{"w", func() tea.Cmd { return finish(true) }}}
	if s.frame.Phase.Tells() {
		_ = s.ask("End the workshop? Everything has been shown.", func(string) tea.Cmd { return finish(false) })
	}
	return nil
}

func (s *Screen) quit() tea.Cmd {
	return s.ask("Leave the console? The room goes on.", func(string) tea.Cmd { return tea.Quit })
}
