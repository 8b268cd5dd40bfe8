package row

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
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

// measure is the way in which pieces of a row add up, whatever stands at the ends of them.
const measure = wrap.Measure(ansi.WcWidth)

// agreed is text with every character that the two ways measure differently
// replaced by its first code point, or by a sign where that does not help.
// A newline, of a sentence that runs over two lines, is a space: a row is one line.
func agreed(t clean.Text) clean.Text {
	if strings.IndexByte(string(t), '\n') >= 0 {
		t = clean.Inline(string(t), nil)
	}
	return levelled(t)
}

// levelled is agreed, with newlines.
func levelled(t clean.Text) clean.Text {
	if plain(t) {
		return t
	}
	var out clean.Text
	from := 0 // of what is not in out
	for at := 0; at < len(t); {
		if t[at] >= ' ' && t[at] <= '~' && (at+1 == len(t) || t[at+1] < utf8.RuneSelf) {
			at++
			continue
		}
		n, cells := wrap.Cluster(string(t[at:]))
		if ansi.StringWidthWc(string(t[at:at+n])) != cells {
			_, k := utf8.DecodeRuneInString(string(t[at:]))
			c := t[at : at+k]
			if ansi.StringWidthWc(string(c)) != displaywidth.String(string(c)) {
				c = "·"
			}
			out += t[from:at] + c
			from = at + n
		}
		at += n
	}
	return out + t[from:]
}
