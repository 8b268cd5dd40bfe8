package row

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/direction"
)

// Show is Draw for a row with text of an article: what runs from right to left in it is in
// the order in which it is seen, unless the terminal sees to that.
func (r Row) Show(width int, st *styles.Styles) string {
	var b strings.Builder
	r.ShowTo(&b, width, st)
	return b.String()
}

// ShowTo is Show into b.
func (r Row) ShowTo(b *strings.Builder, width int, st *styles.Styles) { r.showTo(b, width, 0, st) }

// FlushTo is ShowTo, and a text at the row's end that runs from right to left stands at the
// right edge.
func (r Row) FlushTo(b *strings.Builder, width int, st *styles.Styles) { r.showTo(b, width, width, st) }

// showTo draws the row; a last text that runs from right to left ends at the cell edge, if it is not 0.
func (r Row) showTo(b *strings.Builder, width, edge int, st *styles.Styles) {
	tail := Glyph(st.Glyphs.Ellipsis)
	if r = r.bounded(); r.Width() > width {
		r = r.Cut(width, tail)
	}
	if !st.Logical {
		r = r.ordered(st.Glyphs.Separator, edge)
	}
	r.DrawTo(b, width, tail)
}

// ordered is the row as it is seen, made of texts that are put in order each by itself: a
// hard piece sets them apart, and so do two spaces and the separator.
func (r Row) ordered(separator string, edge int) Row {
	if !slices.ContainsFunc(r, Piece.rightToLeft) {
		return r
	}
	room := edge - r.Width()
	r = r.parted(separator)
	var out Row
	for i := 0; i < len(r); {
		if !r[i].rightToLeft() || r[i].Hard {
			out = append(out, r[i])
			i++
			continue
		}
		end := i + 1
		for end < len(r) && !r[end].Hard {
			end++
		}
		turned, leftwards := r[i:end].turned()
		if end == len(r) && leftwards && room > 0 {
			out = append(out, Piece{Text: Spaces(room), Style: r[i].Style, Hard: true})
		}
		out = append(out, turned...)
		i = end
	}
	return out
}

// parted is the row with what sets texts apart in hard pieces of its own.
func (r Row) parted(separator string) Row {
	var out Row
	for _, p := range r {
		for p.Text != "" && !p.Hard {
			at, n := len(p.Text), 0
			for _, apart := range []string{"  ", " " + separator + " "} {
				if i := strings.Index(string(p.Text), apart); i >= 0 && i < at {
					at, n = i, len(apart)
				}
			}
			if n == 0 {
				break
			}
			out = append(out, Piece{Text: p.Text[:at], Style: p.Style}, Piece{Text: p.Text[at : at+n], Style: p.Style, Hard: true})
			p.Text = p.Text[at+n:]
		}
		out = append(out, p)
	}
	return out
}

// Leftwards reports whether the text of the row begins at the right.
func (r Row) Leftwards() bool {
	var text clean.Text
	for _, p := range r {
		if !p.Hard {
			text += p.Text
		}
	}
	way := direction.Of(string(text))
	return way != nil && way.RightToLeft
}

func (p Piece) rightToLeft() bool { return direction.Of(string(p.Text)) != nil }

// turned is one text in the order in which it is seen, a piece a character where it runs
// from right to left, and whether all of it begins at the right.
func (r Row) turned() (Row, bool) {
	var text clean.Text
	r = slices.Clone(r)
	for i := range r {
		r[i].Text = agreed(r[i].Text)
		text += r[i].Text
	}
	way := direction.Of(string(text))
	if way == nil {
		return r, false
	}
	var out Row
	var levels []int8
	at := 0
	for _, p := range r {
		for p.Text != "" {
			end, level, ok := way.At(at)
			if !ok {
				return r, false
			}
			n := min(len(p.Text), end-at)
			if level == 1 {
				n, _ = wrap.Cluster(string(p.Text[:n]))
			}
			n = clean.Cut(p.Text, n)
			piece := Piece{Text: p.Text[:n], Style: p.Style}
			if m := direction.Mirrored(string(piece.Text)); level == 1 && m != string(piece.Text) {
				piece.Text = clean.Inline(m, nil)
			}
			out, levels = append(out, piece), append(levels, level)
			p.Text, at = p.Text[n:], at+n
		}
	}
	direction.Order(out, levels)
	return out, way.RightToLeft
}
