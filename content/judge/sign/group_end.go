package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// end is one past the object, predicate or adverbials that follow a verb: the clause to its next mark or verb. One
// that is too long is cut before a preposition, or before words that only go on about a noun.
func (f *finder) end(g *group) int {
	i := f.stretch(g)
	for i > g.to+2 && f.form(i-1)&gerund != 0 && (f.asksWhat(i) || f.at(i).Open) || i > g.to+2 && f.form(i-1)&gerund != 0 && f.low(i) == "that" {
		i-- // "an open letter | demanding that"
	}
	return i
}

// stretch is the same with a participle that leads on to more.
func (f *finder) stretch(g *group) int {
	const longest = 14
	last := min(g.to+longest, len(f.ts))
	cut, of := 0, 0 // where it may be cut
	i := g.to
	for ; i < last; i++ {
		t := &f.ts[i]
		w := t.Low
		switch {
		case w == "." && (f.title(i-1) && f.at(i+1).Cap || f.month(i-1) && f.at(i+1).Number):
		case w == "-" && !f.glued(i) && f.at(i).Start > f.at(i-1).End:
			return i // "is something - a rare boat"
		case currency(w), w == "%", w == "-", w == "/", w == "." && t.End-t.Start == 1 && i+1 < len(f.ts) && f.ts[i+1].Start == t.End:
		case w == "'" && !t.Close && strings.HasSuffix(f.low(i-1), "s") && f.content(i+1): // "the Ordas’ way"
		case !t.Word && f.goesOn(i) > i:
			i = f.goesOn(i) - 1
		case w == "," && f.listed(i) > i:
			return f.listed(i)
		case !t.Word, t.Quoted, f.starts(i):
			return i
		case w == "and" || w == "or" || w == "but":
			if f.paired(i) && (f.at(i-2).Determiner() || i-1 == g.to) || f.alike(g, i) {
				continue
			}
			switch b := f.joined(i); {
			case b < 0:
				cut = i
				continue
			case b <= last && b > i:
				return b
			}
			return i
		case t.Subordinator():
			switch e, on := f.hangs(g, i, last); {
			case !on:
				return e
			case f.on(i, "clausal") && w != "as":
				cut = i
			}
		case i < g.to+2:
		case w == "of":
			of = i
		case t.Preposition() && cut == i-1 && cut > 0:
		case t.Preposition() && !f.at(i-1).Preposition() && f.low(i-1) != "to", f.attached(i):
			cut = i
		}
	}
	switch {
	case i < last, i == len(f.ts), !f.at(i).Word:
		return i
	case cut > 0:
		return cut
	case of > 0:
		return of
	}
	return i
}

// hangs reports whether a phrase goes on over token i, which may begin a clause that hangs on the verb, and where it
// ends if it does not go on: behind a clause without which the verb says nothing ("recognized | that the slip"), or before it.
func (f *finder) hangs(g *group, i, last int) (end int, on bool) {
	w := f.low(i)
	asks := w == "that" || w == "whether" || w == "how" || w == "what" || w == "why"
	switch {
	case w == "than" && (f.low(i-1) == "more" || f.low(i-1) == "less" || f.low(i-1) == "fewer" || f.is(g.to, i, grammar.Ranking)),
		w == "that" && (f.low(i+1) == "same" || f.low(i+1) == "way" || f.at(i-1).Preposition() && !f.clauseAfter(i)),
		w == "as" && i == g.to && (g.passive || f.on(g.main, "serving")),                   // "was seen | as the only one"
		f.on(i, "clausal") && (f.at(i).Preposition() || w == "until") && !f.clauseAfter(i), // "after November"
		w == "yet" && f.low(i+1) == "another", w == "even" && !f.clauseAfter(i),            // "yet another"
		w == "not":
		return 0, true
	case asks && i == g.to,
		w == "that" && g.be && i == g.to+2 && f.pronoun(g) == "there", // "there is no evidence | that the slip"
		asks && f.low(i-2) == "to" && f.word(i-1).form&base != 0,      // "to decide | whether"
		g.be && i <= g.to+1 && w != "as" && w != "than" && w != "nor": // "is | what the slip"
		return f.clause(i+1, last), false
	case w == "as" || w == "than":
		return i, !f.clauseAfter(i)
	}
	return i, false
}

