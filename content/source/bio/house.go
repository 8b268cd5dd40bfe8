package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// houseInByline reads the publisher's own name beside an author's: "Ada Quill | Harbour Post",
// or in the line after that on the role.
func (f *finder) houseInByline() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Organisation != nil || a.Body {
			continue
		}
		name := page.Fold(string(a.Name.Value))
		for j := max(0, f.TitleAt-3); j < len(f.Lines) && j <= f.Begin; j++ {
			l := &f.Lines[j]
			at := strings.Index(l.Fold, name)
			if at < 0 || at > 12 && f.Taken[j] != "byline" || len(l.Text) > 160 || l.Elsewhere() {
				continue
			}
			after := []string{l.Fold[at+len(name):]}
			for k := j + 1; k <= j+2 && k < len(f.Lines) && k < f.Begin; k++ {
				if k == j+1 && !names.HasRole(f.Lines[k].Fold) || f.Lines[k].Elsewhere() {
					break
				}
				after = append(after, f.Lines[k].Fold)
			}
			for _, s := range after {
				if start, _, ok := dates.Stamp.Span(s); ok {
					s = s[:start]
				}
				for _, n := range f.SiteNames() {
					if k := wording.Key(strings.Trim(s, " ,|–—-·•()0123456789")); k != "" && k == wording.Key(n) && a.Organisation == nil {
						a.Organisation = evidence.Fact(n, f.BylineWhere(j), f.Plainly(j))
					}
				}
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
	all := f.SiteNames()
	if p := f.Publisher; p != nil {
		all = append(all, string(p.Value))
	}
	for _, n := range all {
		for _, n := range [...]string{n, strings.TrimPrefix(n, "The ")} {
			if len(n) > 2 && len(role) > len(n) && strings.EqualFold(role[:len(n)], n) && role[len(n)] == ' ' && names.HasRole(role[len(n):]) {
				return n
			}
		}
	}
	return ""
}
