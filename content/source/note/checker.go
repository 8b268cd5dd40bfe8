package note

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// checked credits those who looked over a piece that others wrote.
var checked = pattern.New(`(?i)^(?:(?:medically|clinically|technically|legally|scientifically|expertly|academically|financially) )?(?:reviewed` +
	`|fact[- ]?checked|edited|proofread|verified|translated|data analysis|geprüft|redigiert|übersetzt|relu|traduit)(?:(?: and|,| &) (?:reviewed` +
	`|fact[- ]?checked|edited|updated))? (?:by|von|par):? (\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,4})`)

// checkedAlone is such a credit without the name, which stands in the next line.
var checkedAlone = pattern.New(`(?i)^(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited|proofread|verified|translated) by:?$`)

// checkers finds those who reviewed, edited, checked or translated the piece, beside the byline
// or at the end: "By Ada Quill | Fact-checked by Tess Marsh".
func (f *finder) checkers() {
	for i := range f.Lines {
		l := &f.Lines[i]
		head := i <= max(f.Begin+2, f.TitleAt+6)
		if !head && (i < f.End-6 || i > f.End+8) || l.Elsewhere() || l.Has(page.InCaption|page.InFooter) ||
			!pattern.Holds(l.Lower+" ", " by ", " by: ", " von ", " par ") {
			continue
		}
		if used, ok := f.Taken[i]; ok && used != "byline" {
			continue
		}
		text := l.Text
		if next := i + 1; next < len(f.Lines) && checkedAlone.In(l.Fold) && names.Personal(f.Lines[next].Text) {
			text += " " + f.Lines[next].Text
		}
		for _, part := range partsOfLine(text) {
			if checked.In(page.Fold(part)) && wording.Count(part) <= 20 {
				f.add(i, part, head)
			}
		}
	}
}

// nextChecker begins such a credit behind another's: "By Ada Quill, DVM. Reviewed by Tess Marsh".
var nextChecker = pattern.New(`[.;,] ((?i:(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited|verified) by) \p{Lu})`)

// marks set apart the parts of a line.
var marks = strings.NewReplacer(" – ", " | ", " — ", " | ", " • ", " | ", " · ", " | ", " / ", " | ")

// partsOfLine cuts a line at the bars, dashes and points that set its parts apart.
func partsOfLine(s string) []string {
	if strings.Contains(strings.ToLower(s), "ed by ") {
		s = nextChecker().ReplaceAllString(s, " | $1")
	}
	parts := strings.Split(marks.Replace(s), " | ")
	for i := range parts {
		parts[i] = strings.Trim(parts[i], " |")
	}
	return parts
}
