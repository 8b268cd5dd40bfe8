package row

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// Lines breaks plain text at spaces into lines of at most width cells, or not at all
// when width is 0. The spaces that it begins with stand before each of them.
func Lines(t clean.Text, width int) []clean.Text {
	if width <= 0 {
		return []clean.Text{t}
	}
	indent := Spaces(len(t) - len(strings.TrimLeft(string(t), " ")))
	var out []clean.Text
	for _, r := range Of(t[len(indent):], styles.Style{}).Wrap(width-len(indent), 0) {
		line := indent
		for _, p := range r {
			line += p.Text
		}
		out = append(out, line)
	}
	return out
}
