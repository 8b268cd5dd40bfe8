// Package lanes does the sums in which most of a judge's time goes, over many numbers at
// once: inner products, columns added up, a sentence pooled, a word multiplied out.
//
// On amd64 they are written in assembly as well, for eight or sixteen numbers at a time.
// Both forms do the same operations on the same numbers in the same order, so that they give
// the same bits on every machine, and tests hold them to it. What the numbers mean, the
// package does not know.
package lanes

// Dot is the inner product, in four sums. The conversions keep compilers from fusing
// the multiplication with the addition, which would make results depend on the machine.
func Dot(a, b []float32) float32 {
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

// dotRowsGo puts the inner products of x and of what rows begin with in out. Rows are stride apart.
func dotRowsGo(out, rows []float32, stride int, x []float32) {
	for i := range out {
		out[i] = Dot(rows[i*stride:][:len(x)], x)
	}
}

// dotsGo puts the inner products of x and the rows of a matrix in out.
func dotsGo(rows, x, out []float32) {
	n := len(x)
	for i := range out {
		out[i] = Dot(rows[i*n:(i+1)*n], x)
	}
}

// addGo adds the columns of a matrix, each times its number of x, to out: four at a time,
// as zeros are left out, and the last ones one by one.
func addGo(out, weight, x []float32) {
	n := len(out)
	var times [4]float32
	var column [4][]float32
	k := 0
	for j, v := range x {
		if v == 0 {
			continue
		}
		times[k], column[k] = v, weight[j*n:(j+1)*n]
		if k++; k == len(times) {
			addFour(out, &column, &times)
			k = 0
		}
	}
	for i := range k {
		w, v := column[i], times[i]
		for c := range w {
			out[c] += float32(w[c] * v)
		}
	}
}

func addFour(out []float32, column *[4][]float32, times *[4]float32) {
	a, b, c, d := column[0][:len(out)], column[1][:len(out)], column[2][:len(out)], column[3][:len(out)]
	s, t, u, v := times[0], times[1], times[2], times[3]
	for i := range out {
		out[i] += (float32(a[i]*s) + float32(b[i]*t)) + (float32(c[i]*u) + float32(d[i]*v))
	}
}

// poolGo puts, for each channel, the largest answer of a sentence's places in top and
// their sum in sum. words are the products of the sentence's words between two others, width
// bytes each for the place before, at and after it; marks says where in the table those of
// each word's mark begin. The sums fit as the weights are small, which a test holds.
func poolGo(top []int16, sum []uint16, words []string, marks []int, table []int16) {
	width := len(top)
	sum = sum[:width]
	clear(top)
	clear(sum)
	for p := range len(words) - 2 {
		a, b, c := words[p][:width], words[p+1][width:2*width], words[p+2][2*width:3*width]
		am, bm, cm := table[marks[p]:][:width], table[marks[p+1]+width:][:width], table[marks[p+2]+2*width:][:width]
		for i := range top {
			v := int16(int8(a[i])) + int16(int8(b[i])) + int16(int8(c[i])) + am[i] + bm[i] + cm[i]
			v = max(v, 0)
			sum[i] += uint16(v)
			top[i] = max(top[i], v)
		}
	}
}

// multiplyGo multiplies a word's factors, signed bytes, with the base: for each of them a row as
// long as sums.
func multiplyGo(sums []int32, base []int16, factors string) {
	clear(sums)
	for j := range len(factors) {
		f, row := int32(int8(factors[j])), base[j*len(sums):][:len(sums)]
		for i, v := range row {
			sums[i] += f * int32(v)
		}
	}
}

// nonzeroGo gives a bit for each number, 64 at most, that is not zero.
func nonzeroGo(x []float32) (bits uint64) {
	for i, v := range x {
		if v != 0 {
			bits |= 1 << i
		}
	}
	return bits
}

// addRowsGo adds rows, each so many times, to out, one after the other.
func addRowsGo(out []float32, rows [][]float32, times []float32) {
	for k, row := range rows {
		t, row := times[k], row[:len(out)]
		for i, v := range row {
			out[i] += float32(v * t)
		}
	}
}
