package measure

import (
	"math"
	"strings"
	"time"
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
		{Name: "role"},
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
		fields[2].origin(origin, g.ProvenanceSource, f)
		fields[3].text(g.Disclosure, f.Disclosure)
		fields[4].text(g.Note, f.Note)
		if len(g.Authors) == 0 || g.AuthorsInPage {
			fields[5].names(g.Authors, f.Authors)
		}
		fields[6].parts(g.Affiliations, f.Affiliations, func(a Affiliation) string { return a.Org })
		fields[7].parts(g.Affiliations, f.Affiliations, func(a Affiliation) string { return a.Role })
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
	if g.PublisherInPage == nil || *g.PublisherInPage {
		right(g.Publisher, f.Publisher, &s.Publishers, &s.Published)
	}
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

// origin counts a provenance as right by its words, or by whom it names alone: an address on
// another host has no words.
func (f *Field) origin(want, from string, got *SourceFound) {
	text := got.Provenance
	if a, b := nameKey(from), nameKey(got.Origin); want != "" && (len(a) > 2 && len(b) > 2 && (strings.Contains(a, b) || strings.Contains(b, a)) ||
		len(a) > 1 && (a == initials(got.Origin) || b == initials(from))) {
		text = want
	} else if want != "" && len(strings.Fields(want)) <= 2 && strings.Contains(text, want) {
		text = want // "(AP)" of the dateline "BRINMOUTH (AP)"
	} else if text == "" {
		text = got.Origin
	}
	f.text(want, text)
}

// initials are the first letters of a name in lower case: "ap" of "Associated Press".
func initials(s string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(strings.TrimPrefix(strings.ToLower(s), "the ")) {
		b.WriteByte(w[0])
	}
	return nameKey(b.String())
}

// parts compares one part of the affiliations, each value once.
func (f *Field) parts(want, got []Affiliation, part func(Affiliation) string) {
	w, g := map[string]bool{}, map[string]bool{}
	for _, a := range want {
		if k := nameKey(part(a)); k != "" {
			w[k] = true
		}
	}
	for _, a := range got {
		if k := nameKey(part(a)); k != "" {
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
