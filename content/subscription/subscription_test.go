package subscription_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/subscription"
)

// clock is a store and the time it takes for now.
type clock struct {
	*subscription.Store

	folder string
	now    time.Time
}

func store(t *testing.T) *clock {
	t.Helper()
	c := &clock{folder: filepath.Join(t.TempDir(), "standfirst"), now: time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)}
	c.Store = subscription.New(c.folder)
	c.At(func() time.Time { return c.now })
	t.Cleanup(c.Close)
	return c
}

// answers is a lister with one answer an address.
type answers map[string]sandbox.ListResult

func (a answers) list(asked *[]sandbox.ListRequest) subscription.Lister {
	return func(_ context.Context, requests []sandbox.ListRequest) <-chan sandbox.ListResult {
		*asked = requests
		out := make(chan sandbox.ListResult, len(requests))
		defer close(out)
		for i, r := range requests {
			result := a[r.Ref]
			result.Request = i
			out <- result
		}
		return out
	}
}

func (c *clock) refresh(t *testing.T, a answers) (asked []string, came []subscription.Refreshed) {
	t.Helper()
	feeds, err := c.Feeds()
	if err != nil {
		t.Fatal(err)
	}
	var requests []sandbox.ListRequest
	err = c.Refresh(context.Background(), feeds, false, a.list(&requests), func(r subscription.Refreshed) { came = append(came, r) })
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range requests {
		asked = append(asked, fmt.Sprint(r.Ref, " ", r.FromPage, " ", r.Known.ETag))
	}
	return asked, came
}

func items(names ...string) []content.Listed {
	var out []content.Listed
	for i, n := range names {
		out = append(out, content.Listed{ID: clean.Inline(n, nil), Number: i + 1, Title: clean.Inline("Entry "+n, nil)})
	}
	return out
}

