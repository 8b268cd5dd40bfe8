package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// spokenOf reports whether the running text mentions the person: authors hardly
// ever appear in their own text, those they write about do.
func (f *finder) spokenOf(name string, except int) bool {
	last := names.Surname(name)
	if last == "" {
		last = name
	}
	n := 0
	f.Spend(40 * len(f.Lines))
	for i := range f.Lines {
		l := &f.Lines[i]
		if i == except || wording.Count(l.Text) < 12 || l.Elsewhere() || !wording.SentenceEnd(l.Text) || names.Lead.In(l.Fold) || statement.Disclaims(l.Fold) {
			continue
		}
		if wording.ContainsWord(l.Fold, last) {
			if _, ok := Introduced(l.Fold); ok && strings.Contains(l.Fold, name) {
				continue
			}
			n++
		}
	}
	return n > 0
}
