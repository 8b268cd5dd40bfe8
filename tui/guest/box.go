package guest

import (
	"context"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// told is what the outbox says.
type told struct {
	saved   bool
	refused int
	why     clean.Text
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
		Refused: func(n int, why clean.Text) { tell(told{refused: n, why: why}) },
	}
	go func() {
		defer func() { _ = recover() }() // what has not been sent is shown as not saved
		box.Run(ctx)
	}()
	return box, all
}
