package model

// The three loops in which nearly all time of the network goes. On amd64 they are
// written in assembly as well, four numbers at a time; both forms do the same
// operations on the same numbers in the same order, so that they give the same
// bits, and a test holds them to it.

// dot is the inner product, in four sums. The conversions keep compilers from fusing
// the multiplication with the addition, which would make results depend on the machine.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for len(a) >= 4 && len(b) >= 4 {
		s0 += float32(a[0] * b[0])
		s1 += float32(a[1] * b[1])
		s2 += float32(a[2] * b[2])
		s3 += float32(a[3] * b[3])
		a, b = a[4:], b[4:]
	}
	for i := range a {
		s0 += float32(a[i] * b[i])
	}
	return (s0 + s1) + (s2 + s3)
}

// dots puts the inner products of x and the rows of a matrix in out.
func dotsGo(rows, x, out []float32) {
	n := len(x)
	for i := range out {
		out[i] = dot(rows[i*n:(i+1)*n], x)
	}
}

// addGo adds four columns, each times its number.
func addGo(out []float32, column *[4][]float32, times *[4]float32) {
	a, b, c, d := column[0][:len(out)], column[1][:len(out)], column[2][:len(out)], column[3][:len(out)]
	s, t, u, v := times[0], times[1], times[2], times[3]
	for i := range out {
		out[i] += (float32(a[i]*s) + float32(b[i]*t)) + (float32(c[i]*u) + float32(d[i]*v))
	}
}

// window is what one place of a sentence is answered from: the products of the words
// before, at and after it, and those of their marks. All have the same length.
type window struct {
	words [3]string
	marks [3][]int16
}

// poolGo adds the answers at one place to the sums, and keeps the largest.
func poolGo(top, sum []int32, at *window) {
	sum = sum[:len(top)]
	a, b, c := at.words[0][:len(top)], at.words[1][:len(top)], at.words[2][:len(top)]
	am, bm, cm := at.marks[0][:len(top)], at.marks[1][:len(top)], at.marks[2][:len(top)]
	for i := range top {
		v := int32(int8(a[i])) + int32(int8(b[i])) + int32(int8(c[i])) + int32(am[i]) + int32(bm[i]) + int32(cm[i])
		v = max(v, 0)
		sum[i] += v
		top[i] = max(top[i], v)
	}
}
