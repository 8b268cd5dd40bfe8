package model

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/lanes"
	"github.com/standfirst/standfirst/content/judge/weights"
)

// Reading is one document as the model has read it. It is for one goroutine at a time.
type Reading struct {
	model     *Model
	work      *work
	encoder   *encoder
	texts     []string
	sentences []sentence
	vectors   []float32 // of the sentences, one after the other
	// fore reads the sentences from the front, hind from the back.
	fore, hind pass
	logits     [][Classes]float32
	// shorter is a sentence without some of its words, with its tokens and its text.
	shorter sentence
	tokens  []token
	spare   []byte
}

// pass is the sentences of a document read one after the other by a gate: its state before and after each, and what
// its memory makes of that.
type pass struct {
	size             int
	states, products []float32
}

// ready makes room for n sentences.
func (p *pass) ready(g gate, n int) {
	p.size = g.size
	p.states, p.products = sized(p.states, (n+1)*g.size), sized(p.products, n*3*g.size)
	clear(p.states[:g.size])
}

// state is the state before the k-th sentence that is read.
func (p *pass) state(k int) []float32 { return p.states[k*p.size : (k+1)*p.size] }

// before is what is known before the k-th sentence that is read.
func (p *pass) before(k int) memory {
	return memory{p.state(k), p.products[k*3*p.size : (k+1)*3*p.size]}
}

// read reads the k-th sentence by its vector.
func (p *pass) read(w *work, g gate, k int, vector []float32) {
	m := p.before(k)
	g.memory.apply(m.state, m.product)
	g.after(w, vector, m, p.state(k+1))
}

// sized is room for n numbers, of which nothing is known.
func sized(room []float32, n int) []float32 {
	if cap(room) < n {
		return make([]float32, n)
	}
	return room[:n]
}

// Read reads a document. Blocks may be shorter than Sentences; a missing block
// number counts as a block of its own.
func (m *Model) Read(in Input) *Reading {
	n := m.network()
	in.Blocks = blocks(in)
	r, ok := m.idle.Get().(*Reading)
	if !ok {
		r = &Reading{model: m, work: newWork(n), encoder: &encoder{words: n.words}}
	}
	r.encoder.begin(in.Title)
	r.texts, r.sentences = in.Sentences, r.encoder.encode(in, r.sentences)
	count := len(r.sentences)
	r.vectors = sized(r.vectors, count*len(n.dense.bias))
	r.logits = slices.Grow(r.logits[:0], count)[:count]
	r.fore.ready(n.front, count)
	r.hind.ready(n.back, count)
	for i := range count {
		n.vector(r.work, &r.sentences[i], r.vector(i))
	}
	for i := range count {
		r.fore.read(r.work, n.front, i, r.vector(i))
	}
	for k := range count {
		r.hind.read(r.work, n.back, k, r.vector(count-1-k))
	}
	for i := range count {
		r.logits[i] = n.decide(r.fore.state(i+1), r.hind.state(count-i), r.vector(i))
	}
	return r
}

// vector is that of a sentence.
func (r *Reading) vector(i int) []float32 {
	n := len(r.work.vector)
	return r.vectors[i*n : (i+1)*n]
}

// Done gives the reading's room to those that follow. It is not to be used any more.
func (r *Reading) Done() {
	r.texts = nil
	r.model.idle.Put(r)
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
