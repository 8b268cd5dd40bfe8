package console

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// What all are made to look at.

func (s *Screen) focus() tea.Cmd {
	if s.typed == "" {
		return act("all look where they like", func() error { return s.console.Room.Focus(-1) })
	}
	i, err := s.console.sentence(s.typed)
	if err != nil {
		s.says = clean.Inline(err.Error(), nil)
		return nil
	}
	return s.lookAt(i)
}

// lookAt has all look at a sentence.
func (s *Screen) lookAt(i int) tea.Cmd {
	s.shows, s.scroll = overview, 0
	return act("all look at "+clean.Inline(strconv.Itoa(i+1), nil), func() error { return s.console.Room.Focus(i) })
}

// agree asks what the room settled on for the sentence that all look at.
func (s *Screen) agree() tea.Cmd {
	at := s.frame.Focus
	if at < 0 || !s.frame.Phase.Open() {
		s.says = "have all look at a sentence first, once the room is shown: 12g or }"
		return nil
	}
	q := &question{words: "The room settled on (a letter, and why; - takes it back)", text: true}
	q.then = func(typed string) tea.Cmd {
		if _, _, err := settled(typed, &s.console.Room.Pack().Scheme); err != nil {
			q.before = clean.Inline(err.Error(), nil)
			s.asks, s.typed = q, typed // it is mended, not typed again
			return nil
		}
		return act("noted", func() error { return s.console.settle(at, typed) })
	}
	s.asks = q
	return nil
}

func (s *Screen) split(step int) tea.Cmd {
	divided := s.frame.DividedOrder()
	if len(divided) == 0 {
		s.says = "no sentence is split: all that are shown were answered alike"
		switch {
		case !s.frame.Phase.Open():
			s.says = "the room is not shown yet"
		case len(s.frame.Order) == 0:
			s.says = s.frame.NoneDivided()
		}
		return nil
	}
	at := slices.Index(divided, s.frame.Focus)
	if at < 0 && step < 0 {
		at = 0
	}
	to := divided[(at+step+len(divided))%len(divided)]
	says := "all look at " + row.Int(to+1)
	switch mostly := s.frame.Spread[to] != "split"; {
	case mostly && s.frame.Spread[divided[0]] != "split":
		says += ", mostly alike: no sentence is split"
	case mostly:
		says += ", mostly alike"
	case len(divided) == 1:
		says += ", the only split sentence"
	}
	s.shows, s.scroll = overview, 0
	return act(says, func() error { return s.console.Room.Focus(to) })
}
