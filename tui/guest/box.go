package guest

import (
	"context"

	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// told is what the outbox says.
type told struct {
	saved   bool
	refused *outbox.Refusal
}

// newBox sends what is put into it to a room, until the context ends, and tells what became
// of it.
func newBox(ctx context.Context, r Room) (*outbox.Box, <-chan told) {
	all := make(chan told, 16)
	tell := func(t told) {
		select {
		case all <- t:
		case <-ctx.Done():
		}
	}
	box := &outbox.Box{
		Send: r.Label, Saved: func() { tell(told{saved: true}) },
		Refused: func(r outbox.Refusal) { tell(told{refused: &r}) },
	}
	go func() {
		defer func() { _ = recover() }() // what has not been sent is shown as not saved
		box.Run(ctx)
	}()
	return box, all
}

// counted is the own label of a sentence that the room has, or what is on its way to it.
func (g *Guest) counted(round, sentence int) string {
	if g.outbox.Holds(round, sentence) {
		return g.mine[round-1][sentence]
	}
	l, _ := g.Who.Pack.Scheme.ByKey(g.outbox.Counted(round, sentence))
	return l.Name
}
