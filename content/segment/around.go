package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/words"
)

// before is the token in front of i, at most 24 bytes, without opening quotes.
func (s *scanner) before(i int) string {
	t := s.text
	b := i
	for b > s.start && i-b < 24 {
		c := t[b-1]
		if c <= ' ' || c == '(' || c == '[' || c == '"' || c == '/' {
			break
		}
		if c >= 0x80 {
			r, n := utf8.DecodeLastRuneInString(t[:b])
			if unicode.IsSpace(r) || strings.ContainsRune("“‘«—–…•⁃▪●", r) {
				break
			}
			b -= n
			continue
		}
		b--
	}
	return t[max(b, s.start):i]
}

// nextWord is the word at the start of s after opening quotes and brackets, and
// whether it can begin a sentence by its first character.
func nextWord(s string) (word string, upper bool) {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune("\"'“‘«„‚»›‹([{*_¿¡—–-", r) {
			break
		}
		i += n
		if (r == '—' || r == '–') && strings.HasPrefix(s[i:], " ") {
			i++
		}
	}
	j := i
	for j < len(s) && j-i < 40 {
		r, n := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' && r != '\'' {
			break
		}
		j += n
	}
	word = s[i:j]
	if word == "" {
		r, _ := utf8.DecodeRuneInString(s[i:])
		return "", r == '$' || r == '£' || r == '€' || r == '#' || r == '@' || i > 0 && i < len(s)
	}
	r, _ := utf8.DecodeRuneInString(word)
	return word, !unicode.IsLower(r)
}

// elided reports whether a sentence of Dutch begins with a word that lost its vowel,
// after which the capital comes: "'s Avonds".
func elided(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "'"), "’")
	return len(s) > 2 && strings.IndexByte("stkn", s[0]) >= 0 && s[1] == ' ' && isUpper(s[2])
}

// asideFollows reports whether brackets come next and a small letter after them, so that the
// mark before them ended only a title: the column “Who pays?” (Page 8, May 3) shows why.
func asideFollows(s string) bool {
	const longest = 120 // bytes
	if !strings.HasPrefix(s, "(") {
		return false
	}
	k := strings.IndexByte(s[:min(len(s), longest)], ')')
	if k < 0 || k+2 >= len(s) || s[k+1] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[k+2:])
	return unicode.IsLower(r)
}

// speechFollows reports whether a name and a verb of speech come next, so that the
// mark before them ended only the quotation: “Why?” Ada Marsh asked.
func speechFollows(s string) bool {
	for range 4 {
		k := strings.IndexAny(s, " ,.\n")
		if k <= 0 {
			return false
		}
		w := s[:k]
		if words.SpeechVerbs()[w] {
			return true
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || s[k] != ' ' {
			return false
		}
		s = s[k+1:]
	}
	return false
}

func opensQuote(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"")
}

// camel reports whether a word is a name written with a small first letter: iPhone.
func camel(w string) bool {
	return len(w) > 2 && isLower(w[0]) && isUpper(w[1])
}

func isI(w string) bool {
	return w == "I" || strings.HasPrefix(w, "I'") || strings.HasPrefix(w, "I’")
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
