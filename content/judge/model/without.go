package model

import (
	"cmp"
	"slices"
	"strings"
)

// Without gives the probabilities that a sentence would have if the given byte
// spans were cut out of it, its neighbours read as before. Spans may come in any
// order and overlap; one that does not lie in the sentence is left alone.
func (r *Reading) Without(sentence int, spans [][2]int) [Classes]float32 {
	return softmax(r.without(sentence, spans))
}

func (r *Reading) without(sentence int, spans [][2]int) [Classes]float32 {
	n := r.net
	s := r.encoder.again(&r.sentences[sentence], cut(r.texts[sentence], spans))
	out := make([]float32, len(n.dense.bias)+2*n.front.size)
	v, fore, hind := out[2*n.front.size:], out[:n.front.size], out[n.front.size:2*n.front.size]
	n.vector(r.work, &s, v)
	n.front.after(r.work, v, r.fore[sentence], fore)
	n.back.after(r.work, v, r.hind[sentence], hind)
	return n.decide(fore, hind, v)
}

// cut is text without the spans.
func cut(text string, spans [][2]int) string {
	ordered := slices.Clone(spans)
	slices.SortFunc(ordered, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	var b strings.Builder
	at := 0
	for _, p := range ordered {
		if p[0] < 0 || p[1] < p[0] || p[1] > len(text) {
			continue
		}
		if p[0] > at {
			b.WriteString(text[at:p[0]])
		}
		at = max(at, p[1])
	}
	b.WriteString(text[at:])
	return b.String()
}
