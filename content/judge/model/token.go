package model

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a single mark of punctuation: a byte span of its sentence, and what is known of it by itself.
type token struct {
	start, end int32
	row        int32
	shape      uint8
	is         is
}

// is is a set of what a token may be or hold.
type is uint8

const (
	isWord     is = 1 << iota // not a mark
	isTitled                  // and in the headline
	isStop                    // a mark with which sentences end
	isQuestion                // a question mark
	isDigit                   // or has one
	isOpening                 // “
	isClosing                 // ”
	isStraight                // "
)

// scan appends the tokens of s: runs of letters and digits, with inner
// apostrophes kept, hyphens split off, and a final 's a token of its own; every
// other visible character is a token.
func (e *encoder) scan(s string, out []token) []token {
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			i++
			continue
		}
		if t, ok := e.plain(s, i); ok {
			out = append(out, t)
			i = int(t.end)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(r) {
			if !unicode.IsSpace(r) {
				out = append(out, e.token(s, i, i+n))
			}
			i += n
			continue
		}
		end := wordEnd(s, i)
		start := i
		for j := i; j < end; j++ {
			if s[j] == '-' {
				out = append(out, e.token(s, j, j+1))
				start = j + 1
				continue
			}
			if j+1 == end || s[j+1] == '-' {
				out = e.possessive(s, start, j+1, out)
			}
		}
		i = end
	}
	return out
}

// plain is the word that starts at i, if it is of ASCII letters and digits and nothing stands behind it that
// may belong to it.
func (e *encoder) plain(s string, i int) (t token, ok bool) {
	j, h := i, uint32(offset)
	var small, capitals, digits bool
	for ; j < len(s); j++ {
		c := s[j]
		switch {
		case 'a' <= c && c <= 'z':
			small = true
		case 'A' <= c && c <= 'Z':
			capitals = true
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			digits = true
			c = '0'
		default:
			if j == i || joins(s[j:]) {
				return token{}, false
			}
			return e.known(s, token{start: int32(i), end: int32(j)}, h, shapeOf(s[i], small, capitals, j-i), digits), true
		}
		h = (h ^ uint32(c)) * prime
	}
	return e.known(s, token{start: int32(i), end: int32(j)}, h, shapeOf(s[i], small, capitals, j-i), digits), true
}

// joins reports whether s goes on with what may belong to the word before it.
func joins(s string) bool {
	if s[0] < utf8.RuneSelf {
		return s[0] == '\'' || s[0] == '-'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r == '’' || wordRune(r)
}

// known fills in what is known of a word of ASCII by its hash.
func (e *encoder) known(s string, t token, h uint32, shape int, digits bool) token {
	row := e.words.known(h)
	if row == 0 {
		row = e.words.ending(s[t.start:t.end])
	}
	t.row, t.shape, t.is = int32(row), uint8(shape), isWord
	if digits {
		t.is |= isDigit
	}
	if slices.Contains(e.title, row) {
		t.is |= isTitled
	}
	return t
}

// token is the token of s from start to end.
func (e *encoder) token(s string, start, end int) token {
	w := s[start:end]
	t := token{start: int32(start), end: int32(end), row: int32(e.row(w)), shape: uint8(shape(w))}
	switch w {
	case "“":
		t.is = isOpening
	case "”":
		t.is = isClosing | isStop
	case "\"":
		t.is = isStraight | isStop
	case "?":
		t.is = isQuestion | isStop
	case ".", "!", "'", "’", ")":
		t.is = isStop
	}
	if strings.ContainsAny(w, "0123456789") {
		t.is |= isDigit
	}
	if r, _ := utf8.DecodeRuneInString(w); wordRune(r) {
		t.is |= isWord
		if slices.Contains(e.title, int(t.row)) {
			t.is |= isTitled
		}
	}
	return t
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

// possessive appends the word from start to end, cut in two where it ends in 's.
func (e *encoder) possessive(s string, start, end int, out []token) []token {
	w := s[start:end]
	last := w[len(w)-1]
	if last != 's' && last != 'S' {
		return append(out, e.token(s, start, end))
	}
	r, n := utf8.DecodeLastRuneInString(w[:len(w)-1])
	if cut := len(w) - 1 - n; (r == '\'' || r == '’') && cut > 0 {
		return append(out, e.token(s, start, start+cut), e.token(s, start+cut, end))
	}
	return append(out, e.token(s, start, end))
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
