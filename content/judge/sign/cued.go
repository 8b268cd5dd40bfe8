package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// cuedOpinions finds what the phrases of the lists begin: conclusions, ranks, the writer's own view.
func (f *finder) cuedOpinions() {
	for _, q := range f.s.Cues {
		if q.Quoted || !strings.Contains(f.s.Text[q.Span.Start:q.Span.End], " ") && q.Class != grammar.Causal {
			continue
		}
		a := f.token(q.Span.Start)
		b := f.token(q.Span.End - 1)
		switch q.Class {
		case grammar.Causal:
			if f.on(b-1, "pointing") && f.low(b) == "with" && f.pointOf(b-1) < b {
				continue // "fix the problem with a quick change"
			}
			if w := f.low(a); (w != "because" || b > a) && f.low(b+1) != "far" && f.low(b) != "words" {
				f.add(Concludes, a, f.through(f.end(&group{to: b + 1})), q.Class)
			}
		case grammar.Stance:
			end := f.through(b + 1) // "I’m sure the slip leaks"
			if longest := 10; end <= b+1 || end-a > longest {
				end = min(b+4, f.clauseEnd(b+1))
			}
			f.add(Views, a, end, q.Class)
		case grammar.Booster:
			if f.low(a) == "no" && f.low(b) == "matter" || f.low(a) == "of" && f.low(a-1) == "matter" {
				continue // "no matter", "as a matter of course"
			}
			f.add(Presses, a, b+1, q.Class)
		case grammar.Sarcasm:
			if f.low(a) == "as" {
				continue // a picture
			}
			f.add(Doubts, a, f.phrase(b+1), q.Class)
		case grammar.Motive:
			if f.own(a) || f.ifVerb(a) || f.low(a) == "in" || f.low(a) == "refuse" && f.low(a-1) == "to" {
				continue // "I am not trying to say"
			}
			f.add(Wants, a, f.end(&group{to: b + 1}), q.Class)
		case grammar.Deontic:
			if f.obliges(a, b) {
				f.add(Ought, a, f.end(&group{to: b + 1}), q.Class)
			}
		case grammar.Abstract, grammar.Meaning:
			f.add(Means, a, f.phrase(b+1), q.Class)
		}
	}
}

// points finds what the writer takes to be the point, and what stands for what.
func (f *finder) points() {
	for i := range f.ts {
		t := &f.ts[i]
		if t.Quoted || t.Cap || !t.Is(grammar.Abstract) && !f.on(i, "token") && !f.on(i, "pointing") || f.inGroup(i) || !t.Word {
			continue
		}
		if i < 4 && f.on(i, "pointing") && f.low(i+1) == ":" {
			f.add(Points, 0, i+1, grammar.Abstract) // "One problem:"
		}
		// "the point is", "a sign of weakness", "this is the problem"
		if at := f.pointOf(i); at > i+1 {
			f.add(Points, i-1, max(at+3, f.through(at), f.through(at+1)), grammar.Abstract)
		} else if g := f.thePoint(i); g != nil {
			f.addClause(Points, g, 0, grammar.Abstract)
		} else if w := f.low(i - 1); f.on(i, "pointing") && (w == "the" || w == "this" || w == "that" || w == "no" || w == "only") && f.isBe(i+1) {
			f.add(Points, i-1, max(i+4, f.through(i+1), f.through(i+2)), grammar.Abstract)
		} else if f.on(i, "token") && f.low(i+1) == "of" && f.predicate(i) {
			f.standsFor(i)
		}
	}
}

// standsFor keeps what is said to be a sign of something, by the word at token i, with its subject: "It is a sign of weakness".
func (f *finder) standsFor(i int) {
	for k := range f.found {
		if g := &f.found[k]; g.be && g.to <= i && i < g.end {
			f.addClause(Means, g, 0, grammar.Abstract)
			return
		}
	}
	f.add(Means, i-1, f.phrase(f.skip(i+2)), grammar.Abstract)
}

// pointOf is the "is" behind "the problem" at token i and what it is a problem for, or i: "the trouble for the pilots | is that".
func (f *finder) pointOf(i int) int {
	const far = 6 // tokens
	w := f.low(i + 1)
	if !f.on(i, "pointing") || f.low(i-1) != "the" || w != "for" && w != "with" && w != "here" && w != "now" && w != "facing" && w != "of" {
		return i
	}
	for k := i + 2; k < i+far && f.at(k).Word; k++ {
		if f.isBe(k) {
			return k
		}
	}
	return i
}

// thePoint is the verb that makes the word at token i the point of what was told before, or nil: "That | is the question".
func (f *finder) thePoint(i int) *group {
	if !f.on(i, "pointing") || f.low(i-1) != "the" || f.low(i+1) == "of" {
		return nil
	}
	for k := range f.found {
		if g := &f.found[k]; g.be && g.to == i-1 && (f.pronoun(g) == "that" || f.pronoun(g) == "this") && g.subject[0] == 0 {
			return g
		}
	}
	return nil
}

// own reports whether "I" or "we" stands right before token i, with nothing but auxiliaries between.
func (f *finder) own(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		head, _, _ := strings.Cut(f.low(k), "'")
		if head == "i" || head == "we" || head == "you" {
			return true
		}
		if _, ok := auxiliary(f.low(k)); !ok && !f.at(k).Adverb() && f.low(k) != "not" {
			return false
		}
	}
	return false
}

// obliges reports whether the words of duty from token a to b tell anybody to do anything: "does not have to" does not.
func (f *finder) obliges(a, b int) bool {
	switch f.low(a) {
	case "need":
		return !f.at(a-1).Determiner() && f.at(b+1).Word && !f.hypothetical(a-1)
	case "time":
		return f.isBe(a - 1)
	case "let":
		return f.low(b+1) != "know"
	case "have":
		return !f.hypothetical(a-1) && !f.denied(a-1) && !f.denied(a-2)
	}
	return true
}

// hypothetical reports whether token i is a modal verb that leaves a duty open: "would | have to".
func (f *finder) hypothetical(i int) bool {
	switch f.low(i) {
	case "would", "should", "might", "may", "could":
		return true
	}
	return false
}

// denied reports whether token i denies the verb behind it.
func (f *finder) denied(i int) bool { return f.low(i) == "not" || strings.HasSuffix(f.low(i), "n't") }
