package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// kind decides whether the verb reports here, and what.
func (s *Sentence) kind(i int, e lexicon.Entry, f *Frame) (FrameKind, bool) {
	p := s.speaking(f)
	if k, ok := s.kindAs(e.Verb, i, f, p); ok {
		return k, true
	}
	return s.kindAs(e.Also, i, f, p)
}

// kindAs decides the same for one of the groups that the verb belongs to; p is what can speak.
func (s *Sentence) kindAs(g lexicon.VerbGroup, i int, f *Frame, p Party) (FrameKind, bool) {
	next, w := s.Low(i+1), s.Low(i)
	someone := p != Nobody && p != Reader
	switch g {
	case lexicon.SayVerb:
		return Said, s.says(i, f, p)
	case lexicon.AskVerb:
		return Asked, p != Nobody && p != Thing || f.That || f.Quote
	case lexicon.ActVerb:
		return Acted, f.acts(w, p)
	case lexicon.AlsoVerb:
		if f.That && p != Nobody && p != Thing && english.OneOf(w, "reported", "reports") {
			return Said, true
		}
		return Added, p != Nobody && s.adds(i, f)
	case lexicon.ThinkVerb:
		return Thought, someone || f.As && english.OneOf(w, "see", "sees", "saw")
	case lexicon.WantVerb:
		return Wanted, someone && p != Thing && (next == "to" || english.OneOf(w, "want", "wants", "wanted"))
	case lexicon.FindVerb:
		return Found, next != "out" && f.finds(p) // "found out" is learned
	}
	return 0, false
}

// says reports whether a verb of saying at i says something here.
func (s *Sentence) says(i int, f *Frame, p Party) bool {
	w := s.Low(i)
	switch {
	case p == Thing && !f.Quote && !f.Colon && (s.Tokens[i].entry.Noun != 0 || english.NounLike(w)):
		return false
	case p == Nobody && rarelySays(w):
		return false
	case english.OneOf(s.Low(i+1), "goodbye", "yes", "no") && !f.Quote:
		return true
	case p == Thing && !f.told() && f.From >= f.To:
		return false
	case english.OneOf(w, "state", "states", "declare", "informed") && !s.trails(i):
		return f.told()
	}
	return p != Nobody || f.told()
}

// adds reports whether a verb that reports only here does: "put it", "went on: …".
func (s *Sentence) adds(i int, f *Frame) bool {
	return f.told() || f.As || s.trails(i) || s.Low(i+1) == "it" && english.OneOf(s.Low(i), "put", "puts")
}

// acts reports whether a verb w that is both speech and act tells what somebody said.
func (f *Frame) acts(w string, p Party) bool {
	if p == Thing || english.NounLike(w) && p == People && !f.That && !f.Quote {
		return false
	}
	return p != Nobody && p != Reader || f.Quote
}

// finds reports whether a verb of finding tells what was found.
func (f *Frame) finds(p Party) bool {
	switch {
	case p == Body, p == People && f.That, f.Preface && p != Thing && p != Reader:
		return true
	case p == Person:
		return f.told()
	}
	return f.That && p == Pronoun
}
