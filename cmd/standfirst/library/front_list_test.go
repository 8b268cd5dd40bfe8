package library

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui"
)

// served is a server that has a feed at /feed, of an article of its own and one at an
// address, and articles everywhere else.
func served(t *testing.T, other string) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		fmt.Fprintf(w, `<rss version="2.0"><channel><title>The Quay</title>
<item><title>The lamp</title><link>%s/lamp</link></item><item><title>The pier</title><link>%s/pier</link></item></channel></rss>`, server.URL, other)
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		text := strings.Repeat("<p>The lamp was lit at nine. It was a disgrace that it was late.</p>", 9)
		fmt.Fprintf(w, "<title>A lamp</title><article><h1>A lamp</h1>%s</article>", text)
	})
	return server
}

// lastOf is how an opening ended.
func lastOf(events <-chan content.Event) (a *content.Article, err error) {
	for event := range events {
		switch e := event.(type) {
		case content.Opened:
			a = e.Article
		case content.Failed:
			err = e.Err
		}
	}
	return a, err
}

// A feed opens as a list of what it leads to, wherever it is typed. An entry may be on
// the server that the typed address led to, be it this machine, and on no other one there.
func TestAFeedThatIsOpenedIsAListOfEntries(t *testing.T) {
	sh := shelf.New(filepath.Join(t.TempDir(), "standfirst"))
	defer sh.Close()
	other := served(t, "")
	server := served(t, other.URL)
	s := settings.Defaults()
	lists := &fronts{shelf: sh, settings: s}
	open := lists.orList(func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		return sandbox.Open(ctx, ref, sandbox.Options{Timeout: s.Timeout, Version: cli.Version(), Known: known})
	})
	_, err := lastOf(open(t.Context(), server.URL+"/feed", content.Validators{}))
	listed, ok := errors.AsType[*tui.Listed](err)
	if !ok || listed.Words != "it is a feed with 2 articles" {
		t.Fatalf("%v", err)
	}
	if got := titles(t, listed.Library); !slices.Equal(got, []clean.Text{"The lamp", "The pier"}) {
		t.Fatal(got)
	}
	entries, _ := listed.Library.Entries()
	if a, err := lastOf(open(t.Context(), entries[0].Ref, content.Validators{})); err != nil || a == nil || a.Source.Title.Value != "A lamp" {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := lastOf(open(t.Context(), entries[1].Ref, content.Validators{})); content.KindOf(err) != content.Refused {
		t.Errorf("an entry on another server of this machine: %v", err)
	}
	for _, step := range []struct {
		do   func(string) error
		left int
	}{{listed.Library.Remove, 1}, {listed.Library.Restore, 2}} {
		if err := step.do(entries[0].Ref); err != nil {
			t.Fatal(err)
		}
		if got := titles(t, listed.Library); len(got) != step.left {
			t.Errorf("%d left: %v", len(got), got)
		}
	}
}
