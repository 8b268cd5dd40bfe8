package speaker

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// personBehind is the token at which somebody's name begins behind words that have run into it: a word of the page in capitals
// ("WATCHED Nell Orr"), the end of an office ("Harbour Security Nell Orr"). It is 0 where there are none.
func personBehind(s *grammar.Sentence) int {
	n := len(s.Tokens)
	if first := &s.Tokens[0]; n > 1 && first.Upper && s.Tokens[1].Cap && !s.Tokens[1].Upper &&
		oneOf(first.Low, "watched", "just", "must", "watch", "live", "exclusive", "opinion", "analysis", "photos", "replay") {
		return 1
	}
	for k := 1; k+1 < n && k < n-1; k++ {
		t := &s.Tokens[k]
		if t.Cap && t.Gender() != grammar.AnyGender && s.Tokens[k+1].Cap && n-k <= 3 && oneOf(s.Low(k-1), "security", "general", "intelligence", "affairs",
			"services", "commerce", "treasury", "transportation", "education", "energy", "budget", "defense", "defence", "nations") {
			return k
		}
	}
	return 0
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
