// Package sandbox opens articles in a child process, which has little memory and
// little time: what is done to somebody else's bytes is done there.
//
// [Open] is the reader's side: it starts the child, hands on what comes back, and
// has a plain message for whatever kills it. [Work] is the child's side: it fetches,
// and has package read make the article.
//
// The package knows nothing of pages and articles but how to carry them over a pipe
// (codec.go), and what of them must hold before anybody uses them (check.go).
package sandbox

import (
	"context"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/convert"
)

// Options are what a reader may choose about opening. The zero value is good.
type Options struct {
	// Timeout is how long the reading of the fetched bytes may take, and how
	// long the judging may go without a result; 10 seconds when zero. The
	// network and standard input get twice that.
	Timeout time.Duration
	// FromPage reports whether the reference is not the reader's own but a link of
	// an article: then only http and https are followed, and never to this
	// machine or its network but to Near.
	FromPage bool
	// Near is where the article with the link came from.
	Near content.Origin
	// Known are the validators that came with the article when it was opened
	// before. When it is still the same, [content.Unchanged] is all that comes.
	Known content.Validators
	// Whole reports whether nobody looks on while the article comes: nothing is told of
	// it before it is whole, and its process steps back for no other.
	Whole bool
	// Version is that of the program, for the User-Agent.
	Version string
	// Convert are the reader's own programs for documents that are no pages.
	Convert convert.Commands
	// Executable is the program to start as the child, this one when empty.
	// It has to call [Work] when [IsWorker] says so.
	Executable string
}

// MaxTimeout is the most that a reader may choose as [Options.Timeout].
const MaxTimeout = 10 * time.Minute

const (
	defaultTimeout = 10 * time.Second
	// nudge is how often somebody who waits is told so.
	nudge = 250 * time.Millisecond
	// grace is for the child to give its own message first.
	grace = time.Second
	// memory is what the child may take beyond what it has at its start. With
	// the reader's own process the whole stays below a gigabyte.
	memory = 800 << 20
	// stack is how much of it the calls of one goroutine may take, which is said
	// when it is too little: the runtime's own limit is more than the child has.
	stack = 128 << 20
)

func (o Options) timeout() time.Duration {
	if o.Timeout <= 0 {
		return defaultTimeout
	}
	return o.Timeout
}

func (o Options) fetchTime() time.Duration {
	return 2 * o.timeout()
}

// Open opens the reference and tells what comes of it. The channel is closed
// after the last event: a [content.Failed], a [content.Unchanged], or the last [content.Judged] of the
// article. When ctx ends, the child is killed and the channel closed soon.
func Open(ctx context.Context, ref string, o Options) <-chan content.Event {
	events := make(chan content.Event, 8)
	// The child is started before anything else, so that it comes up while
	// the reader's screen does.
	c, err := start(ctx, ref, o)
	go func() {
		defer close(events)
		defer func() {
			// A fault of ours must not end the program with the terminal
			// in disorder.
			if p := recover(); p != nil {
				if c != nil {
					c.kill()
				}
				events <- content.Failed{Err: content.Recovered(p)}
			}
		}()
		if err != nil {
			events <- content.Failed{Err: err}
			return
		}
		w := watch{ctx: ctx, child: c, ref: ref, options: o, events: events}
		w.run()
	}()
	return events
}
