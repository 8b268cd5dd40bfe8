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
