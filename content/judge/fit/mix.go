package main

import (
	"math"

	"github.com/standfirst/standfirst/content/judge/blend"
)

// mix is how much three opinions count, and what is added for each outcome.
type mix struct {
	model, grammar, rest float64
	shift                [blend.Outcomes]float64
}

// usual is the mix that little evidence is drawn towards.
var usual = mix{model: .5, grammar: .3, rest: 1}

// How strongly it is drawn there: the shares, the shifts.
const (
	drawn   = 1
	shifted = 5
)

// opinions are the scores that each of the three gives an example.
type opinions [3][blend.Outcomes]float32

// mixed is the mix under which what the examples are labelled is likeliest.
func mixed(data []example, grammar, rest *blend.Weights) mix {
	model := blend.Start(1)
	scores := make([]opinions, len(data))
	for i := range data {
		scores[i] = opinions{data[i].scores(model), data[i].scores(grammar), data[i].scores(rest)}
	}
	at := usual
	var m, s [3 + blend.Outcomes]float64
	n := float64(len(data))
	for step := 1; step <= 400; step++ {
		g := at.slope(data, scores)
		even, odd := 1-math.Pow(.9, float64(step)), 1-math.Pow(.99, float64(step))
		for k := range g {
			g[k] /= n
			m[k] = .9*m[k] + .1*g[k]
			s[k] = .99*s[k] + .01*g[k]*g[k]
			*at.part(k) -= .02 * math.Pow(.99, float64(step)) * m[k] / even / (math.Sqrt(s[k]/odd) + 1e-9)
		}
	}
	return at
}

// part is the k-th number of a mix.
func (m *mix) part(k int) *float64 {
	if k < 3 {
		return [...]*float64{&m.model, &m.grammar, &m.rest}[k]
	}
	return &m.shift[k-3]
}

// slope is the gradient of the loss.
func (m *mix) slope(data []example, scores []opinions) (g [3 + blend.Outcomes]float64) {
	for k := range g {
		from, pull := usual, drawn
		if k >= 3 {
			pull = shifted
		}
		g[k] = float64(pull) * (*m.part(k) - *from.part(k))
	}
	for i := range data {
		var z [blend.Outcomes]float32
		for c := range z {
			sum := m.shift[c]
			for k := range 3 {
				sum += float64(scores[i][k][c]) * *m.part(k)
			}
			z[c] = float32(sum)
		}
		for c, p := range blend.Softmax(z) {
			d := float64(p - data[i].target[c])
			for k := range 3 {
				g[k] += d * float64(scores[i][k][c])
			}
			g[3+c] += d
		}
	}
	return g
}

// weights are the mix as one set of weights.
func (m *mix) weights(grammar, rest *blend.Weights) *blend.Weights {
	w := blend.Start(float32(m.model))
	for i := range w.W {
		for c := range w.W[i] {
			w.W[i][c] += float32(m.grammar)*grammar.W[i][c] + float32(m.rest)*rest.W[i][c]
			if i == blend.Always {
				w.W[i][c] += float32(m.shift[c])
			}
		}
	}
	return w
}
