package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold replaces typographic apostrophes, odd spaces and ligatures, so that a pattern needs
// only one form of each. Case and punctuation stay.
func Fold(s string) string {
	at := strings.IndexFunc(s, odd)
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:at])
	for _, r := range s[at:] {
		switch r {
		case '’', '‘', 'ʼ':
			b.WriteByte('\'')
		case '\u00a0', '\u202f', '\u2009':
			b.WriteByte(' ')
		case '●', '∙', '◆':
			b.WriteString("•")
		case '｜', '│':
			b.WriteByte('|')
		case '\u00ad', '\u200b':
		case 'ﬁ':
			b.WriteString("fi")
		case 'ﬂ':
			b.WriteString("fl")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func odd(r rune) bool {
	switch r {
	case '’', '‘', 'ʼ', '\u00a0', '\u202f', '\u2009', '\u00ad', '\u200b', 'ﬁ', 'ﬂ', '●', '∙', '◆', '｜', '│', utf8.RuneError:
		return true
	}
	return false
}

// Key is a text for comparing: lower case, one kind of quotation mark, apostrophe and
// dash, single spaces, no punctuation at its ends.
func Key(s string) string {
	b := make([]byte, 0, len(s))
	space := false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
		} else {
			r, size = utf8.DecodeRuneInString(s[i:])
			r = unicode.ToLower(r)
		}
		i += size
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
			space = len(b) > 0
			continue
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		b = utf8.AppendRune(b, r)
	}
	return strings.Trim(string(b), " .:;,!*•|>→…-–\"'()[]")
}

// squeeze makes every run of white space one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
