package collation

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/anchor"
)

// versions are the changes from one version of a text to the next.
func versions(first, second *content.Document, a *anchor.Alignment) Collation {
	c := Collation{Versions: true, Second: make([]int, len(a.Old)), First: a.New}
	for i, m := range a.Old {
		c.Second[i] = -1
		if m.Carried() {
			c.Second[i] = m.At
		}
		switch {
		case !m.Carried():
			at := beside(c.Second[:i])
			c.Points = append(c.Points, Point{Kind: Gone, First: sentence(first, i), Second: Side{Sentence: min(at, len(a.New)-1)}})
		case m.Kind == anchor.Edited:
			c.Points = append(c.Points, edited(first, second, i, m))
		}
	}
	for j, i := range a.New {
		if i < 0 {
			at := beside(a.New[:j])
			c.Points = append(c.Points, Point{Kind: New, First: Side{Sentence: min(at, len(a.Old)-1)}, Second: sentence(second, j)})
		}
	}
	slices.SortStableFunc(c.Points, func(x, y Point) int { return cmp.Compare(x.Second.Sentence, y.Second.Sentence) })
	return c
}

// beside is the sentence that the last one before has in the other version, or 0.
func beside(before []int) int {
	for _, at := range slices.Backward(before) {
		if at >= 0 {
			return at
		}
	}
	return 0
}

// sentence is the place of a whole sentence.
func sentence(d *content.Document, i int) Side {
	s := d.Sentences[i]
	return Side{Sentence: i, Block: s.Block, Spans: []content.Span{s.Span}}
}

// edited is a sentence that changed, with the words that differ.
func edited(first, second *content.Document, i int, m anchor.Match) Point {
	p := Point{Kind: Edited, First: sentence(first, i), Second: sentence(second, m.At), Changed: m.Changed}
	from, to := p.First.Spans[0].Start, p.Second.Spans[0].Start
	p.First.Spans, p.Second.Spans = nil, nil
	old, now := first.SentenceText(first.Sentences[i]), second.SentenceText(second.Sentences[m.At])
	for _, w := range anchor.Words(old, now) {
		if w.Old.Len() > 0 {
			p.First.Spans = append(p.First.Spans, content.Span{Start: from + w.Old.Start, End: from + w.Old.End})
		}
		if w.New.Len() > 0 {
			p.Second.Spans = append(p.Second.Spans, content.Span{Start: to + w.New.Start, End: to + w.New.End})
		}
	}
	return p
}
