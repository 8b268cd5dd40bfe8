package byline

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// bylineScore is how much a line looks like a byline by its wording and its place, 0 when
// it does not. Near says that it stands near the title and the beginning of the text, lead
// that it begins with a word such as "By" and a name.
func (f *finder) bylineScore(i int, near, lead bool) int {
	l := &f.Lines[i]
	name := func() bool { return names.Personal(strings.Trim(l.Fold, " .:")) || len(f.oneName(i)) > 0 }
	under, after := f.underTitle(i), i-f.End // lines after the text
	switch {
	case lead && near:
		return 5
	case f.allNames(i):
		return 4
	case lead && after >= 0 && after <= 30 && fieldLead.In(l.Fold) && wording.Count(l.Text) < 8:
		return 4
	case !f.Plain && (i <= f.Begin+4 || after >= -1 && after <= 3) && f.signedByAll(i):
		return 4
	case (lead || near) && l.Has(page.InByline|page.InAuthor):
		return 4
	case f.Plain:
		signs := lead || signature.DatedBy.In(l.Fold) && signature.Signs(l.Fold) || len(f.oneName(i)) > 0 || name() && f.seconded(i) ||
			under && i <= f.TitleAt+2 && f.dated(l) && nameOnDay.In(l.Fold)
		if signs && i < f.Begin && i <= 8 || lead && f.signsEnd(i) {
			return 3
		}
	case under && !l.Body && f.dated(l):
		return 4
	case under && (!l.Body || l.Tag == atom.P && i == f.Begin-1) && l.Tag != atom.H2 && l.Tag != atom.H3 && name() && f.seconded(i),
		after >= 0 && after <= 15 && writtenLead.In(l.Fold) && lead && wording.Count(l.Text) < 12,
		after >= 0 && after <= 3 && l.Has(page.InAuthor) && !l.Has(page.InRelated) && name(),
		after >= 0 && after <= 20 && l.Has(page.InAuthor|page.InBio) && name() && f.introduced(i):
		return 3
	}
	if under && wording.Count(l.Text) < 12 && (leadsToNamed(l) || f.AuthorLink(l) && (f.dated(l) || name())) {
		return 4
	}
	if f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+3 && names.Collective(l.Fold) && wording.Count(l.Text) < 5 {
		return 3
	}
	return 0
}

// nameOnDay is a name and the day of the post: "Ada Quill on May 4, 2024, 12:43 PM".
var nameOnDay = pattern.New(`^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3} (?:on|am|le) (?:\p{Lu}\p{L}{2,8}\.? \d|\d{1,2}\.? ?\p{Lu})`)

// leadsToNamed reports whether a line leads to the page of whom it names, whose address ends in the
// name: "…/editors/ada-quill" behind "Ada Quill, @quill".
func leadsToNamed(l *evidence.Line) bool {
	for _, href := range l.Links {
		path, _, _ := strings.Cut(strings.TrimRight(href, "/"), "?")
		slug := wording.Key(path[strings.LastIndexByte(path, '/')+1:])
		if len(slug) > 6 && strings.HasPrefix(wording.Key(l.Text), slug) {
			n := signature.Read(l.Fold)
			return len(n) == 1 && !n[0].Body && wording.Key(n[0].Name) == slug && (n[0].Name == strings.TrimSpace(l.Fold) || strings.Contains(l.Text, "@"))
		}
	}
	return false
}

// placed reports whether the second of two names in line i may be the place that the first writes
// from: a comma alone is between them, and the data name the first only.
func (f *finder) placed(i int, seen, said []content.Author) bool {
	return i >= 0 && len(seen) == 2 && len(said) == 1 && names.Same(string(seen[0].Name.Value), string(said[0].Name.Value)) &&
		strings.Contains(f.Lines[i].Text, string(seen[0].Name.Value)+", "+string(seen[1].Name.Value)) && len(f.Lines[i].Links) < 2
}

// introduced reports whether the line after a name says what that person is.
func (f *finder) introduced(i int) bool {
	if i+1 >= len(f.Lines) || f.Lines[i+1].Elsewhere() {
		return false
	}
	next := f.Lines[i+1].Fold
	how, rest := names.Opens(next, strings.Trim(f.Lines[i].Fold, " .:"))
	boxed := f.Lines[i].Has(page.InBio) && f.Lines[i+1].Has(page.InBio) && how == 3
	return how > 0 && names.AfterName.In(rest) && (boxed || names.HasRole(next))
}

// underTitle reports whether a line stands closely under the headline and before the text.
func (f *finder) underTitle(i int) bool {
	return f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+5 && i < f.Begin
}

// dated reports whether a short line is a date and a name: "May 4, 2024 | Ada Quill".
func (f *finder) dated(l *evidence.Line) bool {
	if wording.Count(l.Text) > 14 {
		return false
	}
	start, _, ok := dates.Stamp.Span(l.Fold)
	if !ok {
		return false
	}
	n := signature.Read(l.Fold)
	return len(n) == 1 && names.Personal(n[0].Name) && (start == 0 || strings.HasPrefix(l.Fold, n[0].Name) || signature.Lead.In(l.Fold) ||
		signature.BarBy.In(l.Fold))
}
