package measure

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// SourceGold is what people found on a page: a line of gold.jsonl. Empty
// means that the page does not give it.
type SourceGold struct {
	File               string        `json:"file"`
	Kind               string        `json:"kind"` // "html" or "text"
	URL                string        `json:"url"`
	Title              string        `json:"title"`
	Authors            []string      `json:"authors"`
	Affiliations       []Affiliation `json:"affiliations"`
	Bio                string        `json:"bio"`
	Disclaimer         string        `json:"disclaimer"`
	Disclosure         string        `json:"disclosure"`
	Note               string        `json:"note"`
	Provenance         string        `json:"provenance"`
	ProvenanceExternal bool          `json:"provenance_external"`
	ProvenanceSource   string        `json:"provenance_source"` // whom the note names, which alone is right as well
	Section            string        `json:"section"`
	Genre              string        `json:"genre"`
	Publisher          string        `json:"publisher"`
	Date               string        `json:"date"`
	AuthorsInPage      bool          `json:"authors_in_page"`
	DateInPage         bool          `json:"date_in_page"`
	// PublisherInPage is false where the page does not name its publisher, so that nobody can find it.
	PublisherInPage *bool `json:"publisher_in_page"`
}

// Affiliation is what an author is, and where.
type Affiliation struct {
	Author string `json:"author"`
	Role   string `json:"role"`
	Org    string `json:"org"`
}

// SourceFound is what the program found on a page, in the words of the gold.
type SourceFound struct {
	File         string        `json:"file"`
	Title        string        `json:"title,omitempty"`
	Authors      []string      `json:"authors,omitempty"`
	Affiliations []Affiliation `json:"affiliations,omitempty"`
	Bio          string        `json:"bio,omitempty"`
	Disclaimer   string        `json:"disclaimer,omitempty"`
	Disclosure   string        `json:"disclosure,omitempty"`
	Note         string        `json:"note,omitempty"`
	Provenance   string        `json:"provenance,omitempty"`
	Origin       string        `json:"origin,omitempty"` // whom the provenance names
	Section      string        `json:"section,omitempty"`
	Genre        string        `json:"genre,omitempty"`
	Publisher    string        `json:"publisher,omitempty"`
	Date         string        `json:"date,omitempty"`

	Took time.Duration `json:"-"`
}

// Sources measures the source facts that are found on a folder of pages with known
// answers: gold.jsonl, one page a line, and the pages that it names. The table goes
// to w.
func Sources(ctx context.Context, w io.Writer, dir string) error {
	return sources(ctx, w, dir, source.Options{})
}

func sources(ctx context.Context, w io.Writer, dir string, o source.Options) error {
	gold, err := ReadSources(dir)
	if err != nil {
		return err
	}
	found := make([]SourceFound, 0, len(gold))
	for i := range gold {
		if err := ctx.Err(); err != nil {
			return err
		}
		g := &gold[i]
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(g.File)))
		if err != nil {
			return notSources(dir, "a page that gold.jsonl names cannot be read: "+g.File, err)
		}
		found = append(found, findSource(data, g, o))
	}
	for _, kind := range [...]string{"html", "text", ""} {
		s := ScoreSources(gold, found, kind)
		if s.Pages > 0 {
			s.print(w, kind)
		}
	}
	took := make([]time.Duration, len(found))
	for i := range found {
		took[i] = found[i].Took
	}
	slices.Sort(took)
	_, err = fmt.Fprintf(w, "time a page, with parsing: median %.1f ms, slowest %.1f ms\n", milliseconds(took[len(took)/2]), milliseconds(took[len(took)-1]))
	return err
}

func notSources(dir, reason string, cause error) error {
	return &content.Error{
		Kind: content.Usage, Op: "measure", Reference: clean.Inline(dir, nil), Reason: clean.Inline(reason, nil),
		Hint: "the folder holds gold.jsonl and the pages that it names", Err: cause,
	}
}

// ReadSources reads the known answers of a folder.
func ReadSources(dir string) ([]SourceGold, error) {
	data, err := os.ReadFile(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		return nil, notSources(dir, "it has no gold.jsonl that can be read", err)
	}
	var gold []SourceGold
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var g SourceGold
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil || g.File == "" || !filepath.IsLocal(filepath.FromSlash(g.File)) {
			return nil, notSources(dir, fmt.Sprintf("line %d of gold.jsonl is not a page with its facts", n), err)
		}
		gold = append(gold, g)
	}
	if lines.Err() != nil || len(gold) == 0 {
		return nil, notSources(dir, "its gold.jsonl names no page", lines.Err())
	}
	return gold, nil
}

// findSource reads one page as the reader would, opened by its address.
func findSource(data []byte, g *SourceGold, o source.Options) SourceFound {
	start := time.Now()
	p, err := decode.Decode(data, "", g.File)
	if err != nil {
		return SourceFound{File: g.File}
	}
	p.Address = g.URL
	f := o.Find(page.Read(p))
	out := asFound(&f.Source)
	out.File, out.Took = g.File, time.Since(start)
	return out
}

// asFound puts the facts in the words of the gold.
func asFound(s *content.Source) SourceFound {
	out := SourceFound{
		Title: value(s.Title), Disclaimer: value(s.Disclaimer), Disclosure: value(s.Disclosure),
		Publisher: value(s.Publisher),
	}
	if s.Genre != nil {
		out.Genre = string(s.Genre.Value)
	}
	if s.Published != nil {
		out.Date = s.Published.Value.String()
	}
	if s.Section != nil {
		labels := make([]string, len(s.Section.Value))
		for i, l := range s.Section.Value {
			labels[i] = string(l)
		}
		out.Section = strings.Join(labels, " > ")
	}
	if s.Provenance != nil {
		out.Provenance, out.Origin = string(s.Provenance.Value), string(s.Provenance.From)
	}
	notes := make([]string, len(s.Notes))
	for i, n := range s.Notes {
		notes[i] = string(n.Value)
	}
	out.Note = strings.Join(notes, " ")
	var bios []string
	for _, a := range s.Authors {
		out.Authors = append(out.Authors, string(a.Name.Value))
		if b := value(a.Bio); b != "" && !slices.Contains(bios, b) {
			bios = append(bios, b)
		}
		add := func(role, org string) {
			if role != "" || org != "" {
				out.Affiliations = append(out.Affiliations, Affiliation{string(a.Name.Value), role, org})
			}
		}
		add(value(a.Role), value(a.Organisation))
		for _, m := range a.More {
			add(value(m.Role), value(m.Organisation))
		}
	}
	out.Bio = strings.Join(bios, " ")
	return out
}

func value(f *content.Found[clean.Text]) string {
	if f == nil {
		return ""
	}
	return string(f.Value)
}
