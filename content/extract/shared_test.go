package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// pages are the files of other people's pages.
func pages(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(hostile.Gold(t, "gold", "source", "pages"), "*"))
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	return files
}

// TestReferenceArticle reads seed/article.txt: its body is the sentences of seed/gold.json, and the
// boilerplate that is named there is left out.
func TestReferenceArticle(t *testing.T) {
	data, err := os.ReadFile(hostile.Gold(t, "seed", "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(hostile.Gold(t, "seed", "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var annotated struct {
		Source struct {
			Boilerplate []string `json:"boilerplate"`
		} `json:"source"`
		Sentences []struct {
			Text string `json:"text"`
		} `json:"sentences"`
	}
	if err := json.Unmarshal(raw, &annotated); err != nil {
		t.Fatal(err)
	}
	r, err := read(data, "article.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, want := make([]string, 0, len(r.Blocks)), make([]string, 0, len(annotated.Sentences))
	for _, b := range r.Blocks {
		if b.Kind != content.Paragraph {
			t.Errorf("a %v: %s", b.Kind, b.Text)
		}
		got = append(got, string(b.Text))
	}
	for _, s := range annotated.Sentences {
		want = append(want, s.Text)
	}
	if g, w := strings.Join(got, " "), strings.Join(want, " "); g != w {
		t.Errorf("the body is not the sentences of the article:\n%s", strings.Join(got, "\n"))
	}
	left := make([]string, 0, len(r.LeftOut))
	for _, l := range r.LeftOut {
		left = append(left, string(l.Text))
	}
	for _, line := range annotated.Source.Boilerplate {
		if !slices.Contains(left, line) {
			t.Errorf("not left out: %s", line)
		}
	}
}

// TestRealPagesAreRead finds at least two blocks in each page of gold/source/pages.
func TestRealPagesAreRead(t *testing.T) {
	files := pages(t)
	times := make([]time.Duration, 0, len(files))
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		r, err := read(data, path)
		times = append(times, time.Since(start))
		if err != nil || len(r.Blocks) < 2 {
			t.Errorf("%s: %d blocks, %v", filepath.Base(path), len(r.Blocks), err)
		}
	}
	slices.Sort(times)
	t.Logf("%d pages, median %v, slowest %v, decoding and source facts included", len(times), times[len(times)/2], times[len(times)-1])
}

// BenchmarkPages reads the facts and the body of other people's pages, one page an operation.
func BenchmarkPages(b *testing.B) {
	files := pages(b)
	data := make([][]byte, len(files))
	for i, name := range files {
		var err error
		if data[i], err = os.ReadFile(name); err != nil {
			b.Fatal(err)
		}
	}
	for i := 0; b.Loop(); i++ {
		n := i % len(files)
		p, err := decode.Decode(data[n], "", filepath.Base(files[n]))
		if err != nil {
			b.Fatal(err)
		}
		all := page.Read(p)
		_, _ = extract.Body(all, source.Find(all))
	}
}
