package page

import (
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/wrap"
)

// Bounds that keep a hostile article from costing more than a screen's work.
const (
	partBytes  = 8 << 10 // a longer leaf is laid out piecewise
	partRows   = 64      // of a table
	partLines  = 128     // of code
	keepLines  = 1500    // laid-out lines kept, twice over
	gapWeight  = 60      // what a block weighs beside its text, for the position
	tableLook  = 200     // rows that decide a table's columns
	maxColumns = 64      // columns of a table that are looked at
	maxHits    = 100_000
)

// part is a leaf block or a piece of one: the bytes of its text, or for a table
// its rows.
type part struct{ block, start, end int32 }

func newPart(block, start, end int) part {
	return part{int32(block), int32(start), int32(end)} // an article has far less than 2 GB
}

// index makes the parts of the blocks from one on.
func (p *Page) index(from int) {
	keep := p.firstPart(from)
	p.parts = p.parts[:keep]
	if p.weight == nil {
		p.parts = make([]part, 0, len(p.doc.Blocks))
		p.weight = make([]int, 1, len(p.doc.Blocks)+1)
	}
	p.weight = p.weight[:keep+1]
	for i := from; i < len(p.doc.Blocks); i++ {
		b := &p.doc.Blocks[i]
		first := len(p.parts)
		switch {
		case b.Kind == content.Table:
			for r := 0; r == 0 || r < len(b.Rows); r += partRows {
				p.parts = append(p.parts, newPart(i, r, min(r+partRows, len(b.Rows))))
			}
		case b.Kind == content.Code:
			p.cutCode(i, string(b.Text))
		case len(b.Text) <= partBytes || b.Kind == content.Image || b.Kind == content.Rule:
			p.parts = append(p.parts, newPart(i, 0, len(b.Text)))
		default:
			p.cutText(i, string(b.Text))
		}
		each := (len(b.Text) + gapWeight) / (len(p.parts) - first)
		for range len(p.parts) - first {
			last := p.weight[len(p.weight)-1]
			p.weight = append(p.weight, last+each)
		}
	}
}

// cutText cuts a long text at words, or at runes where there are none.
func (p *Page) cutText(block int, s string) {
	for at := 0; at < len(s); {
		end := len(s)
		if end-at > partBytes {
			end = at + partBytes
			if i := strings.LastIndexAny(s[end-partBytes/8:end], " \n"); i >= 0 {
				end += i + 1 - partBytes/8
			} else {
				end = wrap.Snap(s, end)
			}
		}
		p.parts = append(p.parts, newPart(block, at, end))
		at = end
	}
}

// cutCode cuts code at the ends of lines.
func (p *Page) cutCode(block int, s string) {
	if len(s) <= partBytes {
		p.parts = append(p.parts, newPart(block, 0, len(s)))
		return
	}
	start, lines := 0, 0
	for at := 0; at < len(s); {
		n := strings.IndexByte(s[at:], '\n') + 1
		if n == 0 {
			n = len(s) - at
		}
		at += n
		if lines++; lines == partLines || at-start >= partBytes || at == len(s) {
			p.parts = append(p.parts, newPart(block, start, at))
			start, lines = at, 0
		}
	}
}

// firstPart is the first part of a block, or the number of parts.
func (p *Page) firstPart(block int) int {
	return sort.Search(len(p.parts), func(i int) bool { return int(p.parts[i].block) >= block })
}

// partAt is the part that holds a byte of a block's text.
func (p *Page) partAt(a Anchor) int {
	b := &p.doc.Blocks[a.Block]
	first := p.firstPart(a.Block)
	offset := a.Offset
	if b.Kind == content.Table {
		offset = rowAt(b, a.Offset)
	}
	n := sort.Search(len(p.parts)-first, func(i int) bool {
		q := p.parts[first+i]
		return int(q.block) > a.Block || int(q.start) > offset
	})
	return first + max(n-1, 0)
}

// gapBefore reports whether a blank line stands above a block.
func gapBefore(doc *content.Document, block int) bool {
	if block == 0 {
		return false
	}
	a, b := &doc.Blocks[block-1], &doc.Blocks[block]
	na, nb := len(a.Containers), len(b.Containers)
	if na == 0 || nb == 0 {
		return true
	}
	// Items that follow one another stand close, unless they are long.
	above, last := a.Containers[na-1], b.Containers[nb-1]
	if !last.First || last.Kind == content.Quote || above.Kind == content.Quote {
		return true
	}
	for i := range min(na, nb) {
		if a.Containers[i].Kind != b.Containers[i].Kind {
			return true
		}
	}
	if a.Kind != content.Paragraph || b.Kind != content.Paragraph {
		return true
	}
	return len(a.Text) > 240 || len(b.Text) > 240
}
