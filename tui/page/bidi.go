package page

import (
	"strings"

	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/direction"
)

// Text that runs from right to left: a paragraph that begins with it stands at the right
// edge, and its lines are put in the order in which they are seen.

// visual puts the segs of a line in the order in which they are seen; those that are no
// text of the block stay where they are. Text that stands at an offset of the block begins
// the text that d tells of. What runs from right to left becomes a seg a character.
func visual(d *direction.Direction, segs []seg, offset int) []seg {
	var pieces []seg
	var levels []int8
	for _, s := range segs {
		for s.text != "" {
			end, level, ok := d.At(s.at - offset)
			if !ok {
				return segs
			}
			n := min(len(s.text), end-(s.at-offset))
			if level == 1 {
				n, _ = wrap.Cluster(s.text)
			}
			piece := seg{s.text[:n], s.at, s.style, s.link}
			if level == 1 {
				piece.text = direction.Mirrored(piece.text)
			}
			pieces, levels = append(pieces, piece), append(levels, level)
			s.text, s.at = s.text[n:], s.at+n
		}
	}
	direction.Order(pieces, levels)
	return pieces
}

// rightAligned puts a line at the right edge of what is left of a width.
func rightAligned(l line, width int) line {
	if n := width - l.cells; n > 0 {
		l.segs = append([]seg{{strings.Repeat(" ", n), -1, styles.Style{}, ""}}, l.segs...)
		l.cells = width
	}
	return l
}
