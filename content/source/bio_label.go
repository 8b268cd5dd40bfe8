package source

import (
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// authorsLead is a label that says that what follows is about the authors, all of them.
var authorsLead = pattern.New(`(?i)^(?:about the authors|the authors|authors|zu den autoren|zu den autorinnen|über die autoren|die autoren|autoren` +
	`|les auteurs|auteurs)\s*:\s*\S`)

// labelledBios takes the authors from a line that is labelled as theirs, where each has a
// sentence: "Authors: Ada Quill has been minister since 2014. Tess Marsh is her deputy."
func (f *finder) labelledBios() {
	for i := range f.lines {
		l := &f.lines[i]
		if i < f.end-4 && i > f.begin || l.Elsewhere() || l.Has(page.InCaption) || wording.CountWords(l.Text) > 200 || !authorsLead.In(l.Fold) {
			continue
		}
		if !f.closely(l) {
			return
		}
		for _, s := range wording.Sentences(l.Fold) {
			m := bioShape.Groups(names.StripTitle(names.BareStart(s)))
			if m == nil || !names.Personal(m[1]) || f.isAuthor(m[1]) || len(f.out.Authors) > 6 {
				continue
			}
			f.out.Authors = append(f.out.Authors, author(m[1], "bio: "+f.place(i), false))
		}
	}
}
