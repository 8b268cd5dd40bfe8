package wall

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// figures are the digits, the colon and the slash, five lines of three cells each.
const figures = "" +
	"███  █  ███ ███ █ █ ███ ███ ███ ███ ███       █\n" +
	"█ █ ██    █   █ █ █ █   █     █ █ █ █ █  █    █\n" +
	"█ █  █  ███ ███ ███ ███ ███   █ ███ ███      █ \n" +
	"█ █  █  █     █   █   █ █ █   █ █ █   █  █  █  \n" +
	"███ ███ ███ ███   █ ███ ███   █ ███ ███     █  "

// cells is the width of a figure and of the space after it, before it is made larger.
const cells = 4

// lines is how high a figure is, before it is made larger.
const lines = 5

// large draws digits, ":" and "/" as large as there is room for, or as text.
func large(t clean.Text, width, height int) []row.Row {
	n := len(t)
	scale := min(width/(n*cells*2), height/lines, 4)
	if scale < 1 {
		return []row.Row{row.Of(t, styles.Style{Attr: styles.Bold})}
	}
	parts := strings.Split(figures, "\n")
	var out []row.Row
	for _, line := range parts {
		var b strings.Builder
		runes := []rune(line)
		for _, c := range string(t) {
			at := strings.IndexRune("0123456789:/", c) * cells
			for x := range cells {
				dot := ' '
				if at >= 0 && x < cells-1 && at+x < len(runes) {
					dot = runes[at+x]
				}
				// A cell is twice as high as it is wide.
				b.WriteString(strings.Repeat(string(dot), 2*scale))
			}
		}
		for range scale {
			out = append(out, row.Of(clean.Inline(b.String(), nil), styles.Style{}))
		}
	}
	return out
}
