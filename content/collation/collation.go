// Package collation compares two articles that are read side by side: what both quote
// and which passages stand in both or, where they are two versions of one text, what
// changed from the one to the other.
//
// It compares words, not meanings, and looks at no label. It does not tell which of the
// two has something from the other.
package collation

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
)

// Collation is what the comparison of a first and a second article came to.
type Collation struct {
	// Versions reports whether the two are versions of one text.
	Versions bool
	// Points are what is to be looked at: of two versions what changed, in the order of
	// the second; of two articles what stands in both, in the order of the first.
	Points []Point
	// Of two versions, Second gives for each sentence of the first the one that it is in
	// the second, and First the other way round; -1 where there is none.
	Second, First []int
}

// Kind is what a point is about.
type Kind uint8

// The kinds of points.
const (
	// Quotation stands in quotation marks in both articles, or most of it does.
	Quotation Kind = iota
	// Passage stands in both articles word for word.
	Passage
	// Edited is a sentence that has become another one.
	Edited
	// New is a sentence that the first version does not have, Gone one that the second
	// does not have.
	New
	Gone
)

// String is what a point of the kind is called, in a word or two.
func (k Kind) String() string {
	return [...]string{"both quote", "both say", "edited", "new", "gone"}[k]
}

// Point is a place in each article.
type Point struct {
	Kind          Kind
	First, Second Side
	// Changed is what of an edited sentence asks for another look.
	Changed anchor.Changes
}

// Side is where a point stands in one article.
type Side struct {
	// Sentence is the one that the words begin in. Where the article does not have them,
	// it is the one beside which they would stand, or -1 in an empty text.
	Sentence int
	Block    int
	// Spans are the words, in the text of the block; none where it does not have them.
	Spans []content.Span
}

// Side is where it stands in the first article for 0, in the second for 1.
func (p *Point) Side(article int) *Side {
	if article == 0 {
		return &p.First
	}
	return &p.Second
}

// Text are the words of a place, from the first to the last.
func (p *Side) Text(d *content.Document) clean.Text {
	if len(p.Spans) == 0 {
		return ""
	}
	return d.Blocks[p.Block].Text[p.Spans[0].Start:p.Spans[len(p.Spans)-1].End]
}

// Of compares two articles. Two are versions of one text when half of the sentences of the
// shorter one, or more, stand in the other, be it edited.
func Of(first, second *content.Document) Collation {
	before, after := anchor.Sentences(first), anchor.Sentences(second)
	a := anchor.Align(before, after)
	carried := 0
	for _, m := range a.Old {
		if m.Carried() {
			carried++
		}
	}
	if carried > 0 && 2*carried >= min(len(before), len(after)) {
		a = anchor.Versions(before, after)
		return versions(first, second, &a)
	}
	return Collation{Points: passages(first, second)}
}
