package main

import (
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// study fits weights to data, and decides on held articles, which the model has
// not seen, how much they count.
type study struct {
	data, held []example
	grammar    *blend.Weights // alone
	l2         float64
	known      map[float32]*blend.Weights
}

// rest are the weights, fitted to the data, of all but what the model says of a
// sentence itself, where that has a given weight.
func (s *study) rest(trust float32) *blend.Weights {
	if s.known == nil {
		s.known = map[float32]*blend.Weights{}
	}
	if s.known[trust] == nil {
		w := learn(s.data, s.l2, blend.Start(trust))
		for i := range w.W {
			if blend.Own(i) {
				w.W[i] = [blend.Outcomes]float32{}
			}
		}
		s.known[trust] = w
	}
	return s.known[trust]
}

// fit gives the weights that some of the held articles decide on.
func (s *study) fit(held []example) (*blend.Weights, mix) {
	rest := s.rest(trust(held))
	m := mixed(held, s.grammar, rest)
	w := m.weights(s.grammar, rest)
	w.Curve = curve(score(w, held))
	return w, m
}

// crossValidate scores each fifth of the held articles with weights that the other
// four have decided on.
func (s *study) crossValidate() []scored {
	var all []scored
	for f := range annotated.Folds {
		w, _ := s.fit(except(s.held, f))
		all = append(all, score(w, only(s.held, f))...)
	}
	return all
}
