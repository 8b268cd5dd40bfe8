package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
)

const (
	joiner    = "\u200d"
	maxJoined = 10 // characters in one
)

// unchain takes joiners out of endless chains of characters, which would be
// one character as wide as two cells and as long as the text.
func unchain(s string) string {
	var b []byte
	chain, since := 0, 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case s[i:i+n] == joiner:
			since = 0
			if chain++; chain > maxJoined {
				if b == nil {
					b = []byte(s)
				}
				copy(b[i:], "???")
			}
		case unicode.IsMark(r) || r >= 0x1f3fb && r <= 0x1f3ff: // part of the character before
		default:
			if since++; since > 1 {
				chain = 0
			}
		}
		i += n
	}
	if b == nil {
		return s
	}
	return string(b)
}

// masked is the second border: text that clean would change is shown with signs
// of the same length in place of what may not be, so that no place moves.
func masked(s string) string {
	if strings.Contains(s, joiner) {
		s = unchain(s)
	}
	if string(clean.Block(s, nil)) == s {
		return s
	}
	b := []byte(s)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch one := s[i : i+n]; {
		case r == '\t':
			b[i] = ' '
		case string(clean.Block(one, nil)) != one:
			for j := range n {
				b[i+j] = '?'
			}
		}
		i += n
	}
	return string(b)
}
