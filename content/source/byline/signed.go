package byline

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// SignedOff finds the author, on a page that names none elsewhere, in the last line of the text: a
// dash and a name, "– Ada Quill", or a name and the house, "Ada Quill, Hale Radio News." Who is
// quoted in the line above is no author.
func SignedOff(p *evidence.Page) []content.Author {
	f := &finder{Page: p}
	for i := max(f.Begin+1, f.End-2); i < len(f.Lines) && i <= f.End+1; i++ {
		l := &f.Lines[i]
		s := strings.TrimRight(strings.TrimSpace(l.Fold), ".")
		if l.Elsewhere() || l.Has(page.InCaption|page.InFooter|page.InQuote) || wording.Count(s) > 9 || strings.ContainsAny(f.Lines[i-1].Fold, "\"“„«") {
			continue
		}
		name := strings.TrimSpace(strings.TrimLeft(s, "–—-"))
		if house, org, ok := strings.Cut(s, ", "); ok && (f.IsSiteName(org) || f.BeginsAsSite(org)) {
			name = house
		} else if name == s {
			continue
		}
		if names.Personal(name) && !f.IsSiteName(name) && !names.Known(name) {
			return []content.Author{evidence.Author(name, "signature: "+f.Place(i), false)}
		}
	}
	return nil
}

// Presented finds the author, on a page that names none elsewhere, in the one card below or within
// the second half of the text: a name as heading, or linked as an author's, and below it what that
// person is.
func Presented(p *evidence.Page) []content.Author {
	f := &finder{Page: p}
	at := -1
	for i := f.Begin + (f.End-f.Begin)/2; i+1 < len(f.Lines) && i <= f.End+30; i++ {
		l, below := &f.Lines[i], &f.Lines[i+1]
		name := strings.Trim(l.Fold, " .:")
		if l.Elsewhere() || below.Elsewhere() || !names.Personal(name) || !f.Closely(below) || wording.Count(below.Text) < 8 || !names.HasRole(below.Fold) {
			continue
		}
		how, rest := names.Opens(below.Fold, name)
		heads := how == 3 && names.AfterName.In(rest) && headed(l.Tag)
		card := l.Has(page.InAuthor) && below.Has(page.InBio|page.InAuthor) && f.AuthorLink(l) && strings.Contains(below.Fold, names.Given(name)+" ")
		if !heads && !card {
			continue
		}
		if at >= 0 {
			return nil // people whom the page presents
		}
		at = i
	}
	if at < 0 {
		return nil
	}
	return []content.Author{evidence.Author(strings.Trim(f.Lines[at].Fold, " .:"), f.Place(at), false)}
}

func headed(tag atom.Atom) bool {
	switch tag {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
