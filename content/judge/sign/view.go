package sign

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// verbOpinions finds the duties, feelings, aims and views that verbs tell of.
func (f *finder) verbOpinions(g *group) {
	pronoun := f.pronoun(g)
	if f.low(g.from-1) == "if" || f.low(g.subject[0]-1) == "if" || g.asks && f.has(g.end, len(f.ts), "?") {
		return
	}
	first, we := pronoun == "i", pronoun == "we"
	main := f.at(g.main)
	switch {
	case g.modal == "must" && f.has(g.from, g.main, "have"): // what is required, or has to be concluded
	case g.modal != "" && (f.told(g) || f.has(g.from-20, g.from, "whether")): // "no law says that boats must"
	case (g.modal == "must" || g.modal == "should") && !g.asks && !f.wondered(g):
		f.addVerb(Ought, g, false, grammar.Deontic)
	case main.Low == "need" && f.hypothetical(g.from): // "would need to"
	case (main.Low == "needs" || main.Low == "need" && !g.negated) && f.low(g.to) == "to" && g.end > g.to+1,
		(main.Low == "has" || main.Low == "have") && f.low(g.to) == "to" && !g.negated && g.modal == "" && !f.wondered(g),
		main.Low == "deserve" || main.Low == "deserves":
		f.add(Ought, g.from, f.end(&group{to: g.to + 1}), grammar.Deontic)
	case first && f.low(g.main) == "know" && !f.at(g.to).Word: // "I know, the slip is"
	case pronoun == "you" && (g.modal == "would" || strings.HasSuffix(f.low(g.from), "'d")) && f.low(g.main) == "think":
		f.addClause(Doubts, g, f.through(f.clauseStart(g.to)), grammar.Sarcasm)
	case g.modal == "would" && f.low(g.main) == "have" && f.at(g.to).Pronoun() && f.low(g.to+1) == "believe":
		f.addClause(Doubts, g, f.through(f.clauseStart(g.to+1)), grammar.Sarcasm) // "would have you believe"
	case f.looks(g.main) && strings.HasPrefix(f.low(g.main), "fe") && f.low(g.to) == "like" && f.person(g) && !we:
		f.addClause(Feels, g, f.through(f.clauseStart(g.to)), grammar.Feeling)
	case first && (g.modal == "would" || f.on(g.main, "view") || main.Is(grammar.Feeling) || g.be && f.is(g.to, g.to+2, grammar.Feeling)):
		f.addVerb(Views, g, true, grammar.Stance)
	case we:
		f.addVerb(Ours, g, true, grammar.We)
	case pronoun == "you" && main.Low != "know":
		f.addVerb(Yours, g, true, grammar.You)
	case (g.modal == "may" || g.modal == "might" || g.modal == "could" || g.modal == "would") && !g.asks && !f.wondered(g) &&
		!f.pointless(g):
		f.addVerb(Supposes, g, false, grammar.Might)
	case main.Is(grammar.Feeling) && !g.be && (f.person(g) || strings.HasSuffix(pronoun, "s")):
		f.addVerb(Feels, g, true, grammar.Feeling)
	case main.Is(grammar.Motive) && f.on(g.main, "thinking") && f.through(g.end) > g.end && f.person(g) && !first && !we:
		f.addClause(Wants, g, f.through(g.end), grammar.Motive) // "the council thinks the tax is"
	case main.Is(grammar.Motive) && !f.on(g.main, "acting") && !first && !we && !g.be && f.person(g):
		f.addVerb(Wants, g, true, grammar.Motive)
	case f.on(g.main, "appearing") && g.modal == "",
		f.looks(g.main) && f.has(g.to, g.to+3, "like"):
		f.addVerb(Supposes, g, false, grammar.Hedge)
	case g.be && f.is(g.to, g.to+2, grammar.Feeling) && f.person(g) && !f.at(g.to).Determiner():
		f.addVerb(Feels, g, true, grammar.Feeling)
	case f.on(g.main, "bringing") && !g.negated && g.modal == "" && !g.passive && f.brings(g):
		f.addVerb(Causes, g, false, grammar.Meaning)
	case f.on(g.main, "meaning") && (particle(f.low(g.to)) || f.low(g.main) == "matters" && f.low(g.to) == "at"): // "show up", "matters at its heart"
	case f.on(g.main, "meaning") && !g.be && g.end == g.to:
		f.addClause(Means, g, f.through(g.end), grammar.Meaning)
	case f.on(g.main, "meaning") && !g.be:
		f.addVerb(Means, g, false, grammar.Meaning)
	}
	f.plainOpinions(g, pronoun)
}

