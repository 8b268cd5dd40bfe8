package reader

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/row"
)

// Sighted is a link that stands on the screen.
type Sighted struct {
	Block   int
	Address clean.Text
	// line is that of the text on the screen where it begins, cell where on it.
	line, cell int
}

// InSight are the links on the screen, in reading order.
func (r *Reader) InSight() []Sighted {
	if r.large.on {
		return nil
	}
	return r.sighted(r.page.Lines(r.top, r.textRows()))
}

// SetNumbers draws numbers over the beginnings of links: those that number gives for the
// links on the screen, but for zeros. Nil draws none.
func (r *Reader) SetNumbers(number func([]Sighted) []int) { r.numbers = number }

// textRows is how many rows of the pane are left below the head.
func (r *Reader) textRows() int {
	return max(0, r.height-r.HeadRows()-max(0, len(r.masthead)-r.head-r.HeadRows()))
}

// sighted are the links on some lines. One that goes on on the next line is one.
func (r *Reader) sighted(lines []page.Line) []Sighted {
	var out []Sighted
	var last clean.Text
	for n, l := range lines {
		if n > 0 && l.Block != lines[n-1].Block {
			last = ""
		}
		end := r.page.Margin() + r.method.StringWidth(strings.TrimRight(l.Text(), " "))
		for cell := r.page.Margin(); cell < end; cell++ {
			to := l.LinkAt(cell)
			if to != "" && to != last {
				out = append(out, Sighted{Block: l.Block, Address: to, line: n, cell: cell})
			}
			last = to
		}
	}
	return out
}

// number lays the numbers over rows that have been drawn of some lines.
func (r *Reader) number(rows []string, lines []page.Line) {
	if r.numbers == nil {
		return
	}
	all := r.sighted(lines)
	for i, n := range r.numbers(all) {
		if n == 0 {
			continue
		}
		s, badge := all[i], row.Of(row.Int(n), r.styles.HitNow)
		width := badge.Width()
		rows[s.line] = r.overlaid(rows[s.line], badge.Draw(width, ""), min(r.inset+s.cell, r.width-width), width)
	}
}

// overlaid is a row with other cells in place of those from at on. Of a character of two
// cells that is cut in two the other half is a space.
func (r *Reader) overlaid(drawn, over string, at, width int) string {
	left, right := r.method.Truncate(drawn, at, ""), r.method.TruncateLeft(drawn, at+width, "")
	var b strings.Builder
	b.WriteString(left)
	row.Pad(&b, at-r.method.StringWidth(left))
	b.WriteString(over)
	row.Pad(&b, r.width-at-width-r.method.StringWidth(right))
	b.WriteString(right)
	return b.String()
}
