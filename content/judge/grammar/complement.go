package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// complement says what follows the verb: a clause, a colon, a quotation; also a
// quotation that stands before it: “…,” X said.
func (s *Sentence) complement(i int) (that, colon, quote bool) {
	ts := s.Tokens
	that = s.clauseAfter(i)
	for k := i + 1; k < min(len(ts), i+12); k++ {
		w := ts[k].Low
		switch {
		case ts[k].Open || ts[k].Quoted:
			return that, false, true
		case w == "that" && english.Tells(ts[i].Low) && s.tale(i), english.OneOf(w, ",", ";", ".", "—"):
			return that, false, s.quoteBefore(i)
		case english.OneOf(w, "that", "whether", "how", "why", "what", "if"), k == i+1 && s.subjectBegins(k) && s.finiteAfter(k):
			return true, false, s.quoteBefore(i)
		case w == ":":
			return that, true, s.quoteBefore(i)
		}
	}
	return that, false, s.quoteBefore(i)
}

// subjectBegins reports whether token k may be the first of a clause's subject.
func (s *Sentence) subjectBegins(k int) bool {
	t := &s.Tokens[k]
	return t.Cap || english.Determiner(t.Low) || english.OneOf(t.Low, "he", "she", "they", "it", "we", "i", "there", "you", "this", "these", "those")
}

// finiteAfter reports whether a finite verb follows within a few words: a clause
// without "that".
func (s *Sentence) finiteAfter(k int) bool {
	for j := k + 1; j < min(len(s.Tokens), k+9); j++ {
		w := s.Tokens[j].Low
		if s.Tokens[j].entry.Classes&lexicon.Auxiliaries != 0 || english.OneOf(w, "has", "have", "had", "do", "does", "did") {
			return true
		}
		if !s.Tokens[j].Word || english.Subordinator(w) || english.Preposition(w) && w != "of" {
			return false
		}
	}
	return false
}

// quoteBefore reports whether a quotation ends before the subject of the verb at i,
// or that a comma there sets off the words reported: “…,” X said.
func (s *Sentence) quoteBefore(i int) bool {
	for k := i - 1; k >= max(0, i-12); k-- {
		if s.Tokens[k].Quoted || s.Tokens[k].Close {
			return true
		}
		if w := s.Tokens[k].Low; w == ";" || w == ":" {
			return false
		}
	}
	return false
}
