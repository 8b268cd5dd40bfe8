package row

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"

	"github.com/standfirst/standfirst/content/clean"
)

// Terminals measure text in two ways: code point by code point, or by
// characters as a reader sees them. For nearly all text both come to the same.
// The article is laid out in the way that the terminal has; the rows of this
// package are made so that the two agree.

// plain reports whether text is ASCII without controls.
func plain(t clean.Text) bool {
	for i := range len(t) {
		if t[i] < ' ' || t[i] > '~' {
			return false
		}
	}
	return true
}

// agreed is text with every character that the two ways measure differently
// replaced by its first code point, or by a sign where that does not help.
// A newline, of a sentence that runs over two lines, is a space: a row is one line.
func agreed(t clean.Text) clean.Text {
	if strings.IndexByte(string(t), '\n') >= 0 {
		t = clean.Inline(string(t), nil)
	}
	s := string(t)
	if plain(t) || ansi.StringWidthWc(s) == displaywidth.String(s) {
		return t
	}
	var out clean.Text
	g := displaywidth.StringGraphemes(s)
	for at := 0; g.Next(); {
		v := g.Value()
		c := t[at : at+len(v)]
		at += len(v)
		if ansi.StringWidthWc(v) != g.Width() {
			_, n := utf8.DecodeRuneInString(v)
			first := string(c[:n])
			c = c[:n]
			if ansi.StringWidthWc(first) != displaywidth.String(first) {
				c = "·"
			}
		}
		out += c
	}
	return out
}
