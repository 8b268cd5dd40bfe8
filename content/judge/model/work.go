package model

// work is the space in which sentences are computed one after the other, and the
// products of rare words that were made for the document.
type work struct {
	words    map[int]string
	rows     []string // the products of a sentence's tokens, between two of nothing
	marks    []int
	top, sum []int32
	pooled   []float32
	input    []float32 // of a gate
}

func newWork(n *network) *work {
	return &work{
		words: map[int]string{},
		top:   make([]int32, n.width), sum: make([]int32, n.width),
		pooled: make([]float32, 2*n.width+features),
		input:  make([]float32, 3*n.front.size),
	}
}

// start makes ready for a sentence. Before its first and after its last token is
// a word without products.
func (w *work) start(n *network, s *sentence) {
	w.rows = append(w.rows[:0], w.row(&n.products, 0))
	w.marks = append(append(append(w.marks[:0], marks), s.marks...), marks)
	for _, r := range s.rows {
		w.rows = append(w.rows, w.row(&n.products, r))
	}
	w.rows = append(w.rows, w.rows[0])
	clear(w.top)
	clear(w.sum)
}

// row is the products of a word.
func (w *work) row(p *products, word int) string {
	n := 3 * p.width
	if word < p.stored {
		return p.rows[word*n : (word+1)*n]
	}
	row, ok := w.words[word]
	if !ok {
		out := make([]byte, n)
		p.multiply(word-p.stored, out)
		row = string(out)
		w.words[word] = row
	}
	return row
}
