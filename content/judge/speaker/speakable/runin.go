package speakable

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// personBehind is the token at which somebody's name begins behind words that have run into it: a word of the page in capitals
// ("WATCHED Nell Orr"), the end of an office ("Harbour Security Nell Orr"). It is 0 where there are none.
func personBehind(s *grammar.Sentence) int {
	n := len(s.Tokens)
	if n > 1 && s.Tokens[1].Cap && pageWord(s) {
		return 1
	}
	if n == 4 && s.Tokens[2].Cap && s.Tokens[3].Cap && !english.Organisation(s.Low(3)) && !english.Office(s.Low(3)) && s.Tokens[3].Noun() == 0 &&
		officeOfTwo(s.Low(0)+" "+s.Low(1)) {
		return 2
	}
	for k := 1; k < n-1 && s.Low(k) != "and"; k++ {
		if t := &s.Tokens[k]; t.Cap && t.Gender() != lexicon.AnyGender && s.Tokens[k+1].Cap && n-k <= 3 && endsOffice(&s.Tokens[k-1]) {
			return k
		}
	}
	return 0
}

// pageWord reports whether a name begins with a word of the page: "WATCHED Nell Orr", "Sunday Nell Orr", "Image Some Democrats".
func pageWord(s *grammar.Sentence) bool {
	first, second := &s.Tokens[0], &s.Tokens[1]
	switch {
	case len(s.Tokens) > 2 && first.Is(lexicon.Day):
		return second.Gender() != lexicon.AnyGender
	case len(s.Tokens) > 2 && ofPicture(first.Low):
		return true
	}
	return first.Upper && !second.Upper && runsIn(first.Low)
}

// endsOffice reports whether a word before a first name ends an office or tells of one.
func endsOffice(t *grammar.Token) bool {
	return english.Office(t.Low) || strings.HasSuffix(t.Low, "ologist") || t.Upper && t.Low == "ig" || inOffice(t.Low)
}

// leadingIn is the token at which who speaks begins behind a word that leads to him: "Along with Orr", "in the report", "Contradicting
// Orr", "This afternoon officials", or 0.
func leadingIn(s *grammar.Sentence) int {
	n, first := len(s.Tokens), &s.Tokens[0]
	switch w := first.Low; {
	case n < 2, first.Upper:
	case w == "along" && s.Low(1) == "with" && n > 2:
		return 2
	case w == "in" && s.Low(2) == "statement" && n > 3 && s.Tokens[3].Cap:
		return 3
	case w == "at" && english.OneOf(s.Low(1), "least", "most"):
	case english.OneOf(w, "in", "at", "by", "from", "via", "with", "amid", "despite", "during", "after", "before", "against", "inside", "upon"):
		return 1
	case n > 2 && english.OneOf(w, "this", "that", "last", "yesterday") &&
		english.OneOf(s.Low(1), "morning", "afternoon", "evening", "week", "month", "year", "night"):
		return 2
	case n == 2 && s.Tokens[1].Cap && leadsToName(s):
		return 1
	}
	return 0
}

// leadsToName reports whether the first of two words leads to the second, a name: "sue Orr", "Contradicting Orr", "Russia Orr".
func leadsToName(s *grammar.Sentence) bool {
	const longestName = 8 // letters of a name in -ing
	first := &s.Tokens[0]
	switch {
	case runsIntoName(first.Low):
		return s.Tokens[1].Noun() == 0 && !english.Organisation(s.Low(1))
	case first.Cap && first.Gender() != lexicon.AnyGender:
		return false
	}
	return leads(first.Low) || strings.HasSuffix(first.Low, "ing") && len(first.Low) > longestName
}

// pageSection reports whether a name is that of a part of a page: "Interview Highlights".
func pageSection(s *grammar.Sentence) bool {
	return len(s.Tokens) == 2 && partOfPage(s.Low(0)+" "+s.Low(1))
}

// shouted reports whether a name is a line of the page in capitals, and nobody's: "ROUGH WATER AHEAD".
func shouted(s *grammar.Sentence) bool {
	const shortest = 3 // words
	if len(s.Tokens) < shortest {
		return false
	}
	for k := range s.Tokens {
		if t := &s.Tokens[k]; !t.Word || !t.Upper || t.Gender() != lexicon.AnyGender || english.Organisation(t.Low) {
			return false
		}
	}
	return true
}

// headline reports whether a name is a headline that the text has run into: all its words have capitals, one that never has
// it in a name among them, "Harbour Wall Breaks During Storm".
func headline(s *grammar.Sentence) bool {
	const shortest = 4 // words
	if len(s.Tokens) < shortest {
		return false
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if k > 0 && t.Cap && !t.Upper && (inHeadline(t.Low) ||
			english.Modal(t.Low) && t.Low != "may" && t.Low != "will") {
			return true
		}
	}
	return false
}
