package model

import "github.com/standfirst/standfirst/content/judge/lanes"

// convolve reads a sentence into its vector: for each channel the largest and
// the mean answer over the places of the sentence. Each word's products were made
// beforehand; here integers are added, so the result is exact.
func (n *network) convolve(w *work, s *sentence) {
	w.start(n, s)
	lanes.Pool(w.top, w.sum, w.rows, w.marks, n.marks)
	count := float32(max(1, len(s.rows)))
	largest, mean := w.pooled[:n.width], w.pooled[n.width:2*n.width]
	scale(largest, w.top, n.scale)
	scale(mean, w.sum, n.scale)
	for i := range mean {
		mean[i] /= count
	}
}

// scale puts whole numbers, each times its scale, in out.
func scale[N int16 | uint16](out []float32, numbers []N, scales []float32) {
	numbers, scales = numbers[:len(out)], scales[:len(out)]
	for i := range out {
		out[i] = float32(numbers[i]) * scales[i]
	}
}
