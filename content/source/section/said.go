package section

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	// filed begins a list of the labels that a piece is filed under, in its line or the next one: "Posted in Harbours,
	// Boats", "Date: May 4, 2024 | Category: Tides | Author: Ada Quill".
	filed = pattern.New(`(?i)(?:^|[|•·] ?)(?:categor(?:y|ies)|filed (?:to|under|in)|(?:posted|published) (?:in|under)|in category|section:|kategorien?|rubrik`+
		`|veröffentlicht (?:in|unter)|abgelegt unter|catégories?|rubrique|publié dans)(?:\s?: ?| |$)(\p{Lu}[^.|•·]{2,120}|\p{Ll}[\p{L} &-]{2,24})?(?:$| ?[|•·])`).
		Behind("categor", "filed ", "posted ", "published ", "section", "kategorie", "rubrik", "veröffentlicht ", "abgelegt ", "catégorie", "rubrique",
			"publié dans")
	// inLine is a label within a line on the piece: below the text, "In Piers Tags rust, ropes"; at the end of a byline,
	// "By Ada Quill on April 7, 2023 in Harbours", "Dec 26, 2025 • Ada Quill in Harbour Dues", or within it, "By HP, in
	// Harbours, Boats · 31 Jan 2025"; and between bars behind a date, "March 22nd, 2024|Reviews|".
	inLine = pattern.New(`^In (\p{Lu}[\p{L}&, -]{2,60}?) Tags? \p{L}`+
		`|(?:19|20)\d\d,?(?: ?[•·|] ?(?:by )?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,3})? in (\p{Lu}[\p{L}&, ]{2,40})$`+
		`|, in (\p{Lu}[\p{L}&, -]{2,100}?) ?[•·|] ?\d{1,2}[ ./]`+
		`|(?:\d, (?:19|20)\d\d|(?:19|20)\d\d[./-]\d\d[./-]\d\d) ?\|((?: ?\p{L}[\p{L}& -]{2,40}\|){1,4})$`).Behind("in ", "|")
	// labelsOfPost are those that a blog lists in the foot of a post: "Labels: piers, rust".
	labelsOfPost = pattern.New(`^Labels: ?(\p{L}[^|•·]{1,120})$`)
)

// filed are the labels that a line beside the title, or below the text, says the piece is filed under.
func (f *finder) filed(i int) []string {
	l := &f.Lines[i]
	if wording.Count(l.Text) > 24 {
		return nil
	}
	text, _, _ := strings.Cut(l.Fold, "Tagged")
	var labels []string
	switch m, in := filed.Groups(strings.TrimSpace(text)), inLine.Groups(text); {
	case m == nil && in != nil:
		labels = cut(in[1]+in[2]+in[3]+in[4], ","+marks)
	case m == nil || names.Personal(m[1]) && !strings.ContainsAny(m[0], ":,"):
	case m[1] != "":
		labels = cut(m[1], ","+marks)
	case i+1 < len(f.Lines) && wording.Count(f.Lines[i+1].Text) <= 5:
		labels = []string{f.Lines[i+1].Text}
	}
	return labels[:min(len(labels), 4)]
}

// topics are the labels in the foot of a post.
func (f *finder) topics(i int) []string {
	m := labelsOfPost.Groups(f.Lines[i].Fold)
	if m == nil || f.Lines[i].Linked == 0 {
		return nil
	}
	labels := cut(m[1], ","+marks)
	return labels[:min(len(labels), 4)]
}
