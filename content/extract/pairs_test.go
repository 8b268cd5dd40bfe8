package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// wantedBody is what should be read of a page of testdata/pairs.
type wantedBody struct {
	// Blocks are the texts of the body's blocks, "# " before a heading.
	Blocks []string `json:"blocks"`
	// Short is what is said of a body that is not all of the article, or not what the page shows.
	Short string `json:"short"`
	// Error is what is said of a page that holds no article.
	Error string `json:"error"`
}

// Each page beside the body that should be read of it, exactly.
func TestPairs(t *testing.T) {
	wants, err := filepath.Glob("testdata/pairs/*.json")
	if err != nil || len(wants) == 0 {
		t.Fatalf("%d pairs, %v", len(wants), err)
	}
	for _, path := range wants {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".json"), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var want wantedBody
			d := json.NewDecoder(strings.NewReader(string(raw)))
			d.DisallowUnknownFields()
			if err := d.Decode(&want); err != nil {
				t.Fatal(err)
			}
			got := readPair(t, path)
			if g, w := strings.Join(got.Blocks, "\n"), strings.Join(want.Blocks, "\n"); g != w {
				t.Errorf("body:\n%s\n\nwant:\n%s", g, w)
			}
			if got.Short != want.Short {
				t.Errorf("short %q, want %q", got.Short, want.Short)
			}
			if got.Error != want.Error {
				t.Errorf("error %q, want %q", got.Error, want.Error)
			}
		})
	}
}

// readPair is what is read of the page beside a file of what is wanted.
func readPair(t *testing.T, path string) wantedBody {
	t.Helper()
	for _, ending := range [...]string{".html", ".txt", ".md"} {
		data, err := os.ReadFile(strings.TrimSuffix(path, ".json") + ending)
		if err != nil {
			continue
		}
		r, err := read(data, "page"+ending)
		if err != nil {
			return wantedBody{Error: strings.TrimPrefix(err.Error(), "could not find an article in page"+ending+": ")}
		}
		got := wantedBody{Short: string(r.Short)}
		for i := range r.Blocks {
			text := string(r.Blocks[i].Text)
			if r.Blocks[i].Kind == content.Heading {
				text = "# " + text
			}
			if text != "" {
				got.Blocks = append(got.Blocks, text)
			}
		}
		return got
	}
	t.Fatal("there is no page beside it")
	return wantedBody{}
}
