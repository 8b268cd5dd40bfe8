package byline

import (
	"embed"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// UnderByline is where a role and an organisation are found that follow the names.
const UnderByline = "line under the byline"

//go:embed forms.txt
var files embed.FS

// What says who wrote a piece, and what is no name.
var (
	forms        = pattern.Read(files, "forms.txt", words.ByName)
	AuthorLabel  = forms.Named("author label") // is a line that labels the names below it
	ReviewedLead = forms.Named("reviewed")     // begins a line on who checked a piece
	pieceBy      = forms.Named("piece by")
	titleBy      = forms.Named("title by")
	credit       = forms.Named("credit")
	reach        = forms.Named("reach")
	mailbox      = forms.Named("mailbox")
	newsroom     = forms.Named("newsroom")
	account      = forms.Named("account")
	ofHouse      = forms.Named("account of a house")
	nameEnd      = forms.Named("end of a name")
	firstPerson  = forms.Named("first person")
)

// labelledAt reads the names under line i if it is a label of theirs: "Author", then a line for each, with lines
// on what they are among them.
func (f *finder) labelledAt(i int) candidate {
	if i < f.TitleAt || !AuthorLabel.In(f.Lines[i].Fold) {
		return candidate{}
	}
	c, where := candidate{score: leastByline}, f.BylineWhere(i)
	for j := i + 1; j < len(f.Lines) && j <= i+10; j++ {
		s := strings.Trim(f.Lines[j].Fold, " .:")
		name, _, _ := strings.Cut(s, ", ") // "Ada Quill, MD, FACS"
		one, role, _ := strings.Cut(s, " - ")
		switch {
		case names.Personal(name) && len(f.Lines[j].Links) < 2: // not "PoliticsEconomy", the labels of sections
			c.people = append(c.people, evidence.Author(name, where, f.Plainly(j)))
		case names.PenName(one) && names.HasRole(role): // "Ada - Product writer"
			a := evidence.Author(one, where, f.Plainly(j))
			a.Role = evidence.Fact(role, f.Told(j, UnderByline), f.Plainly(j))
			c.people = append(c.people, a)
		case len(s) > 3 && (wording.Count(s) >= 14 || !names.HasRole(s)): // neither initials nor what they are
			j = len(f.Lines)
		}
	}
	if len(c.people) > 1 {
		c.score = sureByline // a list says more than its first name, which may look like a byline alone
	}
	c.people = evidence.Unique(c.people)
	return c
}

// saidAt reads who wrote the piece in the title, or in a sentence near the beginning that says so: "How tides
// work (by Ada Quill)", "The following is a guest post by Ada Quill."
func (f *finder) saidAt(i int) candidate {
	l := &f.Lines[i]
	form, where, sure := pieceBy, f.Place(i), f.Plainly(i)
	if i == f.TitleAt {
		form, where = titleBy, "title"
	}
	if i > f.Begin+3 || i < f.TitleAt-4 {
		return candidate{}
	}
	for _, s := range wording.Sentences(l.Fold) {
		m := form.Groups(s)
		if m == nil {
			continue
		}
		if name := strings.TrimRight(names.StripTitle(m[2]), "."); names.Personal(name) {
			a := evidence.Author(name, where, sure)
			a.Role = evidence.Fact(m[1], where, sure)
			c := candidate{people: []content.Author{a}, score: saidByline}
			if s == l.Fold && i != f.TitleAt {
				c.lines = []int{i}
			}
			return c
		}
	}
	return candidate{}
}

// Below finds the authors, on a page that names none elsewhere, around the end of its text: in a credit, in how
// to reach them, in a signature, or in a card.
func Below(p *evidence.Page, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{Page: p, section: section}
	for _, place := range [...]struct {
		from, to int
		at       func(i int) []content.Author
	}{
		{f.End - 4, f.End + 4, f.creditedAt},
		{f.End - 5, f.End + 6, f.reachedAt},
		{f.End - 2, f.End + 2, f.signedAt},
		{(f.Begin + f.End) / 2, f.End + 31, f.presentedAt},
	} {
		for i := max(f.Begin+1, place.from); i < min(len(f.Lines), place.to); i++ {
			if people := place.at(i); len(people) > 0 {
				evidence.Doubt(people)
				return evidence.Unique(people)
			}
		}
	}
	return nil
}

// creditedAt reads a credit: "(Reporting by Ada Quill and Ben Marsh; editing by Tess Hale)", "Words & images: Ada
// Quill", "An excerpt from Tides of Hale, by Ada Quill."
func (f *finder) creditedAt(i int) []content.Author {
	m := credit.Groups(f.Lines[i].Fold)
	if m == nil {
		return nil
	}
	where, name := "credit: "+f.Place(i), strings.TrimRight(m[1], " .,")
	if names.PenName(name) {
		return []content.Author{evidence.Author(name, where, false)}
	}
	return f.authorsIn(name, where)
}

// reachedAt reads how to reach the authors: "Ada Quill can be reached at ada@post.example", "Write to Ada Quill at
// ada@post.example, Ben Marsh at ben@post.example and Tess Hale at tess@post.example".
func (f *finder) reachedAt(i int) []content.Author {
	var people []content.Author
	for _, s := range wording.Sentences(f.Lines[i].Fold) {
		box, before := mailbox.Groups(s), len(people)
		for rest, m := s, reach.Groups(s); m != nil; m = reach.Groups(rest) {
			_, rest, _ = strings.Cut(rest, m[0])
			name := strings.TrimRight(names.StripTitle(m[1]), ".,")
			// A mailbox that is named for a person shows two words to be a name, whatever else they mean.
			if names.Personal(name) || box != nil && strings.EqualFold(name, box[1]+" "+box[2]) {
				people = append(people, evidence.Author(name, "contact: "+f.Place(i), false))
			}
		}
		if len(people) > before {
			f.Use(i, evidence.AsShown(&f.Lines[i], s), "contact")
		}
	}
	return people
}

// signedAt reads a signature: a dash and a name, "– Ada Quill", or a name and the house, "Ada Quill, Hale Radio
// News." Who is quoted in the line above is no author.
func (f *finder) signedAt(i int) []content.Author {
	s := strings.TrimRight(f.Lines[i].Fold, ". ")
	name := strings.TrimLeft(s, "–—- ")
	if person, house, ok := strings.Cut(s, ", "); ok && f.BeginsAsSite(house) {
		name = person
	}
	if name == s || !names.Personal(name) || f.Lines[i].Has(page.InQuote) || strings.ContainsAny(f.Lines[i-1].Fold, "\"“„«") {
		return nil
	}
	return []content.Author{evidence.Author(name, "signature: "+f.Place(i), false)}
}

// presentedAt reads a card: a name as heading, and below it what that person is.
func (f *finder) presentedAt(i int) []content.Author {
	name := strings.Trim(f.Lines[i].Fold, " .:")
	if i+1 == len(f.Lines) || !headed(f.Lines[i].Tag) || !names.Personal(name) {
		return nil
	}
	below := f.Lines[i+1].Fold
	if how, _ := names.Opens(below, name); how < 3 || !names.HasRole(below) {
		return nil
	}
	return []content.Author{evidence.Author(name, f.Place(i), false)}
}

func headed(tag atom.Atom) bool {
	return slices.Contains([]atom.Atom{atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}, tag)
}
