package sign

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// ahead finds what will be, may be, would be.
func (f *finder) ahead() {
	for k := range f.found {
		g := &f.found[k]
		if w := f.Low(g.subject[0] - 1); w == "if" || w == "unless" {
			continue // under what condition, not what will be
		}
		if g.asks || f.doubted(g) || f.passing(g) || f.foretellsNothing(g) {
			continue
		}
		n := len(f.out)
		switch g.modal {
		case "will":
			if f.addVerb(Will, g, false, lexicon.Will); len(f.out) == n {
				f.addClause(Will, g, 0, lexicon.Will) // "the tide will be against them"
			}
		case "may", "might", "could":
			f.addVerb(May, g, false, lexicon.Might)
		case "can":
			if !g.negated && !f.Nobody(g.subject[0]) {
				f.addVerb(Can, g, false, lexicon.Might)
			}
		case "would", "should":
			f.addVerb(Would, g, false, lexicon.Would)
		case "":
			f.outlook(g)
		}
		if at := max(f.wonders(g), f.leftOpen(g)); at >= 0 {
			for k := n; k < len(f.out); k++ {
				f.leavesOpen(&f.out[k], at)
			}
		}
	}
	for i := range f.Tokens {
		t := &f.Tokens[i]
		if t.Quoted || !t.Word {
			continue
		}
		switch {
		case f.supposed(i), f.Low(i) == "inevitable" && f.content(i+1): // "the inevitable court fights"
		case f.On(i, words.Odds) || f.boundTo(i):
			f.likelihood(i)
		case f.On(i, words.Chance) && (f.Low(i+1) == "that" || f.hasChance(i)):
			f.chance(i)
		case f.On(i, words.Coming):
			f.coming(i)
		}
	}
}

// supposed reports whether token i stands behind a verb that is only a condition: "if the boats are | likely to".
func (f *finder) supposed(i int) bool {
	for k := range f.found {
		if g := &f.found[k]; g.to <= i && i <= g.to+2 {
			if w := f.Low(g.subject[0] - 1); w == "if" || w == "unless" {
				return true
			}
		}
	}
	return false
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
	s.Span.Start = f.Tokens[asked].Start
	if s.Wide.Len() > 0 {
		s.Wide.Start = s.Span.Start
	}
}

// passing reports whether a verb only says what the reader comes to next: "as we'll see".
func (f *finder) passing(g *group) bool {
	return f.pronoun(g) == "we" && f.Low(g.main) == "see" && !f.content(g.to) && !f.At(g.to).Determiner() || f.unsaid(g)
}

// unsaid reports whether a verb stands in what is said not to follow: "that doesn't mean the slip | will open".
func (f *finder) unsaid(g *group) bool {
	const far = 14 // tokens
	for k := g.from - 1; k >= max(1, g.from-far) && f.At(k).Word; k-- {
		if f.Low(k) == "mean" && f.Denied(k-1) {
			return true
		}
	}
	return false
}

// outlook finds "is going to", "is set to", "is expected to", "expect".
func (f *finder) outlook(g *group) {
	w := f.Low(g.main)
	to := f.Low(g.to) == "to"
	switch {
	case w == "going" && to, w == "set" && to && g.passive, g.be && f.Low(g.to) == "about" && f.Low(g.to+1) == "to", g.be && f.Low(g.to) == "to":
		f.add(Will, g.from, f.end(&group{to: g.to + 1}), lexicon.Future)
	case f.On(g.main, words.Foreseen) && to,
		f.On(g.main, words.Foresee):
		f.add(Foretells, g.from, f.end(&group{to: g.to + 1}), lexicon.Foretell)
	case (w == "promises" || w == "threatens" || w == "stands") && to:
		f.add(May, g.from, f.end(&group{to: g.to + 1}), lexicon.Future)
	case f.Is(g.to, g.end, lexicon.Ahead) && !g.past:
		f.add(Ahead, g.from, g.end, lexicon.Ahead)
	}
}

// coming finds "in the coming years", "next summer", "by the end of the decade".
func (f *finder) coming(i int) {
	w, before := f.Low(i), f.Low(i-1)
	a, b := i, f.phrase(i+1)
	switch {
	case w == "next" && (f.At(i+1).Is(lexicon.Time) || f.At(i+1).Is(lexicon.Month) || f.At(i+1).Is(lexicon.Day) || f.At(i+1).Is(lexicon.Quantity)):
	case w == "coming" && before == "the":
	case w == "future" && before != "the" && before != "near" && before != "in", w == "future" && before == "the" && f.Low(i-2) != "in":
		return
	case w == "ahead" && !strings.HasPrefix(f.Low(i+1), "of"), w == "tomorrow", w == "future":
		if a--; before == "the" || before == "near" {
			a--
		}
	case w == "soon" && f.inGroup(i):
		return
	case w == "soon":
	default:
		return
	}
	for a > 0 && slices.Contains([]string{"in", "over", "the", "within", "by", "for", "years", "months"}, f.Low(a-1)) {
		a--
	}
	f.add(Ahead, a, b, lexicon.Ahead)
}
