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

// labelled reads names that stand under a label of their own: "Author", then a line for each, with lines on
// what they are among them.
func (f *finder) labelled() *candidate {
	for i := max(0, f.TitleAt); i < min(len(f.Lines), f.End+40); i++ {
		if !AuthorLabel.In(f.Lines[i].Fold) {
			continue
		}
		var people []content.Author
		for j := i + 1; j < len(f.Lines) && j <= i+10; j++ {
			s := strings.Trim(f.Lines[j].Fold, " .:")
			if name := withoutDegrees(s); names.Personal(name) {
				people = append(people, evidence.Author(name, f.BylineWhere(i), f.Plainly(j)))
			} else if one, role, ok := strings.Cut(s, " - "); ok && len(people) == 0 && names.PenName(one) && names.HasRole(role) { // "Ada - Product writer"
				people = append(people, evidence.Author(one, f.BylineWhere(i), f.Plainly(j)))
				people[0].Role = evidence.Fact(role, f.Told(j, UnderByline), f.Plainly(j))
			} else if initials := len(s) <= 3; !initials && (len(people) == 0 || wording.Count(s) >= 14 || !names.HasRole(s)) {
				break
			}
		}
		if len(people) > 0 {
			c := &candidate{people: evidence.Unique(people), where: f.BylineWhere(i), line: -1, score: leastByline, sure: people[len(people)-1].Name.Sure}
			if len(people) > 1 {
				c.score = sureByline // a list says more than its first name, which may look like a byline alone
			}
			return c
		}
	}
	return nil
}

// withoutDegrees is a name without the degrees behind it: "Ada Quill, MD, FACS".
func withoutDegrees(s string) string {
	name, rest, ok := strings.Cut(s, ", ")
	for degree := range strings.SplitSeq(rest, ", ") {
		ok = ok && names.Degree.In(degree)
	}
	if !ok {
		return s
	}
	return name
}

// saidAt reads who wrote the piece in a sentence near its beginning that says so: "The following is a guest
// post by Ada Quill."
func (f *finder) saidAt(i int) *candidate {
	l := &f.Lines[i]
	if i == f.TitleAt || i > f.Begin+3 || f.TitleAt >= 0 && i < f.TitleAt-4 || !pattern.Holds(l.Lower, "written by ", "contributed by ", "authored by ",
		"submitted by ", "guest ") {
		return nil
	}
	for _, s := range wording.Sentences(l.Fold) {
		m := pieceBy.Groups(s)
		if m == nil {
			continue
		}
		if name := strings.TrimRight(names.StripTitle(m[2]), "."); names.Personal(name) {
			a := evidence.Author(name, f.Place(i), f.Plainly(i))
			a.Role = evidence.Fact(m[1], f.Place(i), f.Plainly(i))
			line := i
			if s != l.Fold {
				line = -1 // it says more
			}
			return &candidate{[]content.Author{a}, f.Place(i), line, saidByline, f.Plainly(i)}
		}
	}
	return nil
}

// pieceBy is a sentence that says who wrote the piece, with the guest's role if it has one: "Article written by
// guest writer Ada Quill", "What follows is a guest post from Ada Quill".
var pieceBy = pattern.New(`(?i:(?:\b(?:this|the following|today's) |^)(?:article|post|story|column|piece|essay|guest post|op-?ed` +
	`|commentary|text)(?: is| was| has been)?` +
	` (?:written|contributed|authored|submitted|a guest post) by` +
	`|^(?:this|the following|today's (?:post|article|column)|what follows)(?: \w+)? (?:is|was|comes as) an? guest (?:blog )?(?:post|article|column|essay|piece)` +
	`(?: written| contributed| submitted)? (?:by|from)) ` +
	`(?i:(?:our )?(guest \w+),? )?(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4})`)

// inTitle is the author whom the title names: "How tides work (by Ada Quill)".
func (f *finder) inTitle() *candidate {
	if f.TitleAt < 0 {
		return nil
	}
	m := titleBy.Groups(f.Lines[f.TitleAt].Fold)
	if m == nil || !names.Personal(m[1]) {
		return nil
	}
	sure := f.Plainly(f.TitleAt)
	return &candidate{[]content.Author{evidence.Author(m[1], "title", sure)}, "title", -1, sureByline, sure}
}

var titleBy = pattern.New(`\((?:[Bb]y|[Vv]on|[Pp]ar) ([^()]{4,50})\)$`)
