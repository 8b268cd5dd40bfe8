package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
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
