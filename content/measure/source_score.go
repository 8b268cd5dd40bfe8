package measure

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"
	"unicode"
)

// SourceScore is how what was found compares with the known answers.
type SourceScore struct {
	Pages  int
	Fields []Field
	// Invented is how many pages without an author were given one.
	Invented, Authorless int
	// Days is how many of the dated pages have the right date, within a day.
	Days, Dated, DatesInvented, Undated int
	// Genres is how many of the pages with a genre have it right; Swapped is how
	// many are news taken for opinion or the other way.
	Genres, Genred, Swapped int
	// Titles is how many titles are right: equal, or one in the other.
	Titles, Titled int
	// Publishers and Sections are right likewise, where they are given.
	Publishers, Published, Sections, Sectioned int
}

// Field is precision and recall of one fact.
type Field struct {
	Name           string
	Hit, Extra, No int
}

// Precision is the share of what was found that is right.
func (f *Field) Precision() float64 { return ratio(f.Hit, f.Hit+f.Extra) }

// Recall is the share of what is there that was found.
func (f *Field) Recall() float64 { return ratio(f.Hit, f.Hit+f.No) }

// F1 is the harmonic mean of both.
func (f *Field) F1() float64 {
	p, r := f.Precision(), f.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// ScoreSources compares the pages of a kind, or of all kinds.
func ScoreSources(gold []SourceGold, found []SourceFound, kind string) SourceScore {
	var s SourceScore
	fields := [...]Field{
		{Name: "bio"},
		{Name: "disclaimer"},
		{Name: "provenance"},
		{Name: "disclosure"},
		{Name: "notes"},
		{Name: "authors"},
		{Name: "organisation"},
	}
	for i := range gold {
		g, f := &gold[i], &found[i]
		if kind != "" && g.Kind != kind {
			continue
		}
		s.Pages++
		origin := g.Provenance
		if !g.ProvenanceExternal {
			origin = ""
		}
		fields[0].text(g.Bio, f.Bio)
		fields[1].text(g.Disclaimer, f.Disclaimer)
		fields[2].text(origin, f.Provenance)
		fields[3].text(g.Disclosure, f.Disclosure)
		fields[4].text(g.Note, f.Note)
		if len(g.Authors) == 0 || g.AuthorsInPage {
			fields[5].names(g.Authors, f.Authors)
		}
		fields[6].organisations(g.Affiliations, f.Affiliations)
		s.rest(g, f)
	}
	s.Fields = fields[:]
	return s
}

func (s *SourceScore) rest(g *SourceGold, f *SourceFound) {
	if len(g.Authors) == 0 {
		s.Authorless++
		if len(f.Authors) > 0 {
			s.Invented++
		}
	}
	switch want, err := time.Parse(time.DateOnly, g.Date); {
	case err == nil && g.DateInPage:
		s.Dated++
		if got, err := time.Parse(time.DateOnly, f.Date[:min(len(f.Date), 10)]); err == nil && math.Abs(got.Sub(want).Hours()) <= 24 {
			s.Days++
		}
	case g.Date == "":
		s.Undated++
		if f.Date != "" {
			s.DatesInvented++
		}
	}
	if g.Genre != "" {
		s.Genred++
		if genreName(g.Genre) == f.Genre {
			s.Genres++
		}
		if g.Genre == "news" && f.Genre == "opinion" || g.Genre == "opinion" && f.Genre == "news" {
			s.Swapped++
		}
	}
	right := func(want, got string, hit, all *int) {
		if want == "" {
			return
		}
		*all++
		if a, b := nameKey(want), nameKey(got); b != "" && (strings.Contains(a, b) || strings.Contains(b, a)) {
			*hit++
		}
	}
	right(g.Title, f.Title, &s.Titles, &s.Titled)
	right(g.Publisher, f.Publisher, &s.Publishers, &s.Published)
	right(g.Section, f.Section, &s.Sections, &s.Sectioned)
}

// genreName is our name of a genre that people name in several ways.
func genreName(s string) string {
	switch s {
	case "letters":
		return "letter"
	case "humor", "humour":
		return "satire"
	}
	return s
}

func (f *Field) text(want, got string) {
	if want != "" && got != "" && sameText(want, got) {
		f.Hit++
		return
	}
	if want != "" {
		f.No++
	}
	if got != "" {
		f.Extra++
	}
}

func (f *Field) names(want, got []string) {
	w, g := keys(want), keys(got)
	for k := range g {
		if w[k] {
			f.Hit++
		} else {
			f.Extra++
		}
	}
	for k := range w {
		if !g[k] {
			f.No++
		}
	}
}

func (f *Field) organisations(want, got []Affiliation) {
	w, g := map[string]bool{}, map[string]bool{}
	for _, a := range want {
		if a.Org != "" {
			w[nameKey(a.Org)] = true
		}
	}
	for _, a := range got {
		if k := nameKey(a.Org); k != "" {
			g[k] = true
		}
	}
	for x := range w {
		if matches(x, g) {
			f.Hit++
		} else {
			f.No++
		}
	}
	for x := range g {
		if !matches(x, w) {
			f.Extra++
		}
	}
}

func matches(x string, in map[string]bool) bool {
	for y := range in {
		if x == y || len(x) > 4 && strings.Contains(y, x) || len(y) > 4 && strings.Contains(x, y) {
			return true
		}
	}
	return false
}

func keys(names []string) map[string]bool {
	m := map[string]bool{}
	for _, n := range names {
		m[nameKey(n)] = true
	}
	return m
}

// nameKey is a name by its ASCII letters and digits.
func nameKey(s string) string {
	s = strings.ToLower(s)
	s = strings.TrimPrefix(s, "by ")
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// sameText says whether two texts share enough runs of three words: half of both, or
// most of what is wanted in a text that is not much longer.
func sameText(want, got string) bool {
	a, b := runs(want), runs(got)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	shared := 0
	for k := range a {
		if b[k] {
			shared++
		}
	}
	both := float64(2*shared) / float64(len(a)+len(b))
	return both >= .5 || float64(shared) >= .8*float64(len(a)) && float64(len(wordsOf(want))) >= .4*float64(len(wordsOf(got)))
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
}

func runs(s string) map[string]bool {
	t := wordsOf(s)
	m := map[string]bool{}
	for i := range max(1, len(t)-2) {
		m[strings.Join(t[i:min(i+3, len(t))], " ")] = true
	}
	return m
}

func (s *SourceScore) print(w io.Writer, kind string) {
	if kind == "" {
		kind = "all"
	}
	fmt.Fprintf(w, "%s, %d pages\n", kind, s.Pages)
	for _, f := range s.Fields {
		fmt.Fprintf(w, "  %-14s P %.3f  R %.3f  F1 %.3f  (right %d, wrong %d, missed %d)\n", f.Name, f.Precision(), f.Recall(), f.F1(), f.Hit, f.Extra, f.No)
	}
	line := func(name string, a, b int) {
		if b > 0 {
			fmt.Fprintf(w, "  %-14s %.3f  (%d of %d)\n", name, ratio(a, b), a, b)
		}
	}
	line("no author", s.Authorless-s.Invented, s.Authorless)
	line("date", s.Days, s.Dated)
	line("no date", s.Undated-s.DatesInvented, s.Undated)
	line("genre", s.Genres, s.Genred)
	fmt.Fprintf(w, "  %-14s %d\n", "news/opinion", s.Swapped)
	line("title", s.Titles, s.Titled)
	line("publisher", s.Publishers, s.Published)
	line("section", s.Sections, s.Sectioned)
}
