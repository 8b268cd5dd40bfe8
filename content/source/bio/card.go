package bio

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// cardBios reads what stands on a card under the author's name, and perhaps a line on the role:
// "Joined the Courier in 2019", "is a retired pilot and lives in Brinmouth", "I write about ice."
func (f *finder) cardBios() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Body || a.Bio != nil && !strings.HasPrefix(string(a.Bio.Where), "foot of the page") {
			continue
		}
		for j := max(0, f.End-4); j+1 < len(f.Lines) && j <= f.End+60; j++ {
			if f.cardBio(j, a) {
				break
			}
		}
	}
}

// cardBio reads the bio below line j where that is the author's name alone.
func (f *finder) cardBio(j int, a *content.Author) bool {
	l := &f.Lines[j]
	if l.Has(page.InComment|page.InNav) || l.Elsewhere() && !l.Has(page.InAuthor|page.InBio) || len(l.Text) > 80 ||
		!names.Same(strings.Trim(cardLead().ReplaceAllString(l.Fold, ""), " .:"), string(a.Name.Value)) {
		return false
	}
	at := f.belowName(j, wording.Key(string(a.Name.Value)))
	role := -1
	if at+1 < len(f.Lines) && wording.Count(f.Lines[at].Text) <= 10 && names.HasRole(f.Lines[at].Fold) && !wording.SentenceEnd(f.Lines[at].Text) {
		role = at
		at++
	}
	if at >= len(f.Lines) || !(f.headless(at) && !f.aboveText(j, at) || f.onCard(j, at, string(a.Name.Value))) {
		return false
	}
	text, last := f.Lines[at].Text, at
	for k := at + 1; k < len(f.Lines) && k <= at+3 && f.Lines[at].Has(page.InAuthor|page.InBio) && f.goesOnOnCard(at, k); k++ {
		text, last = text+" "+f.Lines[k].Text, k
	}
	a.Bio = evidence.Fact(text, f.Place(at), f.Plainly(at))
	for k := at; k <= last; k++ {
		f.Use(k, "", "bio")
	}
	if role >= 0 {
		f.takeRole(role, a)
	}
	if l.Tag != atom.P || l.Has(page.InAuthor|page.InBio) || wording.Count(l.Text) <= 5 {
		f.Use(j, "", "byline")
	}
	return true
}

// cardLead stands before the name on a card, also without a space between.
var cardLead = pattern.New(`(?i)^(?:(?:about|meet|(?:written|words|story|posted) by|author|by|über|von|par)(?: the author)?:?\s*)+`)

// onCard reports whether line i, below the name in line j, is what a card says of the author.
func (f *finder) onCard(j, i int, name string) bool {
	l := &f.Lines[i]
	boxed := l.Has(page.InAuthor | page.InBio)
	n := wording.Count(l.Text)
	if j < f.End-4 && !boxed || n < 4 || n > 220 || l.Has(page.InComment|page.InNav|page.InCaption) || l.Elsewhere() && !boxed || l.Linked*2 > len(l.Text) ||
		boxNoise(l.Lower) || onlyOfRole(l) || rubric.Invites(l.Fold) || !f.neutral(l.Fold) {
		return false
	}
	if _, _, ok := dates.Stamp.Span(l.Fold); ok && n < 10 {
		return false
	}
	if boxed {
		return wording.SentenceEnd(l.Text) || n >= 12 && strings.Contains(l.Text, ". ") || n >= 6 && (names.HasRole(l.Fold) || firstPerson.In(l.Fold)) ||
			n >= 8 && i == j+1 && l.Has(page.InBio)
	}
	how, _ := names.Opens(l.Fold, name)
	own := i-j <= 2 && names.Given(page.Fold(name)) != "" && strings.Contains(l.Fold, names.Given(page.Fold(name))+" ")
	return f.Lines[j].Tag != atom.P && (own || f.SameBox(j, i)) && (wording.SentenceEnd(l.Text) || strings.Contains(l.Text, ". ")) && n >= 6 &&
		(how > 0 || own || pronoun.In(l.Fold) || names.HasRole(l.Fold) || ofOneself.In(names.BareStart(l.Fold)) || heOrShe.In(l.Fold))
}

// goesOnOnCard reports whether line k, in the box of line at, says more of the author.
func (f *finder) goesOnOnCard(at, k int) bool {
	l := &f.Lines[k]
	if l.Box == nil || l.Tag != f.Lines[at].Tag || !(l.Box == f.Lines[at].Box || l.Box.Parent == f.Lines[at].Box.Parent) {
		return false
	}
	return l.Has(page.InAuthor|page.InBio) && wording.Count(l.Text) >= 4 && wording.SentenceEnd(l.Text) && l.Linked*2 < len(l.Text) && !boxNoise(l.Lower) &&
		f.neutral(l.Fold)
}

// aboveText reports whether a name is the byline and what stands below it the text of the
// article: "By Kaisa Laine" and then "The ice on the lake will break in April."
func (f *finder) aboveText(name, below int) bool {
	l := &f.Lines[below]
	return !l.Has(page.InAuthor|page.InBio) && (name < f.Begin || below <= f.Begin || f.TitleAt >= 0 && name-f.TitleAt <= 3)
}

// headless reports whether a line is a bio whose subject is the name above it.
func (f *finder) headless(i int) bool {
	l := &f.Lines[i]
	return wording.Count(l.Text) >= 5 && wording.Count(l.Text) <= 150 && !l.Elsewhere() && wording.SentenceEnd(l.Text) && l.Linked*2 < len(l.Text) &&
		!boxNoise(l.Lower) &&
		noSubject.In(l.Fold) && !provenance.Says(f.Page, l.Fold) && !statement.Disclaims(l.Fold)
}

// noSubject begins what is said of a person without a subject.
var noSubject = pattern.New(`^(?:[Ii]s|[Ww]as|[Hh]as|[Jj]oined|[Ww]rites|[Cc]overs|[Rr]eports|[Tt]eaches|[Ww]orks|[Ll]ives|[Ss]erves|[Rr]uns|[Hh]osts` +
	`|[Ee]dits|[Ll]eads|[Ll]oves|[Ss]tudied|[Ss]tudies|Born|Former|Formerly|Based|An? |The |Lebt|Schreibt|Arbeitet|Ist|Leitet|Studierte|Jahrgang|Geboren` +
	`|Écrit|Est|Travaille)\b`)
