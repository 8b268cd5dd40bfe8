package genre

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

var titleLead = pattern.New(`(?i)^(opinion|op-?ed|commentary|comment|editorial|letters?(?: to the editor)?|analysis|review|fact[ -]check|guest column|column` +
	`|satire|kommentar|meinung|leitartikel|gastbeitrag|analyse|faktencheck|tribune|éditorial|point de vue|interview|press release|pressemitteilung` +
	`|sponsored|advertisement)\s*(?:\||:|—|–| - )\s*`)

// titleGenre reads "Opinion: …" and "Opinion | …" in the titles that the page gives.
func (f *finder) titleGenre() (content.Genre, string, bool) {
	for _, t := range f.titles() {
		if m := titleLead.Groups(page.Fold(t)); m != nil {
			if g := rubric.Genre(strings.ToLower(m[1])); g != rubric.NoGenre {
				return g, "first word of the title", true
			}
		}
		// "… - The Post - Opinion", "… | Opinion | Newsweek"
		for _, sep := range [...]string{" | ", " - ", " – ", " — "} {
			parts := strings.Split(t, sep)
			for _, p := range parts[1:] {
				if g := rubric.Genre(strings.ToLower(strings.TrimSpace(p))); g != rubric.NoGenre && g != content.GenreNews && wording.Count(p) < 4 && !f.IsSite(p) {
					return g, "end of the title", true
				}
			}
		}
	}
	return rubric.NoGenre, "", false
}

// titles are the titles that the page and its data give.
func (f *finder) titles() []string {
	titles := []string{f.Head.Title}
	if f.Title != nil {
		titles = append(titles, string(f.Title.Value))
	}
	titles = append(titles, f.Head.Get("og:title", "twitter:title"))
	if a := f.Data.Article; a != nil {
		titles = append(titles, metadata.Text(a["headline"]))
	}
	return titles
}

// columnGenre reads a title, or the end of an address, that begins with the author's surname:
// "QUILL: The harbour is full" is how papers head columns.
func (f *finder) columnGenre() (content.Genre, string) {
	if len(f.authors) != 1 || f.authors[0].Body {
		return rubric.NoGenre, ""
	}
	last := strings.ToLower(names.Surname(page.Fold(string(f.authors[0].Name.Value))))
	if len(last) < 3 {
		return rubric.NoGenre, ""
	}
	if t := f.Title; t != nil && strings.HasPrefix(strings.ToLower(page.Fold(string(t.Value))), last+": ") {
		return content.GenreOpinion, "the author's name before the title"
	}
	a := strings.TrimRight(strings.ToLower(f.Address()), "/")
	if i := strings.LastIndexByte(a, '/'); f.Plain && i > 0 && strings.HasPrefix(a[i+1:], last+"-") {
		return content.GenreOpinion, "the author's name in the page's address"
	}
	return rubric.NoGenre, ""
}

var saysItself = pattern.New(`(?i)\b(?:this is an?|the (?:above|following|preceding) is an?) (opinion|commentary|editorial|analysis|satir\w+` +
	`|sponsored)(?: \w+)?\b|^(editorials?) (?:are|is|represents?|reflects?) (?:developed|written|the (?:view|opinion|position|consensus))|\b(?:opinion` +
	`|views) (?:columns?|pieces?|commentaries) (?:are|do|reflect)`)

// saidGenre reads a line at the edge of the text that says what it is: "This is an opinion piece."
func (f *finder) saidGenre() (content.Genre, string, bool) {
	for i := range f.Lines {
		l := &f.Lines[i]
		if !(i <= f.Begin+1 || i >= f.End-4) || l.Elsewhere() || l.Has(page.InFooter) || wording.Count(l.Text) > 90 || !pattern.Holds(l.Lower, "this is a",
			"following is", "above is", "preceding is", "editorial", "opinion column", "opinion piece") {
			continue
		}
		for _, s := range wording.Sentences(names.BareStart(l.Fold)) {
			m := saysItself.Groups(s)
			if m == nil || strings.ContainsAny(s, "“\"") || wording.Count(s) > 25 {
				continue
			}
			switch w := strings.ToLower(m[1] + m[2]); {
			case strings.HasPrefix(w, "satir"):
				return content.GenreSatire, f.Place(i), f.Plainly(i)
			case w == "":
				return content.GenreOpinion, f.Place(i), f.Plainly(i)
			default:
				return rubric.Genre(w), f.Place(i), f.Plainly(i)
			}
		}
	}
	return rubric.NoGenre, "", false
}
