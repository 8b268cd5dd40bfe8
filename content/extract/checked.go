package extract

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
)

// The box of a fact check stands above its text, or in it: the claim that is looked at, which is not the
// writer's, and what it comes to. Neither is a sentence of the article; both are shown as headings.

const (
	// longestClaim is how many words a claim has at most, longestRating what it comes to.
	longestClaim  = 80
	longestRating = 12
	// boxLines is how many lines lie at most between the claim and the rating.
	boxLines = 8
)

// checked shows the box of a fact check, which readability leaves out, and gives what is in it no label.
func checked(p *page.Page, pieces []piece) []piece {
	claim, rating := boxOf(p.Lines)
	if claim < 0 {
		return pieces
	}
	var box []piece
	for _, head := range [...]int{claim, rating} {
		for i, level := range [...]int{4, 5} {
			b := content.Block{Kind: content.Heading, Level: level, Text: clean.Inline(p.Lines[head+i].Text, nil)}
			b.Inlines = []content.Inline{{Text: b.Text}}
			x := newPiece(b)
			x.lines = []int{head + i}
			at := slices.IndexFunc(pieces, func(y piece) bool { return y.reason == "" && y.key == x.key })
			if at < 0 {
				box = append(box, x)
				continue
			}
			pieces[at].Kind, pieces[at].Level, pieces[at].Containers = content.Heading, level, nil
		}
	}
	return append(box, pieces...)
}

// boxOf is where the claim of a fact check and its rating are named, each on the line above, or -1.
func boxOf(lines []page.Line) (claim, rating int) {
	for i := range lines {
		if !headOf(&lines[i], "claim", "the claim") || !follows(lines, i, longestClaim) {
			continue
		}
		for k := i + 2; k < min(len(lines), i+boxLines); k++ {
			if headOf(&lines[k], "rating", "our rating", "the rating", "verdict", "our verdict", "the verdict", "our ruling") && follows(lines, k, longestRating) {
				return i, k
			}
		}
	}
	return -1, -1
}

func headOf(l *page.Line, names ...string) bool {
	return l.Linked == 0 && slices.Contains(names, strings.TrimRight(l.Lower, " :"))
}

// follows reports whether the line below may be what a name stands for.
func follows(lines []page.Line, i, words int) bool {
	if i+1 >= len(lines) {
		return false
	}
	l := &lines[i+1]
	return l.Linked*2 <= len(l.Text) && countWords(l.Text) <= words
}
