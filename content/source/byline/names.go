package byline

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// authorsIn reads names as a tag or a byline gives them. The publisher's own name
// is no author.
func (f *finder) authorsIn(s, where string) []content.Author {
	if strings.HasPrefix(s, "www.") {
		return nil
	}
	var people []content.Author
	for _, n := range signature.Read(s) {
		ours := f.IsSiteName(n.Name) && !staff(n.Name)
		switch {
		case ours && len(people) > 0:
			if last := &people[len(people)-1]; last.Organisation == nil {
				last.Organisation = evidence.Fact(n.Name, where, true) // "By Ada Quill and Ben Marsh, Harbour Post"
			}
			continue
		case ours && !f.ownVoice() && !f.signedBy(n.Name), n.Body && (ours || names.Nobody(n.Name)), f.officeOfHouse(n.Name):
			continue
		}
		a := evidence.Author(n.Name, where, true)
		a.Body = n.Body
		a.Role = evidence.Fact(n.Role, where, true)
		if n.Role != "" || !f.BeginsAsSite(n.Org) && !f.isSection(n.Org) && !names.LoneCity(n.Org) {
			a.Organisation = evidence.Fact(n.Org, where, true)
		}
		f.itself(&a)
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

// signedBy reports whether a line between title and text is a name, so that it is the author's even where the
// site is named for them.
func (f *finder) signedBy(name string) bool {
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines) && i <= f.Begin+1; i++ {
		if names.Personal(name) && f.onlyName(i, name) {
			return true
		}
	}
	return false
}

// ownVoice reports whether the text is told by an "I", as on a site that bears its author's name.
func (f *finder) ownVoice() bool {
	n := 0
	for i := f.Begin; i < f.End; i++ {
		if l := f.Lines[i].Fold; firstPerson.In(l) && !strings.ContainsAny(l, "“\"") { // what somebody else says is quoted
			n++
		}
	}
	return n >= 2
}

var firstPerson = pattern.New(`\b(?:I|I'm|I've|my|ich|je|j')\b`)

// officeOfHouse reports whether a name is one word and the whole name of the house: "Sekretariat
// Hafenverein Hale".
func (f *finder) officeOfHouse(name string) bool {
	_, house, ok := strings.Cut(name, " ")
	return ok && slices.ContainsFunc(f.SiteNames(), func(n string) bool { return wording.Key(n) == wording.Key(house) })
}

// onlyInForm holds what stands in bylines with capitals and is no name.
func onlyInForm(s string) bool {
	switch wording.Key(s) {
	case "letterstotheeditor", "lastupdated", "lastupdate", "readingtime", "signin", "guestauthor", "superuser", "readmore":
		return true
	}
	return false
}

// staff reports whether a name is that of the people in a newsroom.
func staff(s string) bool {
	return pattern.Holds(" "+strings.ToLower(s), "staff", " team", "redaktion", "rédaction", "newsroom", "editors", "editorial board")
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
