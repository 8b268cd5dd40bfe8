package model

import (
	"cmp"
	"slices"
)

// Without gives the probabilities that a sentence would have if the given byte
// spans were cut out of it, its neighbours read as before. Spans may come in any
// order and overlap; one that does not lie in the sentence is left alone.
func (r *Reading) Without(sentence int, spans [][2]int) [Classes]float32 {
	return softmax(r.without(sentence, spans))
}

func (r *Reading) without(sentence int, spans [][2]int) [Classes]float32 {
	n := r.net
	r.spare = cut(r.spare[:0], r.texts[sentence], spans)
	r.encoder.again(&r.sentences[sentence], string(r.spare), &r.shorter)
	v, fore, hind := r.work.vector, r.work.fore, r.work.hind
	n.vector(r.work, &r.shorter, v)
	n.front.after(r.work, v, r.fore[sentence], fore)
	n.back.after(r.work, v, r.hind[sentence], hind)
	return n.decide(fore, hind, v)
}

// cut appends text without the spans to out.
func cut(out []byte, text string, spans [][2]int) []byte {
	if !slices.IsSortedFunc(spans, byStart) {
		spans = slices.Clone(spans)
		slices.SortFunc(spans, byStart)
	}
	at := 0
	for _, p := range spans {
		if p[0] < 0 || p[1] < p[0] || p[1] > len(text) {
			continue
		}
		if p[0] > at {
			out = append(out, text[at:p[0]]...)
		}
		at = max(at, p[1])
	}
	return append(out, text[at:]...)
}

func byStart(a, b [2]int) int { return cmp.Compare(a[0], b[0]) }
