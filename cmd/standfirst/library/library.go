// Package library is the commands of what a reader keeps and follows: saving, listing, searching and tagging articles, feeds,
// front pages and two articles beside each other; and the reader's list of all that.
//
// What is kept lies in content/shelf and content/subscription; how the list is drawn, in tui.
package library

import (
	"context"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui"
)

// library is the shelf as the reader's list shows it: what is saved and what was
// opened, the newest first.
type library struct {
	shelf *shelf.Shelf

	mu    sync.Mutex
	shown map[string]onShelf
}

// onShelf is what is remembered of an article on the list: a saved one can be
// opened for the rest.
type onShelf struct {
	key             shelf.Key
	from, canonical clean.Text
	at              time.Time   // when something happened to it last
	opened          *shelf.Item // nil of a saved one
}

// savedScheme is the beginning of the reference of a saved article; its key follows.
const savedScheme = "saved:"

// Entries are the articles of the shelf.
func (l *library) Entries() ([]tui.Entry, error) {
	items, err := l.shelf.List(true)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.shown = make(map[string]onShelf, len(items))
	out := make([]tui.Entry, 0, len(items))
	for i := range items {
		e := listEntry(&items[i])
		known := onShelf{key: items[i].Key, from: items[i].Reference, canonical: items[i].Canonical, at: items[i].At()}
		if items[i].Saved.IsZero() {
			opened := items[i]
			known.opened = &opened
		}
		l.shown[e.Ref] = known
		out = append(out, e)
	}
	return out, err
}

func listEntry(i *shelf.Item) tui.Entry {
	e := tui.Entry{
		Ref: string(i.Reference), Title: i.Name(), Author: i.Names(), Outlet: i.Outlet, Genre: i.Genre,
		Words: i.Words, Counts: i.Counts, Read: i.Furthest,
	}
	if i.Read() {
		e.Read = 1
	}
	if !i.Saved.IsZero() {
		e.Ref, e.Now = savedScheme+string(i.Key), e.Ref
	}
	day, _, _ := strings.Cut(string(i.Date), "T")
	e.Date, _ = time.Parse(time.DateOnly, day)
	e.Note = clean.Join(i.Tags, ", ")
	return e
}

func (l *library) item(ref string) onShelf {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.shown[ref]
}

// MarkRead sets how much of an article counts as read.
func (l *library) MarkRead(ref string, read float64) error {
	return l.shelf.Mark(l.item(ref).key, read)
}

// Remove takes a saved article from the shelf, or one that was only opened out of the
// history.
func (l *library) Remove(ref string) error {
	i := l.item(ref)
	if i.opened == nil {
		return l.shelf.SetAside(i.key)
	}
	for _, k := range i.opened.Earlier {
		if err := l.shelf.Forgotten(k); err != nil {
			return err
		}
	}
	return l.shelf.Forgotten(i.key)
}

// Restore puts back what was removed.
func (l *library) Restore(ref string) error {
	i := l.item(ref)
	if i.opened != nil {
		return l.shelf.Opened(&i.opened.Entry)
	}
	return l.shelf.PutBack(i.key)
}

// Save keeps an article.
func (l *library) Save(a *content.Article) error {
	_, err := l.shelf.Save(atHome(a))
	return err
}

// orSaved opens saved articles from the shelf, and others as before. Opened once more,
// a saved article is read again where it came from.
func (l *library) orSaved(open tui.Opener) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		key, saved := strings.CutPrefix(ref, savedScheme)
		if !saved {
			return open(ctx, ref, known)
		}
		a, _, err := l.shelf.Load(shelf.Key(key))
		if err == nil && known != (content.Validators{}) {
			return open(ctx, string(a.Reference), content.Validators{})
		}
		events := make(chan content.Event, 1)
		if err != nil {
			events <- content.Failed{Err: err}
		} else {
			a.Validators.Address = a.Reference // so that reading it again is told apart
			events <- content.Opened{Article: a}
		}
		close(events)
		return events
	}
}
