package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// example is a sentence whose speaker is known: its choices, and which are right.
type example struct {
	choices [][]float32
	right   []bool
}

const (
	nets   = 4
	units  = 12
	epochs = 16
	batch  = 32
	rate   = .005
	decay  = 1e-3
)

// Where the weights of one ranker stand: those of the units by trait, those of the units
// in the sum, each trait's own.
const (
	outAt   = grammar.Traits * units
	plainAt = outAt + units
	size    = plainAt + grammar.Traits
)

// fit learns to pick the annotated speakers of the articles. The weights used must not
// trust the speakers picked before more than those deserve: after a first
// round with the annotated ones, the articles are followed in parts, each with
// weights that have not seen it.
func fit(as []*article) *grammar.Ranker {
	parts := make([][]*article, inner)
	for k, a := range as {
		parts[k%inner] = append(parts[k%inner], a)
	}
	known := make([][]example, inner)
	for k, p := range parts {
		known[k] = examples(p, nil)
	}
	for range rounds {
		next := make([][]example, inner)
		for k, p := range parts {
			next[k] = examples(p, learn(slices.Concat(slices.Concat(known[:k]...), slices.Concat(known[k+1:]...))))
		}
		known = next
	}
	return learn(slices.Concat(known...))
}

// examples follows the articles with the weights so far, or with the annotated
// speakers when there are none.
func examples(as []*article, r *grammar.Ranker) []example {
	var out []example
	scratch := make([]float32, nets*units)
	for _, a := range as {
		grammar.Follow(a.in, a.read, a.reported, func(i int, cs []grammar.Choice) int {
			gold := a.Sentences[i].Speaker
			best, matches := closest(gold, cs)
			if a.Sentences[i].Label == "attributed" && best != nil {
				e := example{}
				for k := range cs {
					if best[k] || !matches[k] {
						e.choices, e.right = append(e.choices, cs[k].Traits[:]), append(e.right, best[k])
					}
				}
				for k := range e.choices {
					e.choices[k] = append([]float32(nil), e.choices[k]...)
				}
				out = append(out, e)
			}
			if r != nil {
				return r.Best(cs, scratch)
			}
			for k := range best {
				if best[k] {
					return k
				}
			}
			return -1
		})
	}
	return out
}

// closest are the choices that match the annotated speaker best, nil when none
// does, and all that match.
func closest(gold string, cs []grammar.Choice) (best, matches []bool) {
	if gold == "" {
		return nil, nil
	}
	g := words(gold)
	top := 0.
	likeness := make([]float64, len(cs))
	matches = make([]bool, len(cs))
	for k := range cs {
		w := words(cs[k].Name)
		if matches[k] = same(g, w); !matches[k] {
			continue
		}
		common := 0
		for _, x := range w {
			if slices.Contains(g, x) {
				common++
			}
		}
		likeness[k] = 2 * float64(common) / float64(len(g)+len(w))
		top = max(top, likeness[k])
	}
	if top == 0 {
		return nil, nil
	}
	best = make([]bool, len(cs))
	for k := range cs {
		best[k] = matches[k] && likeness[k] == top || gold == grammar.Unnamed && cs[k].Vague()
	}
	return best, matches
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
}

// same says that the last word of one name is in the other.
func same(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && (slices.Contains(b, a[len(a)-1]) || slices.Contains(a, b[len(b)-1]))
}

// learn fits several rankers from different starts and puts their units together, so
// that the choice is that of all of them.
func learn(data []example) *grammar.Ranker {
	r := &grammar.Ranker{}
	for k := range nets {
		w := descend(data, rand.New(rand.NewPCG(7, uint64(k)))) //nolint:gosec // the same start every time is what is wanted
		for u := range units {
			r.Out = append(r.Out, float32(w[outAt+u]/nets))
		}
		for t := range r.Hidden {
			for u := range units {
				r.Hidden[t] = append(r.Hidden[t], float32(w[t*units+u]))
			}
			r.Plain[t] += float32(w[plainAt+t] / nets)
		}
	}
	return r
}

// descend fits one ranker by gradient descent with Adam's step sizes: the right choices of
// each sentence are to have the largest share of the sum of exponentials. The
// weights are the mean over the last steps.
func descend(data []example, random *rand.Rand) []float64 {
	w, g, m, v, mean := make([]float64, size), make([]float64, size), make([]float64, size), make([]float64, size), make([]float64, size)
	for k := range plainAt {
		w[k] = random.NormFloat64() * .15
	}
	order := make([]int, len(data))
	for k := range order {
		order[k] = k
	}
	step := 0
	for epoch := range epochs {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for at := 0; at < len(order); at += batch {
			clear(g)
			part := order[at:min(at+batch, len(order))]
			for _, k := range part {
				gradient(w, g, &data[k])
			}
			step++
			pace := rate * (1 - float64(epoch)/epochs)
			c1, c2 := 1-math.Pow(.9, float64(step)), 1-math.Pow(.999, float64(step))
			for k := range w {
				d := g[k]/float64(len(part)) + decay*w[k]
				m[k] = .9*m[k] + .1*d
				v[k] = .999*v[k] + .001*d*d
				w[k] -= pace * m[k] / c1 / (math.Sqrt(v[k]/c2) + 1e-8)
				mean[k] += (w[k] - mean[k]) * .01
			}
		}
	}
	return mean
}

// gradient adds to g the gradient of the loss of one example.
func gradient(w, g []float64, e *example) {
	n := len(e.choices)
	hidden := make([]float64, n*units)
	score := make([]float64, n)
	out := w[outAt:plainAt]
	top := math.Inf(-1)
	for c, traits := range e.choices {
		h := hidden[c*units : (c+1)*units]
		for t, x := range traits {
			if x != 0 {
				score[c] += float64(x) * w[plainAt+t]
				for k, y := range w[t*units : (t+1)*units] {
					h[k] += float64(x) * y
				}
			}
		}
		for k := range h {
			h[k] = max(h[k], 0)
			score[c] += h[k] * out[k]
		}
		top = max(top, score[c])
	}
	all, right := 0., 0.
	for c := range score {
		score[c] = math.Exp(score[c] - top)
		all += score[c]
		if e.right[c] {
			right += score[c]
		}
	}
	gOut, plain := g[outAt:plainAt], g[plainAt:]
	for c, traits := range e.choices {
		d := score[c] / all
		if e.right[c] {
			d -= score[c] / right
		}
		h := hidden[c*units : (c+1)*units]
		for k := range h {
			gOut[k] += d * h[k]
			if h[k] > 0 {
				h[k] = d * out[k]
			}
		}
		for t, x := range traits {
			if x != 0 {
				plain[t] += float64(x) * d
				for k, y := range h {
					g[t*units+k] += float64(x) * y
				}
			}
		}
	}
}
