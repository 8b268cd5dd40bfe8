// Package console is where a facilitator leads a room: in lines, so that it works in
// any terminal, with a screen reader and in a pipe.
//
// It shows what the facilitator may know and passes on what the facilitator asks for.
// It holds no room and serves none: a room goes on without its console.
package console

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/lines"
	"github.com/standfirst/standfirst/tui/serve"
)

// Console leads one room.
type Console struct {
	Room   *serve.Room
	Invite Invite
	Out    io.Writer
	// Note is what is to be told first, or empty.
	Note clean.Text
	// Width is that of the terminal, or 0 for lines as long as they come.
	Width int

	phase workshop.Step
	// warned is the step after which it was said that hardly anything would be shown.
	warned workshop.Step
	ready  bool // it was said that all are ready
	// listed are the reasons as they were numbered last: more may have come since.
	listed []string
}

// ErrEnd is that the facilitator ended the workshop.
var ErrEnd = errors.New("the facilitator ended the workshop")

// Run reads commands until the input or the context ends, or the facilitator ends the
// workshop: then the error is [ErrEnd].
func (c *Console) Run(ctx context.Context, in io.Reader) error {
	l, err := c.Room.Listen("")
	if err != nil {
		return err
	}
	defer c.Room.Deafen(l)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c.Invite.write(c.Out)
	if c.Note != "" {
		c.sayf("%s", c.Note)
	}
	c.sayf("Type help for the commands.")
	f := c.Room.Frame()
	c.phase = workshop.Step{Phase: f.Phase, Round: f.Round}
	c.state()
	typed := lines.Read(ctx, in)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case _, on := <-l.Wake():
			if !on {
				return nil
			}
			c.news()
		case line, on := <-typed:
			if !on {
				return nil
			}
			if err := c.do(line); err != nil {
				return err
			}
			c.news()
		}
	}
}

// sayf writes a line.
func (c *Console) sayf(format string, args ...any) { lines.Sayf(c.Out, c.Width, format, args...) }

// news tells what a facilitator waits for.
func (c *Console) news() {
	f := c.Room.Frame()
	step := workshop.Step{Phase: f.Phase, Round: f.Round}
	if step != c.phase {
		c.phase, c.ready = step, false
		c.state()
		return
	}
	if all := f.Joined > 0 && f.Ready == f.Joined; f.Phase.Labelling() && all != c.ready {
		c.ready = all
		if all {
			c.sayf("All %d have handed in.", f.Joined)
		}
	}
}

// state tells where the room is, and what comes next.
func (c *Console) state() {
	f, err := c.Room.Fresh()
	if err != nil {
		c.sayf("%v", err)
		return
	}
	host, err := c.Room.Host()
	if err != nil {
		c.sayf("%v", err)
		return
	}
	step := workshop.Step{Phase: f.Phase, Round: f.Round}
	line := string(serve.Where(step))
	if left := serve.Clock(f.Left); left != "" {
		line += " · " + string(left) + " left"
	}
	line += fmt.Sprintf(" · %d joined, %d here", f.Joined, f.Here)
	if f.Phase.Labelling() {
		line += " · " + string(farAlong(f, &host))
	}
	if !f.Open {
		line += " · joining is shut"
	}
	c.sayf("%s", line)
	if f.Phase == workshop.Lobby {
		if words := f.FromHowMany(); words != "" {
			c.sayf("%s", words)
		}
		if words := f.TooFewJoined(); words != "" {
			c.sayf("%s; \"least 3\" changes it", words)
		}
	}
	if f.Phase.Open() {
		c.sayf("%s", f.Divided())
	}
	if to, ok := workshop.Next(step, c.Room.Pack().Settings.Rounds); ok {
		line := serve.Doing(to)
		if c.warms(f) {
			line += "; or warm: " + serve.DoingTrial(f.Warming())
		}
		c.sayf("next: %s", line)
	}
}

// do does what a line asks for.
func (c *Console) do(line string) error {
	word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	if word == "" {
		c.state()
		return nil
	}
	for _, cmd := range commands() {
		if cmd.name != strings.ToLower(word) {
			continue
		}
		err := cmd.do(c, strings.TrimSpace(rest))
		if errors.Is(err, ErrEnd) {
			return err
		}
		if err != nil {
			c.sayf("%s: %v", cmd.name, err)
		}
		return nil
	}
	c.sayf("There is no command %q. Type help for those there are.", word)
	return nil
}
