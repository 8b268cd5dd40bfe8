package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// UnderByline is where a role and an organisation are found that follow the names.
const UnderByline = "line under the byline"

// labelled reads names that stand under a label of their own: "Author", then a line for
// each, with a line on what they are after each.
func (f *finder) labelled() *credited {
	for i := range f.Lines {
		l := &f.Lines[i]
		if len(l.Text) > 24 || l.Elsewhere() || !AuthorLabel.In(l.Fold) || i < f.TitleAt || i > f.labelsEnd(i) || i > f.Begin+3 && i < f.End-3 {
			continue
		}
		var people []content.Author
		last := i
		for j := i + 1; j < len(f.Lines) && j <= i+10; j++ {
			s := strings.Trim(f.Lines[j].Fold, " .:")
			switch {
			case names.Personal(bare(s)) && !names.HasRole(bare(s)) && !names.Known(strings.ReplaceAll(bare(s), ".", "")) && !f.Lines[j].Elsewhere():
				people = append(people, evidence.Author(bare(s), f.BylineWhere(i), f.Plainly(j)))
				last = j
				continue
			case len(people) > 0 && j == last+1 && wording.Count(s) < 14 && names.HasRole(s) && !rubric.Invites(s):
				role, org := signature.RoleAndOrg(s)
				people[len(people)-1].Role, people[len(people)-1].Organisation = evidence.Fact(role, f.Told(j, UnderByline), f.Plainly(j)), evidence.Fact(org, f.Told(j,
					UnderByline), f.Plainly(j))
				continue
			case len(s) <= 3:
				continue
			case len(people) == 0 && j == i+1 && writtenLead.In(l.Fold):
				if people = f.oneWithRole(i, j, s); len(people) > 0 {
					last = j
					continue
				}
			}
			break
		}
		if len(people) > 0 {
			return &credited{evidence.Unique(people), f.BylineWhere(i), f.Plainly(last), -1}
		}
	}
	return nil
}

// bare is a name without the degrees behind it: "Ada Quill, MD, FACS".
func bare(s string) string {
	name, rest, ok := strings.Cut(s, ", ")
	for degree := range strings.SplitSeq(rest, ", ") {
		ok = ok && names.Degree.In(degree)
	}
	if !ok {
		return s
	}
	return name
}

// oneWithRole reads one name and a role in line j, below the label in line i: "Ada - Product writer".
func (f *finder) oneWithRole(i, j int, s string) []content.Author {
	one, role, ok := strings.Cut(s, " - ")
	if !ok || !names.PenName(one) || !names.HasRole(role) || wording.Count(role) > 5 || f.IsSiteName(one) {
		return nil
	}
	a := evidence.Author(one, f.BylineWhere(i), f.Plainly(j))
	a.Role = evidence.Fact(role, f.Told(j, UnderByline), f.Plainly(j))
	return []content.Author{a}
}

// labelsEnd is the last line that the label in line i may stand in: one that is marked as the
// author's, or the name below it is, may stand below what follows the text.
func (f *finder) labelsEnd(i int) int {
	const marked = page.InAuthor | page.InByline | page.InBio
	if f.Lines[i].Has(marked) || i+1 < len(f.Lines) && f.Lines[i+1].Has(page.InAuthor|page.InByline) {
		return f.End + 40
	}
	return f.End + 15
}

var (
	writtenLead = pattern.New(`(?i)^(?:(?:written|words|story|reported|posted) by|author|autorin/autor|autor(?:in)?)\b`)
	// fieldLead begins a field of a list on the piece: "Autorin/Autor Ada Quill".
	fieldLead = pattern.New(`(?i)^(?:author|autorin/autor|autor/autorin|autor(?:in)?|auteure?)\s*:?\s`)
	// AuthorLabel is a line that labels the names below it.
	AuthorLabel = pattern.New(`(?i)^(?:about the authors?|(?:(?:article|post|blog|page) )?(?:written|authored) by|(?:words|story|posted|published) by|by|authors?|author\(s\)|contributors?|von|autor(?:in|en)?|par|auteure?s?)\s*:?$`)
)
