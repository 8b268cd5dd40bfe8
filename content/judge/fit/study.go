package main

import "github.com/standfirst/standfirst/content/judge/blend"

// study fits weights to data and measures them on held articles.
type study struct {
	data, held []example
	l2         float64
	known      map[float32]*blend.Weights
}

// weights are those fitted with a weight of the model.
func (s *study) weights(trust float32) *blend.Weights {
	if s.known == nil {
		s.known = map[float32]*blend.Weights{}
	}
	if s.known[trust] == nil {
		s.known[trust] = learn(s.data, s.l2, blend.Start(trust))
	}
	return s.known[trust]
}

// crossValidate scores each fifth of the held articles with the model's weight and
// the curve of the other four.
func (s *study) crossValidate() []scored {
	var all []scored
	for f := range folds {
		rest := except(s.held, f)
		w := *s.weights(trust(rest))
		w.Curve = curve(score(&w, rest))
		all = append(all, score(&w, only(s.held, f))...)
	}
	return all
}
