package library

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sample"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/tui"
)

// ListInstead is what a reference leads to that is no article, or nil when it is no list
// either.
func ListInstead(ctx context.Context, r sandbox.ListRequest, why error, s *settings.Settings) *content.List {
	if content.KindOf(why) != content.Listing || r.Ref == fetch.Stdin || r.Ref == sample.Reference ||
		strings.HasPrefix(r.Ref, savedScheme) || strings.HasPrefix(r.Ref, entryScheme) {
		return nil
	}
	l, err := sandbox.List(ctx, r, s.SandboxOptions())
	if err != nil || len(l.Items) == 0 {
		return nil
	}
	return l
}

// fronts keeps the lists that were shown in place of articles, where a reference led to a front page or a
// feed. Their entries can be opened for as long as the program runs.
type fronts struct {
	shelf    *shelf.Shelf
	settings settings.Settings

	mu    sync.Mutex
	lists []*entryList
}

// entry returns the entry with a reference, of the newest list that has it, or nil.
func (f *fronts) entry(ref string) *feedEntry {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, l := range slices.Backward(f.lists) {
		if e := l.entries[ref]; e != nil {
			return e
		}
	}
	return nil
}

// orList returns an opener for references and for entries of the lists. Where one leads to no article but to a
// front page or a feed, the list of that is what it fails with.
func (f *fronts) orList(open tui.Opener) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		asked, open := sandbox.ListRequest{Ref: ref}, open
		if e := f.entry(ref); e != nil {
			asked, open = sandbox.ListRequest{Ref: e.reference(), FromPage: true}, e.opener(f.settings)
		}
		events := open(ctx, asked.Ref, known) // at once: the child is asked before a goroutine has its turn
		return stream(ctx, func(send func(content.Event)) {
			for event := range events {
				if failed, ok := event.(content.Failed); ok {
					if l := ListInstead(ctx, asked, failed.Err, &f.settings); l != nil {
						event = content.Failed{Err: f.instead(l)}
					}
				}
				send(event)
			}
		})
	}
}

// instead is a list in place of an article.
func (f *fronts) instead(l *content.List) error {
	list := newEntryList(entriesOf(l), f.shelf, nil)
	f.mu.Lock()
	f.lists = append(f.lists, list)
	f.mu.Unlock()
	what := "article"
	if l.Kind == content.Feeds {
		what = "feed"
	}
	return &tui.Listed{Words: "it is a " + clean.Inline(l.Kind.String(), nil) + " with " + wording.Counted(len(l.Items), what), Library: list}
}

// entriesOf are the items of a list as entries of a feed that nobody follows.
func entriesOf(l *content.List) []feedEntry {
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
			near:  l.Origin,
		}
		if item.Date != nil {
			e.Date = item.Date.Time
		}
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
