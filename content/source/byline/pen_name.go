package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// oneName reads an author of one name, such as a pen name: the name of an account behind "by", or a line that
// is no more than the name, marked as the author's and linked.
func (f *finder) oneName(i int) []content.Author {
	l := &f.Lines[i]
	marked := l.Has(page.InAuthor | page.InByline)
	if m := byAccount.Groups(l.Fold); m != nil && (marked || f.Plain && holdsDay(l.Fold)) && isAccount(m[1]) && !f.IsSiteName(m[1]) {
		return []content.Author{evidence.Author(m[1], f.BylineWhere(i), f.Plainly(i))}
	}
	name, lead := l.Fold, false
	if _, end, ok := signature.Lead.Span(name); ok {
		name, lead = name[end:], true
	}
	house := false // "Laura / Tide House" on the site of that name
	if start, end, ok := nameEnd.Span(name); ok {
		if house = f.IsSiteName(name[end:]); house || lead {
			name = name[:start]
		}
	}
	name = strings.Trim(name, " .:|,–—-")
	linked := house || l.Has(page.InAuthor) && (lead || l.Linked >= len(name))
	if !marked || !linked || !names.PenName(name) || f.IsSiteName(name) && !f.AuthorLink(l) {
		return nil
	}
	return []content.Author{evidence.Author(name, f.BylineWhere(i), f.Plainly(i))}
}

func holdsDay(s string) bool {
	_, ok := dates.Find(s)
	return ok
}

const monthName = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?`

var (
	// byAccount is how blogs and forums say who wrote, by the name of an account: "Posted on 4 May 2024 by tidewrack",
	// "by tidewrack on May 4, 2024".
	byAccount = pattern.New(`^(?i:(?:posted|published|written|submitted)(?: on [^|]{4,34}?)? by|by|von|par):? ([\p{L}\d][\p{L}\d_-]{2,29})` +
		`(?:$| (?:on|at|in|from|am|le) .*| ?[|•·,–—-].*| (?i:` + monthName + `) .*)`)
	// nameEnd is what sets a pen name apart from what else is in its line: "By: PierFan | 4 May 2024".
	nameEnd = pattern.New(` ?[|•·] ?| / | in \p{Lu}`)
	// byWhom is what follows "by" in a byline, up to a date.
	byWhom = pattern.New(`(?i)(?:^|[ |•·,])(?:by|von|par):? ([^|•·0-9]{2,40}?)(?: (?:on|am|le) .{0,24}|[ ,]*[|•·].*| ` + monthName + `.{0,12})?$`)
)

// isAccount reports whether a word can be the name of an account that is somebody's.
func isAccount(s string) bool {
	lower := strings.ToLower(s)
	return !names.NotName(lower) && !pattern.Holds(lower, "admin", "webmaster", "editor", "staff", "guest", "anonym", "user", "team", "news", "redaktion",
		"contribut")
}

// shownAs is a name that only the data and a byline together show to be one: "JWU" where the
// data name it as the author and the page says "4 May 2024 by JWU".
func (f *finder) shownAs(name, where string) []content.Author {
	name = wording.Squeeze(page.Fold(name))
	if n := wording.Count(name); n == 0 || n > 4 || f.IsSiteName(name) || f.beginsSite(name) || names.Nobody(name) || onlyInForm(name) {
		return nil
	}
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i <= f.Begin+1; i++ {
		l := f.Lines[i].Fold
		if wording.Count(name) > 1 && strings.Contains(l, "by "+name) { // "by Ada quill Post a comment"
			return []content.Author{evidence.Author(name, where, f.Plainly(i))}
		}
		if m := byWhom.Groups(l); m != nil && strings.EqualFold(strings.TrimRight(m[1], " .,|•·–-"), name) {
			return []content.Author{evidence.Author(strings.TrimRight(m[1], " .,|•·–-"), where, f.Plainly(i))}
		}
	}
	return nil
}

// beginsSite reports whether the site's name begins with one word, as the house signs in short:
// "by harbour" in the Harbour Magazine.
func (f *finder) beginsSite(s string) bool {
	for _, n := range f.SiteNames() {
		if first, _, ok := strings.Cut(strings.TrimPrefix(n, "The "), " "); ok && wording.Key(first) == wording.Key(s) {
			return true
		}
	}
	return false
}
