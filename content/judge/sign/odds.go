package sign

import (
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// likelihood keeps the clause that says how likely something is, by the word at token i.
func (f *finder) likelihood(i int) {
	a := f.ifNot(i)
	for a > 0 && (f.modal(a-1) || f.IsBe(a-1) || f.On(a-1, words.Intensifier) || f.At(a-1).Adverb() || f.Low(a-1) == "almost" ||
		f.Low(a-1) == "nearly" || f.Low(a-1) == "will" || f.Low(a-1) == "be") {
		a--
	}
	if f.IsBe(a) && f.Low(a-1) == "it" {
		a--
	}
	n := len(f.out)
	f.add(Odds, a, f.through(f.end(&group{to: min(i+2, len(f.Tokens))})), lexicon.Likelihood)
	for k := range f.found {
		if g := &f.found[k]; len(f.out) > n && g.from <= a && a < g.end+1 && g.to+2 > i {
			if at := f.wonders(g); at >= 0 {
				f.leavesOpen(&f.out[n], at) // "whether the boats are likely to"
			}
		}
	}
}

// boundTo reports whether token i says that something is bound to come: "is sure to", not "made sure to".
func (f *finder) boundTo(i int) bool {
	if f.Low(i+1) != "to" || !f.At(i+2).Word {
		return false
	}
	switch f.Low(i) {
	case "bound":
		return true
	case "certain", "sure":
		return !f.Changes(i-1) && !f.At(i-1).Determiner()
	}
	return false
}

// ifNot is where the words begin that the word of likelihood at token i goes beyond: "possible, if not | likely", or i.
func (f *finder) ifNot(i int) int {
	if f.Low(i-1) != "not" || f.Low(i-2) != "if" {
		return i
	}
	k := i - 3
	if f.Low(k) == "," {
		k--
	}
	if !f.At(k).Word {
		return i
	}
	return k
}

// modal reports whether token i is a modal verb: "could | probably count on".
func (f *finder) modal(i int) bool {
	switch f.Low(i) {
	case "could", "would", "may", "might", "can", "should":
		return !f.At(i).Quoted
	}
	return false
}

// chance keeps the clause that says what chance there is of another, with that: "there is no chance that the slip will open".
func (f *finder) chance(i int) {
	for k := range f.found {
		if g := &f.found[k]; g.to <= i && i-g.to < 5 {
			f.addClause(Odds, g, f.through(f.clauseStart(i+1)), lexicon.Likelihood)
		}
	}
}

// hasChance reports whether a clause with a modal verb follows the noun of chance at token i without "that": "there is a
// chance | the slip will open".
func (f *finder) hasChance(i int) bool {
	if w := f.Low(i - 1); w == "little" || w == "no" {
		return false // what denies the clause goes with it
	}
	for k := range f.found {
		if g := &f.found[k]; k > 0 && g.subject[0] <= i+1 && g.from > i+1 && g.modal != "" {
			there := &f.found[k-1]
			return there.to <= i && there.be && f.pronoun(there) == "there"
		}
	}
	return false
}

// doubted reports whether a verb stands in what is called likely or not: "it is unlikely that the slip | will
// open". How likely it is decides there.
func (f *finder) doubted(g *group) bool {
	const far = 14 // tokens
	for k := g.from - 1; k >= max(1, g.from-far); k-- {
		switch {
		case f.Low(k) == "that" && (f.On(k-1, words.Odds) || f.On(k-1, words.Chance)), f.On(k, words.Odds) && f.IsBe(k-1):
			return true
		case f.On(k, words.Chance) && f.hasChance(k):
			return true
		case !f.At(k).Word || f.inGroup(k):
			return false
		}
	}
	return false
}
