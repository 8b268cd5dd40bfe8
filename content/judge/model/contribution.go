package model

import (
	"math"
	"sort"
)

// Contribution is what one word of a sentence adds to a class.
type Contribution struct {
	// Start and End are the word's byte span in its sentence.
	Start, End int
	// Weight is how much the log odds of the class fall when the word is taken
	// out of the sentence; negative when they rise.
	Weight float64
}

// Contributions measures every word of a sentence by reading the sentence
// without it, its neighbours unchanged, and orders them from the one that speaks
// most for the class to the one that speaks most against it.
func (r *Reading) Contributions(sentence, class int) []Contribution {
	s := &r.sentences[sentence]
	whole := odds(r.logits[sentence], class)
	out := make([]Contribution, 0, len(s.tokens))
	for _, t := range s.tokens {
		if t.start == t.end {
			continue
		}
		without := odds(r.without(sentence, [][2]int{{t.start, t.end}}), class)
		out = append(out, Contribution{Start: t.start, End: t.end, Weight: whole - without})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Weight > out[j].Weight })
	return out
}

// odds is the log odds of a class against all others.
func odds(l [Classes]float32, class int) float64 {
	sum := 0.0
	for c, v := range l {
		if c != class {
			sum += math.Exp(float64(v - l[class]))
		}
	}
	return -math.Log(sum)
}
