package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers skips closing quotes and brackets, and footnote marks such as [12].
func (s *scanner) closers(i int) int {
	t := s.text
	for i < len(t) {
		switch t[i] {
		case ')', ']':
			s.depth = max(0, s.depth-1)
			i++
		case '"', '\'', '}', '*', '_':
			i++
		default:
			n := closingMark(t[i:])
			if n == 0 {
				n = footnote(t[i:])
			}
			if n == 0 {
				return i
			}
			i += n
		}
	}
	return i
}

// closingMark is how many bytes the closing quotation mark at the start of s has, with the space before it that French
// puts there, or 0.
func closingMark(s string) int {
	for _, mark := range [...]string{"”", "’", "›", "»", "«", "\u00a0»", "\u202f»", " »"} {
		if after, ok := strings.CutPrefix(s, mark); ok && !(mark == " »" && opensWord(after)) {
			return len(mark)
		}
	}
	for _, mark := range [...]string{"“", "‘"} { // of „ “
		if after, ok := strings.CutPrefix(s, mark); ok && closes(after) {
			return len(mark)
		}
	}
	return 0
}

// opensWord reports whether a word begins right here, as behind the mark that opens in German: »Nein«.
func opensWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// footnote is how many bytes the mark of a footnote at the start of s has, "[12]", or 0.
func footnote(s string) int {
	digits, ok := strings.CutPrefix(s, "[")
	n := 0
	for ok && n < len(digits) && n < 4 && isDigit(digits[n]) {
		n++
	}
	if n == 0 || n == len(digits) || digits[n] != ']' {
		return 0
	}
	return n + 2
}

// closes reports whether a quotation mark that opens in English closes here, as in
// German: nothing that could be quoted comes right after it.
func closes(after string) bool {
	return after == "" || strings.ContainsRune(" \n\u00a0,;:.)–", first(after))
}
