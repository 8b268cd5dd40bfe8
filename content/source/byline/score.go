package byline

import (
	"slices"
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
	near := i <= f.Begin+3 && i >= f.TitleAt-4
	under, after := f.underTitle(i, 5) && i < f.Begin, i-f.End // lines after the text
	marked := l.Has(page.InByline | page.InAuthor)
	// It begins with a word such as "By" and a name.
	lead := signature.Lead.In(l.Fold) && len(signature.Read(l.Fold)) > 0
	signed := strings.TrimLeft(l.Fold, "—–- ")
	name := func() bool { return names.Personal(strings.Trim(l.Fold, " .:")) || len(f.oneName(i)) > 0 }
	switch {
	case lead && near: // "By Ada Quill"
		return leadByline
	case marked && (lead || near), // whatever it says in a box of the author's
		(f.underTitle(i, 2) || signed != l.Fold && near) && onlyNames(signed), // "Ada Quill, Ben Marsh, Tess Hale"
		under && leadsTo(l): // "May 4, 2024 | Ada Quill"
		return sureByline
	case (under && !headed(l.Tag) || f.Plain && i < f.Begin) && name() && f.seconded(i), // "Ada Quill", and below it "Harbour Editor"
		f.Plain && i < f.Begin && len(f.oneName(i)) > 0, // "by tidewrack on May 4, 2024"
		lead && after >= 0, // "Posted by Ada Quill" below the text
		l.Has(page.InAuthor) && after >= 0 && after <= 3 && name(),
		f.underTitle(i, 3) && names.Collective(l.Fold) && wording.Count(l.Text) < 5: // "Harbour Post Staff"
		return leastByline
	}
	return 0
}

// underTitle reports whether line i is one of the next n under the headline.
func (f *finder) underTitle(i, n int) bool {
	return f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+n
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
	return len(all) > 1 && (n*10 >= len(s)*8 || strings.Contains(s, ";"))
}

// leadsTo reports whether a line names one person and tells the day, or leads to a page whose address ends in the name:
// "May 4, 2024 | Ada Quill", "…/editors/ada-quill" behind "Ada Quill, @quill".
func leadsTo(l *evidence.Line) bool {
	n := signature.Read(l.Fold)
	if len(n) != 1 || !names.Personal(n[0].Name) {
		return false
	}
	key := wording.Key(n[0].Name)
	return wording.Count(l.Text) <= 14 && dates.Stamp.In(l.Fold) ||
		strings.HasPrefix(wording.Key(l.Text), key) && slices.ContainsFunc(l.Links, func(href string) bool {
			path, _, _ := strings.Cut(href, "?")
			return strings.HasSuffix(wording.Key(path), key)
		})
}

// seconded reports whether a line beside a bare name tells that it is the author's: it is the name again, a role, a day or
// a house.
func (f *finder) seconded(i int) bool {
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(f.Lines) {
			continue
		}
		l := &f.Lines[j]
		if wording.Key(l.Text) == wording.Key(f.Lines[i].Text) || names.HasRole(l.Text) && !wording.SentenceEnd(l.Text) ||
			j <= i+1 && dates.Stamp.In(l.Fold) || signature.HouseAlone(l.Fold) {
			return true
		}
	}
	return false
}
