package sandbox

import (
	"context"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/fetch"
)

// Pool opens many articles with a few children. Each of them reads one page after
// another, under the limits of [Open] for each page. After a fault, a limit, a page
// that has made it large, or a thousand pages, another one takes its place.
//
// The zero value is not usable; see [NewPool]. It is safe for concurrent use.
type Pool struct {
	options Options
	ctx     context.Context
	stop    context.CancelFunc
	// places has an entry for each child that may run: one that waits for a
	// request, or nil where one has to be started.
	places chan *child
	open   sync.WaitGroup
}

// NewPool is a pool of so many children, which are started when they are needed and
// end with ctx or [Pool.Close].
func NewPool(ctx context.Context, children int, o Options) *Pool {
	p := &Pool{options: o, places: make(chan *child, children)}
	p.ctx, p.stop = context.WithCancel(ctx)
	for range children {
		p.places <- nil
	}
	return p
}

// Close ends the children. It waits until nothing is opened any more.
func (p *Pool) Close() {
	p.stop()
	p.open.Wait()
	for range cap(p.places) {
		if c := <-p.places; c != nil {
			c.end()
		}
	}
}

// Open is [Open] by one of the children, when one is free. Standard input, which can
// be read but once, is read by a child of its own.
func (p *Pool) Open(ctx context.Context, ref string) <-chan content.Event {
	if ref == fetch.Stdin {
		return Open(ctx, ref, p.options)
	}
	events := make(chan content.Event, 8)
	p.open.Go(func() {
		defer close(events)
		defer func() {
			if r := recover(); r != nil {
				events <- content.Failed{Err: content.Recovered(r)}
			}
		}()
		select {
		case c := <-p.places:
			var next *child
			defer func() { p.places <- next }()
			next = p.read(ctx, c, ref, events)
		case <-ctx.Done():
		case <-p.ctx.Done():
		}
	})
	return events
}

// read has the child read ref, or a new one, and gives the child that waits for the
// next page, or nil.
func (p *Pool) read(ctx context.Context, c *child, ref string, events chan<- content.Event) *child {
	r := newRequest(ref, p.options)
	if c != nil && c.ask(r) != nil { // it has ended meanwhile
		c.end()
		c = nil
	}
	if c == nil {
		var err error
		if c, err = startForMany(p.ctx, ref, p.options); err == nil {
			err = c.ask(r)
		}
		if err != nil {
			if c != nil {
				c.end()
			}
			events <- content.Failed{Err: err}
			return nil
		}
	}
	stop := context.AfterFunc(ctx, c.kill)
	w := watch{ctx: ctx, child: c, ref: ref, options: p.options, events: events}
	again, stopped := w.run(), !stop()
	switch {
	case !again:
		return nil
	case stopped: // it has been killed, or is about to be
		c.end()
		return nil
	}
	return c
}
