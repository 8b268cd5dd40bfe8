package model

// convolve reads a sentence into its vector: for each channel the largest and
// the mean answer over the places of the sentence. Each word's products were made
// beforehand; here integers are added, so the result is exact.
func (n *network) convolve(w *work, s *sentence) {
	w.start(n, s)
	count := len(s.rows)
	for i := range count {
		n.answer(w, i)
	}
	for c := range n.width {
		w.pooled[c] = float32(w.top[c]) * n.scale[c]
		w.pooled[n.width+c] = float32(w.sum[c]) * n.scale[c] / float32(max(1, count))
	}
}

// answer adds the answers at one place, which sees the words before and after it.
func (n *network) answer(w *work, place int) {
	var at window
	for k := range at.words {
		at.words[k], at.marks[k] = n.part(w, place+k, k)
	}
	pool(w.top[:n.width], w.sum[:n.width], &at)
}

// part is a token's products for position k of the window of three.
func (n *network) part(w *work, token, k int) (string, []int16) {
	m := (3*w.marks[token] + k) * n.width
	return w.rows[token][k*n.width : (k+1)*n.width][:n.width], n.marks[m : m+n.width][:n.width]
}
