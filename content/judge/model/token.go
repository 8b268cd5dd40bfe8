package model

import (
	"unicode"
	"unicode/utf8"
)

// token is a word or a single mark of punctuation, as a byte span of its sentence.
type token struct{ start, end int }

// scan appends the tokens of s: runs of letters and digits, with inner
// apostrophes kept, hyphens split off, and a final 's a token of its own; every
// other visible character is a token.
func scan(s string, out []token) []token {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(r) {
			if !unicode.IsSpace(r) {
				out = append(out, token{i, i + n})
			}
			i += n
			continue
		}
		end := wordEnd(s, i)
		start := i
		for j := i; j < end; j++ {
			if s[j] == '-' {
				out = append(out, token{j, j + 1})
				start = j + 1
				continue
			}
			if j+1 == end || s[j+1] == '-' {
				out = possessive(s, token{start, j + 1}, out)
			}
		}
		i = end
	}
	return out
}

// wordEnd is the end of the word that starts at i.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if letter(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			i += n
			continue
		}
		if r != '\'' && r != '’' && r != '-' {
			break
		}
		if next, _ := utf8.DecodeRuneInString(s[i+n:]); !wordRune(next) {
			break
		}
		i += n
	}
	return i
}

// possessive appends t, cut in two where it ends in 's.
func possessive(s string, t token, out []token) []token {
	w := s[t.start:t.end]
	last := w[len(w)-1]
	if last != 's' && last != 'S' {
		return append(out, t)
	}
	r, n := utf8.DecodeLastRuneInString(w[:len(w)-1])
	if cut := len(w) - 1 - n; (r == '\'' || r == '’') && cut > 0 {
		return append(out, token{t.start, t.start + cut}, token{t.start + cut, t.end})
	}
	return append(out, t)
}

// letter reports whether a byte is an ASCII letter or digit.
func letter(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

func wordRune(r rune) bool {
	if r < 0x80 {
		return letter(byte(r))
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

// normal appends the normal form of a word: lower case, straight apostrophes,
// and 0 for every digit.
func normal(w string, out []rune) []rune {
	for _, r := range w {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case '0' <= r && r <= '9':
			r = '0'
		case r == '’':
			r = '\''
		case r >= 0x80 && r != 'İ':
			r = unicode.ToLower(r)
		}
		out = append(out, r)
	}
	return out
}
