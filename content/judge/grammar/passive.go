package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// passive reports whether the participle at i is one of a passive: was told, been
// reported.
func (s *Sentence) passive(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		if s.Be(k) {
			w := s.Low(k) // "he's said" is mostly "he has said"
			return w != "he's" && w != "she's" && w != "'s" || s.Has(i+1, i+3, "by") || s.Has(i+1, i+2, "to")
		}
		if w := s.Low(k); !english.Auxiliary(w) {
			return false
		}
	}
	return false
}

// passiveFrame reads "it was exposed by X that", "is said to", "X was quoted as saying".
func (s *Sentence) passiveFrame(i int, f Frame) {
	f.Kind = Passive
	for k := i + 1; k < min(len(s.Tokens), i+14); k++ {
		switch w := s.Low(k); {
		case w == "by" && k > i+6, w == "than":
			return // another verb's
		case w == "by":
			f.From, f.To = s.phraseAfter(k + 1)
			f.That = f.That || s.Has(f.To, f.To+2, "that")
			f.Cue = s.span(i, k+1)
			s.add(f)
			return
		case w == "that" || w == ":":
			f.That = true
		case w == "to" && k == i+1 || w == "as" && k == i+1:
			// is expected to, is known as, was quoted as saying
			if s.Low(k+1) == "saying" || s.Low(k+1) == "telling" || s.Low(k+1) == "asking" {
				f.From, f.To, f.antecedent = s.subject(i)
				f.Kind = Said
				f.Cue = s.span(i, k+2)
				s.add(f)
				return
			}
			if w == "to" && s.Tokens[i].entry.Verb != lexicon.AskVerb && s.Tokens[i].entry.Verb != lexicon.WantVerb {
				f.Cue = s.span(i, k+1)
				s.add(f)
			}
			return
		case w == ",", w == ";":
			if f.That {
				s.add(f)
			}
			return
		case f.That:
			s.add(f)
			return
		}
	}
	if f.That {
		s.add(f)
	}
}
