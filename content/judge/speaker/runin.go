package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// personBehind is the token at which somebody's name begins behind words that have run into it: a word of the page in capitals
// ("WATCHED Nell Orr"), the end of an office ("Harbour Security Nell Orr"). It is 0 where there are none.
func personBehind(s *grammar.Sentence) int {
	n := len(s.Tokens)
	first := &s.Tokens[0]
	if n > 2 && s.Tokens[1].Cap && (first.Is(grammar.Day) && s.Tokens[1].Gender() != grammar.AnyGender || oneOf(first.Low, "image", "photo", "caption")) {
		return 1
	}
	if n > 1 && first.Upper && s.Tokens[1].Cap && !s.Tokens[1].Upper &&
		oneOf(first.Low, "close", "watched", "just", "must", "watch", "live", "exclusive", "opinion", "analysis", "photos", "replay") {
		return 1
	}
	if n == 4 && s.Tokens[2].Cap && s.Tokens[3].Cap && !english.Organisation(s.Low(3)) && !english.Office(s.Low(3)) && s.Tokens[3].Noun() == 0 &&
		oneOf(s.Low(0)+" "+s.Low(1), "homeland security", "national intelligence", "veterans affairs", "attorney general", "human services") {
		return 2
	}
	for k := 1; k < n-1; k++ {
		t := &s.Tokens[k]
		if s.Low(k) == "and" {
			break
		}
		if t.Cap && t.Gender() != grammar.AnyGender && s.Tokens[k+1].Cap && n-k <= 3 && (english.Office(s.Low(k-1)) || strings.HasSuffix(s.Low(k-1), "ologist") ||
			s.Tokens[k-1].Upper && s.Low(k-1) == "ig") {
			return k
		}
		if t.Cap && t.Gender() != grammar.AnyGender && s.Tokens[k+1].Cap && n-k <= 3 && oneOf(s.Low(k-1), "security", "general", "intelligence", "affairs",
			"services", "party", "founder", "commerce", "treasury", "transportation", "education", "energy", "budget", "defense", "defence", "nations") {
			return k
		}
	}
	return 0
}

// leadingIn is the token at which who speaks begins behind a word that leads to him: "Along with Orr", "in the report", "Contradicting
// Orr", "This afternoon officials", or 0.
func leadingIn(s *grammar.Sentence) int {
	const longestName = 8 // letters of a name in -ing
	n, first := len(s.Tokens), &s.Tokens[0]
	switch {
	case n < 2, first.Upper:
	case first.Low == "along" && s.Low(1) == "with" && n > 2:
		return 2
	case first.Low == "in" && s.Low(2) == "statement" && n > 3 && s.Tokens[3].Cap:
		return 3
	case first.Low == "at" && oneOf(s.Low(1), "least", "most"):
	case oneOf(first.Low, "in", "at", "by", "from", "via", "with", "amid", "despite", "during", "after", "before", "against", "inside", "upon") && n > 1:
		return 1
	case oneOf(first.Low, "this", "that", "last", "yesterday") && oneOf(s.Low(1), "morning", "afternoon", "evening", "week", "month", "year", "night") && n > 2:
		return 2
	case n == 2 && s.Tokens[1].Cap && oneOf(first.Low, "russia", "iran", "china", "mexico", "syria", "iraq", "ukraine") && s.Tokens[1].Noun() == 0 &&
		!english.Organisation(s.Low(1)):
		return 1
	case n == 2 && s.Tokens[1].Cap && (!first.Cap || first.Gender() == grammar.AnyGender) && (oneOf(first.Low, "take", "sue", "ask", "tell", "meet", "hear", "see", "watch") ||
		strings.HasSuffix(first.Low, "ing") && len(first.Low) > longestName):
		return 1
	}
	return 0
}

// pageSection reports whether a name is that of a part of a page: "Interview Highlights".
func pageSection(s *grammar.Sentence) bool {
	return len(s.Tokens) == 2 && oneOf(s.Low(0)+" "+s.Low(1), "interview highlights", "story highlights", "facts first", "related story", "key points", "editor's note",
		"fast facts", "read more")
}

// shouted reports whether a name is a line of the page in capitals, and nobody's: "ROUGH WATER AHEAD".
func shouted(s *grammar.Sentence) bool {
	const shortest = 3 // words
	if len(s.Tokens) < shortest {
		return false
	}
	for k := range s.Tokens {
		if t := &s.Tokens[k]; !t.Word || !t.Upper || t.Gender() != grammar.AnyGender || english.Organisation(t.Low) {
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
		if k > 0 && t.Cap && !t.Upper && (oneOf(t.Low, "during", "after", "amid", "over", "despite", "since", "heard", "are", "is", "was", "says", "how", "why") ||
			english.Modal(t.Low) && t.Low != "may" && t.Low != "will") {
			return true
		}
	}
	return false
}
