package bio

import (
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// authorsLead is a label that says that what follows is about the authors, all of them.
var authorsLead = pattern.New(`(?i)^(?:about the authors|the authors|authors|zu den autoren|zu den autorinnen|über die autoren|die autoren|autoren` +
	`|les auteurs|auteurs)\s*:\s*\S`)

// labelledBios takes the authors from a line that is labelled as theirs, where each has a
// sentence: "Authors: Ada Quill has been minister since 2014. Tess Marsh is her deputy."
func (f *finder) labelledBios() {
	for i := range f.Lines {
		l := &f.Lines[i]
		if i < f.End-4 && i > f.Begin || l.Elsewhere() || l.Has(page.InCaption) || wording.Count(l.Text) > 200 || !authorsLead.In(l.Fold) {
			continue
		}
		if !f.Closely(l) {
			return
		}
		for _, s := range wording.Sentences(l.Fold) {
			m := bioShape.Groups(names.StripTitle(names.BareStart(s)))
			if m == nil || !names.Personal(m[1]) || evidence.HasName(f.authors, m[1]) || len(f.authors) > 6 {
				continue
			}
			f.authors = append(f.authors, evidence.Author(m[1], "bio: "+f.Place(i), false))
		}
	}
}
