package reader

import (
	"slices"
	"sort"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/page"
)

// Passage is words of a block that are shown as those which a search found are. Several
// belong together when they have the same number.
type Passage struct {
	Block  int
	Span   content.Span
	Number int
}

// SetPassages shows passages beside what a search found, in place of those before.
func (r *Reader) SetPassages(all []Passage) {
	r.passages, r.passage = slices.Clone(all), -1
	slices.SortFunc(r.passages, func(a, b Passage) int {
		if a.Block != b.Block {
			return a.Block - b.Block
		}
		return a.Span.Start - b.Span.Start
	})
}

// SetPassage makes the passages of a number stand out from the others; none for -1.
func (r *Reader) SetPassage(number int) { r.passage = number }

// passagesOn adds the passages on the lines to the spots.
func (r *Reader) passagesOn(first, last *page.Line) {
	i := sort.Search(len(r.passages), func(i int) bool { return r.passages[i].Block >= first.Block })
	for ; i < len(r.passages) && r.passages[i].Block <= last.Block; i++ {
		p := r.passages[i]
		st := r.styles.Hit
		if p.Number == r.passage {
			st = r.styles.HitNow
		}
		r.spots = append(r.spots, page.Spot{Block: p.Block, Start: p.Span.Start, End: p.Span.End, Style: st})
	}
}

// Row is the row of the pane on which a sentence begins; ok is false where it does not
// begin on the screen.
func (r *Reader) Row(sentence int) (row int, ok bool) {
	if !r.onScreen(sentence) {
		return 0, false
	}
	first, _ := r.page.Sentence(sentence)
	return r.page.Distance(r.top, first, r.height) + len(r.masthead) - r.head, true
}

// Put stands on a sentence and brings it as near to a row of the pane as the ends of the
// article allow.
func (r *Reader) Put(sentence, row int) {
	n := len(r.article.Document.Sentences)
	if n == 0 || r.height <= 0 {
		return
	}
	r.cursor = min(max(sentence, 0), n-1)
	r.moved, r.quiet = true, false
	first, _ := r.page.Sentence(r.cursor)
	row = min(max(row, 0), r.height-1)
	above := r.page.Distance(r.page.Top(), first, row)
	r.top = r.page.Move(first, -above)
	r.head = max(0, len(r.masthead)-(row-above))
	r.clamp()
}
