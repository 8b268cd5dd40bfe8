// Package wording has what is asked of a text before its meaning is: its words, its sentences, where
// it ends, its lines in print, and what makes two texts equal. Patterns are package pattern's, names package names'.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Squeeze makes every run of white space one space.
func Squeeze(s string) string {
	if squeezed(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for field := range strings.FieldsSeq(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(field)
	}
	return b.String()
}

// squeezed reports whether a text is as [Squeeze] leaves it.
func squeezed(s string) bool {
	space := true
	for _, r := range s {
		switch {
		case r == ' ':
			if space {
				return false
			}
			space = true
		case (r < ' ' || r >= utf8.RuneSelf) && unicode.IsSpace(r):
			return false
		default:
			space = false
		}
	}
	return !space || s == ""
}

// ASCII reports whether a text has no character beyond those of ASCII: what replaces others may let it be.
func ASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Key is s without case, punctuation and spaces, for comparing.
func Key(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteByte(byte(r))
		case r >= 'A' && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// Words are the words of s in small letters: runs of letters, digits and underscores.
func Words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
}

// Count is how many words are in s, near enough; two characters of a script without spaces are one.
func Count(s string) int {
	n, wide, in := 0, 0, false
	for _, r := range s {
		switch {
		case r <= ' ' && (r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f'), r == '\u00a0':
			in = false
		case r >= 0x2e80 && (r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0xac00 && r <= 0xd7a3):
			wide++
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + (wide+1)/2
}

// FirstWords is the first n words of s, as they stand in a text without double spaces.
func FirstWords(s string, n int) string {
	for i := range len(s) {
		if s[i] == ' ' {
			if n--; n == 0 {
				return s[:i]
			}
		}
	}
	return s
}

// SentenceEnd reports whether s ends as a sentence does, whatever closing marks and spaces follow.
func SentenceEnd(s string) bool {
	return strings.ContainsRune(".!?…。！？", last(s))
}

// Stops reports whether s ends as a sentence does or with a colon.
func Stops(s string) bool {
	return strings.ContainsRune(".!?…。！？:：", last(s))
}

// last is the last character of s before closing quotation marks, brackets, marks of emphasis and spaces.
func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " \n\t\"'”’»)]」』）*_"))
	return r
}

// LastWord is what follows the last space in s.
func LastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}

// TrimPossessive is a name or a word without a possessive ending: "Quill's", "the Quills’".
func TrimPossessive(s string) string {
	for _, mark := range [...]string{"'", "’"} {
		if owner, ok := strings.CutSuffix(s, mark+"s"); ok {
			return owner
		}
		if owner, ok := strings.CutSuffix(s, mark); ok && strings.HasSuffix(owner, "s") {
			return owner
		}
	}
	return s
}

// ContainsWord reports whether w stands in s with no letter before or behind it.
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
