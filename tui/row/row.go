// Package row makes single lines of the screen: pieces of text in a style,
// wrapped and drawn to an exact number of cells.
//
// It knows nothing of articles or panels, and it does not lay out the article
// itself; package page does. It takes only [clean.Text], so that nothing else
// can reach the terminal through it.
package row

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// Piece is text in one style.
type Piece struct {
	Text  clean.Text
	Style styles.Style
	// Hard keeps the piece as it is when the row is wrapped: its spaces stand
	// and nothing is broken in it.
	Hard bool
}

// Row is one line of the screen, from left to right.
type Row []Piece

// most is how much of a piece is looked at, in bytes: more than any screen
// shows. A page can have a sentence of megabytes, and to measure it would hold up
// every key.
const most = 16 << 10

// bounded is the row with nothing in it that is longer than a screen.
func (r Row) bounded() Row {
	for i, p := range r {
		if len(p.Text) <= most {
			continue
		}
		out := append(Row{}, r...)
		for j := i; j < len(out); j++ {
			out[j].Text = head(out[j].Text)
		}
		return out
	}
	return r
}

// head is the beginning of text that is too long, and a sign that there is more.
func head(t clean.Text) clean.Text {
	if len(t) <= most {
		return t
	}
	return clean.Head(t, most) + " ..."
}

// Of is a row of one piece.
func Of(t clean.Text, s styles.Style) Row { return Row{{Text: t, Style: s}} }

// Width is the number of cells that text takes.
func Width(t clean.Text) int {
	if plain(t) {
		return len(t)
	}
	return measure.Cells(string(agreed(t)))
}

// Width is the number of cells that the row takes.
func (r Row) Width() int {
	n := 0
	for _, p := range r {
		n += Width(p.Text)
	}
	return n
}

// Draw renders the row in exactly width cells. What does not fit is cut, with
// tail at its end; what is missing is filled with spaces.
func (r Row) Draw(width int, tail clean.Text) string {
	var b strings.Builder
	r.DrawTo(&b, width, tail)
	return b.String()
}

// DrawTo is Draw into b.
func (r Row) DrawTo(b *strings.Builder, width int, tail clean.Text) {
	if width <= 0 {
		return
	}
	r = r.bounded()
	if r.Width() > width {
		r = r.Cut(width, tail)
	}
	var (
		pen styles.Style
		buf [96]byte
		n   int
	)
	for _, p := range r {
		if p.Text == "" {
			continue
		}
		if pen != p.Style {
			b.Write(p.Style.Append(buf[:0], pen))
			pen = p.Style
		}
		t := agreed(p.Text)
		b.WriteString(string(t))
		n += Width(t)
	}
	b.Write(styles.Style{}.Append(buf[:0], pen))
	Pad(b, width-n)
}

// Cut is the beginning of the row, at most width cells with tail at its end.
func (r Row) Cut(width int, tail clean.Text) Row {
	if Width(tail) > width {
		tail = ""
	}
	room := width - Width(tail)
	var out Row
	for _, p := range r.bounded() {
		w := Width(p.Text)
		if w <= room {
			out = append(out, p)
			room -= w
			continue
		}
		return append(out, Piece{Text: fit(p.Text, room) + tail, Style: p.Style})
	}
	return out
}

// Between puts right at the end of width cells and left before it, cutting
// left when both do not fit.
func Between(left, right Row, width int, tail clean.Text) Row {
	left, right = left.bounded(), right.bounded()
	rw := right.Width()
	if rw >= width {
		return right.Cut(width, tail)
	}
	if left.Width() > width-rw-1 {
		left = left.Cut(width-rw-1, tail)
	}
	out := append(Row{}, left...)
	out = append(out, Piece{Text: Spaces(width - rw - left.Width())})
	return append(out, right...)
}

const blanks clean.Text = "                                                                                                                                "

// Pad writes n spaces.
func Pad(b *strings.Builder, n int) {
	for ; n > len(blanks); n -= len(blanks) {
		b.WriteString(string(blanks))
	}
	if n > 0 {
		b.WriteString(string(blanks[:n]))
	}
}

// Spaces is n spaces.
func Spaces(n int) clean.Text {
	if n > len(blanks) {
		return Repeat(" ", n)
	}
	return blanks[:max(n, 0)]
}

// Repeat is t, n times over.
func Repeat(t clean.Text, n int) clean.Text {
	var out clean.Text
	if n <= 0 {
		return out
	}
	out = t
	for m := 1; m < n; {
		k := min(m, n-m)
		out += out[:k*len(t)]
		m += k
	}
	return out
}

// fit is the beginning of t that takes at most room cells, whole characters.
func fit(t clean.Text, room int) clean.Text {
	t = agreed(t)
	n, _ := measure.Head(string(t), room)
	return t[:n]
}

// Glyph is one of our own signs as text.
func Glyph(s string) clean.Text { return clean.Inline(s, nil) }

// Int is a number as text.
func Int(n int) clean.Text { return clean.Inline(strconv.Itoa(n), nil) }

// Right is text at the right of so many cells.
func Right(t clean.Text, cells int) clean.Text { return Spaces(max(0, cells-Width(t))) + t }
