package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// UnderByline is where a role and an organisation are found that follow the names.
const UnderByline = "line under the byline"

// AuthorLabel is a line that labels the names below it.
var AuthorLabel = pattern.New(`(?i)^(?:about the authors?|(?:(?:article|post|blog|page) )?(?:written|authored) by|(?:words|story|posted` +
	`|published) by|by|authors?` +
	`|author\(s\)|contributors?|von|autor(?:in|en)?|par|auteure?s?)\s*:?$`)

// labelledAt reads the names under line i if it is a label of theirs: "Author", then a line for each, with lines
// on what they are among them.
func (f *finder) labelledAt(i int) *candidate {
	if i < f.TitleAt || !AuthorLabel.In(f.Lines[i].Fold) {
		return nil
	}
	c := &candidate{where: f.BylineWhere(i), line: -1, score: leastByline}
	for j := i + 1; j < len(f.Lines) && j <= i+10; j++ {
		s := strings.Trim(f.Lines[j].Fold, " .:")
		name, _, _ := strings.Cut(s, ", ") // "Ada Quill, MD, FACS"
		one, role, _ := strings.Cut(s, " - ")
		initials := len(s) <= 3
		switch {
		case names.Personal(name):
			c.people = append(c.people, evidence.Author(name, c.where, f.Plainly(j)))
		case names.PenName(one) && names.HasRole(role): // "Ada - Product writer"
			a := evidence.Author(one, c.where, f.Plainly(j))
			a.Role = evidence.Fact(role, f.Told(j, UnderByline), f.Plainly(j))
			c.people = append(c.people, a)
		case !initials && (wording.Count(s) >= 14 || !names.HasRole(s)):
			j = len(f.Lines)
		}
	}
	if len(c.people) == 0 {
		return nil
	}
	if len(c.people) > 1 {
		c.score = sureByline // a list says more than its first name, which may look like a byline alone
	}
	c.people = evidence.Unique(c.people)
	return c
}

// saidAt reads who wrote the piece in the title, or in a sentence near the beginning that says so: "How tides
// work (by Ada Quill)", "The following is a guest post by Ada Quill."
func (f *finder) saidAt(i int) *candidate {
	l := &f.Lines[i]
	form, where, sure := pieceBy, f.Place(i), f.Plainly(i)
	if i == f.TitleAt {
		form, where = titleBy, "title"
	}
	if i > f.Begin+3 || i < f.TitleAt-4 {
		return nil
	}
	for _, s := range wording.Sentences(l.Fold) {
		m := form.Groups(s)
		if m == nil {
			continue
		}
		if name := strings.TrimRight(names.StripTitle(m[2]), "."); names.Personal(name) {
			a := evidence.Author(name, where, sure)
			a.Role = evidence.Fact(m[1], where, sure)
			line := i
			if s != l.Fold || i == f.TitleAt {
				line = -1 // it says more
			}
			return &candidate{[]content.Author{a}, where, line, saidByline}
		}
	}
	return nil
}

var (
	// pieceBy is a sentence that says who wrote the piece, with the guest's role if it has one: "Article written by
	// guest writer Ada Quill", "What follows is a guest post from Ada Quill".
	pieceBy = pattern.New(`(?i:(?:\b(?:this|the following|today's) |^)(?:article|post|story|column|piece|essay|guest post|op-?ed`+
		`|commentary|text)(?: is| was| has been)?`+
		` (?:written|contributed|authored|submitted|a guest post) by`+
		`|^(?:this|the following|today's (?:post|article|column)|what follows)(?: \w+)? (?:is|was|comes as) an? guest (?:blog )?(?:post|article|column|essay|piece)`+
		`(?: written| contributed| submitted)? (?:by|from)) `+
		`(?i:(?:our )?(guest \w+),? )?(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4})`).
		Behind("written by ", "contributed by ", "authored by ", "submitted by ", "guest ")
	titleBy = pattern.New(`()\((?:by|By|von|par) ([^()]{4,50})\)$`).Behind("(")
)
