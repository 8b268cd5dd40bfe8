package console

import (
	"errors"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// warn adds to the question for the next step what would not be shown, and keys that mend it.
func (s *Screen) warn(from workshop.Step) {
	words, to := s.frame.TooFewYet(&s.host)
	if s.asks.before = words; words == "" {
		return
	}
	s.asks.before += "."
	if to > 0 {
		s.asks.before += " l goes on and shows from " + row.Int(to) + " on."
		s.asks.others = append(s.asks.others, choice{"l", func() tea.Cmd {
			return act(showsFrom(to), func() error {
				if err := s.console.Room.SetLeast(to); err != nil {
					return err
				}
				return s.console.Room.Next(from)
			})
		}})
	}
	s.asks.before += " M sets from how many on first. " + serve.Guess
	s.asks.others = append(s.asks.others, choice{"M", func() tea.Cmd {
		return s.askFewest(func(set tea.Cmd) tea.Cmd {
			return func() tea.Msg {
				done, _ := set().(did)
				done.resumes = done.err == nil
				return done
			}
		})
	}})
}

func showsFrom(least int) clean.Text {
	return "a sentence is shown if " + row.Int(least) + " or more answer it"
}

// fewest sets from how many answers on a sentence is shown, or asks for the number.
func (s *Screen) fewest() tea.Cmd {
	if s.typed != "" {
		return s.setFewest(s.typed)
	}
	if !s.frame.Settable() {
		s.says = clean.Inline(serve.ErrShown.Error(), nil)
		return nil
	}
	return s.askFewest(func(set tea.Cmd) tea.Cmd { return set })
}

func (s *Screen) setFewest(typed string) tea.Cmd {
	n, err := fewestOf(typed)
	return act(showsFrom(n), func() error {
		if err != nil {
			return err
		}
		return s.console.Room.SetLeast(n)
	})
}

// askFewest asks for the number; then says what is done with what sets it.
func (s *Screen) askFewest(then func(set tea.Cmd) tea.Cmd) tea.Cmd {
	s.asks = &question{
		words: "Show a sentence from how many answers on (now " + row.Int(s.frame.Least) + ")", text: true, before: serve.Guess,
		then: func(typed string) tea.Cmd { return then(s.setFewest(typed)) },
	}
	return nil
}

// fewestOf reads from how many answers on a sentence is shown.
func fewestOf(typed string) (int, error) {
	n, err := strconv.Atoi(typed)
	if err != nil || n < 1 {
		return 0, serve.ErrLeast
	}
	return n, nil
}

// next goes on to the next step; where something would not be shown, that is said first, and
// asked for again it goes on.
func next(c *Console, _ string) error {
	step := c.step()
	f, err := c.Room.Fresh()
	if err != nil {
		return err
	}
	host, err := c.Room.Host()
	if err != nil {
		return err
	}
	words, to := f.TooFewYet(&host)
	if words == "" || c.warned == step {
		return c.Room.Next(step)
	}
	c.warned = step
	said := string(words) + ". \"next\" again goes on all the same"
	if to > 0 {
		said += ", \"least " + strconv.Itoa(to) + "\" shows from " + strconv.Itoa(to) + " on. "
	} else {
		said += ", \"least\" and a number sets from how many on. "
	}
	return errors.New(said + string(serve.Guess))
}

// least sets from how many answers on a sentence is shown.
func least(c *Console, typed string) error {
	n, err := fewestOf(typed)
	if err == nil {
		err = c.Room.SetLeast(n)
	}
	if err != nil {
		return err
	}
	c.sayf("%s. %s", showsFrom(n), serve.Guess)
	return nil
}
