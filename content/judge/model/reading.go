package model

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/lanes"
	"github.com/standfirst/standfirst/content/judge/weights"
)

// Reading is one document as the model has read it. It is for one goroutine at a time.
type Reading struct {
	net       *network
	work      *work
	encoder   *encoder
	texts     []string
	sentences []sentence
	// fore[i] and hind[i] are the states before sentence i is read, from the
	// front and from the back, with what memory makes of them.
	fore, hind []memory
	logits     [][Classes]float32
	// shorter is a sentence without some of its words, with its tokens and its text.
	shorter sentence
	tokens  []token
	spare   []byte
}

// Read reads a document. Blocks may be shorter than Sentences; a missing block
// number counts as a block of its own.
func (m *Model) Read(in Input) *Reading {
	n := m.network()
	in.Blocks = blocks(in)
	e := newEncoder(n.words, in.Title)
	r := &Reading{net: n, work: newWork(n), encoder: e, texts: in.Sentences, sentences: e.encode(in)}
	count := len(r.sentences)
	r.logits = make([][Classes]float32, count)
	vectors := rows(count, len(n.dense.bias))
	for i := range r.sentences {
		n.vector(r.work, &r.sentences[i], vectors[i])
	}
	var fore, hind [][]float32
	r.fore, fore = n.front.along(r.work, vectors)
	slices.Reverse(vectors)
	r.hind, hind = n.back.along(r.work, vectors)
	slices.Reverse(vectors)
	slices.Reverse(r.hind)
	slices.Reverse(hind)
	for i := range count {
		r.logits[i] = n.decide(fore[i], hind[i], vectors[i])
	}
	return r
}

// along follows a gate over the vectors: what it remembers before each, and its
// state after it.
func (g gate) along(w *work, vectors [][]float32) (before []memory, after [][]float32) {
	before = make([]memory, len(vectors))
	states, products := rows(len(vectors)+1, g.size), rows(len(vectors), 3*g.size)
	for i, v := range vectors {
		before[i] = g.remember(states[i], products[i])
		g.after(w, v, before[i], states[i+1])
	}
	return before, states[1:]
}

// rows are n vectors of so many numbers, all zero.
func rows(n, width int) [][]float32 {
	all, out := make([]float32, n*width), make([][]float32, n)
	for i := range out {
		out[i] = all[i*width : (i+1)*width : (i+1)*width]
	}
	return out
}

// vector puts what the context reads of a sentence in out.
func (n *network) vector(w *work, s *sentence, out []float32) {
	n.convolve(w, s)
	copy(w.pooled[2*n.width:], s.features[:])
	n.dense.apply(w.pooled, out)
	for i, v := range out {
		out[i] = max(v, 0)
	}
}

// decide gives the calibrated logits of a sentence between two states.
func (n *network) decide(fore, hind, vector []float32) (out [Classes]float32) {
	var a, b, v [Classes]float32
	in := n.out.in
	lanes.DotRows(a[:], n.out.weight, in, fore)
	lanes.DotRows(b[:], n.out.weight[len(fore):], in, hind)
	lanes.DotRows(v[:], n.out.weight[len(fore)+len(hind):], in, vector)
	for c := range out {
		sum := n.out.bias[c] + a[c] + b[c] + v[c]
		out[c] = float32(sum*n.temperature) + n.shift[c]
	}
	return out
}

// Probabilities are the calibrated probabilities of the classes for each sentence.
func (r *Reading) Probabilities() [][Classes]float32 {
	out := make([][Classes]float32, len(r.logits))
	for i, l := range r.logits {
		out[i] = softmax(l)
	}
	return out
}

func softmax(l [Classes]float32) (out [Classes]float32) {
	var p [Classes]float64
	weights.Softmax(l[:], p[:])
	for c := range out {
		out[c] = float32(p[c])
	}
	return out
}

// blocks gives each sentence a block number.
func blocks(in Input) []int {
	if len(in.Blocks) >= len(in.Sentences) {
		return in.Blocks
	}
	out := append([]int{}, in.Blocks...)
	for len(out) < len(in.Sentences) {
		out = append(out, -1-len(out))
	}
	return out
}
