package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
)

// oneName reads an author of one name, such as a pen name: a line that is no more than it, marked
// as the author's, and linked or the subject of a bio.
func (f *finder) oneName(i int) []content.Author {
	l := &f.lines[i]
	name := l.Fold
	if _, end, ok := bylineLead.span(name); ok {
		name = name[end:]
	}
	if start, _, ok := nameEnd.span(name); ok && bylineLead.in(l.Fold) {
		name = name[:start]
	}
	name = strings.Trim(name, " .:|,–—-")
	if !l.Has(page.InAuthor|page.InByline) || countWords(name) != 1 || !penName(name) || f.isSiteName(name) && !f.authorLink(l) || knownSection(name) {
		return nil
	}
	linked := l.Has(page.InAuthor) && (l.Linked >= len(name) || bylineLead.in(l.Fold))
	for _, href := range l.Links {
		linked = linked || holds(strings.ToLower(href), "/author", "/profile", "/user", "/by/", "/people/", "/contributor", "/@", "/autor", "/writer")
	}
	for j := i + 1; j < len(f.lines) && j <= i+4 && !linked; j++ {
		how, rest := opens(f.lines[j].Fold, name)
		linked = how == 3 && afterName.in(rest)
	}
	if !linked {
		return nil
	}
	return []content.Author{author(name, f.bylineWhere(i), true)}
}

// nameEnd is what sets a pen name apart from what else is in its line: "By: PierFan | 4 May 2024".
var nameEnd = lazy(` ?[|•·] ?| in \p{Lu}`)

// penName reports whether one word can be a name that somebody signs with.
func penName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && len(s) > 2 && len(s) < 30 && !notName(strings.ToLower(s)) && !strings.ContainsFunc(s,
		func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' })
}
