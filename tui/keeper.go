package tui

import (
	"errors"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// Labels keeps the reader's own labels from one day to the next. It is called from
// one goroutine at a time, and never while the screen waits.
type Labels interface {
	// Load gives the labels of an article, at most one a sentence. Those whose
	// sentence has been edited say so, and so do those whose sentence is gone. What
	// could be read is given, even with an error.
	Load(a *content.Article) ([]content.Own, error)
	// Put returns when the labels are kept, and with an error when any of them may not
	// be. A later label of a sentence replaces an earlier one, an empty one takes it
	// away; to put the same twice does no harm.
	Put(a *content.Article, labels ...content.Own) error
}

// keeper hands labels to the store one after the other, in the order in which they
// were given, and knows which of them are kept.
type keeper struct {
	store   Labels
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

// labelsKept says that the store is done with a piece of the queue.
type labelsKept struct{ sent *sending }

// labelsLoaded are the labels that an article had from before. They are dropped when
// it has others by now, having been read again.
type labelsLoaded struct {
	visit   *visit.Visit
	answers *visit.Answers
	labels  []content.Own
	err     error
}

// keep queues a label for the store.
func (k *keeper) keep(a *content.Article, o content.Own) tea.Cmd {
	if k.store == nil {
		return nil
	}
	k.waiting = append(k.waiting, unkept{a, o})
	return k.send()
}

// load asks the store for the labels that an article has from before.
func (k *keeper) load(v *visit.Visit) tea.Cmd {
	if k.store == nil {
		return nil
	}
	k.wanted = append(k.wanted, v)
	return k.send()
}

// send hands the store what is next, unless it is at work already. Labels go together
// as long as they are of one article.
func (k *keeper) send() tea.Cmd {
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
		n, a, drawn := v.Own, v.Article, k.drawn
		return func() tea.Msg {
			if drawn != nil {
				<-drawn
			}
			labels, err := store.Load(a)
			return labelsLoaded{v, n, labels, err}
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
		return labelsKept{s}
	}
}

// put hands the piece to the store, once.
func (s *sending) put(store Labels) {
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

// kept takes the store's answer, and sends what has come since. What could not be
// kept stays in the queue; it is sent again with the next label.
func (k *keeper) kept(msg labelsKept) tea.Cmd {
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

// settled reports whether everything is kept.
func (k *keeper) settled() bool { return len(k.waiting) == 0 }

// words tell how far the keeping is, for the status line.
func (k *keeper) words() clean.Text {
	switch {
	case k.store == nil:
		return "not kept"
	case k.err != nil:
		return "not saved: " + row.Int(len(k.waiting))
	case !k.settled():
		return "saving"
	}
	return "saved"
}

// flush hands everything to the store that it has not acknowledged, when no message
// can any more; what fails is tried twice, as a disk may have room again.
func (k *keeper) flush() error {
	for tries := 0; !k.settled() && tries < 2; {
		if k.sent == nil {
			k.loads = false // what it brings comes too late
			k.send()
		}
		s := k.sent
		s.put(k.store) // waits for it when it is under way
		if k.kept(labelsKept{s}); k.err != nil {
			tries++
		}
	}
	if k.settled() {
		return nil
	}
	return k.lost()
}

// lost is the error of labels that could not be kept.
func (k *keeper) lost() error {
	e := &content.Error{Op: "save " + row.Int(len(k.waiting)) + " of your labels", Reason: surface.NoticeText(k.err)}
	if inner, ok := errors.AsType[*content.Error](k.err); ok {
		e.Op, e.Reference, e.Reason, e.Hint = e.Op+" in", inner.Reference, inner.Reason, inner.Hint
	}
	return e
}

// kept takes what the store says, and leaves when that was waited for.
func (a *App) kept(msg labelsKept) tea.Cmd {
	cmd := a.keeper.kept(msg)
	switch {
	case a.keeper.err != nil:
		a.leaving = false
		a.Notice = a.unkept()
	case a.keeper.settled():
		a.warned = false
		if a.leaving {
			return a.quit(0)
		}
	}
	return cmd
}

// unkept says that labels could not be kept, and to somebody who wants to leave, how.
func (a *App) unkept() clean.Text {
	words := surface.NoticeText(a.keeper.lost())
	if a.warned {
		return a.Keys.Key(keymap.Quit) + " again leaves without them: " + words
	}
	return words
}

// quitKept leaves when the store has acknowledged all labels; when it cannot, it says
// so once.
func (a *App) quitKept() tea.Cmd {
	if a.keeper.err != nil {
		a.warned = true
		a.Notice = a.unkept()
		return a.keeper.send() // it may work by now
	}
	a.leaving = true
	a.Notice = "saving your labels"
	return a.keeper.send()
}

// loaded takes in the labels that an article had from before.
func (a *App) loaded(msg labelsLoaded) tea.Cmd {
	a.keeper.loads = false
	v := msg.visit
	if v.Own == msg.answers && len(msg.labels) > 0 {
		v.Own.Load(msg.labels)
		v.Refresh()
	}
	if msg.err != nil {
		a.tells(v, surface.NoticeText(msg.err))
	}
	return a.keeper.send()
}
