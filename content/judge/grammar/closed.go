package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Is reports whether the word is on the list of a class of cues, whatever stands
// around it.
func (t *Token) Is(c lexicon.Class) bool { return t.entry.Classes&(1<<c) != 0 }

// Noun is what the word stands for in a report if it is a noun of one of those groups, else 0.
func (t *Token) Noun() lexicon.Noun { return t.entry.Noun }

// Reports reports whether the word is a form of a verb that may report: "said", "hoping".
func (t *Token) Reports() bool { return t.entry.Verb != lexicon.NoVerb }

// Says reports whether the word is a form of a verb of saying.
func (t *Token) Says() bool { return t.entry.Verb == lexicon.SayVerb }

// Finite reports whether the word is a listed verb in the third person or in the past.
func (t *Token) Finite() bool { return t.entry.Form&(lexicon.PastForm|lexicon.ThirdForm) != 0 }

// Participle reports whether the word is the past participle of a listed verb.
func (t *Token) Participle() bool { return t.entry.Form&lexicon.Participle != 0 }

// Gender is that of a first name or of a word for a person, else [AnyGender].
func (t *Token) Gender() lexicon.Gender { return t.entry.Gender }

// Listed reports whether the word is on a list other than that of first names.
func (t *Token) Listed() bool { return t.entry.Listed() }

// kinds are the closed lists that a word is on. They are found out once, as every rule asks for them.
type kinds uint8

const (
	determiner kinds = 1 << iota
	preposition
	subordinator
	pronoun
	adverb
	closed
)

// Determiner reports whether the word begins a noun phrase: "the", "her", "several".
func (t *Token) Determiner() bool { return t.kinds&determiner != 0 }

// Preposition reports whether the word is one: "of", "against".
func (t *Token) Preposition() bool { return t.kinds&preposition != 0 }

// Subordinator reports whether the word begins a clause or joins one: "that", "because", "but".
func (t *Token) Subordinator() bool { return t.kinds&subordinator != 0 }

// Pronoun reports whether the word stands for a subject: "she", "they're".
func (t *Token) Pronoun() bool { return t.kinds&pronoun != 0 }

// Adverb reports whether the word may stand between an auxiliary and its verb: "never",
// "quickly".
func (t *Token) Adverb() bool { return t.kinds&adverb != 0 }

// Closed reports whether the word only joins others and says nothing by itself: articles,
// prepositions, pronouns, auxiliaries, conjunctions.
func (t *Token) Closed() bool { return t.kinds&closed != 0 }

// kindsOf are the kinds of a word.
func kindsOf(t *Token) kinds {
	k := kinds(0)
	w := t.Low
	determines := english.Determiner(w)
	if determines || english.Possessive(w) {
		k |= determiner
	}
	if english.Preposition(w) {
		k |= preposition
	}
	if english.Subordinator(w) {
		k |= subordinator
	}
	if english.Pronoun(w) {
		k |= pronoun
	}
	auxiliary, modal := english.Auxiliary(w), english.Modal(w)
	if auxiliary && !modal && !verbal(w) {
		k |= adverb
	}
	listed := k&(preposition|subordinator|pronoun) != 0 || determines || auxiliary || modal
	if !t.Number && (listed || joins(w)) && !tells(w) {
		k |= closed
	}
	return k
}

// verbal reports whether an auxiliary, or a word that stands beside one, is no adverb.
func verbal(w string) bool {
	switch w {
	case "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "'ve", "'d",
		"hasn't", "haven't", "didn't", "doesn't", "don't", "himself", "herself", "themselves", "itself", "all", "both", "first":
		return true
	}
	return false
}

// tells reports whether a word says something by itself though it is on a closed list.
func tells(w string) bool {
	switch w {
	case "people", "according", "asked", "recently", "repeatedly", "famously", "rightly", "wrongly":
		return true
	}
	return false
}

// joins reports whether a word that is on no list of its kind only joins others.
func joins(w string) bool {
	switch w {
	case "isn't", "aren't", "wasn't", "weren't", "wouldn't", "couldn't", "shouldn't", "shall", "am", "i'm", "it's", "that's",
		"him", "them", "me", "us", "mine", "yours", "theirs", "hers", "ours", "myself", "yourself", "ourselves",
		"'s", "s", "t", "n't", "'re", "'ll", "'m", "'d", "than", "too", "also", "either", "neither",
		"off", "up", "down", "out", "back", "away", "over", "while", "though", "same", "own", "such", "rather", "quite",
		"however", "therefore", "thus", "much", "as", "ago", "via", "per", "toward", "towards", "throughout", "along", "above", "below", "because":
		return true
	}
	return english.Ordinary(w) || english.Contracted(w)
}

// Speaks reports whether the words from token a to b name somebody: a person, people, a
// body that can act or say something.
func (s *Sentence) Speaks(a, b int) bool {
	switch s.Party(a, b) {
	case Person, Pronoun, Body, People, Author:
		return true
	}
	h, _ := s.Head(a, b)
	return b > a && english.Collective(s.Low(h))
}
