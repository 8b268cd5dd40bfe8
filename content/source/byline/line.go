package byline

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
)

// mostBylines is how many are looked at: a page with more is a list of articles.
const mostBylines = 48

// shown are those whom the page shows as authors, the best first.
func (f *finder) shown() []candidate {
	var all []candidate
	for i := 0; i < min(len(f.Lines), max(f.End, f.Begin+10)+30) && len(all) < mostBylines; i++ {
		for _, at := range [...]func(int) *candidate{f.saidAt, f.bylineAt, f.labelledAt} {
			if c := at(i); c != nil {
				all = append(all, *c)
				break
			}
		}
	}
	all = append(f.together(f.withoutLetters(f.withoutReviewers(all))), f.inMarkup()...)
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	return all
}

// bylineAt reads a byline in a line, or nil.
func (f *finder) bylineAt(i int) *candidate {
	l := &f.Lines[i]
	alone := f.aloneUnderTitle(i)
	if i == f.TitleAt || !alone && (l.Elsewhere() || l.Has(page.InCaption|page.InCrumbs) && l.Tag != atom.Address) || f.teaser(i) {
		return nil
	}
	score := f.score(i)
	if l.Has(page.InAside) && !alone && (f.TitleAt < 0 || !f.Lines[f.TitleAt].Has(page.InAside)) {
		score -= 2
	}
	if score < leastByline {
		return nil
	}
	people := f.authorsAt(i, l.Text)
	if split := f.authorsAt(i, apart(l)); len(split) > 0 && (len(people) == 0 || len(split[0].Name.Value) < len(people[0].Name.Value)) {
		people = split
	}
	if len(people) == 0 || len(people) == 1 && f.IsSiteName(string(people[0].Name.Value)) {
		if one := f.oneName(i); len(one) > 0 {
			people = one
		}
	}
	if len(people) == 0 {
		return nil
	}
	return &candidate{people, f.BylineWhere(i), i, score}
}

// aloneUnderTitle reports whether line i, right below the title, is marked as the author's, whatever box it
// lies in.
func (f *finder) aloneUnderTitle(i int) bool {
	l := &f.Lines[i]
	return f.underTitle(i, 5) && i < f.Begin && l.Has(page.InAuthor) && !rubric.Invites(l.Fold) && names.Personal(strings.Trim(l.Fold, " .:"))
}

// apart is the text of a byline with bars where style alone sets its parts apart: "Ada Quill"
// and "Bay Press" in boxes side by side.
func apart(l *evidence.Line) string {
	var b strings.Builder
	from := 0
	for _, at := range l.Seams {
		if before := l.Text[from:at]; !strings.HasSuffix(strings.TrimSpace(before), ".") &&
			names.Personal(names.Tidy(signature.Lead().ReplaceAllString(page.Fold(before), ""))) {
			b.WriteString(before + "| ")
			from = at
		}
	}
	return b.String() + l.Text[from:]
}

// teaser reports whether a byline above the title is that of another piece: it stands under a heading that
// leads to it.
func (f *finder) teaser(i int) bool {
	for j := i - 1; i < f.TitleAt && j >= max(0, i-3); j-- {
		switch l := &f.Lines[j]; l.Tag {
		case atom.H2, atom.H3, atom.H4, atom.H5:
			return l.Linked*2 > len(l.Text)
		}
	}
	return false
}

// together makes one byline of lines of one name each, one after another.
func (f *finder) together(all []candidate) []candidate {
	for i := 0; i+1 < len(all); {
		a, b := &all[i], &all[i+1]
		if a.line < 0 || b.line <= a.line || b.line-a.line > 3 || a.score < b.score || a.people[0].Body || b.people[0].Body ||
			f.Plainly(a.line) && !f.Plainly(b.line) || !f.SameBox(a.line, b.line) {
			i++
			continue
		}
		a.people = evidence.Unique(append(a.people, b.people...))
		a.line = b.line
		all = slices.Delete(all, i+1, i+2)
	}
	return all
}

// contributors adds the people whom a line under the byline names as having written parts of the
// piece: "Contributions from: Ben Marsh & Tess Hale".
func (f *finder) contributors(byline int) {
	for i := byline + 1; i < len(f.Lines) && i <= byline+2; i++ {
		if _, end, ok := contributed.Span(f.Lines[i].Fold); ok {
			f.authors = evidence.Unique(append(f.authors, f.authorsAt(i, f.Lines[i].Fold[end:])...))
			f.Use(i, "", "byline")
		}
	}
}

// withoutReviewers leaves out who checked a piece, wherever else the page names them: in a box of
// their own below the text, say.
func (f *finder) withoutReviewers(all []candidate) []candidate {
	var checked []content.Author
	for i := range f.Lines {
		if _, end, ok := ReviewedLead.Span(f.Lines[i].Fold); ok {
			for _, s := range signature.Read(f.Lines[i].Fold[end:]) {
				checked = append(checked, evidence.Author(s.Name, "", false))
			}
		}
	}
	return slices.DeleteFunc(all, func(c candidate) bool {
		return c.line >= 0 && ReviewedLead.In(f.Lines[c.line].Fold) ||
			!slices.ContainsFunc(c.people, func(a content.Author) bool { return !evidence.HasName(checked, string(a.Name.Value)) })
	})
}

var (
	contributed = pattern.New(`(?i)^(?:with )?contributions? (?:from|by):? `)
	// ReviewedLead begins a line on who checked a piece.
	ReviewedLead = pattern.New(`(?i)^(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited)\b`)
)

// withoutLetters leaves out signatures under letters: two or more people who each sign a part of
// the page are no authors of it.
func (f *finder) withoutLetters(all []candidate) []candidate {
	signs := func(c candidate) bool {
		for j := c.line - 1; j >= f.Begin && j >= c.line-2; j-- {
			if evidence.Running(&f.Lines[j]) {
				return true
			}
		}
		return false
	}
	signed := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return !signs(c) })
	if len(signed) < 2 || !slices.ContainsFunc(signed, func(c candidate) bool { return !evidence.HasName(signed[0].people, string(c.people[0].Name.Value)) }) {
		return all
	}
	return slices.DeleteFunc(all, signs)
}
