package words

import "slices"

// AsksWhat reports whether token i may begin a question that is told.
func (s *Sentence) AsksWhat(i int) bool {
	return slices.Contains([]string{"what", "whether", "how", "who", "why", "where", "if", "which", "when", "whoever", "whatever"}, s.Low(i))
}

// Opens reports whether a question opens at token k: with "who", "why" or an auxiliary before its subject.
func (s *Sentence) Opens(k int) bool {
	if w := s.Low(k); w == "but" || w == "and" || w == "so" || w == "or" {
		k++
	}
	if s.On(k, WhWord) {
		return true
	}
	_, ok := Auxiliary(s.Low(k))
	return ok && (s.At(k+1).Pronoun() || s.At(k+1).Determiner() || s.At(k+1).Cap)
}

// Asked is where the question itself begins behind words that lead to it: "After all this time, | what might", or a.
func (s *Sentence) Asked(a, n int) int {
	if w := s.Low(a); s.Opens(a) && w != "when" && w != "where" && (w != "but" && w != "and" || s.Low(a+1) != "when") {
		return a
	}
	for k := n - 2; k > a; k-- {
		_, aux := Auxiliary(s.Low(k))
		begins := s.At(k).Cap && !s.At(k).Upper && (aux || s.On(k, WhWord)) // behind a heading
		if s.Low(k-1) != "," && !begins && (s.Low(a) != "if" || !aux || !s.Nominative(k+1)) {
			continue
		}
		if s.Opens(k) {
			return k
		}
	}
	return a
}
