package ballot

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// Take takes in what the room tells.
func (b *Ballot) Take(n serve.News) Request {
	switch {
	case n.Gone:
		b.ended = "You are not in this room any more."
	case n.Over != "":
		b.ended = n.Over
	case n.Lost != nil:
		b.lost = true
	case n.Mine != nil:
		b.known(n.Mine)
	case n.Frame != nil:
		return b.show(n.Frame)
	}
	return nil
}

// Answer takes in what came of a request.
func (b *Ballot) Answer(a Answer) Request {
	if a == nil {
		return nil
	}
	return a(b)
}

// known takes in what is the participant's own, also from other devices. What has not been
// saved yet stays as it is here.
func (b *Ballot) known(m *workshop.Mine) {
	b.box.Reach(m.N)
	for round, labels := range m.Labels[:min(len(m.Labels), len(b.mine))] {
		for i, label := range labels {
			l, _ := b.label(label)
			b.box.Knows(round+1, i, l.Key)
			if !b.box.Holds(round+1, i) {
				b.mine[round][i] = label
			}
		}
	}
	b.notes, b.done, b.tried = m.Notes, m.Done, m.Tried
	if !b.knows {
		b.knows = true
		b.begin()
		b.again()
	}
}

// show takes in what everybody may know.
func (b *Ballot) show(f *serve.Frame) Request {
	was := b.frame
	b.frame, b.left, b.lost = f, f.Left, false
	if was == nil || was.Phase != f.Phase || was.Round != f.Round {
		if was != nil && was.Round != f.Round {
			b.done, b.undo = false, nil
		}
		b.told, b.sheet, b.warmUp, b.asks = "", none, -1, nil
		b.widen()
		b.begin()
		b.again()
	}
	if f.Focus >= 0 && (was == nil || was.Focus != f.Focus) {
		b.sheet, b.warmUp = none, -1
		b.reader.Go(f.Focus)
		b.told = "all look at sentence " + number(f.Focus+1)
	}
	before := workshop.Untried
	if was != nil {
		before = was.Warming()
	}
	b.warm(before, f.Warming())
	b.withhold()
	if f.Phase.Tells() && b.says == nil {
		return program
	}
	return nil
}

// again says, when the second round begins, what comes of the first.
func (b *Ballot) again() {
	switch {
	case b.frame == nil || !b.knows || b.frame.Phase != workshop.Second:
	case slices.ContainsFunc(b.mine[0], func(label string) bool { return label != "" }):
		b.told = "label once more: what you said the first time does not count again"
	default:
		b.told = "the others label for the second time; label as you see it"
	}
}

// begin goes, in a round, to the first sentence without a label.
func (b *Ballot) begin() {
	if b.frame == nil || !b.knows || !b.labelling() {
		return
	}
	if i := b.next(b.who.Pack.Settings.From-1, 1); i >= 0 {
		b.reader.Go(i)
	}
}

// program asks for what the program says.
func program(ctx context.Context, r Room) Answer {
	says, err := r.Program(ctx)
	return func(b *Ballot) Request {
		if err != nil {
			b.told = clean.Inline(err.Error(), nil)
			return nil
		}
		b.says = &says
		b.withhold()
		return nil
	}
}

// Saved is to be called when the room has taken all labels.
func (b *Ballot) Saved() Request {
	if !b.wants {
		return nil
	}
	b.wants = false
	return b.handIn()
}

// Refused is to be called when the room does not take some labels. They are lost, and what
// counts stands in their place.
func (b *Ballot) Refused(r outbox.Refusal) {
	for _, i := range r.Sentences {
		if !b.box.Holds(r.Round, i) {
			l, _ := b.who.Pack.Scheme.ByKey(b.box.Counted(r.Round, i))
			b.mine[r.Round-1][i] = l.Name
		}
	}
	b.told = clean.Inline(r.String(), nil)
}
