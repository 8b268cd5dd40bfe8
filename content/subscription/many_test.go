package subscription_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/subscription"
)

func TestMain(m *testing.M) {
	if sandbox.IsWorker(os.Args) {
		if err := sandbox.Work(os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	if folder := os.Getenv(refresherVariable); folder != "" {
		os.Exit(refresher(folder))
	}
	os.Exit(m.Run())
}

// TestManyFeeds asks 60 feeds, and 200 when thorough, of 20 servers of this machine, with 50 entries each.
func TestManyFeeds(t *testing.T) {
	const servers, entries = 20, 50
	feeds := 60
	if hostile.Thorough() {
		feeds = 200
	}
	var day, sent, together, most atomic.Int64
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := together.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer together.Add(-1)
		tag := fmt.Sprintf(`"%d"`, day.Load())
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		sent.Add(1)
		w.Header().Set("ETag", tag)
		var b strings.Builder
		b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link>`)
		for i := range entries {
			n := int(day.Load())*10 + i
			fmt.Fprintf(&b, `<item><title>Entry %d of the paper</title><link>https://paper.example/%d</link><guid>%d</guid><pubDate>Sat, 14 Mar 2026 09:30:00 `+
				`GMT</pubDate><description>%s</description></item>`,
				n, n, n, strings.Repeat("A stub of a text that leads to the page. ", 8))
		}
		b.WriteString(`</channel></rss>`)
		_, _ = w.Write([]byte(b.String()))
	})
	c := store(t)
	var all []subscription.Feed
	var addresses []string
	for range servers {
		s := httptest.NewUnstartedServer(handler)
		s.Listener.Close()
		l, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		s.Listener = l
		s.Start()
		defer s.Close()
		addresses = append(addresses, s.URL)
	}
	for i := range feeds {
		all = append(all, subscription.Feed{Address: clean.Inline(fmt.Sprintf("%s/%d", addresses[i%servers], i), nil), Typed: true})
	}
	if _, err := c.Add(all...); err != nil {
		t.Fatal(err)
	}
	refresh := func(what string, wantNew, wantUnchanged int) {
		t.Helper()
		feeds, err := c.Feeds()
		if err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		added, unchanged := 0, 0
		err = c.Refresh(context.Background(), feeds, false, func(ctx context.Context, r []sandbox.ListRequest) <-chan sandbox.ListResult {
			return sandbox.Lists(ctx, r, sandbox.Options{})
		}, func(r subscription.Refreshed) {
			added += r.New
			if r.Unchanged {
				unchanged++
			}
			if r.Err != nil {
				t.Error(r.Err)
			}
		})
		if err != nil || added != wantNew || unchanged != wantUnchanged {
			t.Errorf("%s: %v, %d new, %d unchanged", what, err, added, unchanged)
		}
		t.Logf("%s: %s, at most %d at once", what, time.Since(began), most.Load())
	}
	refresh("new", feeds*entries, 0)
	refresh("unchanged", 0, feeds)
	day.Add(1)
	refresh("10 new entries each", feeds*10, 0)
	if most.Load() > 8 {
		t.Errorf("%d requests at once", most.Load())
	}
	if sent.Load() != int64(2*feeds) {
		t.Errorf("%d feeds were sent", sent.Load())
	}
}
