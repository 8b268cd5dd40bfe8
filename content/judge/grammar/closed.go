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
	of := english.GroupsOf(w, t.sum)
	if of.Determiner() || english.Possessive(w) {
		k |= determiner
	}
	if of.Preposition() {
		k |= preposition
	}
	if of.Subordinator() {
		k |= subordinator
	}
	if of.Pronoun() {
		k |= pronoun
	}
	if of.Adverb() {
		k |= adverb
	}
	if !t.Number && (of.Closed() || of.Joining() || english.Contracted(w)) && !tells(w) {
		k |= closed
	}
	return k
}

// tells reports whether a word says something by itself though it is on a closed list.
func tells(w string) bool {
	switch w {
	case "people", "according", "asked", "recently", "repeatedly", "famously", "rightly", "wrongly":
		return true
	}
	return false
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
