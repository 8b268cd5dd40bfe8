package source_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// wanted is what should be found in a page of testdata/pairs. A field that is not there is not
// asked; null asks for nothing to be found.
type wanted struct {
	Address     string           `json:"address"`
	Title       *string          `json:"title"`
	Dek         *string          `json:"dek"`
	Authors     *[]wantedAuthor  `json:"authors"`
	Provenance  *json.RawMessage `json:"provenance"`
	Disclaimer  *string          `json:"disclaimer"`
	Disclosure  *string          `json:"disclosure"`
	Notes       *[]string        `json:"notes"`
	Genre       *string          `json:"genre"`
	Section     *string          `json:"section"` // labels with " > " between them
	Published   *string          `json:"published"`
	Updated     *string          `json:"updated"`
	Sponsorship *string          `json:"sponsorship"`
	Publisher   *string          `json:"publisher"`
	Captions    *[]string        `json:"captions"`
	Policies    *[]string        `json:"policies"`
	Unsure      []string         `json:"unsure"`
}

type wantedAuthor struct {
	Name         string  `json:"name"`
	Role         *string `json:"role"`
	Organisation *string `json:"organisation"`
	Bio          *string `json:"bio"`
}

// Each page beside the facts that should be found in it, exactly.
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
			var want wanted
			d := json.NewDecoder(strings.NewReader(string(raw)))
			d.DisallowUnknownFields()
			if err := d.Decode(&want); err != nil {
				t.Fatal(err)
			}
			want.compare(t, pair(t, path, want.Address))
		})
	}
}

// pair is what is found in the page beside a file of wanted facts.
func pair(t *testing.T, path, address string) source.Facts {
	t.Helper()
	for _, ending := range [...]string{".html", ".txt", ".md"} {
		name := strings.TrimSuffix(path, ".json") + ending
		data, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		p, err := decode.Decode(data, "", "page"+ending)
		if err != nil {
			t.Fatal(err)
		}
		p.Address = address
		return source.Find(page.Read(p))
	}
	t.Fatal("there is no page beside it")
	return source.Facts{}
}

func (w *wanted) compare(t *testing.T, f source.Facts) {
	t.Helper()
	same := func(what string, want *string, got string) {
		t.Helper()
		if want != nil {
			equal(t, what, got, *want)
		}
	}
	same("title", w.Title, value(f.Title))
	same("dek", w.Dek, value(f.Dek))
	same("disclaimer", w.Disclaimer, value(f.Disclaimer))
	same("disclosure", w.Disclosure, value(f.Disclosure))
	same("sponsorship", w.Sponsorship, value(f.Sponsorship))
	same("publisher", w.Publisher, value(f.Publisher))
	genre, published, updated := "", "", ""
	if f.Genre != nil {
		genre = string(f.Genre.Value)
	}
	if f.Published != nil {
		published = f.Published.Value.String()
	}
	if f.Updated != nil {
		updated = f.Updated.Value.String()
	}
	same("genre", w.Genre, genre)
	var section []string
	if f.Section != nil {
		for _, l := range f.Section.Value {
			section = append(section, string(l))
		}
	}
	same("section", w.Section, strings.Join(section, " > "))
	same("published", w.Published, published)
	same("updated", w.Updated, updated)
	if w.Notes != nil {
		var notes []string
		for _, n := range f.Notes {
			notes = append(notes, string(n.Value))
		}
		equal(t, "notes", strings.Join(notes, "\n"), strings.Join(*w.Notes, "\n"))
	}
	if w.Captions != nil {
		var captions []string
		for _, c := range f.Captions {
			captions = append(captions, string(c.Text)+" / "+string(c.Credit))
		}
		equal(t, "captions", strings.Join(captions, "\n"), strings.Join(*w.Captions, "\n"))
	}
	if w.Policies != nil {
		var policies []string
		for _, p := range f.Policies {
			policies = append(policies, string(p.Name)+" "+string(p.Address))
		}
		equal(t, "policies", strings.Join(policies, "\n"), strings.Join(*w.Policies, "\n"))
	}
	w.compareAuthors(t, f)
	w.compareProvenance(t, f)
	w.compareDoubts(t, f)
}

func (w *wanted) compareAuthors(t *testing.T, f source.Facts) {
	t.Helper()
	if w.Authors == nil {
		return
	}
	want := make([]string, len(*w.Authors))
	for i, a := range *w.Authors {
		want[i] = a.Name
	}
	equal(t, "authors", names(f), strings.Join(want, "; "))
	for i, a := range *w.Authors {
		if i >= len(f.Authors) {
			break
		}
		for what, pair := range map[string]struct {
			want *string
			got  *content.Found[clean.Text]
		}{
			"role": {a.Role, f.Authors[i].Role}, "organisation": {a.Organisation, f.Authors[i].Organisation}, "bio": {a.Bio, f.Authors[i].Bio},
		} {
			if pair.want != nil {
				equal(t, what+" of "+a.Name, value(pair.got), *pair.want)
			}
		}
	}
}

func (w *wanted) compareProvenance(t *testing.T, f source.Facts) {
	t.Helper()
	if w.Provenance == nil {
		return
	}
	var want struct {
		Value *string `json:"value"`
		From  string  `json:"from"`
		Kind  *string `json:"kind"`
	}
	if err := json.Unmarshal(*w.Provenance, &want); err != nil {
		t.Fatal(err)
	}
	got := content.Provenance{}
	if f.Provenance != nil {
		got = *f.Provenance
	}
	equal(t, "from", string(got.From), want.From)
	if want.Value != nil {
		equal(t, "provenance", string(got.Value), *want.Value)
	}
	if want.Kind != nil {
		equal(t, "kind of provenance", string(got.Kind), *want.Kind)
	}
}

// compareDoubts asks that what is named be found, and not be sure.
func (w *wanted) compareDoubts(t *testing.T, f source.Facts) {
	t.Helper()
	sure := map[string]bool{
		"published":  f.Published == nil || f.Published.Sure,
		"disclaimer": f.Disclaimer == nil || f.Disclaimer.Sure,
		"genre":      f.Genre == nil || f.Genre.Sure,
		"author":     len(f.Authors) == 0 || f.Authors[0].Name.Sure,
	}
	for _, what := range w.Unsure {
		is, known := sure[what]
		if !known || is {
			t.Errorf("%s is sure, or not found", what)
		}
	}
}
