package page

import (
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
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
	// Own is the mark of the reader's own label of a sentence, which stands behind the
	// other's letter. Nil draws none.
	Own func(sentence int) (styles.Mark, bool)
	// Dimmed reports whether a sentence is outside the filter. Nil dims none.
	Dimmed func(sentence int) bool
	// Current is the sentence one stands on, or [NoSentence].
	Current int
	// Spots are ranges with looks of their own, such as hits, in order of block
	// and start. Where they overlap, later ones lie on top.
	Spots []Spot
}

// NoSentence is no sentence's index.
const NoSentence = -1

// Spot is a range of a block's text with a look of its own. Only those of the lines that
// are drawn should be given: each line looks through all before it in its block.
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

// address is a link as it may be written to a terminal, once more: http, https or
// mailto, every other byte percent-encoded. It is empty for any other link.
func address(link clean.Text) string {
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

// LinkAt is where the text under a cell leads, or empty. A picture leads nowhere.
func (l Line) LinkAt(cell int) clean.Text {
	if s, _ := l.at(cell); s != nil && l.page.doc.Blocks[l.Block].Kind != content.Image {
		return s.link
	}
	return ""
}

// at finds the byte of the block's text under a cell, counted from the page's
// left edge.
func (l Line) at(cell int) (*seg, int) {
	m := wrap.Measure(l.page.opts.Method)
	cell -= l.page.Margin()
	if cell < 0 {
		return nil, 0
	}
	for i := range l.line.segs {
		s := &l.line.segs[i]
		if w := m.Cells(s.text); cell >= w {
			cell -= w
			continue
		}
		n, _ := m.Head(s.text, cell)
		return s, s.at + n
	}
	return nil, 0
}
