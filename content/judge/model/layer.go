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
	out = out[:len(l.bias)]
	dots(l.weight, x[:l.in], out)
	for i, b := range l.bias {
		out[i] = b + out[i]
	}
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

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

func tanh(x float32) float32 { return float32(math.Tanh(float64(x))) }
