package byline

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// A byline has at least the least score, is sure from the next on, and a sentence that says who wrote the piece has the most.
const (
	leastByline = 3
	sureByline  = 4
	leadByline  = 5
	saidByline  = 7
	mostBylines = 48 // that are looked at: a page with more is a list of articles
)

// shown are those whom the page shows as authors, the best first. Those in its markup, if any, are the last.
func (f *finder) shown() []candidate {
	var all []candidate
	for i := 0; i < min(len(f.Lines), max(f.End, f.Begin+10)+30) && len(all) < mostBylines; i++ {
		for _, at := range [...]func(int) candidate{f.saidAt, f.bylineAt, f.labelledAt} {
			if c := at(i); len(c.people) > 0 {
				all = append(all, c)
				break
			}
		}
	}
	all = f.together(f.withoutLetters(f.withoutReviewers(all)))
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	return append(all, candidate{people: f.inMarkup()})
}

// bylineAt reads a byline in a line.
func (f *finder) bylineAt(i int) candidate {
	l := &f.Lines[i]
	// A name marked as the author's, right below the title, counts whatever box it lies in.
	alone := f.underTitle(i, 5) && i < f.Begin && l.Has(page.InAuthor) && !rubric.Invites(l.Fold) && names.Personal(strings.Trim(l.Fold, " .:"))
	beside := l.Elsewhere() || l.Has(page.InCaption|page.InCrumbs) && l.Tag != atom.Address
	if i == f.TitleAt || beside && !alone || ReviewedLead.In(l.Fold) || f.teaser(i) {
		return candidate{}
	}
	score := f.score(i)
	if l.Has(page.InAside) && !alone && (f.TitleAt < 0 || !f.Lines[f.TitleAt].Has(page.InAside)) {
		score -= 2
	}
	if score < leastByline {
		return candidate{}
	}
	people := f.authorsAt(i, l.Text)
	if split := f.authorsAt(i, apart(l)); len(split) > 0 && (len(people) == 0 || len(split[0].Name.Value) < len(people[0].Name.Value)) {
		people = split
	}
	if one := f.oneName(i); len(one) > 0 && (len(people) == 0 || f.IsSiteName(string(people[0].Name.Value))) {
		people = one
	}
	return candidate{people, []int{i}, score}
}

// apart is the text of a byline with bars where style alone sets its parts apart: "Ada Quill" and "Bay Press" in two boxes.
func apart(l *evidence.Line) string {
	var b strings.Builder
	from := 0
	for _, at := range l.Seams {
		if before := l.Text[from:at]; !strings.HasSuffix(strings.TrimSpace(before), ".") &&
			names.Personal(names.Tidy(signature.Unled(wording.Fold(before)))) {
			b.WriteString(before + "| ")
			from = at
		}
	}
	return b.String() + l.Text[from:]
}

// teaser reports whether a byline above the title is that of another piece: it stands under a heading that leads to it.
func (f *finder) teaser(i int) bool {
	return i < f.TitleAt && slices.ContainsFunc(f.Lines[max(0, i-3):i], func(l evidence.Line) bool { return headed(l.Tag) && l.Linked*2 > len(l.Text) })
}

// together makes one byline of lines of one name each, one after another.
func (f *finder) together(all []candidate) []candidate {
	var out []candidate
	for _, b := range all {
		if n := len(out); n > 0 && f.continues(out[n-1], b) {
			a := &out[n-1]
			a.people, a.lines = evidence.Unique(append(a.people, b.people...)), append(a.lines, b.lines...)
			continue
		}
		out = append(out, b)
	}
	return out
}

// continues reports whether b goes on with the byline a.
func (f *finder) continues(a, b candidate) bool {
	if len(a.lines) == 0 || len(b.lines) == 0 || a.score < b.score || a.people[0].Body || b.people[0].Body {
		return false
	}
	last, next := a.lines[len(a.lines)-1], b.lines[0]
	return next-last <= 3 && (f.Plainly(next) || !f.Plainly(last)) && f.SameBox(last, next)
}

// withoutReviewers leaves out who checked a piece, wherever else the page names them: in a box below the text, say.
func (f *finder) withoutReviewers(all []candidate) []candidate {
	var checked candidate
	for i := range f.Lines {
		if _, end, ok := ReviewedLead.Span(f.Lines[i].Fold); ok {
			checked.people = append(checked.people, f.authorsAt(i, f.Lines[i].Fold[end:])...)
		}
	}
	return slices.DeleteFunc(all, func(c candidate) bool { return checked.shared(c) == len(c.people) })
}

// withoutLetters leaves out signatures under letters: two or more people who each sign a part of the page did not write it.
func (f *finder) withoutLetters(all []candidate) []candidate {
	signs := func(c candidate) bool {
		return slices.ContainsFunc(c.lines, func(i int) bool {
			return i > f.Begin && evidence.Running(&f.Lines[i-1]) || i > f.Begin+1 && evidence.Running(&f.Lines[i-2])
		})
	}
	var signers []content.Author
	for _, c := range all {
		if signs(c) {
			signers = append(signers, c.people[0])
		}
	}
	if len(evidence.Unique(signers)) < 2 {
		return all
	}
	return slices.DeleteFunc(all, signs)
}

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
		under && f.leadsTo(l): // "May 4, 2024 | Ada Quill"
		return sureByline
	case (under && !headed(l.Tag) || f.Plain && i < f.Begin) && name() && f.seconded(i), // "Ada Quill", and below it "Harbour Editor"
		f.Plain && i < f.Begin && len(f.oneName(i)) > 0, // "by tidewrack on May 4, 2024"
		lead && after >= 0 && l.Words < 20,              // "Posted by Ada Quill" below the text
		l.Has(page.InAuthor) && after >= 0 && after <= 3 && name(),
		f.underTitle(i, 3) && names.Collective(l.Fold) && l.Words < 5: // "Harbour Post Staff"
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
	all := signature.Read(s)
	n := 0
	for _, one := range all {
		n += len(one.Name)
	}
	degreed := strings.Contains(s, ";") && len(all) == 1+strings.Count(s, ";")+strings.Count(s, "&")
	return len(all) > 1 && strings.ContainsAny(s, ",&;") && (n*10 >= len(s)*8 || degreed)
}

// leadsTo reports whether a line names one person and tells the day, or begins with the name and leads to the page of an
// author: "May 4, 2024 | Ada Quill", "…/editors/ada-quill" behind "Ada Quill, @quill".
func (f *finder) leadsTo(l *evidence.Line) bool {
	n := signature.Read(l.Fold)
	return len(n) == 1 && names.Personal(n[0].Name) && (l.Words <= 14 && dates.Stamp.In(l.Fold) ||
		strings.HasPrefix(l.Fold, n[0].Name) && f.AuthorLink(l))
}

// seconded reports whether a line beside a bare name tells that it is the author's: it is the name again, a role, a day or
// a house.
func (f *finder) seconded(i int) bool {
	for j := max(i-1, 0); j < min(i+3, len(f.Lines)); j++ {
		l := &f.Lines[j]
		site := !strings.Contains(l.Fold, " ") && strings.Contains(l.Fold, ".") && names.Upper(l.Fold)
		if j != i && (wording.Key(l.Text) == wording.Key(f.Lines[i].Text) || names.HasRole(l.Text) && !wording.SentenceEnd(l.Text) ||
			j <= i+1 && dates.Stamp.In(l.Fold) || site || names.OnlyAgency(l.Fold)) {
			return true
		}
	}
	return false
}
