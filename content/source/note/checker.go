package note

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// checkers finds those who reviewed, edited, checked or translated the piece, beside the byline
// or at the end: "By Ada Quill | Fact-checked by Tess Marsh".
func (f *finder) checkers() {
	for i := range f.Lines {
		l := &f.Lines[i]
		head := i <= max(f.Begin+2, f.TitleAt+6)
		if !head && i < f.End-6 || l.Elsewhere() || l.Has(page.InFooter) || !pattern.Holds(l.Lower+" ", " by ", " by: ", " von ", " par ") {
			continue
		}
		text := l.Text
		if next := i + 1; next < len(f.Lines) && statement.CheckedAlone.In(l.Fold) && names.Personal(f.Lines[next].Text) {
			text += " " + f.Lines[next].Text
		}
		for part := range strings.SplitSeq(marks.Replace(nextChecker().ReplaceAllString(text, " | $1")), " | ") {
			if part = strings.Trim(part, " |"); statement.Checked.In(page.Fold(part)) && wording.Count(part) <= 20 {
				f.add(i, part, head)
			}
		}
	}
}

// nextChecker begins such a credit behind another's: "By Ada Quill, DVM. Reviewed by Tess Marsh".
var nextChecker = pattern.New(`[.;,] ((?i:(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited|verified) by) \p{Lu})`)

// marks set apart the parts of a line.
var marks = strings.NewReplacer(" – ", " | ", " — ", " | ", " • ", " | ", " · ", " | ", " / ", " | ")
