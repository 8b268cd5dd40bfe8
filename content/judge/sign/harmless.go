package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// harmless reports whether a word of judgement is none here: "right to vote", "deep water",
// "just opened".
func (f *finder) harmless(i int) bool {
	w, next := f.Low(i), f.Low(i+1)
	switch {
	case f.Low(i-1) == "to" && f.Word(i).Form&words.Base != 0: // the verb
		return true
	case (w == "lies" || w == "lie" || w == "lying") && (f.At(i+1).Preposition() || f.On(i+1, words.Whereabouts)): // where something is
		return true
	case w == "clear" && f.Changes(i-1), f.Low(i-1) == "to" && (w == "best" || w == "better"): // "became clear overnight", "how to best slow it"
		return true
	case (w == "good" || w == "great") && (next == "deal" || next == "many"), w == "best" && f.bestOf(i):
		return true
	case w == "hard" && !f.content(i+1) && !f.Predicate(i), w == "better" && f.inGroup(i+1): // "work hard", "that better serves"
		return true
	case f.ongoing(i) && f.At(i+1).Determiner(): // "is frustrating his effort"
		return true
	case strings.HasSuffix(w, "ing") && !f.Predicate(i) && (f.At(i+1).Determiner() || next == "to"): // "sees it as frustrating his effort"
		return true
	case w == "deep" && (next == "red" || next == "blue" || next == "south" || next == "end"):
		return true
	case strings.HasSuffix(w, "ing") && f.At(i-1).Preposition() && !f.content(i+1): // "without worrying about"
		return true
	case w == "better" && f.Word(i+1).Form&words.Base != 0 && f.At(i+2).Determiner(): // "better train a crew"
		return true
	case w == "right" && (next == "there" || next == "here" || next == "away" || f.Low(i-1) == "that's" && !f.At(i+1).Word): // "That’s right:"
		return true
	case w == "kind" && next == "of":
		return true
	case w == "right" && next == "now", w == "critical" && next == "of", w == "real" && next == "estate":
		return true
	case f.inCompound(i), f.ifVerb(i): // "a corruption inquiry", "if it is foolish"
		return true
	case w == "vice" && !f.Predicate(i), w == "complex" && !f.Predicate(i) && !f.content(i+1):
		return true
	case next == "luck", next == "known", strings.HasPrefix(next, "interest"), w == "better" && next == "than", w == "best" && f.inGroup(i+1):
		return true
	case f.At(i+1).Cap && f.At(i+1).Word && !f.At(i).Cap && i > 0: // of a name
		return true
	case f.On(i, words.Harmless):
		return true
	case w == "agenda" && (f.At(i-1).Determiner() || strings.HasSuffix(f.Low(i-1), "'s")): // "first on the agenda", not "a woke agenda"
		return true
	case f.On(i, words.Predicate):
		return !f.Predicate(i) || next == "to"
	}
	return false
}

// ifVerb reports whether token i belongs to a verb or what is said by it, and that only is a condition: "if it is | foolish".
func (f *finder) ifVerb(i int) bool {
	for k := range f.found {
		if g := &f.found[k]; g.from <= i && i <= g.to+2 {
			w := f.Low(g.subject[0] - 1)
			if w == "if" || w == "unless" || w == "whenever" ||
				w == "should" && f.Low(g.subject[0]-2) != "" && (g.subject[0] < 3 || !f.At(g.subject[0]-2).Word) {
				return true
			}
		}
	}
	return false
}

// inCompound reports whether a word of judgement at token i only names what the noun behind it is of: "a corruption inquiry",
// "essential workers", "relief after a natural disaster", or a feeling that is told: "voiced outrage".
func (f *finder) inCompound(i int) bool {
	switch w := f.Low(i); w {
	case "epidemic":
		return f.Low(i+1) != "of" && !f.Predicate(i) // "an epidemic of lies" is one
	case "alarm":
		return f.Low(i+1) == "bells"
	case "mistake":
		return f.Low(i-1) == "no" // "make no mistake"
	case "corruption", "disaster":
		return f.content(i+1) || f.Low(i-1) == "natural" || f.Low(i-1) == "public"
	case "best":
		d := f.Low(i - 2)
		return f.At(i-1).Determiner() && (d == "do" || d == "does" || d == "did" || d == "done" || d == "doing" || d == "try" || d == "tried") // "did his best"
	case "grave":
		return !f.content(i+1) && !f.Predicate(i)
	case "essential":
		return f.content(i+1) && !f.Predicate(i)
	case "faithful":
		return f.At(i-1).Determiner() && !f.content(i+1) // those who pray
	case "outrage":
		return f.Low(i-1) != "an" && !f.Predicate(i) && !f.At(i-1).Is(lexicon.Judging)
	}
	return false
}

// ongoing reports whether token i is the verb of what is going on.
func (f *finder) ongoing(i int) bool {
	g := f.verbAt(i)
	return g != nil && g.main == i && g.ongoing
}

// acts reports whether a word in -ing is a verb with its object here: "inspiring pilots to".
func (f *finder) acts(i int) bool {
	for k := range f.found {
		if g := &f.found[k]; g.main == i && g.ongoing && f.At(i+1).Word {
			return true // "is worrying over"
		}
	}
	return strings.HasSuffix(f.Low(i), "ing") && !f.Predicate(i) && !f.At(i-1).Determiner() && !f.On(i-1, words.Intensifier) && !f.adjectival(i-1) &&
		f.Low(i-1) != "and"
}

// mild reports whether a judging word only says how much, how strong or how important.
func (f *finder) mild(i int) bool { return f.On(i, words.Mild) }

// named reports whether token i, a word with a capital, belongs to a name: "the Best Western", and where the sentence opens with it and
// other capitals follow, before a verb, "Perfect Privacy is sold". What stands before a name that is whole without it judges:
// "Foolish Nell".
func (f *finder) named(i int) bool {
	t := f.At(i)
	if !t.Cap || t.Upper {
		return false
	}
	if i > 0 {
		return f.At(i - 1).Word
	}
	next := f.At(1)
	if !next.Cap || !next.Word || next.Gender() != lexicon.AnyGender || english.Place(strings.TrimSuffix(next.Low, "s")) || english.Place(next.Low) {
		return false
	}
	k := 2
	for f.At(k).Cap && f.At(k).Word {
		k++
	}
	return f.inGroup(k)
}

// bestOf reports whether "best" at token i only names something: a prize, "nominated for best actress", or somebody who is always
// called so, "the best man".
func (f *finder) bestOf(i int) bool {
	switch f.Low(i + 1) {
	case "friend", "friends", "man", "seller", "sellers":
		return true
	}
	return f.On(i+1, words.Category) && f.awarded(i)
}

// awarded reports whether the words right before token i tell of a prize or of being named for one, and no "the" does of which: "the Golden
// Globe for | best drama", "won | best actor", "a prize for | best song and | best score".
func (f *finder) awarded(i int) bool {
	const near = 8
	if f.At(i - 1).Determiner() {
		return false
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		if f.On(k, words.Awarding) {
			return true
		}
		w := f.Low(k)
		if honour := english.Honour(w); honour || !f.At(k).Word && w != "," && w != "-" {
			return honour
		}
	}
	return false
}
