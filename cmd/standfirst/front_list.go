package main

import (
	"context"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sample"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/tui"
)

// listInstead is what a reference leads to that is no article, or nil when it is no list
// either.
func listInstead(ctx context.Context, ref string, why error, s *settings) *content.List {
	if content.KindOf(why) != content.Listing || ref == fetch.Stdin || ref == sample.Reference || strings.HasPrefix(ref, savedScheme) {
		return nil
	}
	l, err := sandbox.List(ctx, sandbox.ListRequest{Ref: ref}, s.sandboxed())
	if err != nil || len(l.Items) == 0 {
		return nil
	}
	return l
}

// orList has the reader show, for a reference that is no article, the list of what it leads
// to in place of the library.
func orList(ref string, s settings, env *tui.Env, kept *arrivals) {
	f := &frontLibrary{Library: kept}
	open := env.Open
	env.Library = f
	env.Open = func(ctx context.Context, asked string, known content.Validators) <-chan content.Event {
		if l := f.list.Load(); l != nil && strings.HasPrefix(asked, entryScheme) {
			return l.open(open, s)(ctx, asked, known)
		}
		events := open(ctx, asked, known)
		if asked != ref {
			return events
		}
		out := make(chan content.Event)
		go func() {
			defer close(out)
			defer func() {
				if p := recover(); p != nil {
					send(ctx, out, content.Failed{Err: content.Recovered(p)})
				}
			}()
			for event := range events {
				if failed, ok := event.(content.Failed); ok {
					if l := listInstead(ctx, ref, failed.Err, &s); l != nil {
						f.list.Store(newEntryList(entriesOf(l, ref), kept.shelf, nil))
						event = content.Failed{Err: instead(l)}
					}
				}
				send(ctx, out, event)
			}
		}()
		return out
	}
}

// instead says what a reference is that is no article.
func instead(l *content.List) error {
	what := "article"
	if l.Kind == content.Feeds {
		what = "feed"
	}
	return &tui.Listed{Words: "it is a " + clean.Inline(l.Kind.String(), nil) + " with " + count(len(l.Items), what)}
}

// frontLibrary is the library until there is a list in its place.
type frontLibrary struct {
	tui.Library

	list atomic.Pointer[entryList]
}

// current is what is shown now.
func (f *frontLibrary) current() tui.Library {
	if l := f.list.Load(); l != nil {
		return l
	}
	return f.Library
}

// Entries are those of the list, or else of the library.
func (f *frontLibrary) Entries() ([]tui.Entry, error) { return f.current().Entries() }

// MarkRead marks one of them.
func (f *frontLibrary) MarkRead(ref string, read float64) error {
	return f.current().MarkRead(ref, read)
}

// Remove removes one from the library.
func (f *frontLibrary) Remove(ref string) error { return f.current().Remove(ref) }

// Restore puts it back.
func (f *frontLibrary) Restore(ref string) error { return f.current().Restore(ref) }

// entriesOf are the items of a list as entries of a feed that nobody follows.
func entriesOf(l *content.List, typed string) []feedEntry {
	home, err := url.Parse(typed)
	out := make([]feedEntry, 0, len(l.Items))
	for i := range l.Items {
		item := &l.Items[i]
		if item.Address == "" && l.Address == "" {
			continue
		}
		e := feedEntry{
			Entry: subscription.Entry{ID: item.ID, Title: item.Title, Address: item.Address, Author: item.Author, Words: item.Words},
			feed:  subscription.Feed{Address: l.Address, Title: l.Title, Typed: true},
			loose: true,
		}
		if item.Date != nil {
			e.Date = item.Date.Time
		}
		u, err2 := url.Parse(string(item.Address))
		e.near = err == nil && err2 == nil && home.Host != "" && home.Host == u.Host
		out = append(out, e)
	}
	return out
}

// dayOf is the day of a time, or a dash.
func dayOf(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Format(time.DateOnly)
}
