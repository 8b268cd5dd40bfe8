package sign

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// ahead finds what will be, may be, would be.
func (f *finder) ahead() {
	for k := range f.found {
		g := &f.found[k]
		if w := f.low(g.subject[0] - 1); w == "if" || w == "unless" {
			continue // under what condition, not what will be
		}
		if g.asks || f.doubted(g) || f.passing(g) || f.foretellsNothing(g) {
			continue
		}
		n := len(f.out)
		switch g.modal {
		case "will":
			f.addVerb(Will, g, false, grammar.Will)
		case "may", "might", "could":
			f.addVerb(May, g, false, grammar.Might)
		case "can":
			if !g.negated && !f.nobody(g.subject[0]) {
				f.addVerb(Can, g, false, grammar.Might)
			}
		case "would", "should":
			f.addVerb(Would, g, false, grammar.Would)
		case "":
			f.outlook(g)
		}
		if at := max(f.wonders(g), f.leftOpen(g)); at >= 0 {
			for k := n; k < len(f.out); k++ {
				f.leavesOpen(&f.out[k], at)
			}
		}
	}
	for i := range f.ts {
		t := &f.ts[i]
		if t.Quoted || !t.Word {
			continue
		}
		switch {
		case f.supposed(i):
		case f.on(i, "odds") || f.boundTo(i):
			a := i
			for a > 0 && (f.isBe(a-1) || f.on(a-1, "intensifier") || f.at(a-1).Adverb() || f.low(a-1) == "almost" ||
				f.low(a-1) == "nearly" || f.low(a-1) == "will" || f.low(a-1) == "be") {
				a--
			}
			f.add(Odds, a, f.through(f.end(&group{to: min(i+2, len(f.ts))})), grammar.Likelihood)
		case f.on(i, "chance") && f.low(i+1) == "that":
			f.chance(i)
		case f.on(i, "coming"):
			f.coming(i)
		}
	}
}

// boundTo reports whether token i says that something is bound to come: "is sure to", not "made sure to".
func (f *finder) boundTo(i int) bool {
	if f.low(i+1) != "to" || !f.at(i+2).Word {
		return false
	}
	switch f.low(i) {
	case "bound":
		return true
	case "certain", "sure":
		return !f.changes(i-1) && !f.at(i-1).Determiner()
	}
	return false
}

// supposed reports whether token i stands behind a verb that is only a condition: "if the boats are | likely to".
func (f *finder) supposed(i int) bool {
	for k := range f.found {
		if g := &f.found[k]; g.to <= i && i <= g.to+2 {
			if w := f.low(g.subject[0] - 1); w == "if" || w == "unless" {
				return true
			}
		}
	}
	return false
}

// chance keeps the clause that says what chance there is of another, with that: "there is no chance that the slip will open".
func (f *finder) chance(i int) {
	for k := range f.found {
		if g := &f.found[k]; g.to <= i && i-g.to < 5 {
			f.addClause(Odds, g, f.through(f.clauseStart(i+2)), grammar.Likelihood)
		}
	}
}

// clauseStart is the first verb from token i on, or i.
func (f *finder) clauseStart(i int) int {
	const far = 8 // tokens
	for k := i; k < i+far; k++ {
		if f.starts(k) {
			return k
		}
	}
	return i
}

// through is where the clause whose verb begins at token b ends: "is unlikely the slip | would open", or b.
func (f *finder) through(b int) int {
	for k := range f.found {
		if f.found[k].from == b {
			return max(b, f.found[k].end)
		}
		if f.found[k].subject[0] <= b && b < f.found[k].from && f.found[k].subject[0] > 0 {
			return max(b, f.found[k].end)
		}
	}
	return b
}

// leavesOpen makes a phrase one that asks what will be: "whether the slip will open".
func (f *finder) leavesOpen(s *Sign, asked int) {
	s.Open, s.Core = true, content.Span{}
	s.Span.Start = f.ts[asked].Start
	if s.Wide.Len() > 0 {
		s.Wide.Start = s.Span.Start
	}
}

// doubted reports whether a verb stands in what is called likely or not: "it is unlikely that the slip | will
// open". How likely it is decides there.
func (f *finder) doubted(g *group) bool {
	const far = 14 // tokens
	for k := g.from - 1; k >= max(1, g.from-far); k-- {
		switch {
		case f.low(k) == "that" && (f.on(k-1, "odds") || f.on(k-1, "chance")), f.on(k, "odds") && f.isBe(k-1):
			return true
		case !f.at(k).Word || f.inGroup(k):
			return false
		}
	}
	return false
}

// passing reports whether a verb only says what the reader comes to next: "as we'll see".
func (f *finder) passing(g *group) bool {
	return f.pronoun(g) == "we" && f.low(g.main) == "see" && !f.content(g.to) && !f.at(g.to).Determiner() || f.unsaid(g)
}

// unsaid reports whether a verb stands in what is said not to follow: "that doesn't mean the slip | will open".
func (f *finder) unsaid(g *group) bool {
	const far = 14 // tokens
	for k := g.from - 1; k >= max(1, g.from-far) && f.at(k).Word; k-- {
		if f.low(k) == "mean" && f.denied(k-1) {
			return true
		}
	}
	return false
}

// nobody reports whether a subject that begins at token i is none: "no one can say".
func (f *finder) nobody(i int) bool {
	w := f.low(i)
	return w == "nobody" || w == "none" || w == "neither" || w == "no" && f.low(i+1) == "one"
}

// outlook finds "is going to", "is set to", "is expected to", "expect".
func (f *finder) outlook(g *group) {
	w := f.low(g.main)
	to := f.low(g.to) == "to"
	switch {
	case w == "going" && to, w == "set" && to && g.passive, g.be && f.low(g.to) == "about" && f.low(g.to+1) == "to", g.be && f.low(g.to) == "to":
		f.add(Will, g.from, f.end(&group{to: g.to + 1}), grammar.Future)
	case f.on(g.main, "foreseen") && to,
		f.on(g.main, "foresee"):
		f.add(Foretells, g.from, f.end(&group{to: g.to + 1}), grammar.Foretell)
	case (w == "promises" || w == "threatens" || w == "stands") && to:
		f.add(May, g.from, f.end(&group{to: g.to + 1}), grammar.Future)
	case f.is(g.to, g.end, grammar.Ahead) && !g.past:
		f.add(Ahead, g.from, g.end, grammar.Ahead)
	}
}

// coming finds "in the coming years", "next summer", "by the end of the decade".
func (f *finder) coming(i int) {
	w, before := f.low(i), f.low(i-1)
	a, b := i, f.phrase(i+1)
	switch {
	case w == "next" && (f.at(i+1).Is(grammar.Time) || f.at(i+1).Is(grammar.Month) || f.at(i+1).Is(grammar.Day) || f.at(i+1).Is(grammar.Quantity)):
	case w == "coming" && before == "the":
	case w == "future" && before != "the" && before != "near" && before != "in", w == "future" && before == "the" && f.low(i-2) != "in":
		return
	case w == "ahead" && !strings.HasPrefix(f.low(i+1), "of"), w == "tomorrow", w == "future":
		if a--; before == "the" || before == "near" {
			a--
		}
	case w == "soon" && f.inGroup(i):
		return
	case w == "soon":
	default:
		return
	}
	for a > 0 && slices.Contains([]string{"in", "over", "the", "within", "by", "for", "years", "months"}, f.low(a-1)) {
		a--
	}
	f.add(Ahead, a, b, grammar.Ahead)
}
