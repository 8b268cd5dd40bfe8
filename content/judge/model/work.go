package model

// work is the space in which sentences are computed one after the other.
type work struct {
	rows    []string // the products of a sentence's tokens, between two of nothing
	marks   []int    // where the products of their marks begin
	top     []int16
	sum     []uint16
	pooled  []float32
	sums    []int32 // of a rare word, and their product
	product []byte
	input   []float32 // of a gate
	// what a sentence gives that is not kept
	vector, fore, hind []float32
}

func newWork(n *network) *work {
	return &work{
		top: make([]int16, n.width), sum: make([]uint16, n.width),
		pooled: make([]float32, 2*n.width+features),
		sums:   make([]int32, 3*n.width), product: make([]byte, 3*n.width),
		input:  make([]float32, 3*n.front.size),
		vector: make([]float32, len(n.dense.bias)), fore: make([]float32, n.front.size), hind: make([]float32, n.back.size),
	}
}

// start makes ready for a sentence. Before its first and after its last token is
// a word without products.
func (w *work) start(n *network, s *sentence) {
	w.rows = append(w.rows[:0], w.row(&n.products, 0))
	w.marks = append(w.marks[:0], marks*3*n.width)
	for i, r := range s.rows {
		w.rows = append(w.rows, w.row(&n.products, r))
		w.marks = append(w.marks, s.marks[i]*3*n.width)
	}
	w.rows, w.marks = append(w.rows, w.rows[0]), append(w.marks, w.marks[0])
}

// row is the products of a word.
func (w *work) row(p *products, word int) string {
	n := 3 * p.width
	if word < p.stored {
		return p.rows[word*n : (word+1)*n]
	}
	last := &p.made[word%mostMade]
	if m := last.Load(); m != nil && m.word == word {
		return m.products
	}
	p.multiply(word-p.stored, w.product, w.sums)
	m := &made{word, string(w.product)}
	last.Store(m)
	return m.products
}
