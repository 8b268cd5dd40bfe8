package shelf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold makes a text as it is searched: small letters without marks, compatible
// characters made one, straight quotes, single spaces. "Ça n’a pas" becomes
// "ca n'a pas".
func fold(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r < 0x80:
		case unicode.Is(unicode.Mn, r):
			continue
		case r == '’', r == '‘', r == 'ʼ':
			r = '\''
		case r == '“', r == '”', r == '„', r == '«', r == '»':
			r = '"'
		case r == '–', r == '—', r == '‐':
			r = '-'
		}
		if r <= ' ' || r == 0x7f || unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return norm.NFC.String(b.String())
}

// plain reports whether a text is folded already.
func plain(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c >= 0x7f || c < ' ' || 'A' <= c && c <= 'Z' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// index is where the folded term stands in the folded text as a word or the
// beginning of one, from byte on; -1 when it does not. A term that begins with a mark, or with a letter of a script
// that does not part words, may stand anywhere.
func index(text []byte, term string, from int) int {
	first, _ := utf8.DecodeRuneInString(term)
	anywhere := !unicode.IsLetter(first) && !unicode.IsDigit(first) || first >= 0x0e00
	for from <= len(text) {
		i := indexBytes(text[from:], term)
		if i < 0 {
			return -1
		}
		at := from + i
		if anywhere || at == 0 || !wordEndsWith(text[:at]) {
			return at
		}
		from = at + 1
	}
	return -1
}

// wordEndsWith reports whether a text ends within a word.
func wordEndsWith(text []byte) bool {
	c := text[len(text)-1]
	if c < 0x80 {
		return 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
	}
	r, _ := utf8.DecodeLastRune(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
