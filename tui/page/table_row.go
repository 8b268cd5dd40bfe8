package page

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/direction"
)

// cell is one cell of a row, wrapped to its column.
type cell struct {
	text    string
	lines   []wrap.Span
	offset  int // of its text in the block, or -1
	way     *direction.Direction
	cropped bool // more of it is in the article than in text
}

// cells wraps the cells of a row, whose text begins at an offset of the block's or at -1, and
// gives the height of the row.
func (c *composer) cells(row []clean.Text, columns []int, at int) (cells []cell, height int) {
	cells, height = make([]cell, len(columns)), 1
	for i := range columns {
		o := &cells[i]
		if o.offset = at; i >= len(row) {
			continue
		}
		text := string(row[i])
		o.text = masked(text[:wrap.Snap(text, cellLines*columns[i]*4+64)])
		o.lines, o.way, o.cropped = c.wrapped(o.text, columns[i]), direction.Of(o.text), len(o.text) < len(text)
		height = max(height, min(len(o.lines), cellLines))
		if at >= 0 {
			at += len(row[i]) + len(content.CellSeparator)
		}
	}
	return cells, height
}

// row adds one row of cells, whose text begins at an offset of the block's or
// at -1.
func (c *composer) row(row []clean.Text, columns []int, at, next int, style styles.Style, cropped bool) {
	st := &c.p.styles
	cells, height := c.cells(row, columns, at)
	for y := range height {
		l := line{}
		if at >= 0 {
			l.from, l.start, l.end = at, at, max(next-1, at)
		}
		for i, w := range columns {
			if i > 0 {
				l.segs = append(l.segs, seg{" " + st.Glyphs.Column + " ", -1, st.Rule, ""})
				l.cells += 3
			}
			l.segs = c.cell(l.segs, &cells[i], c.align(i), y, w, style)
			l.cells += w
		}
		if cropped {
			l.segs = append(l.segs, seg{" " + st.Glyphs.Crop, -1, st.Crop, ""})
			l.cells += 2
		}
		c.add(l)
	}
}

// cell adds line y of a cell to those of a row, in w cells of the screen.
func (c *composer) cell(segs []seg, o *cell, align content.Alignment, y, w int, style styles.Style) []seg {
	cut := y == cellLines-1 && (len(o.lines) > cellLines || o.cropped)
	text, cells, start := c.cellLine(o.text, o.lines, y, w, cut)
	if align == content.AlignNone && o.way != nil && o.way.RightToLeft {
		align = content.AlignRight
	}
	left, right := 0, w-cells
	switch align {
	case content.AlignRight:
		left, right = right, 0
	case content.AlignCenter:
		left, right = right/2, right-right/2
	}
	segs = padded(segs, left)
	if text != "" {
		place := -1
		if o.offset >= 0 {
			place = o.offset + start
		}
		from := len(segs)
		segs = c.linked(segs, text, place, style)
		if o.way != nil && place >= 0 && !c.p.opts.Logical {
			segs = append(segs[:from], visual(o.way, segs[from:], o.offset)...)
		}
	}
	if cut {
		segs = append(segs, seg{c.p.styles.Glyphs.Ellipsis, -1, c.p.styles.Crop, ""})
	}
	return padded(segs, right)
}

// padded is segs with n spaces behind them.
func padded(segs []seg, n int) []seg {
	if n <= 0 {
		return segs
	}
	return append(segs, seg{strings.Repeat(" ", n), -1, styles.Style{}, ""})
}

// cellLine is line y of a cell in at most w cells, how many it takes and where it begins in
// the cell's text. Of a cell that is cut there one is left for the sign of it.
func (c *composer) cellLine(cell string, lines []wrap.Span, y, w int, cut bool) (text string, cells, start int) {
	m := c.measure()
	if y < len(lines) {
		start = lines[y].Start
		text = cell[start:lines[y].End]
		cells = m.Cells(text)
	}
	if cut {
		w--
	}
	if cells > w {
		n, k := m.Head(text, w)
		text, cells = text[:n], k
	}
	if cut {
		cells++
	}
	return text, cells, start
}
