package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
)

// party says what the words from a to b name.
func (s *Sentence) party(a, b int) Party {
	if a >= b {
		return Nobody
	}
	if b-a == 1 {
		switch s.low(a) {
		case "i", "we", "my", "our", "us", "me", "i've", "we've":
			return Author
		case "you", "your":
			return Reader
		case "he", "she", "they", "who", "his", "her", "their", "them", "him":
			return Pronoun
		case "it", "this", "that", "which", "these", "what", "there", "here":
			return Thing
		}
	}
	head, name := s.head(a, b)
	e := s.token(head).entry
	switch {
	case e.noun&outletNoun != 0 && s.token(head).Cap, e.noun&evidenceNoun != 0 && !name:
		return Body
	case name && english.Organisation(s.low(head)):
		return Body
	case name:
		return Person
	case e.noun&(speakerNoun|outletNoun) != 0:
		return People
	case english.Indefinite(s.low(head)):
		return People
	}
	return Thing
}

// Folk reports whether a word is a common noun of people who speak, whatever its case:
// "Opponents" at the beginning of a sentence.
func Folk(word string) bool {
	return lexicon().words[strings.ToLower(word)].noun&speakerNoun != 0
}
