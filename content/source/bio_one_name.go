package source

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
)

// oneNameBios finds who signs with a first name alone, on a page that names no author elsewhere:
// the name stands by itself behind the text, over what it says of the person. "Stefan" and then
// "Stefan is the founder of Tide Lab."
func (f *finder) oneNameBios() {
	for i := max(f.end-4, f.begin+1); i+1 < len(f.lines) && i <= f.end+30; i++ {
		l := &f.lines[i]
		name := strings.Trim(cardLead().ReplaceAllString(l.Fold, ""), " .:")
		if len(l.Text) > 60 || l.Elsewhere() || l.Has(page.InCaption) || countWords(name) != 1 || !penName(name) || hasRole(name) || f.isSiteName(name) ||
			knownSection(name) {
			continue
		}
		at := i + 1
		if countWords(f.lines[at].Text) == 1 && strings.Contains(f.lines[at].Text, ".") && at+1 < len(f.lines) {
			at++ // the address of the person's page
		}
		if b := &f.lines[at]; !f.ofOneName(b, name) && !(aboutLead.in(l.Fold) && l.Has(page.InBio) && f.boxedWords(b)) {
			continue
		}
		a := author(name, "bio: "+f.place(at), false)
		a.Bio = fact(f.lines[at].Text, f.place(at), false)
		f.out.Authors = []content.Author{a}
		f.use(i, "", "byline")
		f.use(at, "", "bio")
		return
	}
}

// aboutLead begins the heading of a box on the author.
var aboutLead = lazy(`(?i)^(?:about|meet) the (?:author|writer):? \S`)

// ofOneName reports whether a line tells what somebody of one name is: "Stefan is the founder of Tide Lab."
func (f *finder) ofOneName(l *line, name string) bool {
	if l.Elsewhere() || l.Has(page.InCaption) || countWords(l.Text) > 220 || !strings.HasPrefix(l.Fold, name) {
		return false
	}
	s := sentences(l.Fold)
	how, rest := opens(s[0], name)
	return how == 3 && isRole.in(firstWords(strings.TrimLeft(rest, " "), 2)) && hasRole(s[0]) && !narrative(rest)
}

// boxedWords reports whether a line in a box on the author says what the author is or does.
func (f *finder) boxedWords(l *line) bool {
	return l.Has(page.InBio) && !l.Elsewhere() && countWords(l.Text) >= 5 && countWords(l.Text) <= 220 && sentenceEnd(l.Text) && !boxNoise(l.Lower) &&
		(hasRole(l.Fold) || heOrShe.in(l.Fold) || firstPerson.in(l.Fold)) && f.neutral(l.Fold)
}

// selfNamed finds who says beside the text who they are, on a page that names no author elsewhere:
// "I'm Ada Quill. On this website I explain tides."
func (f *finder) selfNamed() {
	for i := max(f.end-1, f.begin+1); i < len(f.lines) && i <= f.end+60; i++ {
		l := &f.lines[i]
		if !l.Has(page.InAside|page.InBio|page.InAuthor) || l.Elsewhere() || l.Has(page.InCaption) || countWords(l.Text) > 120 {
			continue
		}
		m := iAm.groups(l.Fold)
		if m == nil || !personal(m[1]) || f.isSiteName(m[1]) || countWords(l.Text) < 5 {
			continue
		}
		f.out.Authors = []content.Author{author(m[1], "bio: "+f.place(i), false)}
		return
	}
}

// iAm is how people begin to tell who they are, with the name in full.
var iAm = lazy(`^(?:(?:Hi|Hello|Hey|Welcome)\b[^.!]{0,30}[,.!–—-]+ ?)?(?:I'm|I am|My name is|Ich bin|Mein Name ist|Je suis) ` +
	`(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,2})(?:[.,!]| and )`)
