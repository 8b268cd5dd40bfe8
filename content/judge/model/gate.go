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

// remember is a state, with its product in room for it.
func (g gate) remember(state, product []float32) memory {
	g.memory.apply(state, product)
	return memory{state, product}
}

// after puts the state after x in out.
func (g gate) after(w *work, x []float32, before memory, out []float32) {
	n, in, m := g.size, w.input, before.product
	g.input.apply(x, in)
	for i := range n {
		r := sigmoid(in[i] + m[i])
		z := sigmoid(in[n+i] + m[n+i])
		c := tanh(in[2*n+i] + float32(r*m[2*n+i]))
		out[i] = float32((1-z)*c) + float32(z*before.state[i])
	}
}
