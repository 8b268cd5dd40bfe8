package model

// convolve reads a sentence into its vector: for each channel the largest and
// the mean answer over the places of the sentence. All products were made when
// the weights were; here integers are added, so the result is exact.
func (n *network) convolve(s *sentence, out []float32) {
	w := n.width
	top := make([]int32, w)
	sum := make([]int32, w)
	count := len(s.rows)
	for i := range count {
		after := i + 1
		if after == count {
			after = -1
		}
		n.answer(s, i-1, i, after, top, sum)
	}
	for c := range w {
		out[c] = float32(top[c]) * n.scale[c]
		out[w+c] = float32(sum[c]) * n.scale[c] / float32(max(1, count))
	}
}

// answer adds the answers at one place, which sees the words before and after it.
func (n *network) answer(s *sentence, prev, here, after int, top, sum []int32) {
	w := n.width
	top, sum = top[:w], sum[:w]
	b, bm := n.part(s, here, 1)
	if prev < 0 || after < 0 {
		n.edge(s, prev, here, after, top, sum)
		return
	}
	a, am := n.part(s, prev, 0)
	c, cm := n.part(s, after, 2)
	for i := range w {
		v := int32(int8(a[i])) + int32(int8(b[i])) + int32(int8(c[i])) + int32(am[i]) + int32(bm[i]) + int32(cm[i])
		v = max(v, 0)
		sum[i] += v
		top[i] = max(top[i], v)
	}
}

// edge is answer at the first or last place, where a neighbour is missing.
func (n *network) edge(s *sentence, prev, here, after int, top, sum []int32) {
	total := make([]int32, n.width)
	for k, place := range [3]int{prev, here, after} {
		if place < 0 {
			continue
		}
		row, mark := n.part(s, place, k)
		for i := range total {
			total[i] += int32(int8(row[i])) + int32(mark[i])
		}
	}
	for i, v := range total {
		v = max(v, 0)
		sum[i] += v
		top[i] = max(top[i], v)
	}
}

// part is a token's stored products for position k of the window of three.
func (n *network) part(s *sentence, place, k int) (string, []int16) {
	w := n.width
	r := (3*s.rows[place] + k) * w
	m := (3*s.marks[place] + k) * w
	return n.table[r : r+w][:w], n.marks[m : m+w][:w]
}
