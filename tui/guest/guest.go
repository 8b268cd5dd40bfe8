// Package guest takes part in a room from a terminal: on the whole of it, or in lines,
// sentence by sentence, so that it works with a screen reader, on any terminal and in a
// pipe.
//
// It holds what a participant may know and nothing else. The connection to the room is
// package client's or package ssh's; what a screen shows is package ballot's.
package guest

import (
	"context"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/ballot"
	"github.com/standfirst/standfirst/tui/lines"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// Room is the room, as a participant reaches it.
type Room interface {
	ballot.Room

	// Label sends labels of a round by their letters, as [outbox.Send] does.
	Label(ctx context.Context, round int, n int64, keys map[int]string) (refused clean.Text, err error)
	// Follow gives what the room tells, until the context ends or the participant is gone.
	Follow(ctx context.Context) <-chan serve.News
}

// Guest is a participant in lines.
type Guest struct {
	Room Room
	Who  ballot.Who
	Out  io.Writer
	// Width is that of the terminal, or 0 for lines as long as they come.
	Width int

	outbox  *outbox.Box
	frame   *serve.Frame
	mine    [workshop.Rounds][]string // names of labels
	program *workshop.Says
	tried   []string // own labels of the warm-up sentences
	done    bool
	at      int
	undo    []step
	lost    bool
	wants   bool // to hand in when all is saved
	knows   bool // what was labelled before, here or on another device
}

// step is a label that was given, to be taken back.
type step struct {
	sentence int
	label    string
}

// Run takes part until the input or the context ends, or the participant leaves.
func (g *Guest) Run(ctx context.Context, in io.Reader) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var box <-chan told
	g.outbox, box = newBox(ctx, g.Room)
	for i := range g.mine {
		g.mine[i] = make([]string, g.Who.Pack.Sentences())
	}
	g.greet()
	news, typed := g.Room.Follow(ctx), lines.Read(ctx, in)
	for ending := false; ; {
		if ending && g.unsent() == 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case n, on := <-news:
			if !on {
				return nil
			}
			if n.Gone || n.Over != "" {
				if n.Gone {
					n.Over = "You are not in this room any more."
				}
				g.sayf("%s", n.Over)
				return nil
			}
			g.take(ctx, n)
		case t := <-box:
			if r := t.refused; r != nil {
				for _, i := range r.Sentences {
					g.mine[r.Round-1][i] = g.counted(r.Round, i)
				}
				g.sayf("%s", r)
			}
			if t.saved && g.wants {
				g.handIn(ctx)
			}
		case line, on := <-g.open(typed):
			if !on { // what was typed is sent before it ends
				ending, typed = true, nil
				continue
			}
			if end, err := g.do(ctx, strings.TrimSpace(line)); end {
				return err
			}
		}
	}
}

// open gives the lines, once it is known where the room is: what is typed before waits.
func (g *Guest) open(typed <-chan string) <-chan string {
	if g.frame == nil || !g.knows {
		return nil
	}
	return typed
}

func (g *Guest) sayf(format string, args ...any) { lines.Sayf(g.Out, g.Width, format, args...) }

func (g *Guest) greet() {
	title := clean.Text("An article without a title")
	if t := g.Who.Pack.Article.Source.Title; t != nil {
		title = t.Value
	}
	g.sayf("%s", title)
	g.sayf("You are %s here. Others see how many gave which label, never who; the facilitator sees how far you are.", g.Who.Name)
	if g.Who.Words != "" {
		g.sayf("To come back on another device, note: %s %s", g.Who.Name, g.Who.Words)
	}
	g.sayf("%s %s", g.Who.Pack.Scheme.Question, g.keys())
	g.sayf("Type ? for what else there is to type.")
}

// keys are the letters: "f fact, o opinion".
func (g *Guest) keys() string {
	var out []string
	for _, l := range g.Who.Pack.Scheme.Labels {
		out = append(out, l.Key+" "+string(l.Short))
	}
	return strings.Join(out, ", ")
}

// own are the own labels of the round.
func (g *Guest) own() []string { return g.mine[g.frame.Round-1] }

func (g *Guest) label(name string) scheme.Label {
	l, _ := g.Who.Pack.Scheme.Label(name)
	return l
}

func (g *Guest) text(i int) clean.Text {
	d := &g.Who.Pack.Article.Document
	return d.SentenceText(d.Sentences[i])
}

// sentence says a sentence, and what is known of it.
func (g *Guest) sentence(i int) {
	g.at = i
	g.sayf("%d. %s", i+1, g.text(i))
	own := "no label of yours"
	now, first := g.label(g.own()[i]), g.label(g.mine[0][i])
	if now.Name != "" {
		own = "yours: " + string(now.Short)
	}
	if g.frame.Round > 1 && first.Name != "" && (g.frame.Phase == workshop.Second || now.Name == "") {
		own += "; in the first round: " + string(first.Short)
	}
	if g.frame.Phase.Labelling() {
		g.sayf("   %s", own)
		return
	}
	if !g.frame.Phase.Open() {
		return
	}
	g.sayf("   %s · room: %s", own, g.counts(i))
	if p := g.program; p != nil {
		g.sayf("   program: %s. %s", p.Titles[i], p.Words[i])
		if p.Key != nil {
			g.sayf("   key: %s", p.Key[i])
		}
	}
	for _, a := range g.frame.Agreed {
		if a.Sentence == i {
			g.sayf("   the room settled on %s", serve.Because(g.label(a.Label).Short, a.Note))
		}
	}
	for _, r := range g.frame.Reasons {
		if r.Sentence == i {
			g.sayf("   somebody: %s", r.Text)
		}
	}
}

func (g *Guest) counts(i int) string {
	row, _, round := g.frame.Counted(i)
	caveat := string(g.frame.Caveat(i))
	if round == 0 {
		return caveat
	}
	if caveat != "" {
		caveat = " (" + caveat + ")"
	}
	return string(serve.Parts(row, &g.Who.Pack.Scheme)) + caveat
}
