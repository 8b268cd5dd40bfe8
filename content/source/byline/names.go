package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// authorsIn reads names as a tag or a byline gives them. The publisher's own name
// is no author.
func (f *finder) authorsIn(s, where string) []content.Author {
	if s == "" || strings.Contains(s, "://") && !strings.Contains(s, " ") || strings.HasPrefix(s, "www.") {
		return nil
	}
	var people []content.Author
	for _, n := range signature.Read(s) {
		if len(people) > 0 && !n.Body && n.Role == "" && n.Org == "" && f.IsSiteName(n.Name) {
			if last := &people[len(people)-1]; last.Organisation == nil {
				last.Organisation = evidence.Fact(n.Name, where, true) // "By Ada Quill and Ben Marsh, Harbour Post"
			}
			continue
		}
		if f.IsSiteName(n.Name) && !staff(n.Name) && !f.signed(n.Name) && !f.named(n.Name, where) ||
			f.officeOfHouse(n.Name) || n.Body && (f.onlyPublisher(n.Name) || names.Nobody(n.Name)) || personalOnlyInForm(n.Name) || f.House.IsHouse(n.Name) {
			continue
		}
		a := evidence.Author(n.Name, where, true)
		a.Body = n.Body
		if n.Role != "" {
			a.Role = evidence.Fact(n.Role, where, true)
		}
		if n.Org != "" && (n.Role != "" || !f.IsSiteName(n.Org) && !f.BeginsAsSite(n.Org) && !f.inShort(n.Org) && !f.isSection(n.Org) && !names.LoneCity(n.Org)) {
			a.Organisation = evidence.Fact(n.Org, where, true)
		}
		f.itself(&a)
		people = append(people, a)
	}
	return evidence.Unique(people)
}

// named reports whether the data name a person after whom the site is called as the author.
func (f *finder) named(name, where string) bool {
	return pattern.Holds(where, "JSON-LD", "meta author") && names.Personal(name) && !names.OrgWord(name) && f.tellsOfOneself()
}

// tellsOfOneself reports whether the text is told by an "I", as on a site that bears its author's name.
func (f *finder) tellsOfOneself() bool {
	n := 0
	for i := f.Begin; i < f.End; i++ {
		if l := &f.Lines[i]; l.Body && ownVoice.In(l.Fold) && !strings.ContainsAny(l.Fold, "“\"") {
			n++
		}
	}
	return n >= 2
}

var ownVoice = pattern.New(`\b(?:I|I'm|I've|my|ich|je|j')\b`)

// officeOfHouse reports whether a name is one word and the whole name of the house: "Sekretariat
// Hafenverein Hale".
func (f *finder) officeOfHouse(name string) bool {
	_, house, ok := strings.Cut(name, " ")
	if !ok || wording.Count(house) < 3 {
		return false
	}
	for _, n := range f.SiteNames() {
		if wording.Key(n) == wording.Key(house) {
			return true
		}
	}
	return false
}

// personalOnlyInForm holds what stands in bylines with capitals and is no name.
func personalOnlyInForm(s string) bool {
	switch wording.Key(s) {
	case "letterstotheeditor", "lastupdated", "lastupdate", "readingtime", "signin", "guestauthor", "superuser", "readmore":
		return true
	}
	return false
}

// onlyPublisher reports whether a group's name is the publisher's and no more.
func (f *finder) onlyPublisher(s string) bool { return f.IsSiteName(s) && !staff(s) }

// staff reports whether a name is that of the people in a newsroom.
func staff(s string) bool {
	l := strings.ToLower(s)
	return pattern.Holds(l, "staff", " team", "redaktion", "rédaction", "newsroom", "editors", "editorial board", "editorial team")
}

// beginsSite reports whether the site's name begins with one word, as the house signs in short:
// "by harbour" in the Harbour Magazine.
func (f *finder) beginsSite(s string) bool {
	k := wording.Key(s)
	if len(k) < 5 || wording.Count(s) > 1 {
		return false
	}
	for _, n := range f.SiteNames() {
		if first, _, ok := strings.Cut(strings.TrimPrefix(n, "The "), " "); ok && wording.Key(first) == k {
			return true
		}
	}
	return false
}

// inShort reports whether one word is what the site's address begins with: "TideHub" on
// tidehub-software.example is what the author calls the site.
func (f *finder) inShort(s string) bool {
	k := wording.Key(s)
	return wording.Count(s) == 1 && len(k) > 3 && strings.HasPrefix(wording.Key(metadata.Site(f.Host)), k)
}

// isSection reports whether a name is that of the section that the piece stands in.
func (f *finder) isSection(s string) bool {
	if f.section == nil {
		return false
	}
	for _, l := range f.section.Value {
		if wording.Key(string(l)) == wording.Key(s) {
			return true
		}
	}
	return false
}

// signsEnd reports whether line i of a bare text signs it behind its last paragraph: "Von Ada Quill",
// "Posted by Ada Quill, Harbour Editor".
func (f *finder) signsEnd(i int) bool {
	l := &f.Lines[i]
	return i > f.Begin && i >= f.LastText()-1 && i >= f.End-1 && wording.Count(l.Text) <= 14 && !wording.SentenceEnd(l.Text) && signsBelow.In(l.Fold)
}

var signsBelow = pattern.New(`(?i)^(?:(?:posted|written|story|words|text) by|by|von|par):? \p{Lu}`)

// signed reports whether a line between title and text is a person's name, so that it is the
// author's even where the site is named for them.
func (f *finder) signed(name string) bool {
	if f.TitleAt < 0 || !names.Personal(name) {
		return false
	}
	want := wording.Key(name)
	for i := f.TitleAt + 1; i < len(f.Lines) && i <= f.Begin+1 && i <= f.TitleAt+12; i++ {
		l := &f.Lines[i]
		if l.Has(page.InNav) || len(l.Text) > 80 || !strings.Contains(wording.Key(l.Text), want) {
			continue
		}
		for _, n := range signature.Read(l.Text) {
			if wording.Key(n.Name) == want {
				return true
			}
		}
	}
	return false
}

// shownNearTitle reports whether a short line before the text is the name.
func (f *finder) shownNearTitle(name string) bool {
	want := wording.Key(name)
	for i := range f.Lines[:min(len(f.Lines), f.Begin+4)] {
		if l := &f.Lines[i]; len(l.Text) < 80 && strings.Contains(wording.Key(l.Text), want) && (l.Has(page.InByline|page.InAuthor) || signature.Lead.In(l.Fold)) {
			return true
		}
	}
	return false
}
