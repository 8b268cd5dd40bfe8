package source

import (
	"strings"

	"golang.org/x/net/html/atom"
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
			if j > f.begin+3 && !(j >= f.end && l.has(inAuthor|inBio) && key(l.text) == name) {
				continue // below the text only in a box on the author
			}
			if len(l.text) > 120 || l.elsewhere() || !strings.Contains(key(l.text), name) {
				continue
			}
			next := j + 1
			for next < len(f.lines) && next <= j+2 && key(f.lines[next].text) == name {
				next++
			}
			if next >= len(f.lines) {
				break
			}
			r := &f.lines[next]
			if f.otherAuthorOpens(r.fold, string(a.Name.Value)) {
				continue
			}
			if words(r.text) > 16 || len(r.text) > 140 || sentenceEnd(r.text) || !hasRole(r.text) || invites(r.fold) || bylineLead.in(r.fold) || r.elsewhere() || personal(strings.Trim(r.fold, " .")) || r.has(inCaption) {
				continue
			}
			if !f.plain && !(r.has(inByline|inAuthor|inBio|inRole) || f.sameBox(j, next) || key(l.text) == name && r.tag != atom.P) {
				continue
			}
			if f.plain && next > f.begin {
				continue
			}
			if a.Role == nil {
				role, org := roleAndOrg(r.text)
				where := f.told(next, underByline)
				a.Role = fact(role, where, f.plainly(next))
				if org != "" && a.Organisation == nil {
					a.Organisation = fact(f.fullName(org), where, f.plainly(next))
				}
				// In a card on the author this line is all that is said.
				if org != "" && a.Bio == nil && r.has(inAside|inBio) {
					a.Bio = fact(r.text, f.told(next, authorCard), false)
				}
			}
			f.use(next, "", "role")
			break
		}
	}
}
