package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// named finds who wrote the piece: those whom a label names, and where there is no author yet, the
// first of the others that names any.
func (f *finder) named() {
	f.labelled()
	for _, find := range [...]func(){
		f.colleagues, f.introduced,
		func() { // "The views are solely those of Ada Quill"
			f.namedBy(thoseOf, 0, "disclaimer: ", func(l *evidence.Line) bool {
				return !l.Has(page.InComment|page.InRelated) && statement.DisclaimWords(l.Lower) && statement.Disclaims(l.Fold)
			})
		},
		f.oneNamed,
		func() { f.authors = byline.Below(f.Page, f.section) },
		func() { // "I'm Ada Quill. On this website I explain tides."
			f.namedBy(iAm, max(f.End-1, f.Begin+1), "bio: ", func(l *evidence.Line) bool {
				return l.Has(page.InAside|page.InBio|page.InAuthor) && !l.Elsewhere() && wording.Count(l.Text) >= 5 && wording.Count(l.Text) <= 120
			})
		},
	} {
		if len(f.authors) == 0 {
			find()
		}
	}
}

// name takes an author whom line i names.
func (f *finder) name(who string, i int, where string) {
	if names.Personal(who) && strings.ToUpper(who) != who && !evidence.HasName(f.authors, who) {
		f.authors = append(f.authors, evidence.Author(who, where+f.Place(i), false))
	}
}

// labelled takes the authors from a line that is labelled as theirs, where each has a
// sentence: "Authors: Ada Quill has been minister since 2014. Tess Marsh is her deputy."
func (f *finder) labelled() {
	for i := range f.Lines {
		l := &f.Lines[i]
		if i < f.End-4 && i > f.Begin || l.Elsewhere() || l.Has(page.InCaption) || wording.Count(l.Text) > 200 || !authorsLead.In(l.Fold) {
			continue
		}
		for _, s := range wording.Sentences(l.Fold) {
			if m := bioShape.Groups(names.StripTitle(names.BareStart(s))); m != nil {
				f.name(m[1], i, "bio: ")
			}
		}
	}
}

// colleagues finds the authors of a bare text in a last line that says what their house calls them,
// before their names: "Harbour Post columnists Ada Quill and Ben Marsh appear Sundays and Mondays."
func (f *finder) colleagues() {
	i := f.LastText()
	if !f.Plain || i <= f.Begin+1 || i >= len(f.Lines) || wording.Count(f.Lines[i].Text) > 120 {
		return
	}
	text := f.Lines[i].Fold
	m := colleague.Groups(text)
	if m == nil {
		return
	}
	for _, name := range [...]string{m[3], m[4]} {
		if !f.spokenOf(name, i) {
			f.name(name, i, "bio: ")
		}
	}
	for k := range f.authors {
		a := &f.authors[k]
		a.Role, a.Organisation = evidence.Fact(m[2], f.Place(i), false), evidence.Fact(strings.TrimPrefix(m[1], "The "), f.Place(i), false)
		a.Bio = evidence.Fact(f.Lines[i].Text, f.Place(i), false)
		f.Use(i, "", "bio")
	}
}

// introduced finds authors in the first or last lines, in sentences that say what somebody is of whom the
// text does not speak: "Ada Quill is a reporter."
func (f *finder) introduced() {
	for i := range f.Lines {
		l := &f.Lines[i]
		n := wording.Count(l.Text)
		if n < 5 || n > 160 || l.Elsewhere() || l.Has(page.InCaption|page.InFooter) || pattern.Holds(l.Lower, "(photo", "photo by", "photograph") {
			continue
		}
		edge := i >= f.End-3 || i < f.Begin
		if f.Plain {
			edge = i >= f.LastText()-3 || i <= min(f.Begin+1, 3)
		}
		headed := f.underAbout(i)
		if !edge && !headed && !l.Has(page.InBio) {
			continue
		}
		if !f.Closely(l) {
			return
		}
		for k, s := range wording.Sentences(l.Fold) {
			name, ok := Introduced(s)
			if m := career.Groups(names.StripTitle(names.BareStart(s))); !ok && m != nil && k == 0 && n < 60 {
				name, ok = m[1], true
			}
			if ok && (headed && k == 0 || !f.spokenOf(name, i)) {
				f.name(name, i, "bio: ")
				if second := secondName.Groups(s); second != nil && names.HasRole(s) {
					f.name(second[1], i, "bio: ")
				}
			}
			if !f.mayLead(s) {
				break
			}
		}
	}
}

// mayLead reports whether a sentence may stand before the bio in one line: it is a fact on the piece or
// on those who sign.
func (f *finder) mayLead(s string) bool {
	_, ok := Introduced(s)
	return ok || contact.In(s) || pronoun.In(s) || !f.neutral(s)
}

