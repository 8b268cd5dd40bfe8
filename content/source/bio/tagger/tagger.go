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
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/weights"
	"github.com/standfirst/standfirst/content/source/evidence"
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
		if p.Lines[i].Words < leastWords {
			continue
		}
		out[i] = weights.Logistic(f.Score(rows[i]))
	}
	return out
}

// Forest are trees whose leaves add up to the logarithm of the odds.
type Forest struct {
	Start float64 // before any tree has spoken
	Trees []Tree
}

// Tree are the nodes of a tree, its root first.
type Tree []Node

// Node is a question, or a leaf. A value of the feature of at most Limit leads to the node Low,
// another to High; both are behind it in the tree. A leaf has neither, and a score.
type Node struct {
	Feature   int
	Limit     float32
	Low, High int
	Score     float64
}

// Score is the logarithm of the odds that a line is a part of a bio.
func (f *Forest) Score(r Row) float64 {
	sum := f.Start
	for _, t := range f.Trees {
		n := &t[0]
		for n.Low > 0 {
			if r[n.Feature] <= n.Limit {
				n = &t[n.Low]
			} else {
				n = &t[n.High]
			}
		}
		sum += n.Score
	}
	return sum
}

// Parse reads trees: a checksum of the names of the features and the start in the first line, then a tree
// a line. A question is "feature<=limit:low:high", a leaf "score". Trees that were learned for other
// features are an error.
func Parse(text string) (*Forest, error) {
	names := Names()
	at := make(map[string]int, len(names))
	for i, n := range names {
		at[n] = i
	}
	f := &Forest{}
	head, rest, _ := strings.Cut(text, "\n")
	var sum string
	if _, err := fmt.Sscanf(head, "names %s %g", &sum, &f.Start); err != nil {
		return nil, fmt.Errorf("the trees do not begin with their features and the start but with %q: %w", head, err)
	}
	if sum != weights.Sum(names) {
		return nil, fmt.Errorf("the trees were learned for other features: %q", head)
	}
	for line := range strings.Lines(rest) {
		var t Tree
		words := strings.Fields(line)
		for i, w := range words {
			n, ok := parseNode(w, at)
			if !ok || n.Low > 0 && (n.Low <= i || n.High <= i || n.Low >= len(words) || n.High >= len(words)) {
				return nil, fmt.Errorf("%q is no node of a tree", w)
			}
			t = append(t, n)
		}
		if t != nil {
			f.Trees = append(f.Trees, t)
		}
	}
	return f, nil
}

func parseNode(s string, at map[string]int) (Node, bool) {
	name, rest, ok := strings.Cut(s, "<=")
	if !ok {
		v, err := strconv.ParseFloat(s, 64)
		return Node{Score: v}, err == nil
	}
	parts := strings.Split(rest, ":")
	feature, known := at[name]
	if !known || len(parts) != 3 {
		return Node{}, false
	}
	limit, err := strconv.ParseFloat(parts[0], 32)
	low, err2 := strconv.Atoi(parts[1])
	high, err3 := strconv.Atoi(parts[2])
	return Node{Feature: feature, Limit: float32(limit), Low: low, High: high}, err == nil && err2 == nil && err3 == nil && low > 0
}
