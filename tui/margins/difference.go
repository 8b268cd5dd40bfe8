package margins

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// appendScroll appends what scrolls an area up by some rows, or down.
func appendScroll(to []byte, a area, by int, s *screen) []byte {
	to = append(to, ansi.SetModeLeftRightMargin...)
	to = append(to, ansi.SetLeftRightMargins(a.left+1, a.right)...)
	to = append(to, ansi.SetTopBottomMargins(a.top+1, a.bottom)...)
	if by > 0 {
		to = append(to, ansi.ScrollUp(by)...)
	} else {
		to = append(to, ansi.ScrollDown(-by)...)
	}
	to = append(to, ansi.SetTopBottomMargins(1, s.height)...)
	to = append(to, ansi.SetLeftRightMargins(1, s.width)...) // some terminals would keep them for the next time
	return append(to, ansi.ResetModeLeftRightMargin...)
}

// appendDifference appends what makes one screen into the other, with its cursor.
func appendDifference(to []byte, from, into *screen) []byte {
	b := brush{out: to, x: -1, y: -1, look: into.look}
	for y := range into.height {
		b.row(from.row(y), into.row(y), y)
	}
	b.take(into.look)
	b.out = append(b.out, ansi.CursorPosition(into.x+1, into.y+1)...)
	return b.out
}

// brush writes cells, and knows where it is.
type brush struct {
	out  []byte
	x, y int // before the first move, and behind the last column, nowhere
	look *look
}

// row writes the cells of a row that differ. In one with wide characters it writes all from
// the first of them on, since to overwrite one half of such a character erases the other.
func (b *brush) row(was, is []cell, y int) {
	wide := slices.ContainsFunc(was, half) || slices.ContainsFunc(is, half)
	all := false
	for x, c := range is {
		if c == was[x] && !all {
			continue
		}
		all = wide
		if half(c) {
			continue
		}
		b.to(x, y, is)
		b.put(c)
		if x+1 < len(is) && half(is[x+1]) {
			b.x++
		}
		if b.x >= len(is) {
			b.x, b.y = -1, -1
		}
	}
}

func half(c cell) bool { return c.text == "" }

// near is how many cells are rather written again than leapt over.
const near = 3

// to moves to a column of a row that has been written up to it.
func (b *brush) to(x, y int, row []cell) {
	switch {
	case y != b.y:
		b.out = append(b.out, ansi.CursorPosition(x+1, y+1)...)
	case x-b.x > near || slices.ContainsFunc(row[b.x:x], func(c cell) bool { return c.look != b.look || half(c) }):
		b.out = append(b.out, ansi.CursorForward(x-b.x)...)
	default:
		for _, c := range row[b.x:x] {
			b.out = append(b.out, c.text...)
		}
	}
	b.x, b.y = x, y
}

func (b *brush) put(c cell) {
	b.take(c.look)
	b.out = append(b.out, c.text...)
	b.x++
}

// take goes on in another look.
func (b *brush) take(l *look) {
	if l.style != b.look.style {
		b.out = append(b.out, l.style.Diff(&b.look.style)...)
	}
	if l.link != b.look.link {
		b.out = append(b.out, ansi.SetHyperlink(l.link.URL, l.link.Params)...)
	}
	b.look = l
}
