package model

// gate is a gated recurrent unit: reset, update and candidate, in this order.
type gate struct {
	size   int
	input  layer
	memory layer
}

func (r *reader) gate(size, in int) gate {
	g := gate{size: size}
	g.input.in, g.memory.in = in, size
	g.input.weight = r.floats(3 * size * in)
	g.memory.weight = r.floats(3 * size * size)
	g.input.bias = r.floats(3 * size)
	g.memory.bias = r.floats(3 * size)
	return g
}

// step puts the state after x in out; m is what memory makes of the state before.
func (g gate) step(x, before, m, out []float32) {
	n := g.size
	in := make([]float32, 3*n)
	g.input.apply(x, in)
	for i := range n {
		r := sigmoid(in[i] + m[i])
		z := sigmoid(in[n+i] + m[n+i])
		c := tanh(in[2*n+i] + float32(r*m[2*n+i]))
		out[i] = float32((1-z)*c) + float32(z*before[i])
	}
}
