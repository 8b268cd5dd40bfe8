package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/spelling"
)

// Party is what the words from a to b name.
func (s *Sentence) Party(a, b int) Party {
	if a >= b {
		return Nobody
	}
	if b-a == 1 {
		switch w := s.Low(a); {
		case meansAuthor(w):
			return Author
		case meansReader(w):
			return Reader
		case meansPerson(w):
			return Pronoun
		case meansThing(w):
			return Thing
		}
	}
	head, name := s.Head(a, b)
	e := s.Token(head).entry
	switch {
	case e.Noun&lexicon.OutletNoun != 0 && s.Token(head).Cap, e.Noun&lexicon.EvidenceNoun != 0 && !name:
		return Body
	case name && english.Organisation(s.Low(head)):
		return Body
	case name:
		return Person
	case e.Noun&(lexicon.SpeakerNoun|lexicon.OutletNoun) != 0:
		return People
	case english.Indefinite(s.Low(head)):
		return People
	}
	return Thing
}

// Folk reports whether a word is a common noun of people who speak, whatever its case:
// "Opponents" at the beginning of a sentence.
func Folk(word string) bool {
	word = strings.ToLower(word)
	return lexicon.Load().Entry(word, spelling.Sum(word)).Noun&lexicon.SpeakerNoun != 0
}
