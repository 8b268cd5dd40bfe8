package grammar

import "github.com/standfirst/standfirst/content/judge/english"

// Is reports whether the word is on the list of a class of cues, whatever stands
// around it.
func (t *Token) Is(c Class) bool { return t.entry.classes&(1<<c) != 0 }

// Noun is what the word stands for in a report if it is a noun of one of those groups, else 0.
func (t *Token) Noun() Noun { return t.entry.noun }

// Reports reports whether the word is a form of a verb that may report: "said", "hoping".
func (t *Token) Reports() bool { return t.entry.verb != noVerb }

// Says reports whether the word is a form of a verb of saying.
func (t *Token) Says() bool { return t.entry.verb == sayVerb }

// Finite reports whether the word is a listed verb in the third person or in the past.
func (t *Token) Finite() bool { return t.entry.form&(pastForm|thirdForm) != 0 }

// Participle reports whether the word is the past participle of a listed verb.
func (t *Token) Participle() bool { return t.entry.form&participle != 0 }

// Gender is that of a first name or of a word for a person, else [AnyGender].
func (t *Token) Gender() Gender { return t.entry.gender }

// Listed reports whether the word is on a list other than that of first names.
func (t *Token) Listed() bool { return t.entry.listed() }

// Determiner reports whether the word begins a noun phrase: "the", "her", "several".
func (t *Token) Determiner() bool { return english.Determiner(t.Low) || english.Possessive(t.Low) }

// Preposition reports whether the word is one: "of", "against".
func (t *Token) Preposition() bool { return english.Preposition(t.Low) }

// Subordinator reports whether the word begins a clause or joins one: "that", "because", "but".
func (t *Token) Subordinator() bool { return english.Subordinator(t.Low) }

// Pronoun reports whether the word stands for a subject: "she", "they're".
func (t *Token) Pronoun() bool { return english.Pronoun(t.Low) }

// Adverb reports whether the word may stand between an auxiliary and its verb: "never",
// "quickly".
func (t *Token) Adverb() bool {
	return english.Auxiliary(t.Low) && !english.Modal(t.Low) && !oneOf(t.Low,
		"has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "'ve", "'d",
		"hasn't", "haven't", "didn't", "doesn't", "don't", "himself", "herself", "themselves", "itself", "all", "both", "first")
}

// Closed reports whether the word only joins others and says nothing by itself: articles,
// prepositions, pronouns, auxiliaries, conjunctions.
func (t *Token) Closed() bool {
	if !t.Word || t.Number {
		return false
	}
	if oneOf(t.Low, "people", "according", "asked", "recently", "repeatedly", "famously", "rightly", "wrongly") {
		return false
	}
	return english.Closed(t.Low) || english.Contracted(t.Low) || oneOf(t.Low,
		"isn't", "aren't", "wasn't", "weren't", "wouldn't", "couldn't", "shouldn't", "shall", "am", "i'm", "it's", "that's",
		"him", "them", "me", "us", "mine", "yours", "theirs", "hers", "ours", "myself", "yourself", "ourselves",
		"'s", "s", "t", "n't", "'re", "'ll", "'m", "'d", "than", "too", "also", "either", "neither",
		"off", "up", "down", "out", "back", "away", "over", "while", "though", "same", "own", "such", "rather", "quite",
		"however", "therefore", "thus", "much", "as", "ago", "via", "per", "toward", "towards", "throughout", "along", "above", "below", "because")
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
