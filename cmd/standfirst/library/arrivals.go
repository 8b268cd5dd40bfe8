package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/tui"
)

// arrivals is the shelf together with what the followed feeds have brought and nobody has
// read: the list that one comes back to.
type arrivals struct {
	*library

	feeds   *subscription.Store
	entries atomic.Pointer[entryList]

	taken sync.Mutex // of removed
	// removed are the lists on which entries stood that were taken from the present one.
	removed map[string]*entryList
}

// mostArrivals is how many entries of feeds stand between what is kept; 'feed read' has
// all of them.
const mostArrivals = 300

// Entries are what is kept and what has arrived, the newest first.
func (l *arrivals) Entries() ([]tui.Entry, error) {
	kept, err := l.library.Entries()
	var faults []error
	unread := newestOf(l.feeds, nil, true, func(err error) { faults = append(faults, err) })
	here := map[clean.Text]bool{}
	for i := range kept {
		if len(unread) == 0 {
			break
		}
		item := l.item(kept[i].Ref)
		here[item.from], here[item.canonical] = true, true
	}
	var fresh []feedEntry
	for i := range unread {
		if len(fresh) < mostArrivals && !here[unread[i].Address] {
			fresh = append(fresh, unread[i])
		}
	}
	entries := newEntryList(fresh, l.shelf, l.feeds)
	l.entries.Store(entries)
	arrived, _ := entries.Entries()
	if err == nil && len(faults) > 0 {
		err = faults[0]
	}
	return merged(kept, arrived, func(e *tui.Entry) time.Time { return l.item(e.Ref).at }), err
}

// merged puts what has arrived between what is kept, by its day.
func merged(kept, arrived []tui.Entry, at func(*tui.Entry) time.Time) []tui.Entry {
	if len(arrived) == 0 {
		return kept
	}
	out := make([]tui.Entry, 0, len(kept)+len(arrived))
	for len(kept) > 0 && len(arrived) > 0 {
		if arrived[0].Date.After(at(&kept[0])) {
			out, arrived = append(out, arrived[0]), arrived[1:]
		} else {
			out, kept = append(out, kept[0]), kept[1:]
		}
	}
	return append(append(out, kept...), arrived...)
}

// arrived is the list that a reference is an entry of, or nil.
func (l *arrivals) arrived(ref string) *entryList {
	if !strings.HasPrefix(ref, entryScheme) {
		return nil
	}
	return l.entries.Load()
}

// MarkRead sets how much of an article was read.
func (l *arrivals) MarkRead(ref string, read float64) error {
	if e := l.arrived(ref); e != nil {
		return e.MarkRead(ref, read)
	}
	return l.library.MarkRead(ref, read)
}

// Remove takes an article from the list. An entry of a feed counts as read from then on.
func (l *arrivals) Remove(ref string) error {
	e := l.arrived(ref)
	if e == nil {
		return l.library.Remove(ref)
	}
	l.taken.Lock()
	if l.removed == nil {
		l.removed = map[string]*entryList{}
	}
	l.removed[ref] = e
	l.taken.Unlock()
	return e.MarkRead(ref, 1)
}

// Restore puts back an article that Remove took from the list.
func (l *arrivals) Restore(ref string) error {
	l.taken.Lock()
	e := l.removed[ref]
	delete(l.removed, ref)
	l.taken.Unlock()
	if e != nil {
		return e.MarkRead(ref, 0)
	}
	return l.library.Restore(ref)
}

// orArrived returns an opener for the entries that have arrived. Every other reference is left to open.
func (l *arrivals) orArrived(open tui.Opener, s settings.Settings) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		if e := l.arrived(ref); e != nil {
			return e.open(open, s)(ctx, ref, known)
		}
		return open(ctx, ref, known)
	}
}

// entryRef names an entry, the same one whatever list it stands on.
func entryRef(e *feedEntry) string {
	sum := sha256.Sum256([]byte(string(e.feed.Address) + "\n" + string(e.ID) + "\n" + string(e.Address)))
	return entryScheme + hex.EncodeToString(sum[:12])
}
