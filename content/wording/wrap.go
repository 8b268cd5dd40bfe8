package wording

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
)

// Wrap breaks text into lines of at most width cells for print, at newlines and at spaces, and inside a
// word that is wider. No byte is lost: the lines, joined, are the text, so that those that were broken
// end with the spaces that stood there. There is at least one line.
//
// It looks at each character a few times, however long the text is.
func Wrap(text string, width int) []string {
	var out []string
	for _, paragraph := range strings.SplitAfter(text, "\n") {
		for !fits(strings.TrimRight(paragraph, " \n"), width) {
			cut := fit(paragraph, width)
			out, paragraph = append(out, paragraph[:cut]), paragraph[cut:]
		}
		if paragraph != "" || len(out) == 0 {
			out = append(out, paragraph)
		}
	}
	return out
}

// fits reports whether s has at most width cells.
func fits(s string, width int) bool {
	for s != "" {
		cluster, n := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if width -= n; width < 0 {
			return false
		}
		s = s[len(cluster):]
	}
	return true
}

// fit is the number of bytes of s that go on one line: up to the last spaces
// that fit or follow, or as many characters as fit when a word is too long.
func fit(s string, width int) int {
	cells, space, i := 0, 0, 0
	for i < len(s) {
		cluster, n := ansi.FirstGraphemeCluster(s[i:], ansi.GraphemeWidth)
		if cells += n; cells > width && i > 0 && cluster != " " {
			break
		}
		i += len(cluster)
		if cluster == " " {
			space = i
		}
	}
	if space > 0 && i < len(s) {
		return space
	}
	return clean.Cut(s, i)
}
