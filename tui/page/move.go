package page

import (
	"sort"

	"github.com/standfirst/standfirst/content"
)

// Top is the first line.
func (p *Page) Top() Place { return Place{} }

// maxMove bounds the lines that one movement lays out; use [Page.AtFraction]
// to go farther.
const maxMove = 2000

// height is the number of lines of a part, at least one.
func (p *Page) height(part int) int { return max(len(p.laid(part).lines), 1) }

// within brings a place back onto the page after its parts or lines changed.
func (p *Page) within(at Place) Place {
	if len(p.parts) == 0 || at.Part < 0 {
		return Place{}
	}
	if at.Part >= len(p.parts) {
		at.Part = len(p.parts) - 1
		at.Line = p.height(at.Part) - 1
	}
	return Place{at.Part, min(max(at.Line, 0), p.height(at.Part)-1)}
}

// Move is the place n lines below, or above when n is negative; it stops at
// the first and the last line.
func (p *Page) Move(at Place, n int) Place {
	at = p.within(at)
	if len(p.parts) == 0 {
		return at
	}
	n = min(max(n, -maxMove), maxMove)
	at.Line += n
	for at.Line < 0 {
		if at.Part == 0 {
			return Place{}
		}
		at.Part--
		at.Line += p.height(at.Part)
	}
	for {
		h := p.height(at.Part)
		if at.Line < h {
			return at
		}
		if at.Part == len(p.parts)-1 {
			at.Line = h - 1
			return at
		}
		at.Line -= h
		at.Part++
	}
}

// Scroll is Move for the top of a screen: it stops where the last line stands
// at the bottom.
func (p *Page) Scroll(top Place, n, height int) Place {
	next := p.Move(top, n)
	if n <= 0 {
		return next
	}
	if end := p.End(height); end.Before(next) {
		if end.Before(top) { // a shorter screen than before
			return top
		}
		return end
	}
	return next
}

// End is the top of the last screen.
func (p *Page) End(height int) Place {
	if len(p.parts) == 0 {
		return Place{}
	}
	last := len(p.parts) - 1
	return p.Move(Place{last, p.height(last) - 1}, 1-max(height, 1))
}

// Last is the last line.
func (p *Page) Last() Place {
	return p.within(Place{len(p.parts), 0})
}

// Distance is the number of lines from one place down to another, no farther
// than limit; negative when the other stands above.
func (p *Page) Distance(from, to Place, limit int) int {
	if to.Before(from) {
		return -p.Distance(to, from, limit)
	}
	n := -from.Line
	for i := from.Part; i < to.Part; i++ {
		if n += p.height(i); n > limit {
			return limit
		}
	}
	return min(n+to.Line, limit)
}

// Lines are n lines from a place on, fewer at the end.
func (p *Page) Lines(from Place, n int) []Line {
	if len(p.parts) == 0 || n <= 0 {
		return nil
	}
	from = p.within(from)
	out := make([]Line, 0, min(n, 512))
	for at := from; at.Part < len(p.parts) && len(out) < n; at = (Place{at.Part + 1, 0}) {
		l := p.laid(at.Part)
		for ; at.Line < len(l.lines) && len(out) < n; at.Line++ {
			q := &l.lines[at.Line]
			out = append(out, Line{Place: at, Block: int(p.parts[at.Part].block), Start: q.start, End: q.end, page: p, line: q, laid: l})
		}
	}
	return out
}

// Reveal is the top of a screen on which the lines from first to last can be
// read: top itself when they stand on it already, else with a little room
// around them.
func (p *Page) Reveal(top Place, height int, first, last Place) Place {
	top = p.within(top)
	far := 4 * height
	above, below := p.Distance(top, first, far), p.Distance(top, last, far)
	if above >= 0 && below < height {
		return top
	}
	tall := p.Distance(first, last, far) + 1
	room := min(max(height/4, 0), max(height-tall, 0))
	var next Place
	if above > 0 && below < 2*height && tall < height {
		next = p.Move(last, room/2+1-height) // just below: come up from the bottom
	} else {
		next = p.Move(first, -room)
	}
	if end := p.End(height); end.Before(next) {
		return end
	}
	return next
}

