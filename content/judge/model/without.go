package model

import "strings"

// Without gives the probabilities that a sentence would have if the given byte
// spans were cut out of it, its neighbours read as before. Spans are in order
// and do not overlap.
func (r *Reading) Without(sentence int, spans [][2]int) [Classes]float32 {
	pooled := make([]float32, 2*r.net.width+features)
	return softmax(r.without(sentence, spans, pooled))
}

func (r *Reading) without(sentence int, spans [][2]int, pooled []float32) [Classes]float32 {
	s := r.encoder.again(&r.sentences[sentence], cut(r.texts[sentence], spans))
	v := r.net.vector(r.words, &s, pooled)
	fore := r.net.front.after(v, r.fore[sentence])
	hind := r.net.back.after(v, r.hind[sentence])
	return r.net.decide(fore, hind, v)
}

// cut is text without the spans.
func cut(text string, spans [][2]int) string {
	var b strings.Builder
	at := 0
	for _, p := range spans {
		if p[0] < at || p[1] < p[0] || p[1] > len(text) {
			continue
		}
		b.WriteString(text[at:p[0]])
		at = p[1]
	}
	b.WriteString(text[at:])
	return b.String()
}
