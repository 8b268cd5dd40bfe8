package extract

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wording"
)

// piece is a block on its way into the body, or out of it.
type piece struct {
	content.Block

	// key is its text for comparing, see [wording.LineKey].
	key string
	// words is the number of words, linked those that lie in links.
	words, linked int
	// lines are those of the page that its text is from, in order.
	lines []int
	// in is what the names of the elements that it stands in say.
	in kinds
	// reason is why it is left out; empty when it stays.
	reason clean.Text
}

func newPiece(b content.Block) piece {
	p := piece{Block: b, key: wording.LineKey(string(b.Text)), words: wording.Count(string(b.Text))}
	for _, r := range b.Inlines {
		if b.Kind != content.Table && r.Link != "" { // a table is no list of links for having some
			p.linked += wording.Count(string(r.Text))
		}
	}
	return p
}

// leave leaves out those pieces that are not left out already.
func leave(pieces []piece, why clean.Text) {
	for i := range pieces {
		if pieces[i].reason == "" {
			pieces[i].reason = why
		}
	}
}

// prose reports whether a piece is surely the article's own text.
func prose(p *piece) bool { return p.words >= 25 && sentence(p) }

// sentence reports whether a piece is a paragraph of the article's text, a short one or a long one.
func sentence(p *piece) bool {
	return p.reason == "" && p.Kind == content.Paragraph && p.words >= 12 && p.linked*2 < p.words && wording.Stops(string(p.Text))
}

// extent is the first and the last piece that is surely the article's text; first
// is behind every piece when there is none.
func extent(pieces []piece) (first, last int) {
	first, last = len(pieces), -1
	for i := range pieces {
		if prose(&pieces[i]) {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// styled reports whether all of a piece is strong or emphasised.
func styled(p *piece) bool {
	return len(p.Inlines) == 1 && p.Inlines[0].Style&(content.Strong|content.Emphasis) != 0
}
