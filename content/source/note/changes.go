package note

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// mostChanges is how many changes are taken from a list of them.
const mostChanges = 12

// changes are the lines below a note that say each what was changed on the piece, and when, a space
// before each.
func (f *finder) changes(note int) string {
	var b strings.Builder
	for i := note + 1; i < len(f.Lines) && i <= note+mostChanges && f.changed(i); i++ {
		b.WriteString(" " + f.Lines[i].Text)
	}
	return b.String()
}

// changed reports whether line i is a date and what was changed then: "May 4, 2024: Two prices."
func (f *finder) changed(i int) bool {
	_, used := f.Taken[i]
	return !used && change.In(f.Lines[i].Fold) && wording.Count(f.Lines[i].Text) <= 80
}

var change = pattern.New(`^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? \d{4}|\d{4}-\d\d-\d\d): \S`)
