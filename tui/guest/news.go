package guest

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// take takes in what the room tells.
func (g *Guest) take(ctx context.Context, n serve.News) {
	switch {
	case n.Lost != nil:
		switch {
		case g.lost:
		case g.over():
			g.sayf("The workshop is over. What was shown can be read here until you type leave.")
		default:
			g.sayf("The room cannot be reached just now. What you label is kept here and sent when it answers.")
		}
		g.lost = true
	case n.Mine != nil:
		g.knows = true
		g.outbox.Reach(n.Mine.N)
		for round, labels := range n.Mine.Labels[:min(len(n.Mine.Labels), len(g.mine))] {
			for i, label := range labels {
				g.outbox.Knows(round+1, i, g.label(label).Key)
				if !g.outbox.Holds(round+1, i) {
					g.mine[round][i] = label
				}
			}
		}
		g.done, g.tried = n.Mine.Done, n.Mine.Tried
	case n.Frame != nil:
		g.show(ctx, n.Frame)
	}
}

// over reports whether the room is closed, so that it does not come back.
func (g *Guest) over() bool {
	return g.frame != nil && g.frame.Phase.Over()
}

// show says what has changed for everybody.
func (g *Guest) show(ctx context.Context, f *serve.Frame) {
	if g.lost {
		g.lost = false
		g.sayf("The room is there again.")
	}
	was := g.frame
	g.frame = f
	if was == nil || was.Phase != f.Phase || was.Round != f.Round {
		if was != nil && was.Round != f.Round {
			g.done, g.undo = false, nil
		}
		g.phase(ctx)
	}
	before := workshop.Untried
	if was != nil {
		before = was.Warming()
	}
	g.warm(before, f.Warming())
	if f.Focus >= 0 && (was == nil || was.Focus != f.Focus) {
		g.sayf("All look at this sentence:")
		g.sentence(f.Focus)
	}
}

// phase says where the room has come to.
func (g *Guest) phase(ctx context.Context) {
	f := g.frame
	g.sayf("— %s —", serve.Where(workshop.Step{Phase: f.Phase, Round: f.Round}))
	switch f.Phase {
	case workshop.Lobby:
		g.sayf("The round has not begun. Type t to read the article. %s", f.FromHowMany())
		if len(g.Who.Pack.Trials()) > 0 {
			g.sayf("Type w for sentences to try the labels on.")
		}
	case workshop.Blind, workshop.Second:
		if left := serve.Clock(f.Left); left != "" {
			g.sayf("%s left.", left)
		}
		if f.Phase == workshop.Second {
			g.again()
		}
		g.ask(g.next(g.Who.Pack.Settings.From-1, 1))
	case workshop.Frozen:
		g.sayf("Labelling is over; nothing has been shown yet.")
	case workshop.Shown:
		g.sayf("%s. Type s for the most divided sentences, or the number of one.", f.Divided())
		g.talk()
	case workshop.Ended:
		g.sayf("The workshop has ended; nothing more is shown.")
	case workshop.Program, workshop.Closed:
		if g.program != nil {
			g.sayf("What was shown can be read here: type the number of a sentence, or leave.")
			return
		}
		p, err := g.Room.Program(ctx)
		if err != nil {
			g.sayf("%v", err)
			return
		}
		g.program = &p
		g.sayf("The program's labels are shown; it can be wrong. Type the number of a sentence for you, the room and the program.")
		g.source()
		g.talk()
	}
}

// again says what comes of the first round in the second.
func (g *Guest) again() {
	if !slices.ContainsFunc(g.mine[0], func(label string) bool { return label != "" }) {
		g.sayf("The others label for the second time, after talking. Label the sentences as you see them.")
		return
	}
	g.sayf("Label the sentences once more, now that you have talked. " +
		"What you said the first time does not count again: a sentence that you leave has no answer from you.")
}

// next is the next sentence without a label, after at, in that direction, or -1.
func (g *Guest) next(at, direction int) int {
	s := g.Who.Pack.Settings
	n := s.To - s.From
	for k := 1; k <= n; k++ {
		i := s.From + ((at-s.From+direction*k)%n+n)%n
		if g.own()[i] == "" {
			return i
		}
	}
	return -1
}

// ask says a sentence to be labelled, or that there is none left.
func (g *Guest) ask(i int) {
	if i < 0 {
		g.sayf("All have a label. Type E to hand in, or a number to change one.")
		return
	}
	g.sentence(i)
}
