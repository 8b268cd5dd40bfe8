package byline

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/dates"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// oneName reads an author of one name, such as a pen name: a line that is no more than it, marked
// as the author's, and linked or the subject of a bio.
func (f *finder) oneName(i int) []content.Author {
	l := &f.Lines[i]
	if m := postedByHandle.Groups(l.Fold); m != nil && l.Has(page.InAuthor|page.InByline) && handleOf(m[1]) && !f.IsSiteName(m[1]) {
		return []content.Author{evidence.Author(m[1], f.BylineWhere(i), true)}
	}
	if f.Plain {
		return f.plainPenName(i)
	}
	name := l.Fold
	if _, end, ok := signature.Lead.Span(name); ok {
		name = name[end:]
	}
	house := false // "Laura / Tide House" on the site of that name
	if start, end, ok := nameEnd.Span(name); ok {
		if house = f.IsSiteName(name[end:]); house || signature.Lead.In(l.Fold) {
			name = name[:start]
		}
	}
	name = strings.Trim(name, " .:|,–—-")
	toAuthor := f.AuthorLink(l)
	if !l.Has(page.InAuthor|page.InByline) || wording.Count(name) != 1 || !names.PenName(name) && !(toAuthor && handleOf(name)) ||
		f.IsSiteName(name) && !toAuthor || rubric.IsSection(name) {
		return nil
	}
	linked := house || l.Has(page.InAuthor) && (l.Linked >= len(name) || signature.Lead.In(l.Fold))
	for _, href := range l.Links {
		linked = linked || pattern.Holds(strings.ToLower(href), "/author", "/profile", "/user", "/by/", "/people/", "/contributor", "/@", "/autor", "/writer")
	}
	for j := i + 1; j < len(f.Lines) && j <= i+4 && !linked; j++ {
		how, rest := names.Opens(f.Lines[j].Fold, name)
		linked = how == 3 && names.AfterName.In(rest)
	}
	if !linked {
		return nil
	}
	return []content.Author{evidence.Author(name, f.BylineWhere(i), true)}
}

// plainPenName reads an author of one name in the head of a bare text, where the line says "by" and it,
// or the next, gives a day: "by tidewrack on May 4, 2024".
func (f *finder) plainPenName(i int) []content.Author {
	m := byOneName.Groups(f.Lines[i].Fold)
	if m == nil || i > 4 || i >= f.Begin || !handleOf(m[1]) || f.IsSiteName(m[1]) || rubric.IsSection(m[1]) {
		return nil
	}
	if _, ok := dates.Find(f.Lines[i].Fold); !ok && (i+1 >= len(f.Lines) || !dates.Alone(f.Lines[i+1].Fold)) {
		return nil
	}
	return []content.Author{evidence.Author(m[1], f.BylineWhere(i), true)}
}

// byOneName is a line of who wrote, by one word, with a day behind it or nothing.
var byOneName = pattern.New(`^(?i:(?:posted|published|written|submitted) by|by|von|par):? ([\p{L}\d][\p{L}\d_-]{2,29})` +
	`(?:$| (?:on|at|am|le) .*| ?[|•·,–—-].*| (?i:` + monthName + `) .*)`)

// postedByHandle is how blogs and forums say who wrote, by the name of an account:
// "Posted on 4 May 2024 by tidewrack".
var postedByHandle = pattern.New(`^(?i:posted|published|written|submitted)(?i: on [^|]{4,34}?)?(?i: by):? ([\p{L}\d][\p{L}\d_-]{2,29})(?: (?:on|at|in|from|\||•|·|-) ?.*)?$`)

// handleOf reports whether a word can be the name of an account that is somebody's.
func handleOf(s string) bool {
	lower := strings.ToLower(s)
	return len(s) > 2 && len(s) < 30 && !names.NotName(lower) && !pattern.Holds(lower, "admin", "webmaster", "editor", "staff", "guest", "anonym", "user",
		"team", "news",
		"redaktion", "contribut") && strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-'
	})
}

// nameEnd is what sets a pen name apart from what else is in its line: "By: PierFan | 4 May 2024".
var nameEnd = pattern.New(` ?[|•·] ?| / | in \p{Lu}`)
