package anchor

import (
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of a sentence.
type token struct {
	// text is folded.
	text string
	// start and end are where it stands, in bytes.
	start, end int
	word       bool
	// weight is the number of letters and digits.
	weight int
}

// tokens cuts a text into words and marks. A word keeps the apostrophes, hyphens,
// points and commas inside it: "isn't", "1,200.5", "well-known".
func tokens(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
		case wordly(r):
			end, weight := wordEnd(s, i)
			out = append(out, token{fold(s[i:end]), i, end, true, weight})
			i = end
		default:
			out = append(out, token{text: fold(s[i : i+size]), start: i, end: i + size})
			i += size
		}
	}
	return out
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// alone reports whether a character of a script without spaces counts as a word.
func alone(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func wordEnd(s string, i int) (end, weight int) {
	for end = i; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		switch {
		case wordly(r):
			if alone(r) && weight > 0 {
				return end, weight
			}
			weight++
			end += size
			if alone(r) {
				return end, weight
			}
		case inner(r):
			next, _ := utf8.DecodeRuneInString(s[end+size:])
			if !wordly(next) || alone(next) {
				return end, weight
			}
			end += size
		default:
			return end, weight
		}
	}
	return end, weight
}

// inner reports whether a mark may stand inside a word.
func inner(r rune) bool {
	switch r {
	case '\'', '’', '-', '‐', '‑', '.', ',':
		return true
	}
	return false
}
