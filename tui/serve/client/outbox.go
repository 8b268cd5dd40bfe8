package client

import (
	"context"
	"errors"
	"maps"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// Outbox sends labels, and keeps those that the room has not taken yet: what is on its
// way is sent again with the same number, so that nothing counts twice or in another order.
type Outbox struct {
	room *Room

	mu    sync.Mutex
	n     int64
	on    *batch
	since *batch
	wake  chan struct{}
	// refused is told of labels that do not count, and why.
	refused func(labels int, why clean.Text)
	saved   func()
}

// batch are labels of a round that are sent together.
type batch struct {
	round int
	n     int64
	keys  map[int]string
}

// pace is the time between two posts.
const pace = 250 * time.Millisecond

// NewOutbox sends until the context ends. Saved is called when the room has taken all,
// refused when it does not take some.
func (r *Room) NewOutbox(ctx context.Context, saved func(), refused func(labels int, why clean.Text)) *Outbox {
	o := &Outbox{room: r, wake: make(chan struct{}, 1), saved: saved, refused: refused}
	go func() {
		defer func() { _ = recover() }() // what has not been sent is shown as not saved
		o.run(ctx)
	}()
	return o
}

// Reach says how far the numbers of this participant have come elsewhere.
func (o *Outbox) Reach(n int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.n = max(o.n, n)
}

// Next is a number for something else that is sent.
func (o *Outbox) Next() int64 {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.n++
	return o.n
}

// Put gives a sentence a label, by its letter.
func (o *Outbox) Put(round, sentence int, key string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.since == nil || o.since.round != round {
		o.since = &batch{round: round, keys: map[int]string{}}
	}
	o.since.keys[sentence] = key
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// Unsaved is how many labels the room has not taken.
func (o *Outbox) Unsaved() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	all := map[int]string{}
	for _, b := range []*batch{o.on, o.since} {
		if b != nil {
			maps.Copy(all, b.keys)
		}
	}
	return len(all)
}

// take is what is to be sent now, or nil.
func (o *Outbox) take() *batch {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.on == nil && o.since != nil {
		o.n++
		o.on, o.since = o.since, nil
		o.on.n = o.n
	}
	return o.on
}

// taken takes out what the room has taken, or will never take, and reports whether
// there is nothing left.
func (o *Outbox) taken() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.on = nil
	return o.since == nil
}

func (o *Outbox) run(ctx context.Context) {
	for ctx.Err() == nil {
		b := o.take()
		if b == nil {
			select {
			case <-o.wake:
			case <-ctx.Done():
			}
			continue
		}
		err := o.room.Label(ctx, b.round, b.n, b.keys)
		no, refused := errors.AsType[*Refused](err)
		switch {
		case err == nil:
			if o.taken() {
				o.saved()
			}
			// A room takes a few posts a second; what comes meanwhile goes together.
			select {
			case <-time.After(pace):
			case <-ctx.Done():
			}
		case refused:
			o.taken()
			o.refused(len(b.keys), no.Reason)
		default:
			select {
			case <-time.After(tryAgain):
			case <-ctx.Done():
			}
		}
	}
}
