package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Inline cleans text that stands on one line: newlines and tabs become spaces.
// What was removed is added to n, which may be nil.
func Inline(s string, n *Counts) Text { return scrub(s, n, false) }

// Block cleans text of several lines: newlines stay, tabs become spaces.
func Block(s string, n *Counts) Text { return scrub(s, n, true) }

func scrub(s string, n *Counts, lines bool) Text {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == utf8.RuneError && size == 1, unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t':
			if n != nil {
				n.Controls++
			}
		case r == '\n' && lines:
			b.WriteByte('\n')
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return Text(b.String())
}
