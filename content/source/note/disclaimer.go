package note

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// Disclaimer finds the note that the views are the author's own, or that the piece is no advice.
func Disclaimer(p *evidence.Page) *content.Found[clean.Text] {
	f := &finder{Page: p}
	may := func(lower string) bool {
		return statement.Disclaimer.May(lower) || statement.DisclaimerLabel.May(lower) || statement.NoExpert.May(lower) ||
			statement.Denied.May(lower) || statement.Purposes.May(lower)
	}
	found, _ := f.best("disclaimer", may, f.disclaimerIn)
	return found
}

// disclaimerIn is the part of line i that disclaims: views before or after the text, advice anywhere. What is
// said of views says more of the piece, and most when it names who wrote it.
func (f *finder) disclaimerIn(i int, l *evidence.Line) candidate {
	parts := wording.Sentences(l.Fold)
	labelled := statement.DisclaimerLabel.In(statement.BareTop(l.Fold))
	if i <= f.Begin+1 || i >= f.End-6 {
		if text := disclaimsViews(l, parts, labelled); text != "" {
			if statement.OfWriter.May(l.Lower) {
				return candidate{text, sure + 1}
			}
			return candidate{text, sure}
		}
	}
	return candidate{f.disclaimsAdvice(l, parts, labelled), sure - 1}
}

// disclaimsViews is the part of a line that says whose the views are.
func disclaimsViews(l *evidence.Line, parts []string, labelled bool) string {
	from, to := span(parts, func(k int) bool {
		return statement.Disclaims(parts[k]) && !(k > 0 && statement.OfMarks.In(parts[k-1]))
	})
	switch {
	case from < 0:
		return ""
	case labelled:
		return l.Text
	case from > 0 && statement.Continues.In(parts[from]):
		from--
	}
	return evidence.AsShown(l, wording.Cut(l.Fold, parts, from, to))
}

// disclaimsAdvice is the part of a line that says that the piece is no advice, an offer to nobody, or
// there for information only.
func (f *finder) disclaimsAdvice(l *evidence.Line, parts []string, labelled bool) string {
	words := l.Words
	brief := words <= 20 || statement.Denied.In(l.Fold)
	from, to := span(parts, func(k int) bool {
		s := parts[k]
		denies := statement.Denied.In(s) && statement.Denial.In(s) && (statement.Text.In(s) || f.namesPublisher(s))
		return denies || statement.NoExpert.In(s) || brief && statement.Purposes.In(s)
	})
	switch {
	// With a label, it is enough to be about the piece: "Disclaimer: This story is about a harbour that never was."
	case labelled && (from >= 0 || statement.ThisText.In(l.Fold) || statement.Purposes.In(l.Fold)):
		return l.Text
	case from < 0 || !labelled && l.Has(page.InFooter): // a rule of the site's
		return ""
	case words <= 80 || l.Has(page.InDisclaimer):
		return l.Text
	}
	return evidence.AsShown(l, wording.Cut(l.Fold, parts, from, to))
}
