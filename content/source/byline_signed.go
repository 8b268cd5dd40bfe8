package source

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/wording"
)

// signedOff finds the author, on a page that names none elsewhere, in the last line of the text: a
// dash and a name, "– Ada Quill", or a name and the house, "Ada Quill, Hale Radio News." Who is
// quoted in the line above is no author.
func (f *finder) signedOff() {
	for i := max(f.begin+1, f.end-2); i < len(f.lines) && i <= f.end+1; i++ {
		l := &f.lines[i]
		s := strings.TrimRight(strings.TrimSpace(l.Fold), ".")
		if l.Elsewhere() || l.Has(page.InCaption|page.InFooter|page.InQuote) || wording.CountWords(s) > 9 || strings.ContainsAny(f.lines[i-1].Fold, "\"“„«") {
			continue
		}
		name := strings.TrimSpace(strings.TrimLeft(s, "–—-"))
		if house, org, ok := strings.Cut(s, ", "); ok && (f.isSiteName(org) || f.beginsAsSite(org)) {
			name = house
		} else if name == s {
			continue
		}
		if names.Personal(name) && !f.isSiteName(name) && !names.Known(name) {
			f.out.Authors = append(f.out.Authors, author(name, "signature: "+f.place(i), false))
			return
		}
	}
}

// presented finds the author, on a page that names none elsewhere, in the one card below or within
// the second half of the text: a name as heading, or linked as an author's, and below it what that
// person is.
func (f *finder) presented() {
	at := -1
	for i := f.begin + (f.end-f.begin)/2; i+1 < len(f.lines) && i <= f.end+30; i++ {
		l, below := &f.lines[i], &f.lines[i+1]
		name := strings.Trim(l.Fold, " .:")
		if l.Elsewhere() || below.Elsewhere() || !names.Personal(name) || !f.closely(below) || wording.CountWords(below.Text) < 8 || !names.HasRole(below.Fold) {
			continue
		}
		how, rest := names.Opens(below.Fold, name)
		heads := how == 3 && names.AfterName.In(rest) && headed(l.Tag)
		card := l.Has(page.InAuthor) && below.Has(page.InBio|page.InAuthor) && f.authorLink(l) && strings.Contains(below.Fold, names.Given(name)+" ")
		if !heads && !card {
			continue
		}
		if at >= 0 {
			return // people whom the page presents
		}
		at = i
	}
	if at >= 0 {
		f.out.Authors = append(f.out.Authors, author(strings.Trim(f.lines[at].Fold, " .:"), f.place(at), false))
	}
}

func headed(tag atom.Atom) bool {
	switch tag {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
