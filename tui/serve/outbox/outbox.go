// Package outbox holds the labels that a room has not taken yet, and sends them until
// it does: over a network that may be away, or to a disk that may be full.
//
// It knows no address and no room; whoever makes one says how a label is sent.
package outbox

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/serve/retry"
)

// Send sends labels of a round by their letters, "-" for one that is taken back. Refused
// is why the room will never take them; after an error they are sent again, with the same n.
type Send func(ctx context.Context, round int, n int64, keys map[int]string) (refused clean.Text, err error)

// Box keeps labels until they are taken: what is on its way is sent again with the same
// number, so that nothing counts twice or in another order.
type Box struct {
	// Send is how labels are sent.
	Send Send
	// Saved is called when the room has taken all, Refused when it does not take some.
	Saved   func()
	Refused func(Refusal)

	mu    sync.Mutex
	n     int64
	on    *batch
	since *batch
	stuck bool
	wake  chan struct{}
	// counted are the letters that the room has, as far as is known here.
	counted map[item]string
}

// item is a sentence in a round.
type item struct{ round, sentence int }

// Refusal is what the room does not take.
type Refusal struct {
	Round int
	// Sentences are in the order of the text, from 0.
	Sentences []int
	Why       clean.Text
}

// String names the sentences: "sentence 5: this answer came after labelling had ended".
func (r Refusal) String() string {
	words := "sentence "
	if len(r.Sentences) > 1 {
		words = "sentences "
	}
	var which []string
	for _, i := range r.Sentences {
		which = append(which, strconv.Itoa(i+1))
	}
	return words + strings.Join(which, ", ") + ": " + string(r.Why)
}

// batch are labels of a round that are sent together.
type batch struct {
	round int
	n     int64
	keys  map[int]string
}

// pace is the time between two posts: a room takes a few a second, and what comes
// meanwhile goes together.
const pace = 250 * time.Millisecond

// Run sends until the context ends.
func (o *Box) Run(ctx context.Context) {
	failures := 0
	for ctx.Err() == nil {
		b := o.take()
		if b == nil {
			select {
			case <-o.waker():
			case <-ctx.Done():
			}
			continue
		}
		refused, err := o.Send(ctx, b.round, b.n, b.keys)
		wait := pace
		switch {
		case err != nil:
			o.mu.Lock()
			o.stuck = true
			o.mu.Unlock()
			failures++
			wait = retry.After(failures)
		case refused != "":
			o.taken()
			o.Refused(Refusal{b.round, slices.Sorted(maps.Keys(b.keys)), refused})
		case o.took(b):
			o.Saved()
		}
		if err == nil {
			failures = 0
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
		}
	}
}

// took notes what the room has taken, and reports whether there is nothing left.
func (o *Box) took(b *batch) bool {
	for sentence, key := range b.keys {
		o.Knows(b.round, sentence, key)
	}
	return o.taken()
}

// Knows notes that the room has a label of a sentence, by its letter.
func (o *Box) Knows(round, sentence int, key string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.counted == nil {
		o.counted = map[item]string{}
	}
	o.counted[item{round, sentence}] = key
}

// Counted is the letter that the room has for a sentence, "" or "-" for none.
func (o *Box) Counted(round, sentence int) string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.counted[item{round, sentence}]
}

// Reach says how far the numbers of this participant have come elsewhere.
func (o *Box) Reach(n int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.n = max(o.n, n)
}

// Next is a number for something else that is sent.
func (o *Box) Next() int64 {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.n++
	return o.n
}

// Put gives a sentence a label, by its letter.
func (o *Box) Put(round, sentence int, key string) {
	wake := o.waker()
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.since == nil || o.since.round != round {
		o.since = &batch{round: round, keys: map[int]string{}}
	}
	o.since.keys[sentence] = key
	select {
	case wake <- struct{}{}:
	default:
	}
}

func (o *Box) waker() chan struct{} {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.wake == nil {
		o.wake = make(chan struct{}, 1)
	}
	return o.wake
}

// Unsaved is how many labels the room has not taken. Stuck says that an attempt to send
// them has failed.
func (o *Box) Unsaved() (n int, stuck bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	all := map[int]string{}
	for _, b := range []*batch{o.on, o.since} {
		if b != nil {
			maps.Copy(all, b.keys)
		}
	}
	return len(all), o.stuck
}

// Holds reports whether a label of the sentence has not been taken.
func (o *Box) Holds(round, sentence int) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, b := range []*batch{o.on, o.since} {
		if b != nil && b.round == round {
			if _, held := b.keys[sentence]; held {
				return true
			}
		}
	}
	return false
}

// take is what is to be sent now, or nil.
func (o *Box) take() *batch {
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
func (o *Box) taken() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.on, o.stuck = nil, false
	return o.since == nil
}
