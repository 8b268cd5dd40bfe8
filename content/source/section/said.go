package section

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var (
	// filed begins a list of the labels that a piece is filed under, in its line or the next one: "Posted in Harbours,
	// Boats", "Date: May 4, 2024 | Category: Tides | Author: Ada Quill".
	filed = pattern.Read(files, "forms.txt", words.ByName).Named("filed")
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
	text, _, _ := strings.Cut(f.Lines[i].Fold, "Tagged")
	if m := filed.Groups(strings.TrimSpace(text)); m != nil {
		if m[1] == "" && i+1 < len(f.Lines) {
			return cut(f.Lines[i+1].Text, commas)
		}
		return cut(m[1], commas)
	}
	if m := inLine.Groups(text); m != nil && wording.Count(text) <= 24 {
		return cut(m[1]+m[2]+m[3]+m[4], commas)
	}
	return nil
}

// topics are the labels in the foot of a post.
func (f *finder) topics(i int) []string {
	if m := labelsOfPost.Groups(f.Lines[i].Fold); m != nil && f.Lines[i].Linked > 0 {
		return cut(m[1], commas)
	}
	return nil
}
