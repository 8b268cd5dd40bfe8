package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cut is where a clean text may be cut in two so that both parts are clean, at
// n bytes or before: not behind a joiner, which would join nothing then, and not
// before a mark. It is n when there is no such place.
func Cut[T ~string](s T, n int) int {
	at := n
	for at > 0 && joined(string(s[:at])) {
		for at > 0 && (joined(string(s[:at])) || marked(string(s[:at]))) {
			_, size := utf8.DecodeLastRuneInString(string(s[:at]))
			at -= size
		}
		_, size := utf8.DecodeLastRuneInString(string(s[:at]))
		at -= size
	}
	if at == 0 {
		return n
	}
	return at
}

// Head is the beginning of a clean text, of at most n bytes, cut so that it is clean
// too.
func Head[T ~string](s T, n int) T {
	if len(s) <= n {
		return s
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:Cut(s, n)]
}

// Shorten is a clean text of at most n bytes as it is, and the beginning of a longer one
// with dots that say so.
func Shorten(t Text, n int) Text {
	if len(t) <= n {
		return t
	}
	return Head(t, n) + "…"
}

// joined reports whether s ends with a joiner.
func joined(s string) bool { return strings.HasSuffix(s, "\u200d") || strings.HasSuffix(s, "\u200c") }

// marked reports whether s ends with what belongs to the character before it.
func marked(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x300 && (unicode.Is(unicode.M, r) || unicode.Is(laterMarks, r) || 0x1f3fb <= r && r <= 0x1f3ff)
}
