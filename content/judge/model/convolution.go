package model

// convolve reads a sentence into its vector: for each channel the largest and
// the mean answer over the places of the sentence. Each word's products were made
// beforehand; here integers are added, so the result is exact.
func (n *network) convolve(words *shelf, s *sentence, out []float32) {
	w := n.width
	top := make([]int32, w)
	sum := make([]int32, w)
	count := len(s.rows)
	rows := make([]string, count)
	for i, r := range s.rows {
		rows[i] = words.row(r)
	}
	for i := range count {
		if i == 0 || i == count-1 {
			n.edge(rows, s.marks, i, top, sum)
			continue
		}
		n.answer(rows, s.marks, i, top, sum)
	}
	for c := range w {
		out[c] = float32(top[c]) * n.scale[c]
		out[w+c] = float32(sum[c]) * n.scale[c] / float32(max(1, count))
	}
}

// answer adds the answers at one place, which sees the words before and after it.
func (n *network) answer(rows []string, marks []int, place int, top, sum []int32) {
	w := n.width
	top, sum = top[:w], sum[:w]
	a, am := n.part(rows, marks, place-1, 0)
	b, bm := n.part(rows, marks, place, 1)
	c, cm := n.part(rows, marks, place+1, 2)
	for i := range w {
		v := int32(int8(a[i])) + int32(int8(b[i])) + int32(int8(c[i])) + int32(am[i]) + int32(bm[i]) + int32(cm[i])
		v = max(v, 0)
		sum[i] += v
		top[i] = max(top[i], v)
	}
}

// edge is answer at the first or last place, where a neighbour is missing.
func (n *network) edge(rows []string, marks []int, place int, top, sum []int32) {
	total := make([]int32, n.width)
	for k := range 3 {
		if at := place - 1 + k; at >= 0 && at < len(rows) {
			row, mark := n.part(rows, marks, at, k)
			for i := range total {
				total[i] += int32(int8(row[i])) + int32(mark[i])
			}
		}
	}
	for i, v := range total {
		v = max(v, 0)
		sum[i] += v
		top[i] = max(top[i], v)
	}
}

// part is a token's products for position k of the window of three.
func (n *network) part(rows []string, marks []int, place, k int) (string, []int16) {
	w := n.width
	m := (3*marks[place] + k) * w
	return rows[place][k*w : (k+1)*w][:w], n.marks[m : m+w][:w]
}
