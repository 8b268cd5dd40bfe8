package source

import "github.com/standfirst/standfirst/content/page"

// authorsLead is a label that says that what follows is about the authors, all of them.
var authorsLead = lazy(`(?i)^(?:about the authors|the authors|authors|zu den autoren|zu den autorinnen|über die autoren|die autoren|autoren` +
	`|les auteurs|auteurs)\s*:\s*\S`)

// labelledBios takes the authors from a line that is labelled as theirs, where each has a
// sentence: "Authors: Ada Quill has been minister since 2014. Tess Marsh is her deputy."
func (f *finder) labelledBios() {
	for i := range f.lines {
		l := &f.lines[i]
		if i < f.end-4 && i > f.begin || l.Elsewhere() || l.Has(page.InCaption) || countWords(l.Text) > 200 || !authorsLead.in(l.Fold) {
			continue
		}
		if !f.closely(l) {
			return
		}
		for _, s := range sentences(l.Fold) {
			m := bioShape.groups(stripTitle(bareStart(s)))
			if m == nil || !personal(m[1]) || f.isAuthor(m[1]) || len(f.out.Authors) > 6 {
				continue
			}
			f.out.Authors = append(f.out.Authors, author(m[1], "bio: "+f.place(i), false))
		}
	}
}
