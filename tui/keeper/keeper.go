// Package keeper hands the reader's own labels to a store, one after the other, and knows which
// of them are kept.
//
// It waits for nothing on the screen's time and writes nothing itself: a [Store] does.
package keeper

import (
	"errors"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Store keeps the reader's own labels from one day to the next. It is called from
// one goroutine at a time, and never while the screen waits.
type Store interface {
	// Load gives the labels of an article, at most one a sentence. Those whose
	// sentence has been edited say so, and so do those whose sentence is gone. What
	// could be read is given, even with an error.
	Load(a *content.Article) ([]content.Own, error)
	// Put returns when the labels are kept, and with an error when any of them may not
	// be. A later label of a sentence replaces an earlier one, an empty one takes it
	// away; to put the same twice does no harm.
	Put(a *content.Article, labels ...content.Own) error
}

// Keeper hands labels to the store one after the other, in the order in which they
// were given, and knows which of them are kept.
type Keeper struct {
	store   Store
	drawn   <-chan struct{} // closed when the first screen has been drawn; nil is at once
	waiting []unkept
	wanted  []*visit.Visit // whose labels are to be loaded, after what is waiting
	sent    *sending       // what is with the store now, or nil
	loads   bool           // labels are being loaded
	err     error          // why the last of them could not be kept
}

// unkept is a label that the store has not acknowledged.
type unkept struct {
	article *content.Article
	own     content.Own
}

// sending is a piece of the queue that is with the store.
type sending struct {
	mu    sync.Mutex
	batch []unkept
	done  bool
	err   error
}

// Kept is the message that the store is done with a piece of the queue.
type Kept struct{ sent *sending }

// Loaded are the labels that an article had from before. They are dropped when
// it has others by now, having been read again.
type Loaded struct {
	Visit   *visit.Visit
	Answers *visit.Answers
	Labels  []content.Own
	Err     error
}

// New keeps labels in a store, or until the program ends when it is nil.
func New(store Store) *Keeper { return &Keeper{store: store} }

// After lets nothing be read before the first screen has been drawn, when the channel is closed.
func (k *Keeper) After(drawn <-chan struct{}) { k.drawn = drawn }

// Wait waits until something may be read.
func (k *Keeper) Wait() {
	if k.drawn != nil {
		<-k.drawn
	}
}

// Keep queues a label for the store.
func (k *Keeper) Keep(a *content.Article, o content.Own) tea.Cmd {
	if k.store == nil {
		return nil
	}
	k.waiting = append(k.waiting, unkept{a, o})
	return k.send()
}

// Load asks the store for the labels that an article has from before.
func (k *Keeper) Load(v *visit.Visit) tea.Cmd {
	if k.store == nil {
		return nil
	}
	k.wanted = append(k.wanted, v)
	return k.send()
}

// send hands the store what is next, unless it is at work already. Labels go together
// as long as they are of one article.
func (k *Keeper) send() tea.Cmd {
	if k.sent != nil || k.loads {
		return nil
	}
	store := k.store
	if len(k.waiting) == 0 {
		if len(k.wanted) == 0 {
			return nil
		}
		v := k.wanted[0]
		k.wanted, k.loads = k.wanted[1:], true
		n, a := v.Own, v.Article
		return func() tea.Msg {
			k.Wait()
			labels, err := store.Load(a)
			return Loaded{v, n, labels, err}
		}
	}
	n := 1
	for n < len(k.waiting) && k.waiting[n].article == k.waiting[0].article {
		n++
	}
	s := &sending{batch: slices.Clone(k.waiting[:n])}
	k.sent = s
	return func() tea.Msg {
		s.put(store)
		return Kept{s}
	}
}

// put hands the piece to the store, once.
func (s *sending) put(store Store) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done {
		return
	}
	labels := make([]content.Own, len(s.batch))
	for i, u := range s.batch {
		labels[i] = u.own
	}
	s.err = store.Put(s.batch[0].article, labels...)
	s.done = true
}

// Kept takes the store's answer, and sends what has come since. What could not be
// kept stays in the queue; it is sent again with the next label.
func (k *Keeper) Kept(msg Kept) tea.Cmd {
	if msg.sent != k.sent {
		return nil
	}
	k.sent, k.err = nil, msg.sent.err
	if k.err != nil {
		return nil
	}
	k.waiting = k.waiting[len(msg.sent.batch):]
	return k.send()
}

// Next goes on after labels have been loaded.
func (k *Keeper) Next() tea.Cmd {
	k.loads = false
	return k.send()
}

// Retry sends what could not be kept once more.
func (k *Keeper) Retry() tea.Cmd { return k.send() }

// Fails reports whether the last of them could not be kept.
func (k *Keeper) Fails() bool { return k.err != nil }

// Settled reports whether everything is kept.
func (k *Keeper) Settled() bool { return len(k.waiting) == 0 }

// Words tell how far the keeping is, for the status line.
func (k *Keeper) Words() clean.Text {
	switch {
	case k.store == nil:
		return "not kept"
	case k.err != nil:
		return "not saved: " + row.Int(len(k.waiting))
	case !k.Settled():
		return "saving"
	}
	return "saved"
}

// Flush hands everything to the store that it has not acknowledged, when no message
// can any more; what fails is tried twice, as a disk may have room again.
func (k *Keeper) Flush() error {
	for tries := 0; !k.Settled() && tries < 2; {
		if k.sent == nil {
			k.loads = false // what it brings comes too late
			k.send()
		}
		s := k.sent
		s.put(k.store) // waits for it when it is under way
		if k.Kept(Kept{s}); k.err != nil {
			tries++
		}
	}
	if k.Settled() {
		return nil
	}
	return k.Lost()
}

// Lost is the error of labels that could not be kept.
func (k *Keeper) Lost() error {
	e := &content.Error{Op: "save " + row.Int(len(k.waiting)) + " of your labels", Reason: surface.NoticeText(k.err), Err: k.err}
	if inner, ok := errors.AsType[*content.Error](k.err); ok {
		e.Op, e.Reference, e.Reason, e.Hint = e.Op+" in", inner.Reference, inner.Reason, inner.Hint
	}
	return e
}
