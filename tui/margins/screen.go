package margins

import (
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// screen is what a terminal shows, as far as what was written tells.
type screen struct {
	width, height int
	cells         []cell // row after row
	// sure is set while the terminal is known to show these cells.
	sure bool
	// strange is set for ever when something has been written that is not understood here.
	strange bool

	x, y int
	// adrift is set while the cursor may be anywhere.
	adrift bool
	// wrap is set when the last column has been written: the next character would stand in the next row.
	wrap        bool
	clips       bool // characters behind the last column are dropped instead
	top, bottom int  // the rows that a line feed scrolls, bottom not among them

	pen  look
	look *look // the same, as cells hold it
	// looks has one of each, so that cells can be compared by them.
	looks map[look]*look

	clusters bool // the terminal measures characters as a reader sees them (mode 2027)
	last     string
	parser   *ansi.Parser
}

// cell is one column of a row. The second column of a wide character has no text.
type cell struct {
	text string
	look *look
	// odd is set where terminals do not agree how wide the character is.
	odd bool
}

// look is how a character is drawn.
type look struct {
	style uv.Style
	link  uv.Link
}

// looksMost is how many looks are kept. Those that are forgotten cost some bytes: what
// is drawn with them later is taken for a change.
const looksMost = 2000

// newScreen is a screen of which nothing is known but how it measures characters.
func newScreen(width, height int, clusters bool) *screen {
	width, height = max(width, 1), max(height, 1)
	s := &screen{
		width: width, height: height, cells: make([]cell, width*height), adrift: true, bottom: height, clusters: clusters,
		looks: map[look]*look{}, parser: ansi.NewParser(),
	}
	s.parser.SetDataSize(0) // strings are read where they stand
	s.take(look{})
	return s
}

// take has the pen draw in a look.
func (s *screen) take(l look) {
	s.pen = l
	s.look = s.one(l)
}

func (s *screen) one(l look) *look {
	if kept, ok := s.looks[l]; ok {
		return kept
	}
	if len(s.looks) >= looksMost {
		clear(s.looks)
	}
	kept := &l
	s.looks[l] = kept
	return kept
}

// become makes a screen equal to another one of its size.
func (s *screen) become(o *screen) {
	cells := s.cells
	copy(cells, o.cells)
	*s = *o
	s.cells = cells
}

func (s *screen) row(y int) []cell { return s.cells[y*s.width : (y+1)*s.width] }

// settled reports whether the screen is as it is between two changes, so that one change
// may stand for another.
func (s *screen) settled() bool {
	return s.sure && !s.clips && s.top == 0 && s.bottom == s.height && s.pen == look{}
}

// put writes a character of one or two columns.
func (s *screen) put(text string, width int, odd bool) bool {
	if s.wrap || s.x+width > s.width || s.cuts(s.y, s.x) || s.cuts(s.y, s.x+width) {
		return false
	}
	row := s.row(s.y)
	row[s.x] = cell{text, s.look, odd}
	if width == 2 {
		row[s.x+1] = cell{look: s.look, odd: odd}
	}
	s.last = text
	if s.x += width; s.x == s.width {
		s.x, s.wrap = s.width-1, !s.clips
	}
	return true
}

// cuts reports whether a wide character stands on both sides of a column's left edge.
func (s *screen) cuts(y, x int) bool {
	return x > 0 && x < s.width && s.row(y)[x].text == ""
}

// blank is what is left where something is erased: terminals keep the ground of the pen.
func (s *screen) blank() cell {
	return cell{text: " ", look: s.one(look{style: uv.Style{Bg: s.pen.style.Bg}})}
}

// erase blanks columns of a row.
func (s *screen) erase(y, left, right int) bool {
	right = min(right, s.width)
	if s.wrap || s.cuts(y, left) || s.cuts(y, right) {
		return false
	}
	fill(s.row(y)[left:right], s.blank())
	return true
}

// insert moves the characters from the cursor to the right by n columns, or by -n to the left.
func (s *screen) insert(n int) bool {
	row := s.row(s.y)[s.x:]
	by := min(max(n, -n), len(row))
	if s.wrap || s.cuts(s.y, s.x) || s.cuts(s.y, s.x+by) || s.cuts(s.y, s.width-by) {
		return false
	}
	if n > 0 {
		copy(row[by:], row)
		fill(row[:by], s.blank())
	} else {
		copy(row, row[by:])
		fill(row[len(row)-by:], s.blank())
	}
	return true
}

// area is some columns of some rows, right and bottom not among them.
type area struct{ left, right, top, bottom int }

// shift scrolls an area up by n rows, or by -n down.
func (s *screen) shift(a area, n int) {
	blank := s.blank()
	for i := range a.bottom - a.top {
		y := a.top + i
		if n < 0 {
			y = a.bottom - 1 - i
		}
		to := s.row(y)[a.left:a.right]
		if from := y + n; from >= a.top && from < a.bottom {
			copy(to, s.row(from)[a.left:a.right])
		} else {
			fill(to, blank)
		}
	}
}

func fill(cells []cell, c cell) {
	for i := range cells {
		cells[i] = c
	}
}
