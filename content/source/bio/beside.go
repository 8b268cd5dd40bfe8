package bio

import (
	"cmp"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// authorCard is where a line stands that is all a card says of an author.
const authorCard = "author card"

// besideNames reads what stands beside the names of the authors at the head of the article, below the text or in a box:
// the publisher behind the name, "Ada Quill | Harbour Post", and below it what the author is, "Professor of History,
// Harbour College".
func (f *finder) besideNames() {
	for i := range f.authors {
		a := &f.authors[i]
		for at := range f.Lines {
			l := &f.Lines[at]
			if at > f.Begin+3 && at < f.End-4 && !l.Has(page.InBio) || at > f.End+30 ||
				!strings.Contains(wording.Key(l.Text), wording.Key(string(a.Name.Value))) {
				continue
			}
			_, behind, _ := strings.Cut(l.Fold, wording.Fold(string(a.Name.Value)))
			house := strings.Trim(behind, " ,|–—-·•()0123456789")
			if a.Organisation == nil && at <= f.Begin && f.IsSite(house) && !strings.HasPrefix(house, "@") {
				a.Organisation = evidence.Fact(house, f.BylineWhere(at), f.Plainly(at))
			}
			if below := f.belowName(at, a); below < len(f.Lines) && f.isRoleLine(at, below, a) {
				f.takeRole(below, a)
				break
			}
		}
	}
}

// belowName is the line below the name in line i, behind the name once more, or a date: "By Ada Quill", "May 4,
// 2024", "Harbour Reporter".
func (f *finder) belowName(i int, a *content.Author) int {
	for i++; i < len(f.Lines) && wording.Key(f.Lines[i].Text) == wording.Key(string(a.Name.Value)); i++ {
	}
	if i < len(f.Lines) && dates.Stamp.In(f.Lines[i].Fold) && f.Lines[i].Has(page.InAuthor|page.InByline) {
		i++
	}
	return i
}

// isRoleLine reports whether line i, below the author's name in line named, is a short line that
// tells what the author does, and belongs to the name.
func (f *finder) isRoleLine(named, i int, a *content.Author) bool {
	r := &f.Lines[i]
	if wording.Count(firstOf(r.Fold)) > 18 || len(r.Text) > 140 || wording.SentenceEnd(r.Text) || !names.HasRole(r.Text) ||
		r.Has(page.InCaption) || noRole.In(r.Fold) || rubric.Invites(r.Fold) || signature.Lead.In(r.Fold) ||
		byline.AuthorLabel.In(r.Fold) || names.Personal(strings.Trim(r.Fold, " .")) {
		return false
	}
	above, name := wording.Key(f.Lines[named].Text), wording.Key(string(a.Name.Value))
	return r.Has(page.InByline|page.InAuthor|page.InBio|page.InRole) || f.SameBox(named, i) || above == name && r.Tag != atom.P ||
		named <= f.Begin && r.Words <= 5 && strings.HasSuffix(above, name) // "By Ada Quill", "Co-founder and Chief Pilot"
}

// firstOf is the first of what a line says that somebody is: "Pilot @ Harbour Labs | Diver | Author of Tides".
func firstOf(s string) string {
	first, _, _ := strings.Cut(s, " | ")
	return first
}

// takeRole takes role and organisation from line i, as far as they are not known.
func (f *finder) takeRole(i int, a *content.Author) {
	r := &f.Lines[i]
	f.Use(i, "", "role")
	if a.Role != nil {
		return
	}
	where := f.Told(i, byline.UnderByline)
	role, org := signature.RoleAndOrg(firstOf(r.Fold))
	a.Role = evidence.Fact(role, where, f.Plainly(i))
	if a.Organisation == nil {
		a.Organisation = evidence.Fact(f.fullName(org), where, f.Plainly(i))
	}
	if org != "" && a.Bio == nil && r.Has(page.InAside) {
		a.Bio = evidence.Fact(r.Text, f.Told(i, authorCard), false) // all that is said
	}
}

// housesBelow reads an organisation in a line of its own below names, in a byline or in a box on the author: "Ada
// Quill", "Ben Marsh", "University of Hale, Brinmouth (A.Q.)".
func (f *finder) housesBelow() {
	for i := 1; i < min(len(f.Lines), f.End+30); i++ {
		l := &f.Lines[i]
		inByline := i <= f.Begin && f.Taken[i-1] == "byline"
		if !inByline && !l.Has(page.InAuthor|page.InBio) || l.Elsewhere() || evidence.HasName(f.authors, l.Fold) {
			continue
		}
		house, above := aloneHouse(l, inByline), f.Lines[i-1].Fold
		_, lead, _ := signature.Lead.Span(above)
		for j := range f.authors {
			a := &f.authors[j]
			how, _ := names.Opens(above[lead:], string(a.Name.Value))
			theirs := inByline && f.SameBox(i-1, i) || (!inByline || f.Plain) && how == 3 && len(above) <= 90
			if house != "" && a.Organisation == nil && theirs {
				a.Organisation = evidence.Fact(f.fullName(house), f.Told(i, "line under the name"), f.Plainly(i))
				f.Use(i, "", "affiliation")
			}
		}
	}
}

// aloneHouse is the house that a line names and no more, or empty. In a byline it may be of a name that only
// looks like one.
func aloneHouse(l *evidence.Line, inByline bool) string {
	s := l.Fold
	org, _ := names.OrgName(names.Tokens(s), 0)
	switch {
	case names.HasRole(s):
	case names.OrgWord(org) && (!wording.SentenceEnd(s) || strings.HasSuffix(s, ")")):
		return org
	case inByline && wording.Count(s) <= 7 && !wording.SentenceEnd(s) && names.Upper(s) && names.Known(s) && !dates.Stamp.In(s):
		return string(evidence.Show(l.Text))
	}
	return ""
}

// ofTheHouse takes the publisher for where authors work of whom nothing else is known: it is named in a bio, "joined
// the Harbour Post in 2021", or in what they are: "Harbour Post Contributor", "Post Staff Writer".
func (f *finder) ofTheHouse() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Organisation == nil && a.Bio != nil {
			a.Organisation = evidence.Fact(f.houseIn(string(a.Bio.Value)), "bio: "+string(a.Bio.Where), a.Bio.Sure)
		}
		if a.Organisation == nil && a.Role != nil {
			role := string(a.Role.Value)
			a.Organisation = evidence.Fact(cmp.Or(f.houseIn(role), f.fullName(names.OrgBefore(role))), string(a.Role.Where), a.Role.Sure)
		}
	}
}

// houseIn is the publisher's name in what is said of somebody, before a role or behind words that lead to it.
func (f *finder) houseIn(said string) string {
	for _, s := range wording.Sentences(wording.Fold(said)) {
		for _, n := range f.SiteNames() {
			short := strings.TrimPrefix(n, "The ")
			if after, ok := strings.CutPrefix(s, short); ok && names.HasRole(wording.FirstWords(after, 4)) {
				return short
			}
			if before, _, ok := strings.Cut(s, n); ok && leadsToHouse.In(before) && !past.In(before) {
				return n
			}
		}
	}
	return ""
}
