package names

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/words"
)

// How many bytes a word has at least before an ending of roles, and such an ending.
const (
	shortestStem   = 3
	shortestEnding = 4
)

// HasRole reports whether a word of s names what a person is at work.
func HasRole(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if words.Roles()[w] {
			return true
		}
		if i := strings.LastIndexByte(w, '-'); i >= 0 && words.Roles()[w[i+1:]] {
			return true
		}
		if head, ok := strings.CutSuffix(w, "-at-large"); ok && words.Roles()[head] {
			return true
		}
		for start := shortestStem; len(w)-start >= shortestEnding; start++ {
			if words.RoleEndings()[w[start:]] {
				return true
			}
		}
	}
	return false
}
