package console

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
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
