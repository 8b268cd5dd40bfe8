package model

// Without gives the probabilities that a sentence would have if the words in the
// given byte spans were taken out of it, its neighbours unchanged. A word counts
// as taken out when a span touches it.
func (r *Reading) Without(sentence int, spans [][2]int) [Classes]float32 {
	s := r.sentences[sentence]
	kept := sentenceWithout(s, spans)
	v := r.net.vector(&kept, -1, make([]float32, 2*r.net.width+features))
	fore := r.net.front.after(v, r.fore[sentence])
	hind := r.net.back.after(v, r.hind[sentence])
	return softmax(r.net.decide(fore, hind, v))
}

// sentenceWithout is s without the tokens that a span touches.
func sentenceWithout(s sentence, spans [][2]int) sentence {
	kept := sentence{features: s.features}
	for i, t := range s.tokens {
		if touched(t, spans) {
			continue
		}
		kept.tokens = append(kept.tokens, t)
		kept.rows = append(kept.rows, s.rows[i])
		kept.marks = append(kept.marks, s.marks[i])
	}
	return kept
}

func touched(t token, spans [][2]int) bool {
	for _, p := range spans {
		if t.start < p[1] && p[0] < t.end {
			return true
		}
	}
	return false
}
