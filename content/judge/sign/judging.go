package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// addAround keeps the phrase that a judging word stands in.
func (f *finder) addAround(k Kind, i int, c lexicon.Class) {
	a, b := f.denying(f.around(i))
	n := len(f.out)
	if f.add(k, a, b, c); len(f.out) == n {
		return
	}
	f.out[n].Word = f.span(i, i+1)
	for j := range f.found {
		if g := &f.found[j]; a <= g.from && g.to <= i+1 && i < g.end {
			f.describe(&f.out[n], g)
			if a < g.from {
				f.out[n].Core = f.span(g.from, b)
			}
		}
	}
}

// around is the phrase that a judging word stands in: with its article and what strengthens it before,
// with the noun or verb it goes with after.
func (f *finder) around(i int) (a, b int) {
	for k := range f.found {
		g := &f.found[k]
		switch {
		case g.main == i: // the verb itself
			return g.from, g.end
		case g.be && g.to <= i && i < g.end && i-g.to <= 4 && (f.Predicate(i) || !f.prepositional(g.to, i)):
			return f.bornBy(g), max(g.end, f.phrase(i+1))
		}
	}
	if link := f.Linked(i); link >= 0 {
		return link, f.complement(f.phrase(i + 1))
	}
	a = f.before(i)
	b = f.phrase(i + 1)
	if w := f.Low(i + 1); b == i+1 && a < i && (w == "few" || w == "two" || w == "three") && f.content(i+2) {
		b = f.phrase(i + 2) // "a rocky few weeks"
	}
	if b == i+1 && a == i && f.content(i-1) && !f.At(i-1).Cap && f.At(i-1).Word {
		a = i - 1 // "quayside bigots"
		if f.At(a - 1).Determiner() {
			a--
		}
	}
	if g := f.verbAt(i - 1); b == i+1 && a == i && g != nil {
		return g.from, max(b, g.end) // "is playing nice with"
	}
	if g := f.verbAt(i - 2); b == i+1 && a == i && g != nil && g.passive && f.At(i-1).Preposition() {
		return g.from, b // "was soaked in irony"
	}
	a = f.owned(a)
	if f.Low(a) == "as" && !f.Has(i, i+4, "as") {
		a++
	}
	if g := f.completes(a, i); g != nil && b == i+1 {
		return g.from, g.end
	}
	b = f.complement(b)
	if b == i+1 && f.inGroup(i+1) && strings.HasSuffix(f.Low(i), "ly") { // "shamefully ignored the"
		for k := range f.found {
			if f.found[k].from == i+1 {
				b = f.found[k].end
			}
		}
	}
	return a, b
}

// before is where the phrase that a judging word at token i stands in begins: with its article and what strengthens it.
func (f *finder) before(i int) int {
	a := i
	for k := i - 1; k >= max(0, i-3); k-- {
		t := f.At(k)
		if t.Low == "," && f.adjectival(k-1) && f.adjectival(i) || t.Low == "and" && f.At(k-2).Determiner() && f.content(k-1) && f.content(i+1) {
			continue // "strong, principled pilots", "a chequered and disgraceful history"
		}
		if !t.Word || t.Quoted || f.inGroup(k) && !f.At(k).Adverb() {
			break
		}
		if t.Low == "as" && !f.adjectival(k+1) {
			break // "in this case as | apologists"
		}
		if t.Determiner() || f.On(k, words.Intensifier) || t.Adverb() || t.Low == "same" {
			a = k
			if t.Determiner() {
				break
			}
			continue
		}
		if t.Closed() {
			break
		}
	}
	return a
}

// owned is where the words begin that say whose something is, if the phrase at token a begins with such: "the town council’s |
// grotesque order", or a.
func (f *finder) owned(a int) int {
	const longest = 3 // words
	for n := 0; n < longest && f.owner(a) && !f.inGroup(a-1) && (f.content(a-1) || f.At(a-1).Cap || f.At(a-1).Determiner()); n++ {
		if a--; f.At(a).Determiner() {
			break
		}
	}
	return a
}

// owner reports whether token a is, or goes on to, somebody whose something is: "the | town council’s".
func (f *finder) owner(a int) bool {
	for k := a; k < a+3; k++ {
		if w := f.Low(k); strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "s'") {
			return f.content(k) || f.At(k).Cap
		}
		if !f.content(k) && !f.At(k).Cap {
			return false
		}
	}
	return false
}

// verbAt is the verb that token i belongs to, or nil.
func (f *finder) verbAt(i int) *group {
	for k := range f.found {
		if g := &f.found[k]; g.from <= i && i < g.to {
			return g
		}
	}
	return nil
}

