package words

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Clock reports whether a number is a time of day, or stuck to what stands before it.
func (s *Sentence) Clock(i int) bool {
	switch s.Low(i + 1) {
	case "/", "p.m", "a.m", "pm", "am":
		return true
	}
	return i > 0 && s.Tokens[i].Start == s.Tokens[i-1].End && !Currency(s.Low(i-1))
}

// Month reports whether token i is a month, or the full stop of one.
func (s *Sentence) Month(i int) bool {
	if s.Low(i) == "." {
		i--
	}
	return s.At(i).Is(lexicon.Month) && s.At(i).Cap
}

// Comparative reports whether token i compares: "more", "better", "softer".
func (s *Sentence) Comparative(i int) bool {
	switch w := s.Low(i); w {
	case "more", "less", "better", "worse", "further", "farther", "bigger", "smaller", "harder", "stronger", "weaker", "smarter", "tougher":
		return true
	default:
		return strings.HasSuffix(w, "ier") && len(w) > 5 && !s.At(i).Cap
	}
}
