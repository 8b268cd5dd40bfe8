package main

import (
	"math"

	"github.com/standfirst/standfirst/content/judge/blend"
)

// steps and their size, which falls from step to step.
const (
	steps = 160
	pace  = .05
	tire  = .98
)

// learn fits by full-batch gradient descent with Adam's step sizes. Weights are
// drawn towards start; that of the model itself stays there.
func learn(data []example, l2 float64, start *blend.Weights) *blend.Weights {
	w := &blend.Weights{W: start.W}
	var m, s [blend.Size][blend.Outcomes]float64
	n := float64(len(data))
	for step := 1; step <= steps; step++ {
		g := gradient(data, w)
		rate := pace * math.Pow(tire, float64(step))
		even, odd := 1-math.Pow(.9, float64(step)), 1-math.Pow(.99, float64(step))
		for k := range g {
			if blend.Own(k) {
				continue
			}
			for c := range g[k] {
				d := g[k][c]/n + l2/n*float64(w.W[k][c]-start.W[k][c])
				m[k][c] = .9*m[k][c] + .1*d
				s[k][c] = .99*s[k][c] + .01*d*d
				w.W[k][c] -= float32(rate * m[k][c] / even / (math.Sqrt(s[k][c]/odd) + 1e-8))
			}
		}
	}
	return w
}

// gradient is that of the examples' loss.
func gradient(data []example, w *blend.Weights) (g [blend.Size][blend.Outcomes]float64) {
	for i := range data {
		e := &data[i]
		p := e.probabilities(w)
		for c := range p {
			p[c] -= e.target[c]
		}
		for _, f := range e.features {
			for c, d := range p {
				g[f.i][c] += float64(f.x * d)
			}
		}
	}
	return g
}

func (e *example) probabilities(w *blend.Weights) [blend.Outcomes]float32 {
	return blend.Softmax(e.scores(w))
}

func (e *example) scores(w *blend.Weights) (z [blend.Outcomes]float32) {
	for _, f := range e.features {
		for c := range z {
			z[c] += float32(f.x * w.W[f.i][c])
		}
	}
	return z
}

// trust is the weight of the model's log-probabilities at which it is most likely
// right on the examples.
func trust(data []example) float32 {
	best, most := float32(1), math.Inf(-1)
	for k := 6; k <= 24; k++ {
		t, sum := float32(k)/20, 0.0
		for i := range data {
			e := &data[i]
			var z [blend.Outcomes]float32
			for c, p := range e.p {
				z[c] = t * float32(math.Log(float64(max(p, 1e-4))))
			}
			for c, p := range blend.Softmax(z) {
				sum += float64(e.target[c]) * math.Log(float64(max(p, 1e-9)))
			}
		}
		if sum > most {
			best, most = t, sum
		}
	}
	return best
}
