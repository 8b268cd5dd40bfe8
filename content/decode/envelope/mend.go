package envelope

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// MendXML takes out of UTF-8 what would have a whole feed refused: characters that XML does not
// allow, also by number, and a declaration of a character set that is no longer that of the text.
func MendXML(text string) string {
	if rest, ok := strings.CutPrefix(strings.TrimLeft(text, "\ufeff \t\r\n"), "<?xml"); ok {
		if _, after, ok := strings.Cut(rest, "?>"); ok {
			text = after
		}
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '&' && i+2 < len(text) && text[i+1] == '#':
			if n, ok := numbered(text[i:]); n > 0 {
				if ok {
					b.WriteString(text[i : i+n])
				}
				i += n
				continue
			}
			b.WriteByte('&')
		case allowed(r) && (r != utf8.RuneError || size > 1):
			b.WriteString(text[i : i+size])
		}
		i += size
	}
	return b.String()
}

// numbered is the length of the character by number with which s begins, 0 when it is
// none, and whether XML allows that character.
func numbered(s string) (length int, ok bool) {
	end := strings.IndexByte(s[:min(len(s), 14)], ';')
	if end < 0 {
		return 0, false
	}
	digits, base := s[2:end], 10
	if rest, hex := strings.CutPrefix(strings.ToLower(digits), "x"); hex {
		digits, base = rest, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	return end + 1, n <= utf8.MaxRune && allowed(rune(n))
}

// allowed reports whether XML 1.0 allows a character (section 2.2).
func allowed(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return true
	case r < ' ', r >= 0xd800 && r <= 0xdfff, r == 0xfffe, r == 0xffff, r > utf8.MaxRune:
		return false
	}
	return true
}
