package wrap

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// glued reports whether a word is not parted from the one before the space: a short
// unit after a number, a spaced dash, a name after a short title.
func glued(s string, space int, word string) bool {
	switch word {
	case "–", "—", "-":
		return true
	}
	c := s[space-1]
	if c >= '0' && c <= '9' && len(word) <= 4 && word[0] != '(' {
		return unit(word)
	}
	if c != '.' {
		return false
	}
	from := space - 1
	for from > 0 && space-from < 5 && s[from-1] != ' ' && s[from-1] != '\n' {
		from--
	}
	switch s[from:space] {
	case "St.", "No.", "p.", "pp.":
		return true
	}
	return words.ShortTitles()[strings.ToLower(s[from:space-1])]
}

func unit(word string) bool {
	switch strings.TrimRight(word, ".,;:!?)") {
	case "%", "km", "kg", "cm", "mm", "m", "g", "mg", "kW", "MW", "GW", "GB", "MB", "mph", "km/h", "bn", "m2", "°C", "°F", "am", "pm", "a.m", "p.m", "EUR",
		"USD", "€", "ha":
		return true
	}
	return false
}
