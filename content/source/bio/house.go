package bio

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// houseInByline reads the publisher's own name behind an author's: "Ada Quill | Harbour Post".
func (f *finder) houseInByline() {
	for j := max(0, f.TitleAt-3); j < len(f.Lines) && j <= f.Begin; j++ {
		for i := range f.authors {
			a := &f.authors[i]
			_, after, ok := strings.Cut(f.Lines[j].Fold, page.Fold(string(a.Name.Value)))
			if house := strings.Trim(after, " ,|–—-·•()0123456789"); ok && a.Organisation == nil && !a.Body && f.isHouse(house) {
				a.Organisation = evidence.Fact(house, f.BylineWhere(j), f.Plainly(j))
			}
		}
	}
}

// houseInBio reads the publisher's own name in a bio: "joined the Harbour Post in 2021".
func (f *finder) houseInBio() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Organisation != nil || a.Bio == nil {
			continue
		}
		for _, s := range wording.Sentences(page.Fold(string(a.Bio.Value))) {
			for _, n := range f.SiteNames() {
				at := strings.Index(s, n)
				if len(n) < 4 || at < 1 || a.Organisation != nil || past.In(s[:at]) && !strings.Contains(s, "joined") {
					continue
				}
				switch strings.ToLower(wording.LastWord(strings.TrimSpace(s[:at]))) {
				case "at", "for", "on", "of", "with", "joined", "to", "the", "a", "an", "founded", "co-founded", "founding", "der", "die", "das", "dem", "bei",
					"beim", "für":
					a.Organisation = evidence.Fact(n, "bio: "+string(a.Bio.Where), a.Bio.Sure)
				}
			}
		}
	}
}

// ownName is the publisher's name if a role begins with it.
func (f *finder) ownName(role string) string {
	for _, n := range f.houseNames() {
		for _, n := range [...]string{n, strings.TrimPrefix(n, "The ")} {
			if len(n) > 2 && len(role) > len(n) && strings.EqualFold(role[:len(n)], n) && role[len(n)] == ' ' && names.HasRole(role[len(n):]) {
				return n
			}
		}
	}
	return ""
}

// houseNames are the names of the site and its publisher.
func (f *finder) houseNames() []string {
	all := f.SiteNames()
	if f.Publisher != nil {
		all = append(all, string(f.Publisher.Value))
	}
	return all
}

// isHouse reports whether a name is the site's or its publisher's, as they write it.
func (f *finder) isHouse(s string) bool {
	return slices.ContainsFunc(f.houseNames(), func(n string) bool { return wording.Key(n) == wording.Key(s) })
}

// besideByline reads an organisation in a box of its own in the byline: names first, each in
// its box, then "The Harbour Times".
func (f *finder) besideByline() {
	if f.Plain && len(f.authors) == 1 && len(f.Lines) > 1 && wording.Key(f.Lines[0].Text) == wording.Key(string(f.authors[0].Name.Value)) &&
		signature.HouseAlone(f.Lines[1].Fold) && !f.IsSiteName(f.Lines[1].Fold) && f.authors[0].Organisation == nil {
		f.authors[0].Organisation = evidence.Fact(f.Lines[1].Text, f.Told(1, "line under the byline"), f.Plainly(1))
		f.Use(1, "", "byline")
		return
	}
	for j := max(1, f.TitleAt); j < len(f.Lines) && j <= f.Begin; j++ {
		l := &f.Lines[j]
		if !l.Has(page.InByline) && f.Taken[j-1] != "byline" || l.Elsewhere() || evidence.HasName(f.authors, l.Fold) || !aloneHouse(l) {
			continue
		}
		named := false
		for k := j - 1; k >= 0 && k >= j-3; k-- {
			named = named || evidence.HasName(f.authors, strings.Trim(signature.Lead().ReplaceAllString(f.Lines[k].Fold, ""), " .,")) && f.SameBox(k, j)
		}
		if !named {
			continue
		}
		for i := range f.authors {
			if a := &f.authors[i]; a.Organisation == nil && !a.Body {
				a.Organisation = evidence.Fact(f.fullName(l.Text), f.BylineWhere(j), f.Plainly(j))
			}
		}
		f.Use(j, "", "byline")
		return
	}
}

// houseUnderName reads an organisation that stands alone under an author's name in the author's own
// box, as journals print it: "University of Hale, Brinmouth (A.Q.)".
func (f *finder) houseUnderName() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Organisation != nil || a.Body {
			continue
		}
		for j := 0; j+1 < len(f.Lines) && j <= f.End+30; j++ {
			l, next := &f.Lines[j], &f.Lines[j+1]
			if len(l.Text) > 90 || !next.Has(page.InAuthor|page.InBio) || next.Elsewhere() || names.HasRole(next.Fold) {
				continue
			}
			how, _ := names.Opens(l.Fold, string(a.Name.Value))
			org, _ := names.OrgName(names.Tokens(next.Fold), 0)
			if how != 3 || !names.OrgWord(org) || !strings.HasPrefix(next.Fold, org) || wording.SentenceEnd(next.Text) && !strings.HasSuffix(next.Text, ")") {
				continue
			}
			a.Organisation = evidence.Fact(f.fullName(org), f.Told(j+1, "line under the name"), f.Plainly(j+1))
			f.Use(j+1, "", "affiliation")
			break
		}
	}
}

// aloneHouse reports whether a line can be the name of a house and no more.
func aloneHouse(l *evidence.Line) bool {
	s := l.Fold
	if len(s) > 60 || wording.Count(s) > 7 || !names.Upper(s) || s[0] >= '0' && s[0] <= '9' || wording.SentenceEnd(s) || !names.Known(s) || names.HasRole(s) {
		return false
	}
	return !byline.ReviewedLead.In(s) && !dates.Stamp.In(s) && !signature.Lead.In(s) && !rubric.NoSection(s) && !statement.IsCredit(l.Lower)
}
