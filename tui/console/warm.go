package console

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// warm goes a step on in warming up.
func (s *Screen) warm() tea.Cmd {
	now := s.frame.Warming()
	says := map[workshop.TrialStep]clean.Text{
		workshop.Asked: "all are asked to try the labels", workshop.Told: "all are told the warm-up", workshop.Aside: "the warm-up is put aside",
	}
	warm := func(string) tea.Cmd {
		return act(says[workshop.NextTrial(now)], func() error { return s.console.Room.Warm(now) })
	}
	if now == workshop.Asked { // it cannot be taken back
		return s.ask("tell the warm-up? (tried: "+row.Int(s.host.Tried)+" of "+row.Int(s.frame.Joined)+")", warm)
	}
	return warm("")
}

// warms reports whether the room may warm up now.
func (c *Console) warms(f *serve.Frame) bool {
	return f.Phase == workshop.Lobby && len(c.Room.Pack().Trials()) > 0
}

// trial is the warm-up while all are in it, how many have tried, and then what is told; else nothing.
func (s *Screen) trial(width int) (out []row.Row) {
	for i, line := range s.console.trial(s.frame, s.host.Tried) {
		style := styles.Style{}
		if i == 0 {
			style = bold
		}
		out = append(out, row.Of(line, style).Wrap(width, 3)...)
	}
	if out != nil {
		out = append(out, nil)
	}
	return out
}

func (c *Console) trial(f *serve.Frame, tried int) (out []clean.Text) {
	where := serve.WhereTrial(f.Warming())
	if f.Phase != workshop.Lobby || where == "" {
		return nil
	}
	out = append(out, where+": "+row.Int(tried)+" of "+row.Int(f.Joined)+" have tried the labels")
	for i, w := range c.Room.Pack().Trials() {
		out = append(out, row.Int(i+1)+". "+w.Text)
		if room, right := f.OfTrial(i, &c.Room.Pack().Scheme); right != "" {
			out = append(out, "   "+room, "   "+right)
		}
	}
	return out
}

// warmUp goes a step on in warming up, and tells how it was answered.
func warmUp(c *Console, _ string) error {
	now := c.Room.Frame().Warming()
	if err := c.Room.Warm(now); err != nil {
		return err
	}
	h, err := c.Room.Host()
	if err != nil {
		return err
	}
	for _, line := range c.trial(c.Room.Frame(), h.Tried) {
		c.sayf("%s", line)
	}
	c.sayf("next: warm %s, or next", serve.DoingTrial(c.Room.Frame().Warming()))
	return nil
}
