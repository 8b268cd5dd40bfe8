package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/speaker"
	"github.com/standfirst/standfirst/content/judge/weights"
	"github.com/standfirst/standfirst/content/wording"
)

// example is a sentence whose speaker is known: its choices, and which are right.
type example struct {
	choices []sparse
	right   []bool
}

// sparse are the traits of a choice that it has.
type sparse struct {
	traits []uint8
	values []float32
}

func sparseOf(c *speaker.Choice) sparse {
	var s sparse
	for t, x := range c.Traits {
		if x != 0 {
			s.traits, s.values = append(s.traits, uint8(t)), append(s.values, x)
		}
	}
	return s
}

const (
	nets   = 8 // of the ranker that is fitted, fewer of those that only pick speakers for it
	few    = 4
	units  = 12
	epochs = 10
	batch  = 32
	rate   = .005
	decay  = .05 // of the weights at each step, times its pace
)

// Where the weights of one ranker stand: those of the units by trait, those of the units
// in the sum, each trait's own.
const (
	outAt   = speaker.Traits * units
	plainAt = outAt + units
	size    = plainAt + speaker.Traits
)

// fit learns to pick the annotated speakers of the articles. The weights used must not
// trust the speakers picked before more than those deserve: after a first
// round with the annotated ones, the articles are followed in parts, each with
// weights that have not seen it. They must not distrust them either: where a wrong
// speaker is followed nothing tells the right one, so the examples of the first round stay.
func fit(as []*article) *speaker.Ranker {
	parts := make([][]*article, inner)
	for k, a := range as {
		parts[k%inner] = append(parts[k%inner], a)
	}
	annotated := make([][]example, inner)
	for k, p := range parts {
		annotated[k] = examples(p, nil)
	}
	known := annotated
	for range rounds {
		next := make([][]example, inner)
		for k, p := range parts {
			r := learn(slices.Concat(slices.Concat(known[:k]...), slices.Concat(known[k+1:]...)), few)
			next[k] = slices.Concat(examples(p, r), annotated[k])
		}
		known = next
	}
	return learn(slices.Concat(known...), nets)
}

// examples follows the articles with the weights so far, or with the annotated
// speakers when there are none.
func examples(as []*article, r *speaker.Ranker) []example {
	var out []example
	for _, a := range as {
		speaker.Follow(a.in, a.read, a.reported, func(i int, cs []speaker.Choice) int {
			best, matches := closest(a.Sentences[i].Speaker, cs)
			if a.Sentences[i].Label == "attributed" && best != nil {
				e := example{}
				for k := range cs {
					if best[k] || !matches[k] {
						e.choices, e.right = append(e.choices, sparseOf(&cs[k])), append(e.right, best[k])
					}
				}
				out = append(out, e)
			}
			if r != nil {
				return r.Best(cs).Best
			}
			return slices.Index(best, true)
		})
	}
	return out
}

// closest are the choices that match the annotated speaker best, nil when none
// does, and all that match.
func closest(gold string, cs []speaker.Choice) (best, matches []bool) {
	if gold == "" {
		return nil, nil
	}
	g := wording.Words(gold)
	top := 0.
	likeness := make([]float64, len(cs))
	matches = make([]bool, len(cs))
	for k := range cs {
		if matches[k] = annotated.SameSpeaker(gold, cs[k].Name); !matches[k] {
			continue
		}
		w, common := wording.Words(cs[k].Name), 0
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
		best[k] = matches[k] && likeness[k] == top || gold == content.Unnamed && cs[k].Vague()
	}
	return best, matches
}

// learn fits several rankers from different starts and puts their units together, so
// that the choice is that of all of them.
func learn(data []example, nets int) *speaker.Ranker {
	r := &speaker.Ranker{}
	for k := range nets {
		w := descend(data, rand.New(rand.NewPCG(7, uint64(k)))) //nolint:gosec // the same start every time is what is wanted
		for u := range units {
			r.Out = append(r.Out, w[outAt+u]/float32(nets))
		}
		for t := range r.Hidden {
			for u := range units {
				r.Hidden[t] = append(r.Hidden[t], w[t*units+u])
			}
			r.Plain[t] += w[plainAt+t] / float32(nets)
		}
	}
	return r
}

// descend fits one ranker by gradient descent with Adam's step sizes and decoupled decay of the
// weights (Loshchilov and Hutter, arXiv:1711.05101): the right choices of each sentence are to have
// the largest share of the sum of exponentials. The weights are the mean over
// the last steps.
func descend(data []example, random *rand.Rand) []float32 {
	w, g, m, v, mean := make([]float32, size), make([]float32, size), make([]float32, size), make([]float32, size), make([]float32, size)
	for k := range plainAt {
		w[k] = float32(random.NormFloat64() * .15)
	}
	order := make([]int, len(data))
	for k := range order {
		order[k] = k
	}
	l := loss{w: w, g: g}
	step := 0
	for epoch := range epochs {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		pace := float32(rate * (1 - float64(epoch)/epochs))
		for at := 0; at < len(order); at += batch {
			clear(g)
			part := order[at:min(at+batch, len(order))]
			for _, k := range part {
				l.add(&data[k])
			}
			step++
			c1, c2 := float32(1-math.Pow(.9, float64(step))), float32(1-math.Pow(.999, float64(step)))
			for k := range w {
				d := g[k] / float32(len(part))
				m[k] = .9*m[k] + .1*d
				v[k] = .999*v[k] + .001*d*d
				w[k] -= pace * (m[k]/c1/(float32(math.Sqrt(float64(v[k]/c2)))+1e-8) + decay*w[k])
				mean[k] += (w[k] - mean[k]) * .01
			}
		}
	}
	return mean
}

// loss adds up the gradient g of the loss of examples at the weights w.
type loss struct {
	w, g   []float32
	hidden []float32
	score  []float64
}

// add adds the gradient of one example.
func (l *loss) add(e *example) {
	n := len(e.choices)
	l.hidden, l.score = slices.Grow(l.hidden[:0], n*units)[:n*units], slices.Grow(l.score[:0], n)[:n]
	clear(l.hidden)
	out, plain := l.w[outAt:plainAt], l.w[plainAt:]
	for c := range e.choices {
		h := l.hidden[c*units : (c+1)*units]
		sum := float32(0)
		s := &e.choices[c]
		for j, t := range s.traits {
			x := s.values[j]
			sum += x * plain[t]
			for k, y := range l.w[int(t)*units : int(t)*units+units] {
				h[k] += x * y
			}
		}
		for k := range h {
			h[k] = max(h[k], 0)
			sum += h[k] * out[k]
		}
		l.score[c] = float64(sum)
	}
	weights.Softmax(l.score, l.score)
	right := 0.
	for c, p := range l.score {
		if e.right[c] {
			right += p
		}
	}
	for c := range e.choices {
		d := l.score[c]
		if e.right[c] {
			d -= l.score[c] / right
		}
		l.back(&e.choices[c], l.hidden[c*units:(c+1)*units], float32(d))
	}
}

// back adds the gradient of a choice whose score has the derivative d. It uses up h, the values of
// its units.
func (l *loss) back(s *sparse, h []float32, d float32) {
	out, gOut, gPlain := l.w[outAt:plainAt], l.g[outAt:plainAt], l.g[plainAt:]
	for k := range h {
		gOut[k] += d * h[k]
		if h[k] > 0 {
			h[k] = d * out[k]
		}
	}
	for j, t := range s.traits {
		x := s.values[j]
		gPlain[t] += x * d
		for k, y := range h {
			l.g[int(t)*units+k] += x * y
		}
	}
}
