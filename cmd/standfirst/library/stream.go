package library

import (
	"context"

	"github.com/standfirst/standfirst/content"
)

// stream are the events that do sends, until it returns; a panic of it is the last one. What is
// sent once ctx is done is dropped.
func stream(ctx context.Context, do func(send func(content.Event))) <-chan content.Event {
	out := make(chan content.Event)
	send := func(e content.Event) {
		select {
		case out <- e:
		case <-ctx.Done():
		}
	}
	go func() {
		defer close(out)
		defer func() {
			if p := recover(); p != nil {
				send(content.Failed{Err: content.Recovered(p)})
			}
		}()
		do(send)
	}()
	return out
}
