package main

import (
	"math"

	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// sentences makes an article of every sentence, of a kind that nobody tells.
func sentences(docs []annotated.Article) []annotated.Article {
	var out []annotated.Article
	for i := range docs {
		for _, s := range docs[i].Sentences {
			out = append(out, annotated.Article{Doc: docs[i].Doc, Sentences: []annotated.Sentence{s}})
		}
	}
	return out
}

// aloneAgain learns what is added to a sentence without its article, and says how good that is.
func aloneAgain(w *blend.Weights, ones []example) {
	w.W[blend.Alone] = [blend.Outcomes]float32{}
	report("sentences by themselves", score(w, ones))
	w.W[blend.Alone] = passage(w, ones)
	report("the same, shifted", score(w, ones))
}

// passage is what must be added for each outcome, and is drawn towards nothing, under which what sentences
// judged by themselves are labelled is likeliest.
func passage(w *blend.Weights, data []example) (out [blend.Outcomes]float32) {
	scores := make([][blend.Outcomes]float32, len(data))
	for i := range data {
		scores[i] = data[i].scores(w)
	}
	var shift [blend.Outcomes]float64
	const rounds, pace = 300, 2
	for range rounds {
		var g [blend.Outcomes]float64
		for c := range g {
			g[c] = shifted * shift[c]
		}
		for i, z := range scores {
			for c := range z {
				z[c] += float32(shift[c])
			}
			for c, p := range blend.Softmax(z) {
				g[c] += float64(p - data[i].target[c])
			}
		}
		for c := range shift {
			shift[c] -= pace * g[c] / float64(len(data))
		}
	}
	for c, x := range shift {
		out[c] = float32(math.Round(1000*x) / 1000)
	}
	return out
}
