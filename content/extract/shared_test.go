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
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// shared is the folder of texts that may not be published with the program; tests
// that need it are skipped where it is not.
func shared(t testing.TB, parts ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(append([]string{dir, "..", "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared texts here")
	}
	return path
}

func TestReferenceArticle(t *testing.T) {
	data, err := os.ReadFile(shared(t, "seed", "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(shared(t, "seed", "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Source struct {
			Boilerplate []string `json:"boilerplate"`
		} `json:"source"`
		Sentences []struct {
			Text string `json:"text"`
		} `json:"sentences"`
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	r, err := read(data, "article.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, want := make([]string, 0, len(r.Blocks)), make([]string, 0, len(gold.Sentences))
	for _, b := range r.Blocks {
		if b.Kind != content.Paragraph {
			t.Errorf("a %v: %s", b.Kind, b.Text)
		}
		got = append(got, string(b.Text))
	}
	for _, s := range gold.Sentences {
		want = append(want, s.Text)
	}
	if g, w := strings.Join(got, " "), strings.Join(want, " "); g != w {
		t.Errorf("the body is not the sentences of the article:\n%s", strings.Join(got, "\n"))
	}
	left := make([]string, 0, len(r.LeftOut))
	for _, l := range r.LeftOut {
		left = append(left, string(l.Text))
	}
	for _, line := range gold.Source.Boilerplate {
		if !slices.Contains(left, line) {
			t.Errorf("not left out: %s", line)
		}
	}
}

func TestRealPagesAreRead(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared(t, "gold", "source", "pages"), "*"))
	if err != nil || len(files) == 0 {
		t.Skip("no pages")
	}
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
	files, err := filepath.Glob(filepath.Join(shared(b, "gold", "source", "pages"), "*"))
	if err != nil || len(files) == 0 {
		b.Skip("no pages")
	}
	pages := make([][]byte, len(files))
	for i, name := range files {
		if pages[i], err = os.ReadFile(name); err != nil {
			b.Fatal(err)
		}
	}
	for i := 0; b.Loop(); i++ {
		n := i % len(files)
		p, err := decode.Decode(pages[n], "", filepath.Base(files[n]))
		if err != nil {
			b.Fatal(err)
		}
		all := page.Read(p)
		_, _ = extract.Body(all, source.Find(all))
	}
}
