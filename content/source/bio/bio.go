// Package bio finds what the page says of those who sign: a bio, what they do, and where. On a page
// without a byline a bio, a credit or a disclaimer may name the author, too. Bios of people whom the
// piece is about are none.
//
// A bio is looked for author by author (bio.go), in a line (line.go), on a card (card.go), in a box
// (box.go), under a label (label.go), in the author's own words (own_words.go), of an author without a
// name (nameless.go), of one name (one_name.go) or behind the house and the role (colleague.go); whom
// bios name, names.go. Roles and organisations
// are read out of bios and the lines by the byline: affiliation.go, role_line.go, beside.go, house.go.
package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page with its authors, of whom it says who they are.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
	authors []content.Author
}

// biography is a bio on the page.
type biography struct {
	line  int
	text  string
	score int
	extra []int // further lines of it
	whole bool  // the line is nothing but the bio, with how to reach the author
}

// Find finds what the page says of its authors: who they are, what they do and where. Where no
// byline names an author, a bio may.
func Find(p *evidence.Page, authors []content.Author, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{p, section, authors}
	f.bios()
	f.weigh()
	f.affiliations()
	return f.authors
}

// None are the authors without what the data of a page say of them, which has not been held against
// the page.
func None(authors []content.Author) []content.Author {
	for i := range authors {
		authors[i].Bio = nil
	}
	return authors
}

// ByRules finds bios as Find does, but weighs none of them and does not look for what the authors do.
func ByRules(p *evidence.Page, authors []content.Author, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{p, section, authors}
	f.bios()
	return f.authors
}

// bios finds what the page says of its authors. In a bare text without a byline
// a bio is also what names the author.
func (f *finder) bios() {
	for i := range f.authors {
		a := &f.authors[i]
		if b := a.Bio; b != nil && (!aboutPerson(string(b.Value), string(a.Name.Value)) || f.BeginsAsSite(string(b.Value)) ||
			a.Role == nil && !f.Shows(string(b.Value))) {
			a.Bio = nil
		}
	}
	f.labelledBios()
	// Where no byline names an author, something else may: the first of these that does.
	for _, find := range [...]func(){
		f.unknownBios, f.disclaimed, f.oneNameBios, f.surnamedBio,
		func() { f.authors = byline.CreditedBelow(f.Page, f.section) },
		func() { f.authors = byline.Reached(f.Page) },
		func() { f.authors = byline.SignedOff(f.Page) },
		func() { f.authors = byline.Presented(f.Page) },
		f.selfNamed,
	} {
		if len(f.authors) == 0 {
			find()
		}
	}
	for i := range f.authors {
		a := &f.authors[i]
		if a.Body || a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
			continue
		}
		b := f.bioOf(string(a.Name.Value))
		if b == nil {
			continue
		}
		f.useBio(b)
		if a.Bio == nil || b.score >= 6 && len(b.text) > len(a.Bio.Value)/2 {
			a.Bio = evidence.Fact(b.text, f.Place(b.line), b.score >= 5 && f.Plainly(b.line))
		}
	}
	f.sharedBios()
	f.cardBios()
	f.namelessBio()
	f.ownWords()
	f.boxedRoles()
	f.contacts()
}

// contacts notes the lines at the end that say how to reach an author.
func (f *finder) contacts() {
	for i := max(f.Begin+1, f.End-3); i < len(f.Lines) && i < f.End+6; i++ {
		l := &f.Lines[i]
		if _, used := f.Taken[i]; used || l.Elsewhere() || wording.Count(l.Text) > 40 || wording.Count(l.Text) < 3 || !reach.In(l.Fold) {
			continue
		}
		for _, a := range f.authors {
			f.contactRole(l, i)
			if last := names.Surname(page.Fold(string(a.Name.Value))); last != "" && strings.Contains(l.Fold, last) ||
				pattern.Holds(l.Lower, " him ", " her ", " them ",
					"the author", "the writer", "this columnist") {
				f.Use(i, "", "contact")
				break
			}
		}
	}
}

