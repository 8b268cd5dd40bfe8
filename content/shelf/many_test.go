package shelf_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/shelf"
)

// many fills a shelf with generated articles whose words are as frequent as in
// English: the n-th most frequent one is n times as rare as the first.
func many(tb testing.TB, folder string, n int) {
	tb.Helper()
	s := shelf.New(folder)
	defer s.Close()
	work := make(chan int)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range work {
				r := rand.New(rand.NewPCG(uint64(i), 1))
				zipf := func() string { return fmt.Sprintf("w%d", int(math.Exp(r.Float64()*math.Log(50_000)))) }
				var paragraphs []string
				for range 12 {
					var b strings.Builder
					for range 4 {
						b.WriteString("The ")
						for range 16 {
							b.WriteString(zipf() + " ")
						}
						b.WriteString([]string{"is so.", "should be so.", "was said."}[r.IntN(3)] + " ")
					}
					paragraphs = append(paragraphs, b.String())
				}
				a := article(fmt.Sprintf("Article %d about %s and %s", i, zipf(), zipf()), fmt.Sprintf("Ada Quill %d", i%200), fmt.Sprintf("Outlet %d", i%40),
					paragraphs...)
				e, err := s.Save(a)
				if err == nil && i%3 == 0 {
					err = s.Opened(&e)
				}
				if err == nil && i%6 == 0 {
					err = s.Left(e.Key, i%40, float64(i%40)/40)
				}
				if err != nil {
					tb.Error(err)
				}
			}
		})
	}
	for i := range n {
		work <- i
	}
	close(work)
	wait.Wait()
}

// TestManyArticles measures a large shelf: 100 articles, and 10,000 when
// STANDFIRST_THOROUGH is set. STANDFIRST_TEST_SHELF names a folder in which it is
// kept for the next time.
func TestManyArticles(t *testing.T) {
	t.Parallel()
	n, folder := 100, os.Getenv("STANDFIRST_TEST_SHELF")
	if os.Getenv("STANDFIRST_THOROUGH") != "" {
		n = 10_000
	}
	if folder == "" {
		folder = filepath.Join(t.TempDir(), "standfirst")
	}
	if files, _ := os.ReadDir(filepath.Join(folder, "articles")); len(files) < n {
		began := time.Now()
		many(t, folder, n)
		t.Logf("%d articles saved in %s", n, time.Since(began))
	}
	began, spent := time.Now(), hostile.Spent()
	s := shelf.New(folder)
	defer s.Close()
	items, err := s.List(true)
	if err != nil || len(items) != n {
		t.Fatal(len(items), err)
	}
	t.Logf("list of %d: %s (%s of a processor), %.1f MB resident", len(items), time.Since(began), hostile.Spent()-spent, resident())
	for _, query := range []string{"w3", "w777", "w49999", "w77", `"w1 w2"`, "author:quill w20", "label:opinion w500", "nowhere", "article"} {
		q, err := shelf.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		hits := 0
		var first, firstBusy, twenty, busy time.Duration
		began, spent := time.Now(), hostile.Spent()
		err = s.Search(context.Background(), q, func(h shelf.Hit) bool {
			hits++
			if hits <= 20 {
				if _, err := s.Quotes(&h, &q); err != nil {
					t.Error(err)
				}
				twenty, busy = time.Since(began), hostile.Spent()-spent
			}
			if hits == 1 {
				first, firstBusy = twenty, busy
			}
			return true
		})
		if err != nil {
			t.Error(err)
		}
		t.Logf("%-20s %5d hits, first after %s (%s), twenty after %s (%s of a processor), all after %s (%s); %.1f MB resident",
			query, hits, first, firstBusy, twenty, busy, time.Since(began), hostile.Spent()-spent, resident())
		if query == "nowhere" && hits > 0 || query == "article" && hits != n {
			t.Errorf("%s: %d hits", query, hits)
		}
	}
}

// resident is how much memory the process has in use, in MB, where the system tells.
func resident() float64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	var size, pages int
	_, _ = fmt.Sscan(string(text), &size, &pages)
	return float64(pages*os.Getpagesize()) / (1 << 20)
}
