package export

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
)

// wrap cuts text into lines of at most width cells without losing a byte: the
// lines, joined, are the text. Preformatted text is cut at its newlines only. It
// looks at each character a few times, however long the text is.
func wrap(text string, width int, preformatted bool) []string {
	var out []string
	for _, paragraph := range strings.SplitAfter(text, "\n") {
		for !preformatted && !fits(strings.TrimRight(paragraph, " \n"), width) {
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

// fit is the number of bytes of s that go on one line: up to the last space
// that fits, or as many characters as fit when a word is too long.
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
			if cells > width {
				break
			}
		}
	}
	if space > 0 && i < len(s) {
		return space
	}
	return clean.Cut(s, i)
}
