package main

import (
	"math"
	"slices"
)

// knots is how many points the curve has, from 0 to 1.
const knots = 21

// block is a stretch of probabilities over which the share of right ones rises no
// further.
type block struct{ right, n, from, to float64 }

// curve is how often the best label was right or defensible at each probability:
// a monotone fit, smoothed over a twentieth to either side.
func curve(all []scored) []float32 {
	blocks := monotone(all)
	out := make([]float32, knots)
	last := float32(0)
	for k := range out {
		x := float64(k) / (knots - 1)
		sum, n := 0.0, 0.0
		for _, b := range blocks {
			lo, hi := math.Max(b.from, x-.05), math.Min(b.to, x+.05)
			if lo <= hi {
				weight := b.n * (hi - lo + 1e-3) / (b.to - b.from + 1e-3)
				sum += weight * b.right / b.n
				n += weight
			}
		}
		if n > 0 {
			last = float32(sum / n)
		}
		out[k] = last
	}
	for k := knots - 2; k >= 0; k-- {
		if out[k] == 0 {
			out[k] = out[k+1]
		}
	}
	return out
}

// monotone joins neighbours, by probability, until the share of right ones rises
// from block to block.
func monotone(all []scored) []block {
	s := slices.Clone(all)
	slices.SortStableFunc(s, func(a, b scored) int {
		switch {
		case a.p < b.p:
			return -1
		case a.p > b.p:
			return 1
		}
		return 0
	})
	var out []block
	for _, x := range s {
		b := block{0, 1, float64(x.p), float64(x.p)}
		if x.soft {
			b.right = 1
		}
		for len(out) > 0 && out[len(out)-1].right*b.n >= b.right*out[len(out)-1].n {
			last := out[len(out)-1]
			b = block{last.right + b.right, last.n + b.n, last.from, b.to}
			out = out[:len(out)-1]
		}
		out = append(out, b)
	}
	return out
}
