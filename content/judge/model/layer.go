package model

import "github.com/standfirst/standfirst/content/judge/lanes"

// layer is a matrix, as it is laid out for the processor, and a bias.
type layer struct {
	in     int
	weight []float32
	bias   []float32
}

func (r *reader) layer(out, in int) layer {
	return layer{in: in, weight: lanes.Lay(r.floats(out*in), in, out), bias: r.floats(out)}
}

// apply puts the layer's answer to x in out.
func (l layer) apply(x, out []float32) {
	out = out[:len(l.bias)]
	lanes.Dots(l.weight, x[:l.in], out)
	add(out, l.bias)
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

// apply puts the matrix's answer to x in out.
func (l columns) apply(x, out []float32) {
	out = out[:len(l.bias)]
	copy(out, l.bias)
	lanes.Add(out, l.weight, x)
}