// told reports whether a verb stands in what somebody or something says: "a rule that says crews | must row".
func (f *finder) told(g *group) bool {
	for k := range f.found {
		o := &f.found[k]
		if o.to > g.subject[0] || g.subject[0]-o.to > 1 {
			continue
		}
		switch f.low(o.main) {
		case "says", "said", "say", "ruled", "rules", "requires", "held":
			return true
		}
	}
	return false
}

// brings reports whether a verb that may bring something about does: "leads to", not "leads the race".
func (f *finder) brings(g *group) bool {
	switch f.low(g.main) {
	case "turn", "turns", "turned":
		return f.low(g.to) != "to"
	case "lead", "leads", "led":
		return f.low(g.to) == "to"
	case "bring", "brings", "brought":
		return f.low(g.to+2) != "table" && f.low(g.to) != "up" // "brings to the table"
	}
	return true
}

// plainOpinions finds what is denied, set against something or only said.
func (f *finder) plainOpinions(g *group, pronoun string) {
	first, we := pronoun == "i", pronoun == "we"
	if g.be && f.low(g.to) == "no" && slices.Contains([]string{"denying", "question", "mistaking", "secret", "mystery"}, f.low(g.to+1)) {
		f.addVerb(Presses, g, true, grammar.Booster) // "there's no denying that"
		return
	}
	if (g.negated || g.be && f.low(g.to) == "no" && f.content(g.to+1)) && g.modal != "would" && !f.pointless(g) && !first && !we &&
		(g.be || g.have || !g.past) {
		f.addVerb(Denies, g, pronoun == "this" || pronoun == "that" || pronoun == "it", grammar.Be)
	}
	if (g.modal == "" || g.modal == "can" && !f.foretellsNothing(g)) && (g.end > g.to || g.ongoing) && !g.asks && !first &&
		pronoun != "here" && f.low(g.end-1) != "case" {
		k := Tells
		if g.be {
			k = Says
		}
		if that := g.end; g.be && pronoun == "it" && f.low(that) == "that" && f.starts(that+1) {
			f.addClause(k, g, f.through(that+1), grammar.Be) // "It is the tide that moves the boats"
		} else {
			f.addVerb(k, g, false, grammar.Be)
		}
	}
	if g.negated && f.has(g.end, g.end+3, "but") && f.low(g.end) != "(" {
		f.add(Contrasts, g.from, f.phrase(g.end+3), grammar.Classes)
	}
}

// wondered reports whether a verb stands in a question that is told: "no consensus about what form it should take".
func (f *finder) wondered(g *group) bool {
	if f.wonders(g) >= 0 {
		return true
	}
	for k := g.from - 1; k >= max(0, g.from-9); k-- {
		switch w := f.low(k); {
		case w == "what", w == "if", w == "who" && !f.at(k-1).Word, w == "which" && !f.at(k-1).Word && k > 0:
			return true
		case !f.at(k).Word || f.inGroup(k):
			return false
		}
	}
	return false
}

// leftOpen is where a question begins that the sentence calls open and that a verb stands in, or -1: "It is not clear | what
// effect, if any, the vote will have".
func (f *finder) leftOpen(g *group) int {
	const far = 12 // tokens
	for k := g.from - 1; k > max(0, g.from-far); k-- {
		switch f.low(k) {
		case "what", "which":
			for n := range k {
				switch f.low(n) {
				case "unclear", "unknown", "uncertain", "unsure":
					return k
				case "clear", "known", "sure":
					if f.denied(n-1) || f.low(n-1) == "yet" {
						return k
					}
				}
			}
			return -1
		}
		if f.inGroup(k) {
			return -1
		}
	}
	return -1
}

// wonders is the token that begins the question that a verb stands in, "whether" or "how", or -1.
func (f *finder) wonders(g *group) int {
	const far = 24 // tokens
	for k := g.from - 1; k >= max(0, g.from-far); k-- {
		switch w := f.low(k); {
		case w == "whether", w == "how":
			return k
		case !f.at(k).Word && w != "." && w != "-" || f.inGroup(k):
			return -1
		}
	}
	return -1
}
