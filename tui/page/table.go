package page

import (
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
)

// table is what is known of a table beside its rows.
type table struct {
	natural []int // how wide each column would like to be
	most    int   // the cells of the longest row
	starts  []int // where the first row of each part stands in the text; nil when that is not known
	ends    []int // of the block's runs, in its text
}

const (
	cellLines = 40 // a taller cell is cut, and shows that it is
	leastCell = 5  // fewer columns are shown rather than narrower ones
)

func (p *Page) table(block int) *table {
	if t := p.tables[block]; t != nil {
		return t
	}
	b := &p.doc.Blocks[block]
	t := &table{}
	m := wrap.Measure(p.opts.Method)
	for _, row := range b.Rows[:min(len(b.Rows), tableLook)] {
		for i, cell := range row[:min(len(row), maxColumns)] {
			if i == len(t.natural) {
				t.natural = append(t.natural, 1)
			}
			n, w := m.Head(string(cell), 200)
			if n < len(cell) {
				w = 200
			}
			t.natural[i] = max(t.natural[i], w)
		}
	}
	at := 0
	for i, row := range b.Rows {
		if i%partRows == 0 {
			t.starts = append(t.starts, at)
		}
		t.most = max(t.most, len(row))
		at += rowBytes(row)
	}
	if at != len(b.Text)+1 {
		t.starts = nil
	}
	end := 0
	for _, run := range b.Inlines {
		end += len(run.Text)
		t.ends = append(t.ends, end)
	}
	p.tables[block] = t
	return t
}

// linked adds to a line the text of a cell that stands at an offset of the block's, or at
// -1, its links in their look.
func (c *composer) linked(segs []seg, text string, at int, style styles.Style) []seg {
	if at < 0 {
		return append(segs, seg{text, -1, style, ""})
	}
	ends := c.p.table(int(c.block)).ends
	for i := sort.SearchInts(ends, at+1); i < len(ends) && text != ""; i++ {
		n := wrap.Snap(text, min(ends[i]-at, len(text)))
		s := seg{text[:n], at, style, c.b.Inlines[i].Link}
		if s.link != "" {
			s.style = style.Over(c.p.styles.Link)
		}
		segs, text, at = append(segs, s), text[n:], at+n
	}
	if text != "" {
		segs = append(segs, seg{text, at, style, ""})
	}
	return segs
}

// rowBytes is how much of a table's text a row takes, with the end of its line.
func rowBytes(row []clean.Text) int {
	n := len("\n") + len(content.CellSeparator)*max(len(row)-1, 0)
	for _, cell := range row {
		n += len(cell)
	}
	return n
}

// rowAt is the row that holds a byte of a table's text.
func rowAt(b *content.Block, offset int) int {
	return min(strings.Count(string(b.Text[:min(offset, len(b.Text))]), "\n"), max(len(b.Rows)-1, 0))
}

// fit shares width among columns: narrow ones get what they want, wide ones
// the same.
func fit(natural []int, width int) []int {
	n := len(natural)
	for n > 1 && n*leastCell+(n-1)*3 > width {
		n--
	}
	out := append([]int(nil), natural[:n]...)
	room := max(width-(n-1)*3, n)
	for {
		sum, widest := 0, 0
		for _, w := range out {
			sum += w
			widest = max(widest, w)
		}
		if sum <= room || widest <= 1 {
			return out
		}
		// Lower the widest columns together, to the next width below or to fit.
		next, wide := 1, 0
		for _, w := range out {
			if w == widest {
				wide++
			} else {
				next = max(next, w)
			}
		}
		to := max(next, widest-max((sum-room)/wide, 1))
		for i, w := range out {
			if w == widest && sum > room {
				out[i] = to
				sum -= w - to
			}
		}
	}
}

// table adds the rows of a part. A table wider than the page has its cells
// wrapped, and at last its columns cut with a sign.
func (c *composer) table(q part) {
	t := c.p.table(int(q.block))
	st := &c.p.styles
	if len(t.natural) == 0 {
		c.add(line{})
		return
	}
	width := c.width
	columns := fit(t.natural, width)
	cropped := t.most > len(columns) && width > 8
	if cropped {
		columns = fit(t.natural, width-2)
	}
	at := -1
	if t.starts != nil {
		at = t.starts[int(q.start)/partRows]
	}
	for r, row := range c.b.Rows[q.start:q.end] {
		style := st.Text
		head := q.start == 0 && r == 0
		if head {
			style = st.TableHead
		}
		next := at
		if at >= 0 {
			next += rowBytes(row)
		}
		c.row(row, columns, at, next, style, cropped)
		at = next
		if head {
			c.tableRule(columns)
		}
	}
}

func (c *composer) tableRule(columns []int) {
	st := &c.p.styles
	var b strings.Builder
	cells := 0
	for i, w := range columns {
		if i > 0 {
			b.WriteString(st.Glyphs.Rule + st.Glyphs.Cross + st.Glyphs.Rule)
			cells += 3
		}
		b.WriteString(strings.Repeat(st.Glyphs.Rule, w))
		cells += w
	}
	c.add(line{segs: []seg{{b.String(), -1, st.Rule, ""}}, cells: cells})
}

func (c *composer) align(column int) content.Alignment {
	if column < len(c.b.Align) {
		return c.b.Align[column]
	}
	return content.AlignNone
}
