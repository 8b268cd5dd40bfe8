package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// A byline has at least the least score, is sure from the next on, and a sentence that
// says who wrote the piece has the most.
const (
	leastByline = 3
	sureByline  = 4
	leadByline  = 5
	saidByline  = 7
)

// score is how much line i looks like a byline by its wording and its place, 0 when it does not.
func (f *finder) score(i int) int {
	l := &f.Lines[i]
	near := i <= f.Begin+3 && (f.TitleAt < 0 || i >= f.TitleAt-4)
	under, after := f.underTitle(i), i-f.End // lines after the text
	marked := l.Has(page.InByline | page.InAuthor)
	// It begins with a word such as "By" and a name.
	lead := signature.Lead.In(l.Fold) && len(signature.Read(l.Fold)) > 0
	signed := strings.TrimLeft(l.Fold, "—–- ")
	name := func() bool { return names.Personal(strings.Trim(l.Fold, " .:")) || len(f.oneName(i)) > 0 }
	switch {
	case lead && near: // "By Ada Quill"
		return leadByline
	case marked && (lead || near), // whatever it says in a box of the author's
		f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+2 && onlyNames(l.Fold), // "Ada Quill, Ben Marsh, Tess Hale"
		signed != l.Fold && i <= f.Begin+4 && onlyNames(signed),                  // "—Ada Quill, Ben Marsh"
		under && (dated(l) || leadsToNamed(l)):                                   // "May 4, 2024 | Ada Quill"
		return sureByline
	case (under && !headed(l.Tag) || f.Plain && i < f.Begin) && name() && f.seconded(i), // "Ada Quill", and below it "Harbour Editor"
		f.Plain && i < f.Begin && len(f.oneName(i)) > 0,        // "by tidewrack on May 4, 2024"
		lead && after >= 0 && after <= 15 && f.wordsAt(i) < 12, // "Posted by Ada Quill" below the text
		l.Has(page.InAuthor) && after >= 0 && after <= 3 && name(),
		f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+3 && names.Collective(l.Fold) && f.wordsAt(i) < 5: // "Harbour Post Staff"
		return leastByline
	}
	return 0
}

// underTitle reports whether a line stands closely under the headline and before the text.
func (f *finder) underTitle(i int) bool {
	return f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+5 && i < f.Begin
}

// onlyNames reports whether a text is the names of two or more people and no more.
func onlyNames(s string) bool {
	if !strings.ContainsAny(s, ",&;") {
		return false
	}
	all := signature.Read(s)
	n := 0
	for _, one := range all {
		n += len(one.Name)
	}
	return len(all) > 1 && (n*10 >= len(s)*8 || len(signature.Degreed(s)) > 1)
}

// dated reports whether a short line is a date and a name: "May 4, 2024 | Ada Quill".
func dated(l *evidence.Line) bool {
	if wording.Count(l.Text) > 14 || !dates.Stamp.In(l.Fold) {
		return false
	}
	n := signature.Read(l.Fold)
	return len(n) == 1 && names.Personal(n[0].Name)
}

// leadsToNamed reports whether a line leads to the page of whom it names, whose address ends in the
// name: "…/editors/ada-quill" behind "Ada Quill, @quill".
func leadsToNamed(l *evidence.Line) bool {
	for _, href := range l.Links {
		path, _, _ := strings.Cut(strings.TrimRight(href, "/"), "?")
		slug := wording.Key(path[strings.LastIndexByte(path, '/')+1:])
		if len(slug) > 6 && strings.HasPrefix(wording.Key(l.Text), slug) {
			n := signature.Read(l.Fold)
			return len(n) == 1 && wording.Key(n[0].Name) == slug
		}
	}
	return false
}

// seconded reports whether something beside a bare name tells that it is the author's: a house below it, the
// name again, a role or a day.
func (f *finder) seconded(i int) bool {
	if i+1 < len(f.Lines) && signature.HouseAlone(f.Lines[i+1].Fold) {
		return true
	}
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(f.Lines) || f.wordsAt(j) >= 12 {
			continue
		}
		l := &f.Lines[j]
		if wording.Key(l.Text) == wording.Key(f.Lines[i].Text) || names.HasRole(l.Text) && !wording.SentenceEnd(l.Text) || j <= i+1 && dates.Stamp.In(l.Fold) {
			return true
		}
	}
	return false
}

// wordsAt is how many words line i has.
func (f *finder) wordsAt(i int) int { return wording.Count(f.Lines[i].Text) }
