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
	n := g.size
	in, remembered := w.input[:3*n], before.product[:3*n]
	g.input.apply(x, in)
	gates, candidate := in[:2*n], in[2*n:]
	add(gates, remembered)
	lanes.Sigmoids(gates)
	addTimes(candidate, remembered[2*n:], gates)
	lanes.Tanhs(candidate)
	mix(out, before.state, candidate, gates[n:])
}

// add adds numbers to sums.
func add(sums, numbers []float32) {
	numbers = numbers[:len(sums)]
	for i := range sums {
		sums[i] += numbers[i]
	}
}

// addTimes adds numbers, each so many times, to sums.
func addTimes(sums, numbers, times []float32) {
	numbers, times = numbers[:len(sums)], times[:len(sums)]
	for i := range sums {
		sums[i] += float32(times[i] * numbers[i])
	}
}

// mix puts a mixture of old and fresh numbers in out, of which shares says how much is old.
func mix(out, old, fresh, shares []float32) {
	old, fresh, shares = old[:len(out)], fresh[:len(out)], shares[:len(out)]
	for i, share := range shares {
		out[i] = float32((1-share)*fresh[i]) + float32(share*old[i])
	}
}
