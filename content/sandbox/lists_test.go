package sandbox

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
)

// papers is a server with feeds, one a path.
func papers(t *testing.T) (*httptest.Server, *atomic.Int64) {
	t.Helper()
	var most, now atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		switch r.URL.Path {
		case "/deep":
			_, _ = io.WriteString(w, `<rss version="2.0"><channel>`+strings.Repeat("<x:a>", 1_000_000))
		case "/busy":
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(http.StatusTooManyRequests)
		case "/gone":
			w.WriteHeader(http.StatusNotFound)
		default:
			tag := `"` + r.URL.Path + `"`
			if r.Header.Get("If-None-Match") == tag {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("ETag", tag)
			_, _ = fmt.Fprintf(w, `<rss version="2.0"><channel><title>Feed %s</title><item><title>Entry</title><link>/e%s</link></item></channel></rss>`,
				r.URL.Path, r.URL.Path)
		}
	}))
	t.Cleanup(s.Close)
	return s, &most
}

// TestLists holds that many lists are read in one child, one a server at a time, and that
// each has its own result.
func TestLists(t *testing.T) {
	s, most := papers(t)
	file := filepath.Join(t.TempDir(), "feeds.opml")
	if err := os.WriteFile(file, []byte(`<opml><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>`), 0o600); err != nil {
		t.Fatal(err)
	}
	requests := []ListRequest{
		{Ref: s.URL + "/deep"},
		{Ref: s.URL + "/busy"},
		{Ref: s.URL + "/gone"},
		{Ref: s.URL + "/known", Known: content.Validators{Address: "https://elsewhere.example/", ETag: `"/known"`}},
		{Ref: s.URL + "/inside", FromPage: true},
		{Ref: file},
		{Ref: filepath.Join(t.TempDir(), "missing.opml")},
	}
	for i := range 30 {
		requests = append(requests, ListRequest{Ref: fmt.Sprintf("%s/%d", s.URL, i)})
	}
	results := map[int]ListResult{}
	for r := range Lists(context.Background(), requests, Options{}) {
		if _, twice := results[r.Request]; twice {
			t.Errorf("%d came twice", r.Request)
		}
		results[r.Request] = r
	}
	if len(results) != len(requests) {
		t.Fatalf("%d results of %d", len(results), len(requests))
	}
	for i, says := range map[int]string{0: "more than 64 deep", 1: "429", 2: "404", 4: "an address of this machine", 6: "there is no such file"} {
		if r := results[i]; r.Err == nil || r.List != nil || !strings.Contains(r.Err.Error(), says) {
			t.Errorf("%s: %+v", requests[i].Ref, r)
		}
	}
	if results[1].RetryAfter != 2*time.Minute {
		t.Error(results[1].RetryAfter)
	}
	if r := results[5]; r.Err != nil || r.List.Kind != content.Feeds || len(r.List.Items) != 1 {
		t.Errorf("%+v", r)
	}
	again := results[20].List
	if again == nil || again.Title != "Feed /13" || string(again.Items[0].Address) != s.URL+"/e/13" || again.Validators.ETag != `"/13"` {
		t.Fatalf("%+v", again)
	}
	if most.Load() != 1 {
		t.Errorf("%d requests to one server at once", most.Load())
	}
	l, err := List(context.Background(), ListRequest{Ref: s.URL + "/13", Known: again.Validators}, Options{})
	if err != nil || !l.Unchanged || l.Validators != again.Validators {
		t.Errorf("%+v %v", l, err)
	}
}
