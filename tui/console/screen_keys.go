package console

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// bindings are the keys of the console, in the order of its help.
func bindings() []binding {
	return []binding{
		{"R", "the next step, after a y", (*Screen).next},
		{"U", "warm up: ask all to try the labels; again tells how they did", (*Screen).warm},
		{"V", "a step back, where one may", (*Screen).back},
		{"A", "a minute more", func(s *Screen) tea.Cmd { return act("a minute more", func() error { return s.console.Room.More(60) }) }},
		{"M", "3M: show a sentence from 3 answers on, until the room is shown", (*Screen).fewest},
		{"J", "open or shut joining", (*Screen).door},
		{"C", "how to join: address, code, QR code", func(s *Screen) tea.Cmd { return s.show(invitation) }},
		{"L", "the long code: to lead from elsewhere, and for the wall", func(s *Screen) tea.Cmd { return s.show(leading) }},
		{"P", "everybody who is here, and how far", func(s *Screen) tea.Cmd { return s.show(peopleList) }},
		{"K", "remove somebody", (*Screen).remove},
		{"g", "12g: have all look at sentence 12; g alone: at none", (*Screen).focus},
		{"}", "have all look at the next split sentence, then at those mostly alike", func(s *Screen) tea.Cmd { return s.split(1) }},
		{"{", "at the one before", func(s *Screen) tea.Cmd { return s.split(-1) }},
		{"=", "note what the room settled on for the sentence that all look at", (*Screen).agree},
		{"T", "what to do in a lesson, and its questions to talk about", func(s *Screen) tea.Cmd { return s.show(talkList) }},
		{"W", "the reasons that wait", func(s *Screen) tea.Cmd { return s.show(reasonList) }},
		{"s", "2s: show reason 2 to the room, or hold it back again", (*Screen).pass},
		{"X", "how to take the results along", (*Screen).export},
		{"E", "end the workshop, after a y", (*Screen).end},
		{"j", "down", (*Screen).down},
		{"k", "up", (*Screen).up},
		{"?", "these keys", func(s *Screen) tea.Cmd { return s.show(helpList) }},
		{"q", "leave the console; the room goes on", (*Screen).quit},
	}
}

type binding struct {
	key, help string
	do        func(s *Screen) tea.Cmd
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	k := m.String()
	switch {
	case k == "ctrl+c":
		return s.ask("Stop holding the room here? It is kept, and can be resumed.", func(string) tea.Cmd { s.err = ErrStop; return tea.Quit })
	case s.asks != nil:
		return s.answer(m)
	case len(k) == 1 && k[0] >= '0' && k[0] <= '9':
		s.typed += k
		return nil
	}
	for _, b := range bindings() {
		if b.key == k {
			s.says = ""
			cmd := b.do(s)
			s.typed = ""
			return cmd
		}
	}
	s.typed = ""
	switch k {
	case "down":
		return s.down()
	case "up":
		return s.up()
	case "esc":
		s.says = ""
		return s.show(overview)
	default:
		s.says = clean.Inline(k, nil) + " does nothing here; ? shows the keys"
	}
	return nil
}

// show puts something in the middle; asked for again, it goes.
func (s *Screen) show(p part) tea.Cmd {
	s.says = ""
	if s.shows == p {
		p = overview
	}
	s.shows, s.scroll = p, 0
	if p != overview {
		s.says = p.title() + "; esc goes back"
	}
	return s.look
}

func (s *Screen) down() tea.Cmd {
	if s.says = ""; !s.below {
		s.says = "there is no more below"
		return nil
	}
	s.scroll++
	return nil
}

func (s *Screen) up() tea.Cmd {
	if s.says = ""; s.scroll == 0 {
		s.says = "this is the top"
		return nil
	}
	s.scroll--
	return nil
}

func (s *Screen) ask(words clean.Text, then func(string) tea.Cmd) tea.Cmd {
	s.asks, s.typed = &question{words: words, then: then}, ""
	return nil
}

// answer takes a key for the question that was asked.
func (s *Screen) answer(m tea.KeyPressMsg) tea.Cmd {
	q, k := s.asks, m.String()
	if !q.text {
		s.asks = nil
		if k == "y" || k == "Y" {
			return q.then("")
		}
		for _, other := range q.others {
			if k == other.key {
				return other.do()
			}
		}
		return nil
	}
	switch k {
	case "esc":
		s.asks, s.typed = nil, ""
	case "enter":
		typed := s.typed
		s.asks, s.typed = nil, ""
		return q.then(typed)
	case "backspace":
		if r := []rune(s.typed); len(r) > 0 {
			s.typed = string(r[:len(r)-1])
		}
	default:
		s.typed += string(clean.Inline(m.Text, nil))
	}
	return nil
}

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
