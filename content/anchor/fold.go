package anchor

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold makes sentences equal that differ only in how they are set: in spaces,
// in the shapes of quotation marks and dashes, and in composed characters.
// Capitals stay, because they tell names from words.
func fold(s string) string {
	if !strings.ContainsFunc(s, special) && !strings.Contains(s, "  ") && s == strings.TrimSpace(s) {
		return s
	}
	s = norm.NFC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		switch r {
		case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´':
			b.WriteByte('\'')
		case '“', '”', '„', '‟', '«', '»', '″':
			b.WriteByte('"')
		case '‐', '‑', '‒', '–', '—', '―', '−':
			b.WriteByte('-')
		case '…':
			b.WriteString("...")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// special reports whether a character may have to be folded.
func special(r rune) bool { return r >= 0x80 || r < ' ' || r == '`' }

// telling reports whether a sentence says enough to be known by its words alone:
// "No." and "He declined to comment." stand in many places.
func telling(folded string) bool {
	words, letters, inside := 0, 0, false
	for _, r := range folded {
		is := wordly(r)
		if is {
			letters++
		}
		if is && !inside {
			words++
		}
		if letters >= 48 || words > 6 && letters >= 24 {
			return true
		}
		inside = is
	}
	return false
}
