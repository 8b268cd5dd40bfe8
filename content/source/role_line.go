package source

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page"
)

// authorCard is where a bio is found that is no more than the role in a card.
const authorCard = "author card"

// roleLines reads the line under a byline: "Professor of History, Harbour College".
func (f *finder) roleLines() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		name := key(string(a.Name.Value))
		for j := 0; j < len(f.lines) && j <= f.end+30; j++ {
			l := &f.lines[j]
			if j > f.begin+3 && !(j >= f.end && l.Has(page.InAuthor|page.InBio) && key(l.Text) == name) {
				continue // below the text only in a box on the author
			}
			if len(l.Text) > 120 || l.Elsewhere() || !strings.Contains(key(l.Text), name) {
				continue
			}
			next := j + 1
			for next < len(f.lines) && next <= j+2 && key(f.lines[next].Text) == name {
				next++
			}
			if next >= len(f.lines) {
				break
			}
			r := &f.lines[next]
			if f.otherAuthorOpens(r.Fold, string(a.Name.Value)) {
				continue
			}
			if countWords(r.Text) > 16 || len(r.Text) > 140 || sentenceEnd(r.Text) || !hasRole(r.Text) || invites(r.Fold) || bylineLead.in(r.Fold) ||
				r.Elsewhere() || personal(strings.Trim(r.Fold, " .")) || r.Has(page.InCaption) {
				continue
			}
			if !f.plain && !(r.Has(page.InByline|page.InAuthor|page.InBio|page.InRole) || f.sameBox(j, next) || key(l.Text) == name && r.Tag != atom.P) {
				continue
			}
			if f.plain && next > f.begin {
				continue
			}
			if a.Role == nil {
				role, org := roleAndOrg(r.Text)
				where := f.told(next, underByline)
				a.Role = fact(role, where, f.plainly(next))
				if org != "" && a.Organisation == nil {
					a.Organisation = fact(f.fullName(org), where, f.plainly(next))
				}
				// In a card on the author this line is all that is said.
				if org != "" && a.Bio == nil && r.Has(page.InAside|page.InBio) {
					a.Bio = fact(r.Text, f.told(next, authorCard), false)
				}
			}
			f.use(next, "", "role")
			break
		}
	}
}
