package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// guestAt reads the guest who wrote the piece, where line i begins with who that is: "The following is a
// guest post by Ada Quill.", "Article written by guest writer Ada Quill".
func (f *finder) guestAt(i int) (scored, bool) {
	l := &f.Lines[i]
	if l.Elsewhere() || l.Has(page.InCaption|page.InFooter) || i == f.TitleAt || wording.Count(l.Text) > 90 || !strings.Contains(l.Lower, "guest ") {
		return scored{}, false
	}
	said := wording.Sentences(l.Fold)
	if len(said) == 0 {
		return scored{}, false
	}
	m := guestPost.Groups(said[0])
	line, role := -1, ""
	if m == nil {
		if m = guestWriter.Groups(said[0]); m == nil {
			return scored{}, false
		}
		line, role, m = i, m[1], m[1:]
	}
	name := strings.TrimRight(names.StripTitle(m[1]), ".")
	if !names.Personal(name) || f.IsSiteName(name) {
		return scored{}, false
	}
	a := evidence.Author(name, f.Place(i), f.Plainly(i))
	if role != "" {
		a.Role = evidence.Fact(role, f.Place(i), f.Plainly(i))
	}
	return scored{credited{[]content.Author{a}, f.Place(i), f.Plainly(i), line}, saidByline}, true
}

var (
	guestPost = pattern.New(`^(?i:(?:this|the following|today's (?:post|article|column)|what follows)(?: \w+)? (?:is|was|comes as) ` +
		`an? guest (?:blog )?(?:post|article|column|essay|piece) (?:(?:written|contributed|submitted) )?(?:by|from) )(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4})`)
	guestWriter = pattern.New(`^(?i:(?:this )?(?:article|post|story|column|piece|essay)(?: was| is)? (?:written|contributed|submitted) by )` +
		`((?i:guest (?:writer|blogger|author|contributor|columnist))),? (\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4})`)
)
