package words

import "strings"

// Negates reports whether token i denies what goes with it: "no", not "no doubt"; "not", not "not only".
func (s *Sentence) Negates(i int) bool {
	next := s.Low(i + 1)
	switch w := s.Low(i); w {
	case "no":
		return next != "doubt" && next != "matter" && next != "wonder" && next != "." && !s.At(i+1).Number
	case "not":
		return !s.On(i+1, Limiting)
	case "few":
		return s.Low(i-1) != "a" && s.Low(i-1) != "the" && (!s.At(i-1).Word || s.Low(i-1) == "that")
	default:
		return s.On(i, Negating) || strings.HasSuffix(w, "n't")
	}
}

// Denied reports whether token i denies the verb behind it.
func (s *Sentence) Denied(i int) bool { return s.Low(i) == "not" || strings.HasSuffix(s.Low(i), "n't") }

// Hypothetical reports whether token i is a modal verb that leaves a duty open: "would | have to".
func (s *Sentence) Hypothetical(i int) bool {
	switch s.Low(i) {
	case "would", "should", "might", "may", "could":
		return true
	}
	return false
}

// TakenBack reports whether the clause that token i stands in opens with words that take all of it back: "Not exactly a
// council that listens", "Not that it will matter".
func (s *Sentence) TakenBack(i int) bool {
	for k := range i {
		if s.Low(k) == "breath" && s.Low(k-1) == "your" && s.Low(k-2) == "hold" {
			return true // "Don't hold your breath that"
		}
	}
	if s.Low(0) != "not" || s.Low(1) != "exactly" && s.Low(1) != "that" {
		return false
	}
	for k := 2; k < i; k++ {
		if !s.At(k).Word && s.Low(k) != "-" {
			return false
		}
	}
	return true
}

// Own reports whether "I" or "we" stands right before token i, with nothing but auxiliaries between.
func (s *Sentence) Own(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		head, _, _ := strings.Cut(s.Low(k), "'")
		if head == "i" || head == "we" || head == "you" {
			return true
		}
		if _, ok := Auxiliary(s.Low(k)); !ok && !s.At(k).Adverb() && s.Low(k) != "not" {
			return false
		}
	}
	return false
}

// Nobody reports whether a subject that begins at token i is none: "no one can say".
func (s *Sentence) Nobody(i int) bool {
	w := s.Low(i)
	return w == "nobody" || w == "none" || w == "neither" || w == "no" && s.Low(i+1) == "one"
}
