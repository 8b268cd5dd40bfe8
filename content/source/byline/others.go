package byline

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
)

// withoutReviewers leaves out who checked a piece, wherever else the page names them: in a box of
// their own below the text, say. Who reviews a book is its reviewer and the author of the piece.
func (f *finder) withoutReviewers(all []scored) []scored {
	checked := f.reviewers()
	reviews := func(c scored) bool {
		return c.line >= 0 && ReviewedLead.In(f.Lines[c.line].Fold) ||
			!slices.ContainsFunc(c.People, func(a content.Author) bool { return !evidence.HasName(checked, string(a.Name.Value)) })
	}
	if f.isReview() && !slices.ContainsFunc(all, func(c scored) bool { return !reviews(c) }) {
		return all
	}
	return slices.DeleteFunc(all, reviews)
}

// reviewers are the people whom a line says to have checked the piece: "Reviewed by Ada Quill, MD".
func (f *finder) reviewers() []content.Author {
	var people []content.Author
	for i := range f.Lines {
		l := &f.Lines[i]
		_, end, ok := checkedBy.Span(l.Fold)
		if !ok || len(l.Text) > 160 || i > f.End+20 {
			continue
		}
		for _, s := range signature.Read(l.Fold[end:]) {
			people = append(people, evidence.Author(s.Name, "", false))
		}
	}
	return people
}

// isReview reports whether the page calls itself a review, whose reviewer is its author.
func (f *finder) isReview() bool {
	a := f.Data.Article
	return a != nil && a.Typed("Review", "ClaimReview") || f.TitleAt >= 0 && strings.Contains(f.Lines[f.TitleAt].Lower, "review") ||
		strings.Contains(strings.ToLower(f.From.Address), "review")
}

var (
	// ReviewedLead begins a line on who checked a piece.
	ReviewedLead = pattern.New(`(?i)^(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited)\b`)
	checkedBy    = pattern.New(`(?i)^(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited) by:? `)
)

// withoutLetters leaves out signatures under letters: two or more people who each sign a part of
// the page are no authors of it.
func (f *finder) withoutLetters(all []scored) []scored {
	signs := func(c scored) bool {
		for j := c.line - 1; j >= f.Begin && j >= c.line-2; j-- {
			if l := &f.Lines[j]; l.Body && evidence.Running(l) {
				return true
			}
		}
		return false
	}
	var first string
	several := false
	for _, c := range all {
		if signs(c) {
			name := string(c.People[0].Name.Value)
			several = several || first != "" && !names.Same(first, name)
			first = name
		}
	}
	if !several {
		return all
	}
	return slices.DeleteFunc(all, signs)
}
