package page

import (
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// Line is one line of the page, ready to be drawn.
type Line struct {
	Place Place
	// Block is the block it belongs to; Start and End are the bytes of the
	// block's text on it.
	Block, Start, End int

	page *Page
	line *line
	laid *laid
}

// Looks is what is laid over the text when it is drawn.
type Looks struct {
	// Label is the label of a sentence, when it has one. Nil draws no labels.
	Label func(sentence int) (content.Label, bool)
	// Dimmed says that a sentence is outside the filter. Nil dims none.
	Dimmed func(sentence int) bool
	// Current is the sentence one stands on, or [NoSentence].
	Current int
	// Spots are ranges with looks of their own, such as hits, in order of block
	// and start. Where they overlap, later ones lie on top.
	Spots []Spot
}

// NoSentence is no sentence's index.
const NoSentence = -1

// Spot is a range of a block's text with a look of its own.
type Spot struct {
	Block, Start, End int
	Style             styles.Style
}

// Draw is the line in exactly the page's width.
func (l Line) Draw(looks *Looks) string {
	return string(l.Append(make([]byte, 0, 2*l.page.Width()+64), looks))
}

// Append is Draw for those who keep a buffer.
func (l Line) Append(dst []byte, looks *Looks) []byte {
	p := l.page
	d := drawer{dst: dst, page: p, looks: looks, line: l}
	d.margin()
	d.body()
	return d.dst
}

type drawer struct {
	dst   []byte
	page  *Page
	looks *Looks
	line  Line
	pen   styles.Style
	link  clean.Text
	cells int
}

func (d *drawer) write(text string, st styles.Style) {
	d.dst = st.Append(d.dst, d.pen)
	d.pen = st
	d.dst = append(d.dst, text...)
}

// margin writes the bar beside the current sentence and the letters of the
// labels of the sentences that begin on the line.
func (d *drawer) margin() {
	width := d.page.Margin()
	if width == 0 {
		return
	}
	st, looks := &d.page.styles, d.looks
	var letters [2]styles.Mark
	n, current := 0, false
	for _, s := range d.line.Sentences() {
		current = current || s.Index == looks.Current
		if s.Span.Start < d.line.line.from || looks.Label == nil || looks.Dimmed != nil && looks.Dimmed(s.Index) {
			continue
		}
		label, ok := looks.Label(s.Index)
		if !ok {
			continue
		}
		if n < len(letters) {
			letters[n] = st.Marks[label]
		}
		n++
	}
	if n > 2 || n > 1 && width == 2 {
		letters[min(n, width/2)-1] = styles.Mark{Letter: st.Glyphs.More, Badge: st.Muted}
		if width == 2 {
			n = 1
		}
	}
	bar := styles.Mark{Letter: " "}
	if current {
		bar = styles.Mark{Letter: st.Glyphs.CursorBar, Badge: st.CursorBar}
	}
	if width == 4 {
		d.write(bar.Letter, bar.Badge)
	} else if n == 0 && current {
		letters[0], n = bar, 1
	}
	for i, mark := range letters[:width/2] {
		if i < n {
			d.write(mark.Letter, mark.Badge)
		} else {
			d.write(" ", styles.Style{})
		}
	}
	d.write(" ", styles.Style{})
	d.cells = width
}

// Sentences are those of which something stands on the line, in order.
func (l Line) Sentences() []content.Sentence {
	all := l.laid.sentences
	if len(all) == 0 || l.line.start == l.line.end {
		return nil
	}
	from := sort.Search(len(all), func(i int) bool { return all[i].Span.End > l.line.from })
	to := from
	for to < len(all) && all[to].Span.Start < l.line.end {
		to++
	}
	// The one that ended in what stood before this line is not on it.
	for from < to && all[from].Span.End <= l.line.start {
		from++
	}
	return all[from:to]
}

// spots are those on the line.
func (d *drawer) spots() []Spot {
	all, l := d.looks.Spots, d.line
	if len(all) == 0 || l.Start == l.End {
		return nil
	}
	at := func(block, offset int) int {
		return sort.Search(len(all), func(i int) bool {
			return all[i].Block > block || all[i].Block == block && all[i].Start >= offset
		})
	}
	from, to := at(l.Block, l.Start), at(l.Block, l.End)
	for i := 0; i < 64 && from > 0 && all[from-1].Block == l.Block; i++ {
		from--
	}
	return all[from:to]
}

func (d *drawer) body() {
	sentences, spots := d.line.Sentences(), d.spots()
	// A line can be too wide only where a single character is.
	tight := d.line.line.cells > d.page.Width()-d.cells
	m := measure(d.page.opts.Method)
	for i := range d.line.line.segs {
		s := &d.line.line.segs[i]
		d.hyperlink(s.link)
		text := s.text
		if tight {
			n, _ := m.head(text, d.page.Width()-d.cells)
			text = text[:n]
			d.cells += m.cells(text)
		}
		if s.at < 0 {
			d.write(text, s.style)
			continue
		}
		for at := 0; at < len(text); {
			offset := s.at + at
			end := s.at + len(text)
			st := s.style
			for len(sentences) > 0 && sentences[0].Span.End <= offset {
				sentences = sentences[1:]
			}
			if len(sentences) > 0 {
				if q := sentences[0]; q.Span.Start <= offset {
					end = min(end, q.Span.End)
					st = d.sentence(st, q.Index)
				} else {
					end = min(end, q.Span.Start)
				}
			}
			for j := range spots {
				q := &spots[j]
				if q.End <= offset || q.Start >= end {
					continue
				}
				if q.Start > offset {
					end = q.Start
					continue
				}
				end = min(end, q.End)
				st = st.Over(q.Style)
			}
			next := max(snap(text, end-s.at), at+1)
			d.write(text[at:next], st)
			at = next
		}
	}
	d.hyperlink("")
	if !tight {
		d.cells += d.line.line.cells
	}
	if d.pen != (styles.Style{}) {
		d.dst = append(d.dst, "\x1b[m"...)
		d.pen = styles.Style{}
	}
	for ; d.cells < d.page.Width(); d.cells++ {
		d.dst = append(d.dst, ' ')
	}
}

// sentence is a style with what is known of a sentence laid over it.
func (d *drawer) sentence(st styles.Style, index int) styles.Style {
	if d.looks.Dimmed != nil && d.looks.Dimmed(index) {
		st = st.Over(d.page.styles.Dim)
	} else if d.looks.Label != nil {
		if label, ok := d.looks.Label(index); ok {
			st = st.Over(d.page.styles.Marks[label].Text)
		}
	}
	if index == d.looks.Current {
		st = st.Over(d.page.styles.Cursor)
	}
	return st
}

// hyperlink begins a link, or ends the one before.
func (d *drawer) hyperlink(link clean.Text) {
	if !d.page.opts.Hyperlinks || link == d.link {
		return
	}
	d.link = link
	address := ""
	if link != "" {
		address = Address(link)
	}
	d.dst = append(d.dst, "\x1b]8;;"...)
	d.dst = append(d.dst, address...)
	d.dst = append(d.dst, "\x1b\\"...)
}

// Address is a link as it may be written to a terminal or handed to a browser:
// http, https or mailto, every other byte percent-encoded. It is empty for any
// other link.
func Address(link clean.Text) string {
	s := string(link)
	scheme, _, ok := strings.Cut(s, ":")
	if !ok {
		return ""
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
	default:
		return ""
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' && c != '`' && c != '{' && c != '|' && c != '}' {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

// Text is the line's text without the margin, as it is drawn.
func (l Line) Text() string {
	var b strings.Builder
	for _, s := range l.line.segs {
		b.WriteString(s.text)
	}
	return b.String()
}

// SentenceAt is the sentence under a cell, or in the margin the one that
// begins on the line, or [NoSentence].
func (l Line) SentenceAt(cell int) int {
	on := l.Sentences()
	if s, at := l.at(cell); s != nil && s.at >= 0 {
		for _, q := range on {
			if q.Span.Start <= at && at < q.Span.End {
				return q.Index
			}
		}
	}
	if cell < l.page.Margin() {
		for _, q := range on {
			if q.Span.Start >= l.line.from {
				return q.Index
			}
		}
	}
	if len(on) > 0 && (cell < l.page.Margin() || cell >= l.page.Margin()+l.line.cells) {
		return on[len(on)-1].Index
	}
	return NoSentence
}

// LinkAt is the address of the link under a cell, or empty.
func (l Line) LinkAt(cell int) clean.Text {
	if s, _ := l.at(cell); s != nil {
		return s.link
	}
	return ""
}

// at finds the byte of the block's text under a cell, counted from the page's
// left edge.
func (l Line) at(cell int) (*seg, int) {
	m := measure(l.page.opts.Method)
	cell -= l.page.Margin()
	if cell < 0 {
		return nil, 0
	}
	for i := range l.line.segs {
		s := &l.line.segs[i]
		if w := m.cells(s.text); cell >= w {
			cell -= w
			continue
		}
		n, _ := m.head(s.text, cell)
		return s, s.at + n
	}
	return nil, 0
}
