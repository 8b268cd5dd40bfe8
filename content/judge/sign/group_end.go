package sign

import "github.com/standfirst/standfirst/content/judge/grammar"

// end is one past the object, predicate or adverbial that follows a verb.
func (f *finder) end(g *group) int {
	const longest = 10
	i, heads := g.to, 0
	for ; i < len(f.ts) && i < g.to+longest; i++ {
		t := &f.ts[i]
		w := t.Low
		switch {
		case w == "." && f.title(i-1) && f.at(i+1).Cap:
		case currency(w), w == "%", w == "-", w == "/", w == "." && t.End-t.Start == 1 && i+1 < len(f.ts) && f.ts[i+1].Start == t.End:
		case !t.Word && f.goesOn(i) > i:
			i = f.goesOn(i) - 1
		case !t.Word, t.Quoted:
			return i
		case f.starts(i), heads > 0 && f.attached(i):
			return i
		case (w == "and" || w == "or" || w == "but") && f.paired(i) && (f.at(i-2).Determiner() || i-1 == g.to):
		case w == "and" || w == "or":
			return i
		case w == "than" && (f.low(i-1) == "more" || f.low(i-1) == "less" || f.low(i-1) == "fewer"):
		case w == "that" && f.low(i+1) == "same":
		case t.Subordinator() && w != "not" && w != "as" || w == "as" && (heads > 0 || f.clauseAfter(i)):
			return i
		case t.Preposition() && heads == 1 && i == g.to+1 && !f.at(i+1).Subordinator() && !f.on(i, "clausal"):
			heads = 0 // "led Marsh by 20 votes"
		case t.Preposition() && heads > 0 && w != "of" && w != "to":
			return i
		case w == "to" && heads > 1:
			return i
		case w == "to" && f.verbs[f.low(i+1)]&base != 0:
			heads = -1 // another verb, with its own object
		case !t.Closed():
			heads++
		}
	}
	if i == g.to+longest { // cut off: back to the last preposition
		for j := i; j > g.to+2; j-- {
			if f.at(j).Preposition() {
				return j
			}
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
