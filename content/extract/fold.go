package extract

import "strings"

// fold is a text for comparing: lower case, one kind of quotation mark, apostrophe
// and dash, single spaces, no punctuation at its ends.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range strings.ToLower(s) {
		switch r {
		case '’', '‘', '´', '`', 'ʼ':
			r = '\''
		case '“', '”', '„', '«', '»', '‟':
			r = '"'
		case '–', '—', '‑', '‒', '−':
			r = '-'
		case '\u00a0', '\t', '\n', '\u2009', '\u202f', '\u200a':
			r = ' '
		case '\u00ad', '\u200b', '\ufeff':
			continue
		}
		if r == ' ' {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return strings.Trim(b.String(), " .:;,!*•|>→…-–\"'()[]")
}

// countWords counts words; two characters of a script without spaces are one.
func countWords(s string) int {
	n, wide, in := 0, 0, false
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' || r == '\r' || r == '\f':
			in = false
		case r >= 0x2e80 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0xac00 && r <= 0xd7a3:
			wide++
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + (wide+1)/2
}
