package sandbox

import (
	"context"
	"os"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/read"
)

// dieByPage is a child that dies of the pages that are named for it. Of others it makes
// an article whose reference is the number of its process.
func dieByPage() {
	w := worker{reader: read.New(), sender: newSender(os.Stdout)}
	next := asked(os.Args, os.Stdin)
	for r, err := next(); err == nil; r, err = next() {
		switch r.ref {
		case "crash":
			_ = w.sender.fetched()
			os.Exit(3)
		case "hang":
			_ = w.sender.fetched()
			time.Sleep(time.Hour)
		case "lie":
			_ = w.sender.send(content.Judged{From: 7})
		case "silence":
		case "sample", "/no/such/file":
			w.page(r)
		default:
			_ = w.sender.send(content.Opened{Article: &content.Article{Reference: clean.Inline(strconv.Itoa(os.Getpid()), nil)}})
		}
		_ = w.sender.done(r.ref == "last")
		if r.ref == "last" {
			return
		}
	}
}

// from is what comes of a page of the pool: its article, or an error.
func from(ctx context.Context, p *Pool, ref string) (a *content.Article, err error) {
	for e := range p.Open(ctx, ref) {
		switch e := e.(type) {
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		case content.Failed:
			err = e.Err
		}
	}
	return a, err
}

func TestPoolReadsManyPagesInFewProcesses(t *testing.T) {
	t.Setenv(deathVariable, "by page")
	p := NewPool(context.Background(), 2, Options{Timeout: MaxTimeout})
	defer p.Close()
	var mu sync.Mutex
	var all sync.WaitGroup
	pages := map[clean.Text]int{}
	for i := range 20 {
		all.Go(func() {
			a, err := from(context.Background(), p, "who"+strconv.Itoa(i))
			if err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			defer mu.Unlock()
			pages[a.Reference]++
		})
	}
	all.Wait()
	if len(pages) > 2 {
		t.Errorf("pages by process: %v", pages)
	}
}

// What one page does to its child is told of that page, and the next one is read.
func TestPoolOutlivesItsChildren(t *testing.T) {
	t.Setenv(deathVariable, "by page")
	p := NewPool(context.Background(), 1, Options{Timeout: MaxTimeout})
	defer p.Close()
	who := func() clean.Text {
		a, err := from(context.Background(), p, "who")
		if err != nil {
			t.Fatal(err)
		}
		return a.Reference
	}
	last := who()
	for _, c := range []struct {
		ref   string
		words string
		same  bool
	}{
		{"sample", "", true},
		{"/no/such/file", "there is no such file", true},
		{"silence", "ended unexpectedly", true},
		{"crash", "ended unexpectedly (exit status 3)", false},
		{"lie", "could not be understood", false},
		{"hang", "needed more than 300 ms", false},
		{"last", "", false},
	} {
		p.options.Timeout = MaxTimeout
		if c.ref == "hang" {
			p.options.Timeout = 300 * time.Millisecond
		}
		_, err := from(context.Background(), p, c.ref)
		if c.words == "" && err != nil || c.words != "" && (err == nil || !strings.Contains(err.Error(), c.words)) {
			t.Errorf("%s: %v, want %q", c.ref, err, c.words)
		}
		p.options.Timeout = MaxTimeout
		now := who()
		if (now == last) != c.same {
			t.Errorf("after %s: process %s, before it %s", c.ref, now, last)
		}
		last = now
	}
}

// Who stops waiting for a page does not keep others from being read.
func TestPoolPageIsStopped(t *testing.T) {
	t.Setenv(deathVariable, "by page")
	p := NewPool(context.Background(), 1, Options{Timeout: MaxTimeout})
	defer p.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for range p.Open(ctx, "hang") {
		cancel() // at the first word of its progress
	}
	if _, err := from(context.Background(), p, "who"); err != nil {
		t.Error(err)
	}
}

func TestRequestsArriveOneByOne(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	want := []request{
		newRequest("a\nb", Options{Whole: true, Version: "1"}),
		newRequest("https://example.org/ä", Options{FromPage: true, Timeout: time.Minute, Known: content.Validators{ETag: `"x"`}}),
	}
	for _, r := range want {
		if err := sendRequest(out, r); err != nil {
			t.Fatal(err)
		}
	}
	_ = out.Close()
	next := asked([]string{"standfirst", "__read", many}, in)
	for _, w := range want {
		if got, err := next(); err != nil || !reflect.DeepEqual(got, w) {
			t.Errorf("got %+v, %v\nwant %+v", got, err, w)
		}
	}
	if _, err := next(); err == nil {
		t.Error("there was one more")
	}
}
