package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// colleagues finds the authors of a bare text in a last line that says what their house calls them,
// before their names: "Harbour Post columnists Ada Quill and Ben Marsh appear Sundays and Mondays."
func (f *finder) colleagues() {
	i := f.LastText()
	if !f.Plain || i <= f.Begin+1 || i >= len(f.Lines) {
		return
	}
	l := &f.Lines[i]
	said := wording.Sentences(l.Fold)
	if len(said) == 0 || wording.Count(l.Text) > 120 || l.Elsewhere() || l.Has(page.InCaption|page.InFooter) {
		return
	}
	m := colleague.Groups(said[0])
	if m == nil {
		return
	}
	for _, name := range [...]string{m[3], m[4]} {
		if name == "" || !names.Personal(name) || f.spokenOf(name, i) {
			continue
		}
		a := evidence.Author(name, "bio: "+f.Place(i), false)
		a.Role, a.Organisation = evidence.Fact(m[2], f.Place(i), false), evidence.Fact(strings.TrimPrefix(m[1], "The "), f.Place(i), false)
		a.Bio = evidence.Fact(l.Text, f.Place(i), false)
		f.authors = append(f.authors, a)
	}
	if len(f.authors) > 0 {
		f.Use(i, "", "bio")
	}
}

// colleague is the house, the role, and one name or two before what they do.
var colleague = pattern.New(`^((?:The )?\p{Lu}[\p{L}&.'-]*(?: (?:of |the )*\p{Lu}[\p{L}&.'-]*){0,3}?) ` +
	`((?:(?i:senior|staff|chief|guest|contributing|associate|political|business|sports) )*` +
	`(?i:columnists?|contributors?|correspondents?|reporters?|editors?|writers?|critics?|bloggers?)) ` +
	`(` + twoNames + `)(?: and (` + twoNames + `))?(?: \([^()]{1,40}\))? ` +
	`(?:blogs?|writes?|covers?|appears?|hosts?|can be (?:reached|heard|seen)|lives|is based)\b`)

// twoNames are a first name and one or two behind it.
const twoNames = `\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,2}?`
