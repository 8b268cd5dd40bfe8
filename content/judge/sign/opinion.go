package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// opinions finds what judges, demands, interprets or asks.
func (f *finder) opinions() {
	if f.TakenBack(2) {
		f.add(Denies, 0, f.phrase(3), lexicon.Be)
	}
	for k := range f.found {
		f.verbOpinions(&f.found[k])
	}
	for i := range f.Tokens {
		t := &f.Tokens[i]
		if !t.Word || t.Quoted {
			continue
		}
		switch {
		case f.named(i):
		case f.On(i, words.Comment) && (i == 0 || !f.At(i-1).Word || !f.At(i+1).Word || f.IsBe(i-1)):
			f.add(Comments, i, f.phrase(i+1), lexicon.Judging)
		case (t.Is(lexicon.Judging) || t.Is(lexicon.Loaded)) && !f.harmless(i):
			c := lexicon.Judging
			if t.Is(lexicon.Loaded) {
				c = lexicon.Loaded
			}
			k := Judges
			if f.mild(i) {
				k = Rates
			}
			f.addAround(k, i, c)
		case f.values(i) && !f.ifVerb(i):
			k := Values
			if f.mild(i) {
				k = Rates
			}
			f.addAround(k, i, lexicon.Judging)
		case f.On(i, words.Marking) && f.adjectival(i+1) && !f.inGroup(i+1):
			f.addAround(Rates, i+1, lexicon.Judging)
		case t.Is(lexicon.Sweeping):
			f.sweeping(i)
		case t.Is(lexicon.Booster) && strings.HasSuffix(t.Low, "ly") && !f.Tokens[i].Closed() || t.Low == "clearly" || t.Low == "obviously":
			f.add(Presses, i, f.phrase(i+1), lexicon.Booster)
		case t.Is(lexicon.Hedge) && f.On(i, words.Supposing):
			f.add(Supposes, i, f.phrase(i+1), lexicon.Hedge)
		}
		f.wordOpinions(i)
		f.comparisons(i)
		f.excesses(i)
		f.idiom(i)
	}
	f.cuedOpinions()
	f.points()
	f.question()
	f.imperative()
}

// values reports whether token i is one of the quieter words of judgement, and judges here.
func (f *finder) values(i int) bool {
	switch {
	case f.Low(i) == "clear" && (f.Changes(i-1) || f.AsksWhat(i+1)):
		return false
	case f.ongoing(i) && f.At(i+1).Determiner(): // "are challenging the order"
		return false
	case f.On(i, words.EvaluativePredicate):
		return f.Predicate(i)
	case f.seeming(i), f.closing(i):
		return true
	case !f.On(i, words.Evaluative), f.acts(i):
		return false
	}
	return f.Low(i) != "complex" || f.content(i+1)
}

// seeming reports whether token i is an adjective that tells how something seems to the writer: "seems | unbridgeable".
func (f *finder) seeming(i int) bool {
	switch f.Low(i - 1) {
	case "seem", "seems", "seemed":
		return f.adjectival(i) && !f.At(i+1).Word
	}
	return false
}

// closing reports whether token i is an adverb that judges the deed told before it: "put the case | well".
func (f *finder) closing(i int) bool {
	switch f.Low(i) {
	case "well", "badly", "poorly", "brilliantly", "superbly":
		return !f.At(i+1).Word && f.Low(i-1) != "as" && f.content(i-1)
	}
	return false
}

// idiom finds a group of words that judges and begins at token i, with the clause that it stands in: "is a far cry from".
func (f *finder) idiom(i int) {
	const longest = 5 // words
	if !f.On(i, words.IdiomBeginning) {
		return
	}
	var room [64]byte
	group := append(room[:0], f.Low(i)...)
	for b := i + 1; b < min(i+longest, len(f.Tokens)) && f.Grouped(words.IdiomBeginning, group) && f.Tokens[b].Word && !f.Tokens[b].Quoted; b++ {
		group = append(append(group, '_'), f.Tokens[b].Low...)
		if !f.Grouped(words.Idiom, group) {
			continue
		}
		for k := range f.found {
			if g := &f.found[k]; g.from <= i && i < g.end {
				if !f.wondered(g) && !f.ifVerb(g.from) {
					end := b + 1
					if f.Low(b) == "doubt" {
						end = f.through(end) // "there is little doubt | the slip leaks"
					}
					f.addClause(Values, g, end, lexicon.Judging)
				}
				return
			}
		}
		end := b + 1
		if f.Tokens[b].Closed() {
			end = f.complement(f.phrase(end)) // "a bunch of | boats"
		}
		f.add(Values, i, end, lexicon.Judging)
		return
	}
}

// sweeping finds "every single councillor", "never works", "nobody believes".
func (f *finder) sweeping(i int) {
	w := f.Low(i)
	if f.Low(i-1) == "not" || strings.HasSuffix(f.Low(i-1), "n't") {
		return // "not every", "do not always"
	}
	if f.Low(i+1) == "else" || w == "all" && f.At(i-1).Preposition() {
		return // "nothing else came of it", "answers for all content"
	}
	switch w {
	case "every", "all", "no":
		if f.inGroup(i + 1) {
			return // "we all know it"
		}
		if b := f.phrase(i + 1); b > i+1 && f.Low(i-1) != "at" && f.Low(i-1) != "above" {
			f.add(Sweeps, i, b, lexicon.Sweeping)
		}
	case "never", "always", "everyone", "everybody", "nobody", "nothing", "anyone":
		for k := range f.found {
			if g := &f.found[k]; g.from <= i && i < g.end || g.subject[0] <= i && i < g.subject[1] {
				f.add(Sweeps, min(i, g.from), g.end, lexicon.Sweeping)
				return
			}
		}
	}
}
