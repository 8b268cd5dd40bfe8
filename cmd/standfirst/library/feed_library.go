package library

import (
	"context"
	"os"
	"sync"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/tui"
)

// entryList are entries of feeds as the reader's list shows them.
type entryList struct {
	library

	store   *subscription.Store
	entries map[string]*feedEntry
	order   []string

	marks sync.Mutex // of what commands of the list change: removed, and read of the entries
	// removed are those that are not on the list any more, and whether they had been read.
	removed map[string]bool
}

// entryScheme is the beginning of the reference of an entry; what tells it from the others follows.
const entryScheme = "entry:"

// showEntries shows entries in the reader.
func showEntries(ctx context.Context, entries []feedEntry, s settings.Settings, r reading.Reader) error {
	env, err := reading.Environment(s, os.Getenv)
	if err != nil {
		return cli.Usage(err)
	}
	l := newEntryList(entries, openShelf(), openFeeds())
	defer l.store.Close()
	defer l.shelf.Close()
	var refs []string
	if len(entries) == 1 {
		refs = l.order
	}
	return Show(ctx, refs, s, env, func(ctx context.Context, env tui.Env) error {
		env.Open, env.Library = l.open(env.Open, s), l
		return r(ctx, env)
	})
}

// newEntryList is the list of entries; store may be nil when nobody follows their feeds.
func newEntryList(entries []feedEntry, sh *shelf.Shelf, store *subscription.Store) *entryList {
	l := &entryList{library: library{shelf: sh}, store: store, entries: map[string]*feedEntry{}, removed: map[string]bool{}}
	for i := range entries {
		ref := entryRef(&entries[i])
		if l.entries[ref] != nil {
			continue // the same twice
		}
		l.entries[ref] = &entries[i]
		l.order = append(l.order, ref)
	}
	return l
}

// open returns an opener for the entries of the list, which marks those of followed feeds as read. Every other
// reference is left to other.
func (l *entryList) open(other tui.Opener, s settings.Settings) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		e, ok := l.entries[ref]
		if !ok {
			return other(ctx, ref, known)
		}
		return stream(ctx, func(send func(content.Event)) {
			for event := range e.opener(s)(ctx, e.reference(), known) {
				if o, ok := event.(content.Opened); ok && !o.Article.Partial && !e.loose {
					_ = l.store.Mark(&e.feed, &e.Entry, true) // without it, it stays unread
				}
				send(event)
			}
		})
	}
}

// Entries are the entries.
func (l *entryList) Entries() ([]tui.Entry, error) {
	out := make([]tui.Entry, 0, len(l.order))
	l.marks.Lock()
	defer l.marks.Unlock()
	for _, ref := range l.order {
		if _, gone := l.removed[ref]; gone {
			continue
		}
		e := l.entries[ref]
		line := tui.Entry{Ref: ref, Title: e.Title, Author: e.Author, Outlet: e.feed.Name(), Date: e.Date}
		if e.read {
			line.Read = 1
		}
		out = append(out, line)
	}
	return out, nil
}

// MarkRead has an entry count as read, or not.
func (l *entryList) MarkRead(ref string, read float64) error {
	l.marks.Lock()
	defer l.marks.Unlock()
	return l.mark(ref, read > 0)
}

// mark is MarkRead for who holds the lock: what is stored stays what is shown.
func (l *entryList) mark(ref string, read bool) error {
	e, ok := l.entries[ref]
	if !ok {
		return nil
	}
	e.read = read
	if e.loose {
		return nil
	}
	return l.store.Mark(&e.feed, &e.Entry, read)
}

// Remove takes an entry from the list. It counts as read from then on.
func (l *entryList) Remove(ref string) error {
	l.marks.Lock()
	defer l.marks.Unlock()
	if e := l.entries[ref]; e != nil {
		l.removed[ref] = e.read
	}
	return l.mark(ref, true)
}

// Restore puts it back, as read as it was.
func (l *entryList) Restore(ref string) error {
	l.marks.Lock()
	defer l.marks.Unlock()
	read, removed := l.removed[ref]
	delete(l.removed, ref)
	if !removed || read {
		return nil
	}
	return l.mark(ref, false)
}
