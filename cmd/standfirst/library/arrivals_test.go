package library

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// following is a shelf whose reader follows a feed of two entries.
func following(t *testing.T) *arrivals {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "standfirst")
	l := &arrivals{library: &library{shelf: shelf.New(folder)}, feeds: subscription.New(folder)}
	t.Cleanup(func() {
		l.shelf.Close()
		l.feeds.Close()
	})
	feeds := []subscription.Feed{{Address: "https://ledger.example/feed", Title: "The Ledger"}}
	if _, err := l.feeds.Add(feeds...); err != nil {
		t.Fatal(err)
	}
	item := func(title, address clean.Text, day int) content.Listed {
		return content.Listed{Title: title, Address: address, ID: address, Date: &content.Date{Time: time.Date(2026, 3, day, 8, 0, 0, 0, time.UTC)}}
	}
	lister := func(context.Context, []sandbox.ListRequest) <-chan sandbox.ListResult {
		out := make(chan sandbox.ListResult, 1)
		out <- sandbox.ListResult{List: &content.List{Title: "The Ledger", Items: []content.Listed{
			item("A lamp for the quay", "https://ledger.example/lamp", 2), item("The pier", "https://harbourledger.example/opinion/night-ferry", 3),
		}}}
		close(out)
		return out
	}
	if err := l.feeds.Refresh(t.Context(), feeds, true, lister, func(subscription.Refreshed) {}); err != nil {
		t.Fatal(err)
	}
	return l
}

func titles(t *testing.T, l tui.Library) []clean.Text {
	t.Helper()
	entries, err := l.Entries()
	if err != nil {
		t.Fatal(err)
	}
	var out []clean.Text
	for i := range entries {
		out = append(out, entries[i].Title)
	}
	return out
}

// What the feeds have brought stands on the list that one comes back to, until it was
// read.
func TestWhatFeedsHaveBroughtIsOnTheList(t *testing.T) {
	l := following(t)
	if got := titles(t, l); !slices.Equal(got, []clean.Text{"The pier", "A lamp for the quay"}) {
		t.Fatal(got)
	}
	entries, _ := l.Entries()
	lamp := entries[1].Ref
	if entries[1].Outlet != "The Ledger" || entries[1].Date.Day() != 2 {
		t.Errorf("%+v", entries[1])
	}
	// What was opened is no news.
	if _, _, err := (history{l.shelf}).Opened(tuitest.Article()); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, l); !slices.Equal(got, []clean.Text{"Let the ferry run at night", "A lamp for the quay"}) {
		t.Fatal(got)
	}
	// An entry that is removed counts as read, and comes back.
	for _, step := range []struct {
		do   func(string) error
		left int
	}{{l.Remove, 1}, {l.Restore, 2}, {func(ref string) error { return l.MarkRead(ref, 1) }, 1}} {
		if err := step.do(lamp); err != nil {
			t.Fatal(err)
		}
		if got := titles(t, l); len(got) != step.left {
			t.Errorf("%d left: %v", len(got), got)
		}
	}
}

// What is kept stands where it was touched last, an entry at its day.
func TestArrivalsStandBetweenWhatIsKept(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 0, 0, 0, 0, time.UTC) }
	at := map[string]time.Time{"a": day(9), "b": day(4)}
	got := merged([]tui.Entry{{Ref: "a"}, {Ref: "b"}}, []tui.Entry{{Ref: "x", Date: day(10)}, {Ref: "y", Date: day(5)}, {Ref: "z", Date: day(1)}},
		func(e *tui.Entry) time.Time { return at[e.Ref] })
	var order string
	for i := range got {
		order += got[i].Ref
	}
	if order != "xaybz" {
		t.Error(order)
	}
}

// The list asks for its lines and changes them at the same time, each in a goroutine of
// its own.
func TestEntriesAreTakenOffAndPutBackWhileTheyAreListed(t *testing.T) {
	fresh := following(t)

	alone := newEntryList(newestOf(fresh.feeds, nil, true, func(err error) { t.Error(err) }), fresh.shelf, fresh.feeds)
	for name, l := range map[string]tui.Library{"beside the shelf": fresh, "alone": alone} {
		entries, err := l.Entries()
		if err != nil || len(entries) != 2 {
			t.Fatal(name, entries, err)
		}
		var all sync.WaitGroup
		for i := range entries {
			ref := entries[i].Ref
			all.Go(func() {
				for range 5 {
					if err := errors.Join(l.Remove(ref), l.Restore(ref)); err != nil {
						t.Error(name, err)
					}
				}
			})
			all.Go(func() {
				for range 5 {
					if _, err := l.Entries(); err != nil {
						t.Error(name, err)
					}
				}
			})
		}
		all.Wait()
		if got := titles(t, l); len(got) != 2 {
			t.Errorf("%s: %q are left", name, got)
		}
	}
}
