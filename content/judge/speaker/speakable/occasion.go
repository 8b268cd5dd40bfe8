package speakable

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// occasion reports whether a name is that of a time, of what happened or of a storm: "Christmas", "the Battle of Orla", "World War II",
// "Hurricane Nell". A person's is not, whose first name tells: "Ada Christmas".
func occasion(s *grammar.Sentence) bool {
	from, head := 0, nameHead(s)
	if english.Determiner(s.Low(0)) {
		from = 1
	}
	if head < from {
		return false
	}
	first, last := s.Token(from), s.Token(head)
	switch {
	case !last.Cap, first.Gender() != lexicon.AnyGender:
		return false
	case english.Occasion(last.Low):
		return last.Low != "eve" || head > from
	case last.Low == "day":
		return head > from && (english.Possessive(s.Low(head-1)) || ofOccasion(s.Low(head-1)))
	}
	return english.OneOf(s.Low(head-1), "hurricane", "typhoon", "cyclone") && !english.Organisation(last.Low)
}

// nameHead is the last word of the noun phrase that a name begins with, before "of" or another preposition, without a number behind
// it, or -1 where an article stands inside: "Stop the War".
func nameHead(s *grammar.Sentence) int {
	end := 0
	for end < len(s.Tokens) && (end == 0 || !english.Preposition(s.Low(end))) {
		if end > 0 && english.Determiner(s.Low(end)) {
			return -1
		}
		end++
	}
	for end > 1 && (s.Tokens[end-1].Number || english.OneOf(s.Low(end-1), "i", "ii", "iii", "iv")) {
		end--
	}
	return end - 1
}

// Bestowed reports whether a name is that of a law, a treaty or a prize: what is quoted or won, and says nothing itself.
func Bestowed(s *grammar.Sentence) bool {
	head := nameHead(s)
	return head >= 0 && (english.Instrument(s.Low(head)) || english.Honour(s.Low(head)))
}