// contactRole takes the role from a line that says whom to write to: "Contact reporter Ada Quill at".
func (f *finder) contactRole(l *evidence.Line, i int) {
	for j := range f.authors {
		a := &f.authors[j]
		before, _, ok := strings.Cut(l.Fold, " "+page.Fold(string(a.Name.Value)))
		if _, role, two := strings.Cut(before, " "); ok && two && a.Role == nil && wording.Count(role) <= 4 && names.HasRole(wording.LastWord(role)) {
			a.Role = evidence.Fact(role, f.Place(i), f.Plainly(i))
		}
	}
}

// reach begins a line on how to reach somebody.
var reach = pattern.New(`(?i)^(?:contact|email|e-mail|write to|reach|follow|you can (?:reach|contact|follow|email)|\p{L}+ \p{L}+ can be reached|kontakt` +
	`|folgen sie)\b[^.!?]{0,80}(?:@|\bat\b|\bon\b|://)`)

// boxedBio reports whether a line in a box on the author, which lies in something else, begins as
// a bio does.
func (f *finder) boxedBio(i int, name string) bool {
	l := &f.Lines[i]
	how, rest := names.Opens(l.Fold, name)
	return i >= f.End-1 && l.Has(page.InBio) && how == 3 && names.AfterName.In(rest) && names.HasRole(l.Fold)
}

// bioInCaption reports whether a caption behind the text is a bio: that of the author's picture.
func (f *finder) bioInCaption(i int, name string) bool {
	l := &f.Lines[i]
	how, rest := names.Opens(l.Fold, name)
	return i >= f.End-1 && how == 3 && names.AfterName.In(rest) && (names.HasRole(l.Fold) || l.Has(page.InBio|page.InFooter))
}

// bioOf finds the bio of a known author.
func (f *finder) bioOf(name string) *biography {
	var best *biography
	last, first := names.Surname(page.Fold(name)), names.Given(page.Fold(name))
	lowLast, lowFirst := strings.ToLower(last), strings.ToLower(first)
	for i := range f.Lines {
		l := &f.Lines[i]
		if i == f.TitleAt || wording.Count(l.Text) < 5 || l.Has(page.InComment|page.InNav) && !f.boxedBio(i, name) || l.Has(page.InCaption) &&
			!f.bioInCaption(i, name) {
			continue
		}
		boxed := l.Has(page.InBio) || l.Has(page.InAuthor)
		if !boxed && !(lowLast != "" && strings.Contains(l.Lower, lowLast)) && !(lowFirst != "" && strings.Contains(l.Lower, lowFirst)) {
			continue
		}
		if f.TitleAt > 0 && i < f.TitleAt-8 && !strings.Contains(l.Lower, lowFirst) && !strings.Contains(l.Lower, lowLast) {
			continue // the head of the page speaks of the house
		}
		if !f.Closely(l) {
			break
		}
		b := f.bioAt(i, name)
		if b != nil && (best == nil || b.score > best.score) {
			best = b
		}
	}
	return best
}

// sharedBios gives a bio that is about several authors to each of them.
func (f *finder) sharedBios() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Bio != nil || a.Body {
			continue
		}
		for j := range f.authors {
			b := f.authors[j].Bio
			if b == nil || j == i {
				continue
			}
			if _, rest, ok := strings.Cut(page.Fold(string(b.Value)), page.Fold(string(a.Name.Value))); ok && names.AfterName.In(rest) {
				a.Bio = b
				break
			}
		}
	}
}

func (f *finder) useBio(b *biography) {
	if b.whole {
		f.Use(b.line, "", "bio")
	} else {
		f.Use(b.line, b.text, "bio")
	}
	for _, i := range b.extra {
		f.Use(i, "", "bio")
	}
}
