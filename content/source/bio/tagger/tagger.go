// Package tagger says how likely each line of a page is to be about the author of the piece. It
// looks at where a line stands, what the markup around it hints at, how it opens and what words are in it,
// and the same of the lines beside it: small decision trees, learned from annotated pages, add up to a
// probability.
//
// It does not say where a bio begins or ends within a line, whose bio it is, or what the person
// does; and a page without a known author has no bio for it.
package tagger

import (
	_ "embed"
	"math"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

//go:embed weights.txt
var learned string

// Load gives the learned trees, read when they are first needed.
var Load = sync.OnceValue(func() *Forest {
	f, err := Parse(learned)
	if err != nil {
		panic(err) // embedded and tested
	}
	return f
})

// leastWords is how many words a line has at least that is looked at for itself.
const leastWords = 4

// Probabilities gives for each line of the page how likely it is a part of a bio of an author. A line
// of a few words is none by itself.
func (f *Forest) Probabilities(p *evidence.Page, authors []content.Author) []float64 {
	rows := Rows(p, authors)
	out := make([]float64, len(rows))
	for i := range rows {
		if wording.Count(p.Lines[i].Text) < leastWords {
			continue
		}
		out[i] = 1 / (1 + math.Exp(-f.Score(rows[i])))
	}
	return out
}