func TestFeedsAreFollowed(t *testing.T) {
	c := store(t)
	if feeds, err := c.Feeds(); len(feeds) != 0 || err != nil {
		t.Error(feeds, err)
	}
	if _, err := os.Stat(c.folder); err == nil {
		t.Error("the folder was made")
	}
	n, err := c.Add(
		subscription.Feed{Address: "https://b.example/rss", Title: "The Ledger", Typed: true},
		subscription.Feed{Address: "https://a.example/rss", Title: "Saltmarsh Post", Folders: []clean.Text{"Sea"}},
	)
	if n != 2 || err != nil {
		t.Fatal(n, err)
	}
	// From an OPML file it gets a folder, and is not asked more strictly than before.
	if n, err = c.Add(subscription.Feed{Address: "https://b.example/rss", Folders: []clean.Text{"News", "Coast"}}); n != 0 || err != nil {
		t.Fatal(n, err)
	}
	if _, err := c.Add(subscription.Feed{Address: "file:///etc/passwd"}); content.KindOf(err) != content.Refused {
		t.Error(err)
	}
	feeds, _ := subscription.New(c.folder).Feeds()
	if len(feeds) != 2 || feeds[0].Title != "The Ledger" || !feeds[0].Typed || !slices.Equal(feeds[0].Folders, []clean.Text{"News", "Coast"}) ||
		feeds[1].Title != "Saltmarsh Post" {
		t.Errorf("%+v", feeds)
	}
	for name, want := range map[string]string{"https://a.example/rss": "Saltmarsh Post", "the ledger": "The Ledger", "salt": "Saltmarsh Post"} {
		if f, err := c.Find(name); err != nil || string(f.Title) != want {
			t.Errorf("%s: %v %v", name, f.Title, err)
		}
	}
	for name, says := range map[string]string{"nowhere": "no feed has this address or title", "": "no feed has this", "t": "several feeds are meant"} {
		if _, err := c.Find(name); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if err := c.Remove(&feeds[1]); err != nil {
		t.Fatal(err)
	}
	if feeds, _ := c.Feeds(); len(feeds) != 1 {
		t.Error(feeds)
	}
}

func TestRefreshKeepsWhatIsNew(t *testing.T) {
	c := store(t)
	if _, err := c.Add(subscription.Feed{Address: "https://a.example/rss"}); err != nil {
		t.Fatal(err)
	}
	v := content.Validators{Address: "https://a.example/rss", ETag: `"1"`}
	asked, came := c.refresh(t, answers{"https://a.example/rss": {List: &content.List{
		Title: "Post", Site: "https://a.example/", Items: items("1", "2"),
		Validators: v,
	}}})
	if !slices.Equal(asked, []string{"https://a.example/rss true "}) || came[0].New != 2 || came[0].Feed.Title != "Post" {
		t.Error(asked, came)
	}
	c.now = c.now.Add(time.Hour)
	asked, came = c.refresh(t, answers{"https://a.example/rss": {List: &content.List{Unchanged: true}}})
	if !slices.Equal(asked, []string{`https://a.example/rss true "1"`}) || !came[0].Unchanged || came[0].New != 0 {
		t.Error(asked, came)
	}
	// One entry left the feed, one changed its title, one is new: none is lost.
	next := items("2", "3")
	next[0].Title = "Entry 2, corrected"
	_, came = c.refresh(t, answers{"https://a.example/rss": {List: &content.List{Items: next}}})
	f, _ := c.Find("Post")
	entries, err := c.Entries(&f)
	var titles []string
	for _, e := range entries {
		titles = append(titles, string(e.Title)+" "+e.Date.Format("15:04"))
	}
	if err != nil || came[0].New != 1 || !slices.Equal(titles, []string{"Entry 3 13:00", "Entry 1 12:00", "Entry 2, corrected 12:00"}) {
		t.Error(titles, err, came)
	}
	// When its entries are lost, the server is asked for all of them.
	if err := os.RemoveAll(filepath.Join(c.folder, "feeds")); err != nil {
		t.Fatal(err)
	}
	asked, _ = c.refresh(t, answers{"https://a.example/rss": {List: &content.List{Items: items("3"), Validators: v}}})
	if !slices.Equal(asked, []string{"https://a.example/rss true "}) {
		t.Error(asked)
	}
}

func TestEntriesAreRead(t *testing.T) {
	c := store(t)
	f := subscription.Feed{Address: "https://a.example/rss"}
	one, two := subscription.Entry{ID: "1"}, subscription.Entry{ID: "2"}
	for _, err := range []error{c.Mark(&f, &one, true), c.Mark(&f, &two, true), c.Mark(&f, &two, false)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	marks, err := subscription.New(c.folder).Marks()
	if err != nil || !marks.Read(&f, &one) || marks.Read(&f, &two) || marks.Read(&subscription.Feed{Address: "https://b.example/"}, &one) {
		t.Error(marks, err)
	}
}

func TestFeedsThatFailAreLeftAlone(t *testing.T) {
	c := store(t)
	if _, err := c.Add(subscription.Feed{Address: "https://a.example/rss", Typed: true}, subscription.Feed{Address: "https://b.example/rss"}); err != nil {
		t.Fatal(err)
	}
	broken := answers{
		"https://a.example/rss": {Err: errors.New("broken \x1b[31m")},
		"https://b.example/rss": {Err: errors.New("busy"), RetryAfter: 3 * time.Hour},
	}
	if asked, came := c.refresh(t, broken); len(asked) != 2 || came[0].Err == nil {
		t.Fatal(asked, came)
	}
	feeds, _ := c.Feeds()
	if feeds[0].Failures != 1 || feeds[0].Problem != "broken [31m" {
		t.Errorf("%+v", feeds[0])
	}
	for _, step := range []struct {
		after time.Duration
		asked int
	}{{time.Minute, 0}, {5 * time.Minute, 1}, {6 * time.Minute, 0}, {5 * time.Minute, 1}, {3 * time.Hour, 2}} {
		c.now = c.now.Add(step.after)
		if asked, _ := c.refresh(t, broken); len(asked) != step.asked {
			t.Errorf("%s later: %v", step.after, asked)
		}
	}
	c.now = c.now.Add(25 * time.Hour)
	c.refresh(t, answers{"https://a.example/rss": {List: &content.List{Items: items("1")}}, "https://b.example/rss": {List: &content.List{Items: items("1")}}})
	feeds, _ = c.Feeds()
	if f := feeds[0]; f.Failures != 0 || f.Problem != "" || !f.NotBefore.IsZero() {
		t.Errorf("%+v", f)
	}
}

func TestDamagedFilesKeepTheRest(t *testing.T) {
	c := store(t)
	if _, err := c.Add(subscription.Feed{Address: "https://a.example/rss"}); err != nil {
		t.Fatal(err)
	}
	c.refresh(t, answers{"https://a.example/rss": {List: &content.List{Title: "Post", Items: items("1")}}})
	log := filepath.Join(c.folder, "feeds.jsonl")
	f, err := os.OpenFile(log, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = f.WriteString("{\"v\":1,\"address\":\"javascript:x\"}\n{\"v\":1,\"address\":7}\n{\"v\":1,\"addr")
	_ = f.Close()
	feeds, err := c.Feeds()
	if len(feeds) != 1 || err == nil || !strings.Contains(err.Error(), "2 lines are damaged") {
		t.Error(feeds, err)
	}
	files, _ := filepath.Glob(filepath.Join(c.folder, "feeds", "*.json"))
	if err := os.WriteFile(files[0], []byte(`{"schema":"standfirst/feed/1","entries":[{"title":"x\u001b[31m"`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Entries(&feeds[0]); err == nil || !strings.Contains(err.Error(), "their file is damaged") {
		t.Error(err)
	}
	if _, came := c.refreshAll(t, feeds); came[0].New != 1 {
		t.Error(came)
	}
}

func (c *clock) refreshAll(t *testing.T, feeds []subscription.Feed) (asked []sandbox.ListRequest, came []subscription.Refreshed) {
	t.Helper()
	a := answers{"https://a.example/rss": {List: &content.List{Items: items("9")}}}
	err := c.Refresh(context.Background(), feeds, true, a.list(&asked), func(r subscription.Refreshed) { came = append(came, r) })
	if err != nil {
		t.Fatal(err)
	}
	return asked, came
}

func TestDiscover(t *testing.T) {
	page := &content.List{
		Kind: content.FrontPage, Address: "http://localhost:8080/",
		Feeds: []content.Listed{{Title: "All", Address: "http://localhost:8080/rss"}, {Address: "https://other.example/rss"}},
	}
	feeds, err := subscription.Discover("http://localhost:8080", page)
	if err != nil || len(feeds) != 2 || !feeds[0].Typed || feeds[1].Typed || feeds[0].Site != page.Address {
		t.Errorf("%+v %v", feeds, err)
	}
	for _, l := range []content.List{{Kind: content.FrontPage}, {Kind: content.Feeds}, {Kind: content.Feed}} {
		if _, err := subscription.Discover("x", &l); content.KindOf(err) != content.NoArticle {
			t.Error(err)
		}
	}
}
