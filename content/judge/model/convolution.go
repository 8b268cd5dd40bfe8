package model

import "github.com/standfirst/standfirst/content/judge/lanes"

// convolve reads a sentence into its vector: for each channel the largest and
// the mean answer over the places of the sentence. Each word's products were made
// beforehand; here integers are added, so the result is exact.
func (n *network) convolve(w *work, s *sentence) {
	w.start(n, s)
	lanes.Pool(w.top, w.sum, w.rows, w.marks, n.marks)
	count := float32(max(1, len(s.rows)))
	for c := range n.width {
		w.pooled[c] = float32(w.top[c]) * n.scale[c]
		w.pooled[n.width+c] = float32(w.sum[c]) * n.scale[c] / count
	}
}