// completes is the verb that a word of judgement at token i completes behind its object, which begins at token a, or nil:
// "proved the pilots wrong".
func (f *finder) completes(a, i int) *group {
	if a == i || !f.content(i-1) {
		return nil
	}
	for k := range f.found {
		if g := &f.found[k]; g.to <= a && i < g.end {
			return g
		}
	}
	return nil
}

// denying widens the tokens a to b to the whole verb that stands before them, where it denies them or leaves them open:
// "does not seem to be | an effective way".
func (f *finder) denying(a, b int) (int, int) {
	const longest = 14
	for k := range f.found {
		g := &f.found[k]
		if k+1 < len(f.found) && f.found[k+1].from < a {
			continue // another verb stands nearer
		}
		if g.from < a && a < g.end && (g.negated || g.modal != "" || f.On(g.main, words.Appearing)) && max(g.end, b)-g.from <= longest {
			return g.from, max(g.end, b)
		}
	}
	return a, b
}

// prepositional reports whether a preposition or another verb stands among the tokens a to b.
func (f *finder) prepositional(a, b int) bool {
	for i := a; i < b; i++ {
		if f.At(i).Preposition() || f.At(i).Subordinator() || f.inGroup(i) {
			return true
		}
	}
	return false
}

// bornBy is where a verb begins with its subject, where that is short and whole: "the bridge is foolish".
func (f *finder) bornBy(g *group) int {
	const longest = 8
	a := g.subject[0]
	if a >= g.from || g.from-a > longest || f.At(a).Subordinator() {
		return g.from
	}
	if f.At(a-1).Quoted || f.At(a-1).Close {
		return g.from
	}
	if w := f.Low(a - 1); (w == "how" || w == "what") && a > 0 && (f.content(a) || f.At(a).Adverb() || f.Nominative(a)) {
		return a - 1 // "how far the crew will go is unclear"
	}
	if w := f.Low(a - 1); w == "who" || w == "which" || w == "&" || w == "that" && f.At(a-2).Word {
		return g.from
	}
	if words.Currency(f.Low(a - 1)) {
		return a - 1
	}
	if before := f.At(a - 1); a > 0 && before.Word && !before.Subordinator() && before.Low != "and" && before.Low != "but" && before.Low != "or" {
		return g.from
	}
	switch {
	case f.Low(a-1) == "that" && !f.At(a-2).Word:
		a-- // "That bridge is foolish"
	case f.Low(a-1) == "," && f.content(a-2) && f.At(a-3).Determiner() && (f.adjectival(a) || strings.HasSuffix(f.Low(a), "er")):
		a -= 3 // "his new, softer position"
	}
	return a
}

// complement is one past what belongs to a noun phrase that ends before token b: "an ability | to steer", "a wave | of anger".
func (f *finder) complement(b int) int {
	const longest = 6
	switch w := f.Low(b); {
	case w == "to" && f.Word(b+1).Form&words.Base != 0:
		if e := f.end(&group{to: b + 2}); e <= b+longest {
			return e
		}
	case w == "of", w == "for" && !f.On(b, words.Clausal), w == "against", w == "between":
		c := b + 1
		for c < b+3 && (f.At(c).Determiner() || f.On(c, words.Many)) {
			c++
		}
		if e := f.phrase(c); e > c && !f.At(c).Number {
			if w == "between" && f.Low(e) == "and" {
				return f.phrase(e + 1)
			}
			return e
		}
	}
	return b
}

// verbal reports whether token b of a noun phrase that begins at token i is a verb after all: "the danger | lies in".
func (f *finder) verbal(b, i int) bool {
	v := f.Word(b).Form
	return b > 0 && v&words.Third != 0 && v&words.Noun == 0 && !f.At(b).Cap && (b > i || f.content(b-1)) && !f.adjectival(b-1) && !f.At(b-1).Determiner()
}

// phrase is one past the words of a noun phrase that goes on at token i, three at most.
func (f *finder) phrase(i int) int {
	b := f.enumerated(i)
	i = b
	for b < len(f.Tokens) && b < i+3 && !f.verbal(b, i) && (b == i || f.Form(b)&words.Participle == 0 || f.Low(b+1) != "by") && !f.On(b, words.Trailing) &&
		(f.content(b) || f.Low(b) == "-" && b > i && f.Glued(b) || f.Low(b) == "one" && b == i || f.Low(b) == "first" && f.content(b+1)) {
		b++
	}
	if (f.Low(b) == "and" || f.Low(b) == "or") && b > 0 && f.adjectival(b-1) && f.adjectival(b+1) && f.content(b+2) {
		b += 3 // "serious legal and moral doubts"
	}
	return b
}
