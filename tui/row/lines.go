package row

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// Lines breaks plain text at spaces into lines of at most width cells, or not at all
// when width is 0. The spaces that it begins with stand before each of them.
func Lines(t clean.Text, width int) []clean.Text {
	if width <= 0 {
		return []clean.Text{t}
	}
	n := len(t) - len(strings.TrimLeft(string(t), " "))
	var out []clean.Text
	for _, r := range (Row{{Text: t[:n], Hard: true}, {Text: t[n:]}}).Wrap(width, n) {
		var line clean.Text
		for _, p := range r {
			line += p.Text
		}
		out = append(out, line)
	}
	return out
}
