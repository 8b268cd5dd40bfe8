// Package extract finds the article in a page: the blocks of its body, and the
// blocks that it left out, each with the reason.
//
// What the source facts were read from (the title, the author's bio, a
// disclaimer) is left out with the fact's name. What is left out is never lost:
// a reader can look at it. The package finds no facts, cuts no sentences and
// knows no publishers.
package extract

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// Result is an article's body and what stood around it.
type Result struct {
	Blocks  []content.Block
	LeftOut []content.LeftOut
	// Short is the notice that this is not all of the article, or not what the page shows at once, or is
	// empty.
	Short clean.Text
	// Cleaned counts what was removed for safety.
	Cleaned clean.Counts
}

// Body finds the article's body in a page whose facts are known. Where there is
// no article the error is a [*content.Error] that says what is there instead.
func Body(p *page.Page, f source.Facts) (Result, error) { return NewDraft(p).Body(f) }

// Draft is what of a page may be the article's body, before the page's facts are known.
type Draft struct {
	page    *page.Page
	pieces  []piece
	short   clean.Text
	cleaned clean.Counts
}

// NewDraft finds what may be the article's body in a page.
func NewDraft(p *page.Page) *Draft {
	d := &Draft{page: p}
	switch {
	case p.Tree != nil:
		d.pieces, d.short = readable(p, &d.cleaned)
	case p.MediaType == decode.Markdown:
		d.cleaned = p.Cleaned
		for i := range p.Blocks {
			x := newPiece(p.Blocks[i])
			for line := p.BlockLines[i][0]; line < p.BlockLines[i][1] && x.Kind != content.Image; line++ {
				x.lines = append(x.lines, line)
			}
			d.pieces = append(d.pieces, x)
		}
	default:
		d.pieces = textPieces(p, &d.cleaned)
	}
	return d
}

// Head gives the blocks of the body as far as the facts that head the article tell, to be
// shown until all facts are known. The draft stays as it is.
func (d *Draft) Head(f source.Facts) ([]content.Block, error) {
	pieces := slices.Clone(d.pieces)
	filter(pieces, factsOf(f))
	return kept(d.page, checked(d.page, pieces))
}

// Body is [Body] of the draft's page. The draft is used up.
func (d *Draft) Body(f source.Facts) (r Result, err error) {
	pieces := d.pieces
	r.Short, r.Cleaned = d.short, d.cleaned
	known := factsOf(f)
	filter(pieces, known)
	switch {
	case d.page.Tree != nil:
		pieces, r.Short = carried(d.page, pieces, f, known, &r.Cleaned, r.Short)
		pieces = checked(d.page, pieces)
	case d.page.MediaType == decode.Plain:
		otherTitles(pieces)
	}
	if r.Blocks, err = kept(d.page, pieces); err != nil {
		return Result{}, err
	}
	for _, a := range d.page.Aside {
		r.LeftOut = append(r.LeftOut, content.LeftOut{Text: clean.Inline(a.Text, &r.Cleaned), Reason: clean.Inline(a.Reason, nil)})
	}
	r.LeftOut = append(r.LeftOut, leftOut(d.page, pieces, known)...)
	return r, nil
}

// kept are the blocks that stay, if they are an article. What leaving others out has broken is
// mended: an item's first block carries its mark, a rule stands between two blocks.
func kept(p *page.Page, pieces []piece) ([]content.Block, error) {
	if err := enough(p, pieces); err != nil {
		return nil, err
	}
	out := make([]content.Block, 0, len(pieces)) // a slice that grows would take three times as much of a long page
	var above []content.Container                // of the block before
	for i := range pieces {
		b := pieces[i].Block
		if pieces[i].reason != "" || b.Kind == content.Rule && (len(out) == 0 || out[len(out)-1].Kind == content.Rule) {
			continue
		}
		b.Containers = slices.Clone(b.Containers)
		for i := range b.Containers {
			c := &b.Containers[i]
			c.First = c.First || c.Kind != content.Quote && !together(above, b.Containers[:i+1])
		}
		above = b.Containers
		out = append(out, b)
	}
	if n := len(out) - 1; n >= 0 && out[n].Kind == content.Rule {
		out = out[:n]
	}
	return out, nil
}

// together reports whether a block in the containers around lies in the innermost of
// the containers box as well.
func together(around, box []content.Container) bool {
	same := func(a, b content.Container) bool { return a.Kind == b.Kind && a.Number == b.Number }
	return len(around) >= len(box) && slices.EqualFunc(around[:len(box)], box, same)
}
