package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// end is one past the object, predicate or adverbials that follow a verb: the clause to its next mark or verb. One
// that is too long is cut before a preposition, or before words that only go on about a noun.
func (f *finder) end(g *group) int {
	i := f.stretch(g)
	for i > g.to+2 && f.Form(i-1)&words.Gerund != 0 && (f.AsksWhat(i) || f.At(i).Open) || i > g.to+2 && f.Form(i-1)&words.Gerund != 0 && f.Low(i) == "that" {
		i-- // "an open letter | demanding that"
	}
	return i
}

// stretch is the same with a participle that leads on to more.
func (f *finder) stretch(g *group) int {
	const longest = 14
	last := min(g.to+longest, len(f.Tokens))
	cut, of := 0, 0 // where it may be cut
	i := g.to
	for ; i < last; i++ {
		t := &f.Tokens[i]
		w := t.Low
		switch {
		case w == "." && (f.Title(i-1) && f.At(i+1).Cap || f.Month(i-1) && f.At(i+1).Number):
		case w == "-" && !f.Glued(i) && f.At(i).Start > f.At(i-1).End:
			return i // "is something - a rare boat"
		case words.Currency(w), w == "%", w == "-", w == "/", w == "." && t.End-t.Start == 1 && i+1 < len(f.Tokens) && f.Tokens[i+1].Start == t.End:
		case w == "'" && !t.Close && strings.HasSuffix(f.Low(i-1), "s") && f.content(i+1): // "the Ordas’ way"
		case !t.Word && f.goesOn(i) > i:
			i = f.goesOn(i) - 1
		case w == "," && f.listed(i) > i:
			return f.listed(i)
		case !t.Word, t.Quoted, f.starts(i):
			return i
		case w == "and" || w == "or" || w == "but":
			if f.paired(i) && (f.At(i-2).Determiner() || i-1 == g.to) || f.alike(g, i) {
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
			case f.On(i, words.Clausal) && w != "as":
				cut = i
			}
		case i < g.to+2:
		case w == "of":
			of = i
		case t.Preposition() && cut == i-1 && cut > 0:
		case t.Preposition() && !f.At(i-1).Preposition() && f.Low(i-1) != "to", f.attached(i):
			cut = i
		}
	}
	switch {
	case i < last, i == len(f.Tokens), !f.At(i).Word:
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
	w := f.Low(i)
	asks := w == "that" || w == "whether" || w == "how" || w == "what" || w == "why"
	switch {
	case w == "than" && (f.Low(i-1) == "more" || f.Low(i-1) == "less" || f.Low(i-1) == "fewer" || f.Is(g.to, i, lexicon.Ranking)),
		w == "that" && (f.Low(i+1) == "same" || f.Low(i+1) == "way" || f.At(i-1).Preposition() && !f.clauseAfter(i)),
		w == "as" && i == g.to && (g.passive || f.On(g.main, words.Serving)),                   // "was seen | as the only one"
		f.On(i, words.Clausal) && (f.At(i).Preposition() || w == "until") && !f.clauseAfter(i), // "after November"
		w == "yet" && f.Low(i+1) == "another", w == "even" && !f.clauseAfter(i),                // "yet another"
		w == "not":
		return 0, true
	case asks && i == g.to,
		w == "that" && g.be && i == g.to+2 && f.pronoun(g) == "there",  // "there is no evidence | that the slip"
		asks && f.Low(i-2) == "to" && f.Word(i-1).Form&words.Base != 0, // "to decide | whether"
		g.be && i <= g.to+1 && w != "as" && w != "than" && w != "nor":  // "is | what the slip"
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
		return !f.starts(i+1) && f.Form(i+1)&(words.Participle|words.Base) != 0 && f.At(i+2).Word
	}
	return f.Low(i-2) == "to" && !f.starts(i+1) && f.Form(i-1)&words.Base != 0 && f.content(i+1) && f.At(i+2).Word
}

// clause returns where a clause that begins at token i ends: before punctuation or a quotation, or at last. A clause that
// goes on beyond last ends before its last preposition other than "of", "and" or subordinator.
func (f *finder) clause(i, last int) int {
	cut := 0
	for ; i < last && f.Tokens[i].Word && !f.Tokens[i].Quoted; i++ {
		if t := &f.Tokens[i]; t.Preposition() && t.Low != "of" || t.Low == "and" || t.Subordinator() {
			cut = i
		}
	}
	if i == last && i < len(f.Tokens) && f.Tokens[i].Word && cut > 0 {
		return cut
	}
	return i
}

// joined is where what "and" or "or" at token i joins ends, where that has no verb of its own: "was cold | and dark". It is
// i where it has one, and less than 0 where it is long.
func (f *finder) joined(i int) int {
	const longest = 7
	for k := i + 1; k < len(f.Tokens) && k <= i+longest; k++ {
		t := &f.Tokens[k]
		switch {
		case t.Quoted, f.starts(k), t.Pronoun() && k == i+1, t.Low == "then", t.Low == "so":
			return i
		case t.Low == "and" && k > i+1 && f.paired(k): // "and provide a cap to his long and varied career"
		case !t.Word && t.Low != "-" && t.Low != "%" && !words.Currency(t.Low), t.Subordinator():
			if k == i+1 {
				return i
			}
			return k
		}
	}
	if i+longest >= len(f.Tokens) {
		return len(f.Tokens)
	}
	return -1
}

// listed is where a list that goes on behind the comma at token i ends, or i: "will visit Orla, Marsh and the north shore".
func (f *finder) listed(i int) int {
	const longest, part = 16, 4
	n := 0
	if f.Form(i+1)&(words.Participle|words.Gerund) != 0 {
		return i
	}
	for k := i + 1; k < min(i+longest, len(f.Tokens)); k++ {
		t := &f.Tokens[k]
		switch {
		case t.Low == "and" || t.Low == "or":
			if n == 0 && f.Low(k-1) != "," || k == i+1 {
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
	v, next := f.Form(i), f.At(i+1)
	if v&words.Participle == 0 || v&words.Base != 0 && next.Low != "by" || f.At(i).Cap {
		return false
	}
	if !f.content(i-1) || f.At(i-1).Adverb() || f.On(i-1, words.Adjectives) || words.Adjective(f.Low(i-1)) {
		return false
	}
	return !next.Word || next.Preposition() || next.Determiner() || next.Is(lexicon.Day) || next.Low == "to" || next.Low == "by"
}

// clauseAfter reports whether a verb follows token i before the next mark.
func (f *finder) clauseAfter(i int) bool {
	for k := i + 1; k < len(f.Tokens) && f.Tokens[k].Word; k++ {
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

// paired reports whether the "and" at token i joins two adjectives of one noun: "a deep and special partnership".
func (f *finder) paired(i int) bool {
	noun := i + 2
	if f.Low(noun) == "-" { // "an immediate and long-term impact"
		noun += 2
	}
	return f.content(i+1) && f.content(noun) && (f.adjectival(i-1) || f.At(i-1).Is(lexicon.Judging) || f.At(i-2).Determiner() && !f.At(i-1).Cap)
}

// nounEnd is where a phrase of the tokens a to b ends that was torn from the noun at its end, or that ends on an adverb of the
// next words, or b.
func (f *finder) nounEnd(a, b int) int {
	last, next := f.Low(b-1), f.At(b)
	if f.Low(b-2) == "to" && f.Form(b-1)&words.Base != 0 {
		return f.objectEnd(b)
	}
	switch goesOn := next.Word && !next.Closed(); {
	case (last == "shortly" || last == "immediately") && (next.Low == "before" || next.Low == "after") && b-a > 2:
		return b - 1 // "The story broke | shortly before"
	case strings.HasSuffix(f.Low(b-2), "'s") && f.Form(b-1)&words.Participle != 0 && goesOn:
		return b + 1 // "spoke of Orr’s avowed | promises"
	case (next.Low == "'" || next.Low == "’") && strings.HasSuffix(last, "s") && next.Start == f.At(b-1).End && f.content(b+1):
		return f.phrase(b + 1) // "quashing the yards | ’ lawsuit"
	case !f.At(b - 2).Determiner():
	case f.Form(b)&words.Participle != 0 && f.Low(b+1) == "of":
		return b + 1 // "clinging to the bottom | rung of"
	case next.Low == "(" && (f.adjectival(b-1) || strings.HasSuffix(last, "ing")):
		return f.behindBracket(b) // "an ongoing | (and much needed) talk"
	case strings.Contains(last, "-") && goesOn:
		return b + 1 // "backing an all-boats | ban"
	}
	return b
}

// objectEnd is where a phrase ends that was torn from the object of the verb before token b: "to put | down roots", "to oust |
// Orr in", or b.
func (f *finder) objectEnd(b int) int {
	if words.Particle(f.Low(b)) && f.content(b+1) {
		return f.phrase(b + 1)
	}
	for b < len(f.Tokens) && f.Tokens[b].Cap && f.Tokens[b].Word && !f.Tokens[b].Closed() {
		b++
	}
	return b
}
