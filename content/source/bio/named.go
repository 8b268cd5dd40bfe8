package bio

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// named finds who wrote the piece: those whom a label names, and where there is no author yet, the
// first of the others that names any.
func (f *finder) named() {
	f.labelled()
	for _, find := range [...]func(){
		f.colleagues, f.presented, f.credited, f.oneNamed,
		func() { f.authors = byline.Below(f.Page, f.section) },
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
		if !authorsLead.In(f.Lines[i].Fold) {
			continue
		}
		for _, s := range wording.Sentences(f.Lines[i].Fold) {
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
	if !f.Plain || i <= f.Begin {
		return
	}
	m := colleague.Groups(f.Lines[i].Fold)
	if m == nil {
		return
	}
	for _, name := range m[3:] {
		if !f.spokenOf(name, i) {
			f.name(name, i, "bio: ")
		}
	}
	for k := range f.authors {
		a := &f.authors[k]
		a.Role, a.Organisation = evidence.Fact(m[2], f.Place(i), false), evidence.Fact(strings.TrimPrefix(m[1], "The "), f.Place(i), false)
		f.take(a, &biography{from: i, to: i + 1, text: f.Lines[i].Text})
	}
}

// presented finds authors in the first and last lines, in sentences that say what somebody is of
// whom the text does not speak: "Ada Quill is a reporter."
func (f *finder) presented() {
	for i := range f.Lines {
		l := &f.Lines[i]
		edge := i >= f.End-3 || i < f.Begin || f.Plain && (i == f.End-4 || i <= min(f.Begin+1, 3))
		if !edge || l.Elsewhere() || l.Has(page.InCaption|page.InFooter) || l.Words > 160 ||
			pattern.Holds(l.Lower, "(photo", "photo by") || !f.Closely(l) {
			continue
		}
		for _, s := range wording.Sentences(l.Fold) {
			name := introduced(s)
			if name == "" {
				m := career.Groups(names.StripTitle(names.BareStart(s)))
				if m == nil {
					break
				}
				name = m[1]
			}
			if f.underAbout(i) || !f.spokenOf(name, i) {
				f.name(name, i, "bio: ")
				if second := secondName.Groups(s); second != nil {
					f.name(second[1], i, "bio: ")
				}
			}
		}
	}
}

// underAbout reports whether line i of a bare text stands closely under a heading such as "About the
// author", behind the text: it is about the author even where the text names them.
func (f *finder) underAbout(i int) bool {
	return f.Plain && i > f.Begin && slices.ContainsFunc(f.Lines[max(f.Begin+1, i-6):i],
		func(l evidence.Line) bool { return aboutAuthor.In(l.Fold) })
}

// spokenOf reports whether the running text mentions the person: authors hardly
// ever appear in their own text, those they write about do.
func (f *finder) spokenOf(name string, except int) bool {
	last := cmp.Or(names.Surname(name), name)
	f.Spend(40 * len(f.Lines))
	for i := range f.Lines {
		l := &f.Lines[i]
		if i != except && l.Words >= 12 && wording.SentenceEnd(l.Text) && wording.ContainsWord(l.Fold, last) &&
			!names.Lead.In(l.Fold) && introduced(l.Fold) == "" {
			return true
		}
	}
	return false
}

// introduced is the person a sentence says the profession of, closely behind the verb, or empty.
func introduced(s string) string {
	s = names.StripTitle(names.BareStart(s))
	m := bioShape.Groups(s)
	if m == nil {
		return ""
	}
	rest := s[len(m[0]):]
	if !names.Personal(m[1]) || noPerson.In(rest) || !names.HasRole(wording.FirstWords(rest, 15)) {
		return ""
	}
	return m[1]
}

// credited takes the author from the first of the last lines that says whose the piece is.
func (f *finder) credited() {
	for i := max(f.End-4, f.Begin+1); i < len(f.Lines) && len(f.authors) == 0 && f.Closely(&f.Lines[i]); i++ {
		if m := credit.Groups(f.Lines[i].Fold); m != nil && !f.Lines[i].Elsewhere() {
			f.name(strings.TrimRight(m[1], "."), i, "credit: ")
		}
	}
}

// oneNamed finds who signs with one name alone. It stands behind the text, over what it says of the person: "Stefan"
// and then "Stefan is the founder of Tide Lab." In a bare text it begins the last line.
func (f *finder) oneNamed() {
	for i := max(f.End-4, f.Begin+1); i < len(f.Lines); i++ {
		below := i + 1
		for below < len(f.Lines) && f.Lines[below].Words == 1 {
			below++ // the address of the person's page
		}
		name := tagger.NameAlone(&f.Lines[i])
		if below < len(f.Lines) && names.PenName(name) && !f.IsSiteName(name) && (aboutLead.In(f.Lines[i].Fold) || says(f.Lines[below].Fold, name)) {
			f.authors = []content.Author{evidence.Author(name, "bio: "+f.Place(below), false)}
			f.Use(i, "", "byline")
			return
		}
	}
	if last := f.LastText(); f.Plain && last > f.Begin {
		text := f.Lines[last].Fold
		if name, _, _ := strings.Cut(text, " is "); names.PenName(name) && says(text, name) && !f.spokenOf(name, last) {
			f.authors = []content.Author{evidence.Author(name, "bio: "+f.Place(last), false)}
		}
	}
}

// says reports whether a text begins by saying what somebody is.
func says(text, name string) bool {
	how, rest := names.Opens(text, name)
	return how == 3 && names.AfterName.In(rest) && names.HasRole(wording.FirstWords(rest, 15))
}
