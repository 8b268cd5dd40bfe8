// Package bio finds what the page says of those who sign: a bio, what they do, and where. On a page
// without a byline a bio, a credit or a disclaimer may name the author, too. Bios of people whom the
// piece is about are none.
//
// In the order of the steps: whom a page without a byline names (named.go), the lines that look like bios
// to what is learned from annotated pages (package tagger), and bios by their wording (biography.go), and
// what is read out of bios and beside the names: roles and organisations (affiliation.go, beside.go). The wordings
// are in forms.txt, each under the name that it has below.
package bio

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var forms = pattern.Read(files, "forms.txt", words.ByName)

// What sentences say of those who sign.
var (
	authorsLead  = forms.Named("authors lead")
	aboutAuthor  = forms.Named("about the author")
	aboutLead    = forms.Named("about somebody")
	colleague    = forms.Named("colleague")
	career       = forms.Named("career")
	secondName   = forms.Named("second name")
	credit       = forms.Named("credit")
	noPerson     = forms.Named("no person")
	nameless     = forms.Named("nameless")
	goesOn       = forms.Named("goes on")
	story        = forms.Named("story")
	contact      = forms.Named("contact")
	boxTail      = forms.Named("box tail")
	ofOneself    = forms.Named("of oneself")
	predicate    = forms.Named("predicate")
	titledRole   = forms.Named("titled role")
	past         = forms.Named("past")
	present      = forms.Named("present")
	noRole       = forms.Named("no role")
	leadsToHouse = forms.Named("leads to the house")
	authored     = forms.Named("written by")
	bioShape     = forms.Named("who is")
)

// finder is the page with its authors, of whom it says who they are.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
	authors []content.Author
}

// Find finds what the page says of its authors: who they are, what they do and where. Where no
// byline names an author, a bio may.
func Find(p *evidence.Page, authors []content.Author, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{p, section, authors}
	f.inData()
	f.named()
	f.likely()
	f.worded()
	f.contacts()
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

// Named are the authors, and where no byline names any, those whom something else on the page does.
func Named(p *evidence.Page, authors []content.Author, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{p, section, authors}
	f.named()
	return f.authors
}

// inData drops what the data of the page give for a bio and the page does not show.
func (f *finder) inData() {
	for i := range f.authors {
		if a := &f.authors[i]; a.Bio != nil && a.Role == nil && !f.Shows(string(a.Bio.Value)) {
			a.Bio = nil
		}
	}
}

// contacts notes the lines at the end that say how to reach an author, and the role of whom they say to
// write to: "Contact reporter Ada Quill at".
func (f *finder) contacts() {
	for i := max(f.Begin+1, f.End-3); i < min(len(f.Lines), f.End+6); i++ {
		l := &f.Lines[i]
		if !contact.In(l.Fold) {
			continue
		}
		for j := range f.authors {
			a := &f.authors[j]
			name := wording.Fold(string(a.Name.Value))
			before, _, named := strings.Cut(l.Fold, " "+name)
			if _, role, _ := strings.Cut(before, " "); named && a.Role == nil && names.HasRole(wording.LastWord(role)) {
				a.Role = evidence.Fact(role, f.Place(i), f.Plainly(i))
			}
			if last := names.Surname(name); last != "" && strings.Contains(l.Fold, last) {
				f.Use(i, "", "contact")
				break
			}
		}
	}
}