// alike reports whether "and" at token i joins two verbs that share what follows: "have committed or overseen violations",
// "to fund and build the pier".
func (f *finder) alike(g *group, i int) bool {
	if i == g.to {
		return !f.starts(i+1) && f.form(i+1)&(participle|base) != 0 && f.at(i+2).Word
	}
	return f.low(i-2) == "to" && !f.starts(i+1) && f.form(i-1)&base != 0 && f.content(i+1) && f.at(i+2).Word
}

// clause is where a clause that begins at token i ends, last at most.
func (f *finder) clause(i, last int) int {
	cut := 0
	for ; i < last && f.ts[i].Word && !f.ts[i].Quoted; i++ {
		if t := &f.ts[i]; t.Preposition() && t.Low != "of" || t.Low == "and" || t.Subordinator() {
			cut = i
		}
	}
	if i == last && i < len(f.ts) && f.ts[i].Word && cut > 0 {
		return cut
	}
	return i
}

// joined is where what "and" or "or" at token i joins ends, where that has no verb of its own: "was cold | and dark". It is
// i where it has one, and less than 0 where it is long.
func (f *finder) joined(i int) int {
	const longest = 7
	for k := i + 1; k < len(f.ts) && k <= i+longest; k++ {
		t := &f.ts[k]
		switch {
		case t.Quoted, f.starts(k), t.Pronoun() && k == i+1, t.Low == "then", t.Low == "so":
			return i
		case t.Low == "and" && k > i+1 && f.paired(k): // "and provide a cap to his long and varied career"
		case !t.Word && t.Low != "-" && t.Low != "%" && !currency(t.Low), t.Subordinator():
			if k == i+1 {
				return i
			}
			return k
		}
	}
	if i+longest >= len(f.ts) {
		return len(f.ts)
	}
	return -1
}

// listed is where a list that goes on behind the comma at token i ends, or i: "will visit Orla, Marsh and the north shore".
func (f *finder) listed(i int) int {
	const longest, part = 16, 4
	n := 0
	if f.form(i+1)&(participle|gerund) != 0 {
		return i
	}
	for k := i + 1; k < min(i+longest, len(f.ts)); k++ {
		t := &f.ts[k]
		switch {
		case t.Low == "and" || t.Low == "or":
			if n == 0 && f.low(k-1) != "," || k == i+1 {
				return i
			}
			return max(i, f.joined(k))
		case t.Low == "," && n > 0:
			n = 0
		case t.Low == "-":
		case !t.Word, t.Quoted, f.starts(k), t.Subordinator(), t.Pronoun(), n == part, t.Preposition() && n == 0:
			return i
		default:
			n++
		}
	}
	return i
}

// attached reports whether token i is a participle that goes on about the noun before it: "a bill | designed to".
func (f *finder) attached(i int) bool {
	v, next := f.form(i), f.at(i+1)
	if v&participle == 0 || v&base != 0 && next.Low != "by" || f.at(i).Cap {
		return false
	}
	if !f.content(i-1) || f.at(i-1).Adverb() || f.on(i-1, "adjective") || adjective(f.low(i-1)) {
		return false
	}
	return !next.Word || next.Preposition() || next.Determiner() || next.Is(grammar.Day) || next.Low == "to" || next.Low == "by"
}

// clauseAfter reports whether a verb follows token i before the next mark.
func (f *finder) clauseAfter(i int) bool {
	for k := i + 1; k < len(f.ts) && f.ts[k].Word; k++ {
		if f.starts(k) {
			return true
		}
	}
	return false
}

func (f *finder) starts(i int) bool {
	for k := range f.found {
		if f.found[k].from == i {
			return true
		}
	}
	return false
}

// is reports whether a word of the class stands among the tokens a to b.
func (f *finder) is(a, b int, classes ...grammar.Class) bool {
	for i := max(a, 0); i < min(b, len(f.ts)); i++ {
		for _, c := range classes {
			if f.ts[i].Is(c) && !f.ts[i].Quoted {
				return true
			}
		}
	}
	return false
}

// paired reports whether the "and" at token i joins two adjectives of one noun: "a deep and special partnership".
func (f *finder) paired(i int) bool {
	noun := i + 2
	if f.low(noun) == "-" { // "an immediate and long-term impact"
		noun += 2
	}
	return f.content(i+1) && f.content(noun) && (f.adjectival(i-1) || f.at(i-1).Is(grammar.Judging) || f.at(i-2).Determiner() && !f.at(i-1).Cap)
}
