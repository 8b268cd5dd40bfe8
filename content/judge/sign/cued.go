package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// cuedOpinions finds what the phrases of the lists begin: conclusions, ranks, the writer's own view.
func (f *finder) cuedOpinions() {
	for _, q := range f.s.Cues {
		if q.Quoted || !strings.Contains(f.s.Text[q.Span.Start:q.Span.End], " ") && q.Class != lexicon.Causal {
			continue
		}
		a := f.Token(q.Span.Start)
		b := f.Token(q.Span.End - 1)
		switch q.Class {
		case lexicon.Causal:
			if f.On(b-1, words.Pointing) && f.Low(b) == "with" && f.pointOf(b-1) < b {
				continue // "fix the problem with a quick change"
			}
			if w := f.Low(a); (w != "because" || b > a) && f.Low(b+1) != "far" && f.Low(b) != "words" {
				f.add(Concludes, a, f.through(f.end(&group{to: b + 1})), q.Class)
			}
		case lexicon.Stance:
			end := f.through(b + 1) // "I’m sure the slip leaks"
			if longest := 10; end <= b+1 || end-a > longest {
				end = min(b+4, f.ClauseEnd(b+1))
			}
			f.add(Views, a, end, q.Class)
		case lexicon.Booster:
			if f.Low(a) == "no" && f.Low(b) == "matter" || f.Low(a) == "of" && f.Low(a-1) == "matter" {
				continue // "no matter", "as a matter of course"
			}
			f.add(Presses, a, b+1, q.Class)
		case lexicon.Sarcasm:
			if f.Low(a) == "as" {
				continue // a picture
			}
			f.add(Doubts, a, f.phrase(b+1), q.Class)
		case lexicon.Motive:
			if f.Own(a) || f.ifVerb(a) || f.Low(a) == "in" || f.Low(a) == "refuse" && f.Low(a-1) == "to" {
				continue // "I am not trying to say"
			}
			f.add(Wants, a, f.end(&group{to: b + 1}), q.Class)
		case lexicon.Deontic:
			if f.obliges(a, b) {
				f.add(Ought, a, f.end(&group{to: b + 1}), q.Class)
			}
		case lexicon.Abstract, lexicon.Meaning:
			f.add(Means, a, f.phrase(b+1), q.Class)
		}
	}
}

// points finds what the writer takes to be the point, and what stands for what.
func (f *finder) points() {
	for i := range f.Tokens {
		t := &f.Tokens[i]
		if t.Quoted || t.Cap || !t.Is(lexicon.Abstract) && !f.On(i, words.Token) && !f.On(i, words.Pointing) || f.inGroup(i) || !t.Word {
			continue
		}
		if i < 4 && f.On(i, words.Pointing) && f.Low(i+1) == ":" {
			f.add(Points, 0, i+1, lexicon.Abstract) // "One problem:"
		}
		// "the point is", "a sign of weakness", "this is the problem"
		if at := f.pointOf(i); at > i+1 {
			f.add(Points, i-1, max(at+3, f.through(at), f.through(at+1)), lexicon.Abstract)
		} else if g := f.thePoint(i); g != nil {
			f.addClause(Points, g, 0, lexicon.Abstract)
		} else if w := f.Low(i - 1); f.On(i, words.Pointing) && (w == "the" || w == "this" || w == "that" || w == "no" || w == "only") && f.IsBe(i+1) {
			f.add(Points, i-1, max(i+4, f.through(i+1), f.through(i+2)), lexicon.Abstract)
		} else if f.On(i, words.Token) && f.Low(i+1) == "of" && f.Predicate(i) {
			f.standsFor(i)
		}
	}
}

// standsFor keeps what is said to be a sign of something, by the word at token i, with its subject: "It is a sign of weakness".
func (f *finder) standsFor(i int) {
	for k := range f.found {
		if g := &f.found[k]; g.be && g.to <= i && i < g.end {
			f.addClause(Means, g, 0, lexicon.Abstract)
			return
		}
	}
	f.add(Means, i-1, f.phrase(f.skip(i+2)), lexicon.Abstract)
}

// pointOf is the "is" behind "the problem" at token i and what it is a problem for, or i: "the trouble for the pilots | is that".
func (f *finder) pointOf(i int) int {
	const far = 6 // tokens
	w := f.Low(i + 1)
	if !f.On(i, words.Pointing) || f.Low(i-1) != "the" || w != "for" && w != "with" && w != "here" && w != "now" && w != "facing" && w != "of" {
		return i
	}
	for k := i + 2; k < i+far && f.At(k).Word; k++ {
		if f.IsBe(k) {
			return k
		}
	}
	return i
}

// thePoint is the verb that makes the word at token i the point of what was told before, or nil: "That | is the question".
func (f *finder) thePoint(i int) *group {
	if !f.On(i, words.Pointing) || f.Low(i-1) != "the" || f.Low(i+1) == "of" {
		return nil
	}
	for k := range f.found {
		if g := &f.found[k]; g.be && g.to == i-1 && (f.pronoun(g) == "that" || f.pronoun(g) == "this") && g.subject[0] == 0 {
			return g
		}
	}
	return nil
}

// obliges reports whether the words of duty from token a to b tell anybody to do anything: "does not have to" does not.
func (f *finder) obliges(a, b int) bool {
	switch f.Low(a) {
	case "need":
		return !f.At(a-1).Determiner() && f.At(b+1).Word && !f.Hypothetical(a-1)
	case "time":
		return f.IsBe(a - 1)
	case "let":
		return f.Low(b+1) != "know"
	case "have":
		return !f.Hypothetical(a-1) && !f.Denied(a-1) && !f.Denied(a-2)
	}
	return true
}
