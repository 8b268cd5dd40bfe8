package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// namelessBio reads "The writer is a professor at …".
func (f *finder) namelessBio() {
	if len(f.authors) != 1 || f.authors[0].Bio != nil {
		return
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if l.Elsewhere() || !(i >= f.End-4 || i < f.Begin || l.Has(page.InBio|page.InAuthor)) || wording.Count(l.Text) > 150 {
			continue
		}
		s := names.BareStart(l.Fold)
		if !pattern.Holds(l.Lower, "writer", "author", "columnist", "autor", "verfasser", "auteur", "autrice", "contributor") || !nameless.In(s) ||
			!names.HasRole(s[min(len(s), 10):]) {
			continue
		}
		f.authors[0].Bio = evidence.Fact(l.Text, f.Place(i), f.Plainly(i))
		f.Use(i, "", "bio")
		return
	}
}

var nameless = pattern.New(`(?i)^(?:the (?:writer|author|columnist|contributor)s?|der autor|die autorin|die autoren|der verfasser|die verfasserin|unser autor` +
	`|unsere autorin|l'auteure?|l'autrice) (?:is|are|was|teaches|works|ist|sind|war|lehrt|arbeitet|est|enseigne)\b`)

// disclaimed takes the author from a disclaimer that names one: "The views are
// solely those of Ada Quill".
func (f *finder) disclaimed() {
	for i := range f.Lines {
		l := &f.Lines[i]
		if !statement.DisclaimWords(l.Lower) || l.Has(page.InComment|page.InRelated) || !pattern.Holds(l.Lower, "those of", "that of") {
			continue
		}
		if !f.Closely(l) {
			return
		}
		if !statement.Disclaims(l.Fold) {
			continue
		}
		m := thoseOf.Groups(l.Fold)
		if m == nil {
			continue
		}
		if name := strings.TrimRight(m[1], "."); names.Personal(name) && !names.OrgWord(name) && !f.IsSiteName(name) {
			f.authors = append(f.authors, evidence.Author(name, "disclaimer: "+f.Place(i), false))
			return
		}
	}
}

var thoseOf = pattern.New(`(?:are|is) (?:solely |entirely |only |exclusively )?(?:those|that) of (?:the author,? |columnist ` +
	`|contributor )?((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3})`)
