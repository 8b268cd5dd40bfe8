package page

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/direction"
)

// laid is a part laid out at a width.
type laid struct {
	width     int
	runs      []run
	lines     []line
	sentences []content.Sentence // of the part's block
}

// line is one line of a part.
type line struct {
	segs []seg
	// from is where the text before this line ended, start and end are the
	// text on it; all zero when there is none.
	from, start, end int
	cells            int
}

// seg is text in one style. Text of the block says where it stands in it;
// what is drawn around it has at -1.
type seg struct {
	text  string
	at    int
	style styles.Style
	link  clean.Text
}

// laid is part i laid out at the present width.
func (p *Page) laid(i int) *laid {
	l := p.young[i]
	if l == nil {
		if l = p.old[i]; l != nil {
			delete(p.old, i)
		} else {
			l = &laid{width: -1, sentences: p.sentences(int(p.parts[i].block))}
		}
		if p.lines > keepLines {
			p.old, p.young, p.lines = p.young, map[int]*laid{}, 0
		}
		p.young[i] = l
		p.lines += len(l.lines)
	}
	if l.width != p.opts.Width {
		p.lines -= len(l.lines)
		p.layOut(i, l)
		p.lines += len(l.lines) + 1
	}
	return l
}

// layOut fills l.
func (p *Page) layOut(i int, l *laid) {
	q := p.parts[i]
	b := &p.doc.Blocks[q.block]
	l.width, l.lines = p.opts.Width, nil
	width := max(p.opts.Width-p.Margin(), 1)
	c := composer{p: p, b: b, l: l, block: q.block, first: q.start == 0}
	if c.first && gapBefore(p.doc, int(q.block)) {
		c.gap(&p.doc.Blocks[q.block-1], width)
	}
	c.width = max(width-c.prefixCells(width), 1)
	switch b.Kind {
	case content.Heading, content.Paragraph:
		if l.runs == nil {
			l.runs = p.sampler.runs(b, int(q.start), int(q.end))
		}
		c.flow(masked(string(b.Text[q.start:q.end])), int(q.start), l.runs)
	case content.Code:
		if l.runs == nil {
			l.runs = p.sampler.code(b, int(q.start), int(q.end))
		}
		c.code(string(b.Text[q.start:q.end]), int(q.start), l.runs)
	case content.Table:
		c.table(q)
	case content.Image:
		c.image()
	case content.Rule:
		c.add(line{segs: []seg{{strings.Repeat(p.styles.Glyphs.Rule, c.width), -1, p.styles.Rule, ""}}, cells: c.width})
	}
}

// composer makes the lines of one part.
type composer struct {
	p     *Page
	b     *content.Block
	l     *laid
	block int32
	width int  // beside the prefix
	first bool // the next line is the block's first one
	// The containers' prefixes, of the first line and of the others.
	head, rest []seg
	prefix     int
}

// gap adds the blank line above a block, with the bars of the quotations that
// go on through it.
func (c *composer) gap(above *content.Block, width int) {
	var out line
	for i := range min(len(above.Containers), len(c.b.Containers)) {
		k := c.b.Containers[i]
		if k.Kind != above.Containers[i].Kind || k.First && k.Kind != content.Quote || out.cells+2 > width/2 {
			break
		}
		s := seg{strings.Repeat(" ", containerCells(k)), -1, styles.Style{}, ""}
		if k.Kind == content.Quote {
			s = seg{c.p.styles.Glyphs.QuoteBar + " ", -1, c.p.styles.QuoteBar, ""}
		}
		out.segs = append(out.segs, s)
		out.cells += containerCells(k)
	}
	c.l.lines = append(c.l.lines, out)
}

func containerCells(k content.Container) int {
	if k.Kind == content.OrderedItem {
		return max(len(strconv.Itoa(k.Number))+2, 3)
	}
	return 2
}

// prefixCells makes the prefixes and says how wide they are: at most half of
// the line, the innermost containers counting first.
func (c *composer) prefixCells(width int) int {
	all := c.b.Containers
	from, cells := len(all), 0
	for from > 0 && cells+containerCells(all[from-1]) <= width/2 {
		from--
		cells += containerCells(all[from])
	}
	st, depth := &c.p.styles, 0
	for _, k := range all[:from] {
		if k.Kind == content.BulletItem {
			depth++
		}
	}
	for _, k := range all[from:] {
		n := containerCells(k)
		space := seg{strings.Repeat(" ", n), -1, styles.Style{}, ""}
		head := space
		switch k.Kind {
		case content.Quote:
			head = seg{st.Glyphs.QuoteBar + " ", -1, st.QuoteBar, ""}
			space = head
		case content.BulletItem:
			head = seg{st.Glyphs.Bullets[depth%3] + " ", -1, st.Bullet, ""}
			depth++
		case content.OrderedItem:
			number := strconv.Itoa(k.Number) + "."
			head = seg{number + strings.Repeat(" ", n-len(number)), -1, st.Bullet, ""}
		}
		if !k.First && k.Kind != content.Quote {
			head = space
		}
		c.head, c.rest = append(c.head, head), append(c.rest, space)
	}
	c.prefix = cells
	return cells
}

// add puts the prefix before a line and takes it.
func (c *composer) add(l line) {
	prefix := c.rest
	if c.first {
		prefix = c.head
	}
	c.first = false
	if len(prefix) > 0 {
		l.segs = append(append(make([]seg, 0, len(prefix)+len(l.segs)), prefix...), l.segs...)
		l.cells += c.prefix
	}
	c.l.lines = append(c.l.lines, l)
}

// flow adds wrapped text that stands at an offset of the block.
func (c *composer) flow(s string, offset int, runs []run) {
	i, from := 0, offset
	d := direction.Of(s)
	for _, w := range c.wrapped(s, c.width) {
		l := line{from: from, start: offset + w.Start, end: offset + w.End, cells: c.measure().Cells(s[w.Start:w.End])}
		l.segs, i = cut(s, offset, l.start, l.end, runs, i)
		from = l.end
		if d != nil && !c.p.opts.Logical {
			l.segs = visual(d, l.segs, offset)
		}
		if d != nil && d.RightToLeft {
			l = rightAligned(l, c.width)
		}
		c.add(l)
	}
}

// cut is the text from start to end as segs, by the runs from i on.
func cut(s string, offset, start, end int, runs []run, i int) ([]seg, int) {
	for i < len(runs)-1 && runs[i].end <= start {
		i++
	}
	n := 1
	for j := i; j < len(runs)-1 && runs[j].end < end; j++ {
		n++
	}
	out := make([]seg, 0, n)
	for at := start; at < end; {
		stop := end
		var r run
		if i < len(runs) {
			r = runs[i]
			if i < len(runs)-1 {
				stop = min(offset+wrap.Snap(s, min(r.end, end)-offset), end)
			}
		}
		if stop > at {
			out = append(out, seg{s[at-offset : stop-offset], at, r.style, r.link})
			at = stop
		}
		if at < end {
			i++
		}
	}
	return out, i
}

func (c *composer) measure() wrap.Measure { return wrap.Measure(c.p.opts.Method) }

// wrapped are the lines of a text, of at most width cells.
func (c *composer) wrapped(s string, width int) []wrap.Span {
	return wrap.Lines(s, wrap.Options{Measure: c.measure(), First: width, Rest: width, NoWidow: true})
}
