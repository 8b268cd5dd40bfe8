package byline

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// authorsIn reads names as a tag or a byline gives them. The publisher's own name is no author.
func (f *finder) authorsIn(s, where string) []content.Author {
	var people []content.Author
	for _, n := range signature.Read(s) {
		ours := f.IsSiteName(n.Name)
		switch {
		case ours && len(people) > 0:
			last := &people[len(people)-1] // "By Ada Quill and Ben Marsh, Harbour Post"
			last.Organisation = cmp.Or(last.Organisation, evidence.Fact(n.Name, where, true))
			continue
		case ours && !f.ownSite(n.Name), n.Body && (ours || names.Nobody(n.Name)), f.ofSite(n.Name):
			continue
		case n.Body && n.Org == "" && !newsroom.In(n.Name) && !names.OnlyAgency(n.Name):
			n.Org = n.Name // what signs is itself whom it writes for
		case n.Role == "" && (f.BeginsAsSite(n.Org) || f.isSection(n.Org) || names.LoneCity(n.Org)):
			n.Org = ""
		}
		a := evidence.Author(n.Name, where, true)
		a.Body, a.Role, a.Organisation = n.Body, evidence.Fact(n.Role, where, true), evidence.Fact(n.Org, where, true)
		people = append(people, a)
	}
	return evidence.Unique(people)
}

// authorsAt reads names in line i, or in a part of it. What is not plainly shown is not sure.
func (f *finder) authorsAt(i int, part string) []content.Author {
	people := f.authorsIn(part, f.BylineWhere(i))
	if !f.Plainly(i) {
		evidence.Doubt(people)
	}
	return people
}

// ownSite reports whether a site is that of the author for whom it is named: a line between title and text is the
// name, or the text is told by an "I".
func (f *finder) ownSite(name string) bool {
	if slices.ContainsFunc(f.Lines[f.TitleAt+1:max(f.TitleAt+1, min(len(f.Lines), f.Begin+2))], func(l evidence.Line) bool { return onlyName(&l, name) }) {
		return true
	}
	told := 0
	for i := f.Begin; i < f.End; i++ {
		if l := f.Lines[i].Fold; firstPerson.In(l) && !strings.ContainsAny(l, "“\"") { // what somebody else says is quoted
			told++
		}
	}
	return told >= 2
}

// ofSite reports whether a name is the house's in short, the word that the site's name begins with: "by harbour" in
// the Harbour Magazine; or an office of it, one word and the site's name: "Sekretariat Hafenverein Hale".
func (f *finder) ofSite(name string) bool {
	_, house, _ := strings.Cut(name, " ")
	return slices.ContainsFunc(f.SiteNames(), func(n string) bool {
		first, _, more := strings.Cut(strings.TrimPrefix(n, "The "), " ")
		return more && wording.Key(first) == wording.Key(name) || wording.Key(n) == wording.Key(house)
	})
}

// isSection reports whether a name is that of the section that the piece stands in.
func (f *finder) isSection(s string) bool {
	return f.section != nil && slices.ContainsFunc(f.section.Value, func(l clean.Text) bool { return wording.Key(string(l)) == wording.Key(s) })
}

// oneName reads an author of one name, such as a pen name: the name of an account behind "by", or a line that
// is no more than the name, marked as the author's and linked.
func (f *finder) oneName(i int) []content.Author {
	l := &f.Lines[i]
	if m := account.Groups(l.Fold); m != nil && !ofHouse.May(strings.ToLower(m[1])) && !names.NotName(strings.ToLower(m[1])) && !f.IsSiteName(m[1]) {
		return []content.Author{evidence.Author(m[1], f.BylineWhere(i), f.Plainly(i))}
	}
	name := signature.Unled(l.Fold)
	shown := name != l.Fold
	if start, end, ok := nameEnd.Span(name); ok {
		name, shown = name[:start], shown || f.IsSiteName(name[end:]) // "Laura / Tide House" on the site of that name
	}
	name = strings.Trim(name, " .:|,–—-")
	if !l.Has(page.InAuthor) || !shown && l.Linked < len(name) || !names.PenName(name) || f.IsSiteName(name) && !f.AuthorLink(l) {
		return nil
	}
	return []content.Author{evidence.Author(name, f.BylineWhere(i), f.Plainly(i))}
}

// named are the people whom a field of the data names, also by a name that only a byline shows to be one: "JWU"
// where the page says "4 May 2024 by JWU".
func (f *finder) named(name, where string) []content.Author {
	people := f.authorsIn(name, where)
	name = wording.Squeeze(wording.Fold(name))
	parts := strings.Fields(strings.ToLower(name))
	if len(people) > 0 || len(parts) == 0 || len(parts) > 4 || f.IsSiteName(name) || f.ofSite(name) || names.Nobody(name) ||
		!slices.ContainsFunc(parts, func(w string) bool { return !names.NotName(w) }) {
		return people
	}
	byline := pattern.New(`(?i)(?:^|\P{L})` + pattern.Any(words.ByName("by")) + `:? (` + regexp.QuoteMeta(name) + `)(?:\P{L}|$)`)
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i <= f.Begin+1; i++ {
		if m := byline.Groups(f.Lines[i].Fold); m != nil {
			return []content.Author{evidence.Author(m[1], where, f.Plainly(i))}
		}
	}
	return nil
}
