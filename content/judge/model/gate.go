package model

import "github.com/standfirst/standfirst/content/judge/lanes"

// gate is a gated recurrent unit: reset, update and candidate, in this order.
type gate struct {
	size   int
	input  columns
	memory layer
}

func (r *reader) gate(size, in int) gate {
	g := gate{size: size}
	g.input = byColumns(r.floats(3*size*in), 3*size, in)
	g.memory.in = size
	g.memory.weight = lanes.Lay(r.floats(3*size*size), size, 3*size)
	g.input.bias = r.floats(3 * size)
	g.memory.bias = r.floats(3 * size)
	return g
}

// memory is a state and its product with the gate's memory weights.
type memory struct{ state, product []float32 }

// after puts the state after x in out.
func (g gate) after(w *work, x []float32, before memory, out []float32) {
	n, in, m := g.size, w.input, before.product
	g.input.apply(x, in)
	for i := range in[:2*n] {
		in[i] += m[i]
	}
	lanes.Sigmoids(in[:2*n])
	reset, update, candidate := in[:n], in[n:2*n], in[2*n:3*n]
	for i, r := range reset {
		candidate[i] += float32(r * m[2*n+i])
	}
	lanes.Tanhs(candidate)
	for i, z := range update {
		out[i] = float32((1-z)*candidate[i]) + float32(z*before.state[i])
	}
}