// Anchor is the text at a place: of the first line from there on that has any.
func (p *Page) Anchor(at Place) Anchor {
	if len(p.parts) == 0 {
		return Anchor{}
	}
	at = p.within(at)
	l := p.laid(at.Part)
	for i := at.Line; i < len(l.lines); i++ {
		if l.lines[i].end > l.lines[i].start {
			return Anchor{int(p.parts[at.Part].block), l.lines[i].start}
		}
	}
	q := p.parts[at.Part]
	if p.doc.Blocks[q.block].Kind == content.Table {
		return Anchor{int(q.block), 0}
	}
	return Anchor{int(q.block), int(q.start)}
}

// At is the place of an anchor.
func (p *Page) At(a Anchor) Place {
	if len(p.parts) == 0 || a.Block < 0 {
		return Place{}
	}
	if a.Block >= len(p.doc.Blocks) {
		return p.Last()
	}
	part := p.partAt(a)
	lines := p.laid(part).lines
	i := sort.Search(len(lines), func(i int) bool { return lines[i].start > a.Offset || lines[i].end > a.Offset })
	for i < len(lines) && lines[i].start == lines[i].end { // a rule in a table
		i++
	}
	if i == len(lines) {
		i = max(len(lines)-1, 0)
	}
	return Place{part, i}
}

// Sentence are the places of a sentence's first and last line.
func (p *Page) Sentence(index int) (first, last Place) {
	if index < 0 || index >= len(p.doc.Sentences) {
		return Place{}, Place{}
	}
	s := p.doc.Sentences[index]
	return p.At(Anchor{s.Block, s.Span.Start}), p.At(Anchor{s.Block, max(s.Span.End-1, s.Span.Start)})
}

// SentenceFrom is the first sentence that begins at a place or below, or
// [NoSentence].
func (p *Page) SentenceFrom(at Place) int {
	if len(p.parts) == 0 {
		return NoSentence
	}
	a := p.Anchor(at)
	all := p.doc.Sentences
	i := sort.Search(len(all), func(i int) bool {
		return all[i].Block > a.Block || all[i].Block == a.Block && all[i].Span.Start >= a.Offset
	})
	if i == len(all) {
		return NoSentence
	}
	return i
}

// Fraction is how much of the article stands above a place, from 0 to 1. It is
// measured in text, so that it needs no layout of what was not seen.
func (p *Page) Fraction(at Place) float64 {
	n := len(p.parts)
	if n == 0 {
		return 0
	}
	at = p.within(at)
	above, below := p.weight[at.Part], p.weight[at.Part+1]
	part := float64(below-above) * float64(at.Line) / float64(p.height(at.Part))
	return (float64(above) + part) / float64(p.weight[n])
}

// AtFraction is the place above which a fraction of the article stands.
func (p *Page) AtFraction(f float64) Place {
	n := len(p.parts)
	if n == 0 {
		return Place{}
	}
	const rounding = 1e-6
	want := min(max(f, 0), 1)*float64(p.weight[n]) + rounding
	i := sort.Search(n, func(i int) bool { return float64(p.weight[i+1]) > want })
	if i == n {
		return p.Last()
	}
	inside := (want - float64(p.weight[i])) / float64(max(p.weight[i+1]-p.weight[i], 1))
	return p.within(Place{i, int(inside*float64(p.height(i)) + rounding)})
}

// SentenceFraction is where a sentence begins, from 0 to 1. It lays out
// nothing.
func (p *Page) SentenceFraction(index int) float64 {
	if index < 0 || index >= len(p.doc.Sentences) || len(p.parts) == 0 {
		return 0
	}
	s := p.doc.Sentences[index]
	part := p.partAt(Anchor{s.Block, s.Span.Start})
	q := p.parts[part]
	inside := float64(s.Span.Start-int(q.start)) / float64(max(q.end-q.start, 1))
	above, below := p.weight[part], p.weight[part+1]
	return (float64(above) + inside*float64(below-above)) / float64(p.weight[len(p.parts)])
}
