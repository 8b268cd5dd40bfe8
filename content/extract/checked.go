package extract

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/words"
)

// checked shows the box of a fact check, which readability leaves out: the claim that is looked at,
// which is not the writer's, and what it comes to. Neither is a sentence of the article; both are
// shown as headings, which have no label.
func checked(p *page.Page, pieces []piece) []piece {
	const longestClaim, longestRating, farthest = 80, 12, 8 // in words, and in lines
	claim := headOf(p.Lines, longestClaim, words.CheckHeads("claim"))
	if claim < 0 || p.Tree == nil {
		return pieces
	}
	from := claim + 2
	below := p.Lines[from:min(len(p.Lines), claim+farthest+1)]
	rating := headOf(below, longestRating, words.CheckHeads("rating"))
	if rating < 0 {
		return pieces
	}
	var box []piece
	for i, line := range [...]int{claim, claim + 1, from + rating, from + rating + 1} {
		b := content.Block{Kind: content.Heading, Level: 4 + i%2, Text: clean.Inline(p.Lines[line].Text, nil)}
		b.Inlines = []content.Inline{{Text: b.Text}}
		x := newPiece(b)
		x.lines = []int{line}
		pieces = slices.DeleteFunc(pieces, func(y piece) bool { return slices.Equal(y.lines, x.lines) })
		box = append(box, x)
	}
	return append(box, pieces...)
}

// headOf is the first line that is one of the heads, above a line of at most so many words, or -1.
func headOf(lines []page.Line, longest int, heads words.Set) int {
	for i := range lines[:max(0, len(lines)-1)] {
		l, next := &lines[i], &lines[i+1]
		if l.Linked == 0 && heads[strings.TrimRight(l.Lower, " :")] &&
			next.Linked*2 <= len(next.Text) && next.Words <= longest {
			return i
		}
	}
	return -1
}
