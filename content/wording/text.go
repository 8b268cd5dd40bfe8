package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Squeeze makes every run of white space one space.
func Squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// Key is s without case, punctuation and spaces, for comparing.
func Key(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// CountWords is how many words are in s, near enough.
func CountWords(s string) int {
	n, in := 0, false
	for i := range len(s) {
		space := s[i] == ' ' || s[i] == '\n'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

func FirstWords(s string, n int) string {
	for i := range len(s) {
		if s[i] == ' ' {
			if n--; n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

func SentenceEnd(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

func LastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}

func ContainsWord(s, w string) bool {
	for w != "" {
		i := strings.Index(s, w)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(w):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		s = s[i+len(w):]
	}
	return false
}

// Capitals is how many capitals the word of s with the most of them has: two in "CNN"
// and "BuzzFeed".
func Capitals(s string) int {
	most := 0
	for w := range strings.FieldsSeq(s) {
		n := 0
		for _, r := range w {
			if unicode.IsUpper(r) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}
