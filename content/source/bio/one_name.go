package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// oneNameBios finds who signs with a first name alone, on a page that names no author elsewhere:
// the name stands by itself behind the text, over what it says of the person. "Stefan" and then
// "Stefan is the founder of Tide Lab."
func (f *finder) oneNameBios() {
	for i := max(f.End-4, f.Begin+1); i+1 < len(f.Lines) && i <= f.End+30; i++ {
		l := &f.Lines[i]
		name := strings.Trim(cardLead().ReplaceAllString(l.Fold, ""), " .:")
		if len(l.Text) > 60 || l.Elsewhere() || l.Has(page.InCaption) || wording.Count(name) != 1 || !names.PenName(name) || names.HasRole(name) ||
			f.IsSiteName(name) ||
			rubric.IsSection(name) {
			continue
		}
		at := i + 1
		if wording.Count(f.Lines[at].Text) == 1 && strings.Contains(f.Lines[at].Text, ".") && at+1 < len(f.Lines) {
			at++ // the address of the person's page
		}
		if b := &f.Lines[at]; !f.ofOneName(b, name) && !(aboutLead.In(l.Fold) && l.Has(page.InBio) && f.boxedWords(b)) {
			continue
		}
		a := evidence.Author(name, "bio: "+f.Place(at), false)
		a.Bio = evidence.Fact(f.Lines[at].Text, f.Place(at), false)
		f.authors = []content.Author{a}
		f.Use(i, "", "byline")
		f.Use(at, "", "bio")
		return
	}
}

// surnamedBio finds the author of a bare text that names none elsewhere in a last line that says what
// somebody is who is called by the surname: "Quill is a Harbour Post contributor and a professor of law."
func (f *finder) surnamedBio() {
	i := f.LastText()
	if !f.Plain || i <= f.Begin+1 {
		return
	}
	l := &f.Lines[i]
	name, _, _ := strings.Cut(l.Fold, " ")
	if rest := l.Fold[min(len(name), len(l.Fold)):]; !isOne.In(rest) || thing.In(strings.TrimPrefix(rest, " is ")) {
		return
	}
	if wording.Count(l.Text) > 60 || !names.PenName(name) || !f.ofOneName(l, name) || names.HasRole(name) || f.IsSiteName(name) || rubric.IsSection(name) {
		return
	}
	for j := range f.Lines[:i] {
		if strings.Contains(f.Lines[j].Fold, name) {
			return // whom the text speaks of
		}
	}
	a := evidence.Author(name, "bio: "+f.Place(i), false)
	a.Bio = evidence.Fact(l.Text, f.Place(i), false)
	f.authors = []content.Author{a}
	f.Use(i, "", "bio")
}

var isOne = pattern.New(`^ (?:is|teaches|writes|covers|serves|works) `)

// aboutLead begins the heading of a box on the author.
var aboutLead = pattern.New(`(?i)^(?:about|meet) the (?:author|writer):? \S`)

// ofOneName reports whether a line tells what somebody of one name is: "Stefan is the founder of Tide Lab."
func (f *finder) ofOneName(l *evidence.Line, name string) bool {
	if l.Elsewhere() || l.Has(page.InCaption) || wording.Count(l.Text) > 220 || !strings.HasPrefix(l.Fold, name) {
		return false
	}
	s := wording.Sentences(l.Fold)
	how, rest := names.Opens(s[0], name)
	return how == 3 && isRole.In(wording.FirstWords(strings.TrimLeft(rest, " "), 2)) && names.HasRole(s[0]) && !narrative(rest)
}

// boxedWords reports whether a line in a box on the author says what the author is or does.
func (f *finder) boxedWords(l *evidence.Line) bool {
	return l.Has(page.InBio) && !l.Elsewhere() && wording.Count(l.Text) >= 5 && wording.Count(l.Text) <= 220 && wording.SentenceEnd(l.Text) &&
		!boxNoise(l.Lower) &&
		(names.HasRole(l.Fold) || heOrShe.In(l.Fold) || firstPerson.In(l.Fold)) && f.neutral(l.Fold)
}

// selfNamed finds who says beside the text who they are, on a page that names no author elsewhere:
// "I'm Ada Quill. On this website I explain tides."
func (f *finder) selfNamed() {
	for i := max(f.End-1, f.Begin+1); i < len(f.Lines) && i <= f.End+60; i++ {
		l := &f.Lines[i]
		if !l.Has(page.InAside|page.InBio|page.InAuthor) || l.Elsewhere() || l.Has(page.InCaption) || wording.Count(l.Text) > 120 {
			continue
		}
		m := iAm.Groups(l.Fold)
		if m == nil || !names.Personal(m[1]) || f.IsSiteName(m[1]) || wording.Count(l.Text) < 5 {
			continue
		}
		f.authors = []content.Author{evidence.Author(m[1], "bio: "+f.Place(i), false)}
		return
	}
}

// iAm is how people begin to tell who they are, with the name in full.
var iAm = pattern.New(`^(?:(?:Hi|Hello|Hey|Welcome)\b[^.!]{0,30}[,.!–—-]+ ?)?(?:I'm|I am|My name is|Ich bin|Mein Name ist|Je suis) ` +
	`(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,2})(?:[.,!]| and )`)
