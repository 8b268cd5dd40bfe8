package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Headlined reports whether a line has the capitals of a headline: all of its words but short ones.
func Headlined(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimLeft(w, "\"“‘'([")
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return false
		}
		n++
	}
	return n >= 5
}