// underAbout reports whether line i of a bare text stands closely under a heading such as "About the
// author", behind the text: it is about the author even where the text names them.
func (f *finder) underAbout(i int) bool {
	if !f.Plain || i*10 < len(f.Lines)*6 {
		return false
	}
	for j := i - 1; j >= max(f.Begin+1, i-6); j-- {
		if aboutAuthor.In(f.Lines[j].Fold) {
			return true
		}
	}
	return false
}

// spokenOf reports whether the running text mentions the person: authors hardly
// ever appear in their own text, those they write about do.
func (f *finder) spokenOf(name string, except int) bool {
	last := names.Surname(name)
	if last == "" {
		last = name
	}
	f.Spend(40 * len(f.Lines))
	for i := range f.Lines {
		l := &f.Lines[i]
		if i == except || wording.Count(l.Text) < 12 || l.Elsewhere() || !wording.SentenceEnd(l.Text) || names.Lead.In(l.Fold) || statement.Disclaims(l.Fold) ||
			!wording.ContainsWord(l.Fold, last) {
			continue
		}
		if _, ok := Introduced(l.Fold); !ok || !strings.Contains(l.Fold, name) {
			return true
		}
	}
	return false
}

// Introduced is the person a sentence says the profession of, in the strict form.
func Introduced(s string) (string, bool) {
	s = names.BareStart(s)
	if !names.HasRole(s) {
		return "", false
	}
	if m := writtenForm.Groups(s); m != nil && names.Personal(m[1]) {
		return m[1], true
	}
	s = names.StripTitle(s)
	m := bioShape.Groups(s)
	if m == nil || !names.Personal(m[1]) {
		return "", false
	}
	rest := s[len(m[0]):]
	// What the person is follows the verb closely, or stands before it in commas.
	head := wording.FirstWords(rest, 14)
	if firm.In(rest) || thing.In(wording.LastWord(m[0])+" "+strings.TrimSpace(head)) || !names.HasRole(head) {
		return "", false
	}
	return m[1], true
}

// namedBy takes the author from the first line that may name one and does.
func (f *finder) namedBy(shape pattern.Pattern, from int, where string, may func(*evidence.Line) bool) {
	for i := from; i < len(f.Lines) && len(f.authors) == 0; i++ {
		if l := &f.Lines[i]; may(l) && f.Closely(l) {
			if m := shape.Groups(l.Fold); m != nil && !names.OrgWord(m[1]) && !f.IsSiteName(m[1]) {
				f.name(strings.TrimRight(m[1], "."), i, where)
			}
		}
	}
}

// oneNamed finds who signs with one name alone. It stands behind the text, over what it says of the person:
// "Stefan" and then "Stefan is the founder of Tide Lab." In a bare text it begins the last line.
func (f *finder) oneNamed() {
	for i := max(f.End-4, f.Begin+1); i+1 < len(f.Lines) && i <= f.End+30; i++ {
		l, at := &f.Lines[i], i+1
		if wording.Count(f.Lines[at].Text) == 1 && strings.Contains(f.Lines[at].Text, ".") && at+1 < len(f.Lines) {
			at++ // the address of the person's page
		}
		name := tagger.NameAlone(l)
		if len(l.Text) <= 60 && !l.Elsewhere() && f.penName(name) && (ofOneName(&f.Lines[at], name) || aboutLead.In(l.Fold) && l.Has(page.InBio)) {
			f.authors = []content.Author{evidence.Author(name, "bio: "+f.Place(at), false)}
			f.Use(i, "", "byline")
			return
		}
	}
	i := f.LastText()
	if !f.Plain || i <= f.Begin+1 {
		return
	}
	name, rest, _ := strings.Cut(f.Lines[i].Fold, " ")
	if !isOne.In(rest) || thing.In(rest) || !f.penName(name) || !ofOneName(&f.Lines[i], name) {
		return
	}
	for j := range f.Lines[:i] {
		if strings.Contains(f.Lines[j].Fold, name) {
			return // whom the text speaks of
		}
	}
	f.authors = []content.Author{evidence.Author(name, "bio: "+f.Place(i), false)}
}

// penName reports whether a word may be all that somebody signs with.
func (f *finder) penName(s string) bool {
	return wording.Count(s) == 1 && names.PenName(s) && !names.HasRole(s) && !f.IsSiteName(s) && !rubric.IsSection(s)
}

// ofOneName reports whether a line tells what somebody of one name is: "Stefan is the founder of Tide Lab."
func ofOneName(l *evidence.Line, name string) bool {
	if l.Elsewhere() || wording.Count(l.Text) > 220 {
		return false
	}
	s := wording.Sentences(l.Fold)
	how, rest := names.Opens(s[0], name)
	return how == 3 && isRole.In(wording.FirstWords(strings.TrimLeft(rest, " "), 2)) && names.HasRole(s[0])
}
