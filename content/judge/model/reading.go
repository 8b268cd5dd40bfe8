package model

import "math"

// Reading is one document as the model has read it. It is for one goroutine at a time.
type Reading struct {
	net       *network
	words     *shelf
	encoder   *encoder
	texts     []string
	sentences []sentence
	vectors   [][]float32 // what the context reads of each sentence
	// fore[i] and hind[i] are the states before sentence i is read, from the
	// front and from the back, with what memory makes of them.
	fore, hind []memory
	logits     [][Classes]float32
}

// memory is a state of a gate and its product with the gate's memory weights.
type memory struct{ state, product []float32 }

// Read reads a document. Blocks may be shorter than Sentences; a missing block
// number counts as a block of its own.
func (m *Model) Read(in Input) *Reading {
	n := m.network()
	in.Blocks = blocks(in)
	e := newEncoder(n.words, in.Title)
	r := &Reading{net: n, words: &shelf{of: &n.products, rows: map[int]string{}}, encoder: e, texts: in.Sentences, sentences: e.encode(in)}
	count := len(r.sentences)
	r.vectors = make([][]float32, count)
	r.logits = make([][Classes]float32, count)
	pooled := make([]float32, 2*n.width+features)
	for i := range r.sentences {
		r.vectors[i] = n.vector(r.words, &r.sentences[i], pooled)
	}
	r.fore, r.hind = make([]memory, count), make([]memory, count)
	fore, hind := make([][]float32, count), make([][]float32, count)
	state := n.front.remember(make([]float32, n.front.size))
	for i := range count {
		r.fore[i] = state
		fore[i] = n.front.after(r.vectors[i], state)
		state = n.front.remember(fore[i])
	}
	state = n.back.remember(make([]float32, n.back.size))
	for i := count - 1; i >= 0; i-- {
		r.hind[i] = state
		hind[i] = n.back.after(r.vectors[i], state)
		state = n.back.remember(hind[i])
	}
	for i := range count {
		r.logits[i] = n.decide(fore[i], hind[i], r.vectors[i])
	}
	return r
}

// vector is what the context reads of a sentence.
func (n *network) vector(words *shelf, s *sentence, pooled []float32) []float32 {
	n.convolve(words, s, pooled)
	copy(pooled[2*n.width:], s.features[:])
	out := make([]float32, len(n.dense.bias))
	n.dense.apply(pooled, out)
	for i, v := range out {
		out[i] = max(v, 0)
	}
	return out
}

func (g gate) remember(state []float32) memory {
	m := memory{state: state, product: make([]float32, 3*g.size)}
	g.memory.apply(state, m.product)
	return m
}

func (g gate) after(x []float32, before memory) []float32 {
	out := make([]float32, g.size)
	g.step(x, before.state, before.product, out)
	return out
}

// decide gives the calibrated logits of a sentence between two states.
func (n *network) decide(fore, hind, vector []float32) (out [Classes]float32) {
	for c := range out {
		w := n.out.weight[c*n.out.in : (c+1)*n.out.in]
		a, b := len(fore), len(fore)+len(hind)
		v := n.out.bias[c] + dot(w[:a], fore) + dot(w[a:b], hind) + dot(w[b:], vector)
		out[c] = float32(v*n.temperature) + n.shift[c]
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
	top, sum := l[0], 0.0
	for _, v := range l {
		top = max(top, v)
	}
	var e [Classes]float64
	for c, v := range l {
		e[c] = math.Exp(float64(v - top))
		sum += e[c]
	}
	for c := range out {
		out[c] = float32(e[c] / sum)
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
