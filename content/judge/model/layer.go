package model

import "math"

// layer is a matrix, stored by rows, and a bias.
type layer struct {
	in     int
	weight []float32
	bias   []float32
}

func (r *reader) layer(out, in int) layer {
	return layer{in: in, weight: r.floats(out * in), bias: r.floats(out)}
}

// apply puts the layer's answer to x in out.
func (l layer) apply(x, out []float32) {
	for i := range l.bias {
		out[i] = l.bias[i] + dot(l.weight[i*l.in:(i+1)*l.in], x)
	}
}

// dot is the inner product. The conversions keep compilers from fusing the
// multiplication with the addition, which would make results depend on the machine.
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

// columns is a matrix, stored by columns, and a bias: for vectors many of whose
// numbers are zero.
type columns struct {
	weight []float32
	bias   []float32
}

// byColumns turns a matrix that comes by rows.
func byColumns(rows []float32, out, in int) columns {
	w := make([]float32, len(rows))
	for i := range out {
		for j := range in {
			w[j*out+i] = rows[i*in+j]
		}
	}
	return columns{weight: w}
}

// apply puts the matrix's answer to x in out. Four columns are added at a time.
func (l columns) apply(x, out []float32) {
	n := len(l.bias)
	copy(out, l.bias)
	var times [4]float32
	var column [4][]float32
	k := 0
	for j, v := range x {
		if v == 0 {
			continue
		}
		times[k], column[k] = v, l.weight[j*n:(j+1)*n]
		if k++; k == len(times) {
			add(out[:n], &column, &times)
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

// add adds four columns, each times its number.
func add(out []float32, column *[4][]float32, times *[4]float32) {
	a, b, c, d := column[0][:len(out)], column[1][:len(out)], column[2][:len(out)], column[3][:len(out)]
	s, t, u, v := times[0], times[1], times[2], times[3]
	for i := range out {
		out[i] += (float32(a[i]*s) + float32(b[i]*t)) + (float32(c[i]*u) + float32(d[i]*v))
	}
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

func tanh(x float32) float32 { return float32(math.Tanh(float64(x))) }
