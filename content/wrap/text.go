package wrap

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Text is the lines of text for print, of at most width cells each. What indents a line of
// the text stays, and a newline begins another; one at the end is not counted. There is at least one line.
func Text(text string, width int) []string {
	var out []string
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		for i, l := range Lines(line, Options{Measure: Measure(ansi.GraphemeWidth), First: width - indent, Rest: width}) {
			if i == 0 {
				l.Start = 0 // the indent is before it
			}
			out = append(out, line[l.Start:l.End])
		}
	}
	return out
}
