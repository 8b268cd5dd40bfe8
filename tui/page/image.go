package page

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
	"github.com/standfirst/standfirst/styles"
)

// image adds an image as text: what it shows, and its caption.
func (c *composer) image() {
	st := &c.p.styles
	full := shown(c.b)
	alt, caption := "", full
	if !captioned(c.b) {
		alt, caption = full[:len(c.b.Text)], strings.TrimPrefix(full[len(c.b.Text):], "\n")
	}
	at := len(full) - len(caption)
	if alt == "" && caption == "" {
		alt, at = "image", -1
	}
	width, sign := c.width, seg{st.Glyphs.Image + " ", -1, st.Muted, ""}
	indent := seg{"  ", -1, styles.Style{}, ""}
	if width < 12 {
		sign.text, indent.text = "", ""
	}
	width -= len(indent.text)
	put := func(s string, offset int, style styles.Style) {
		if n := wrap.Snap(s, partBytes); n < len(s) {
			s = s[:n] + st.Glyphs.Ellipsis
		}
		s = masked(s)
		for _, w := range c.wrapped(s, width) {
			l := line{cells: len(indent.text) + c.measure().Cells(s[w.Start:w.End]), from: offset + w.Start, start: offset + w.Start, end: offset + w.End}
			t := seg{s[w.Start:w.End], offset + w.Start, style, c.b.Address}
			if offset < 0 {
				l.from, l.start, l.end, t.at = 0, 0, 0, -1
			}
			l.segs = []seg{sign, t}
			sign = indent
			c.add(l)
		}
	}
	if alt != "" {
		put(alt, min(at, 0), st.Muted)
	}
	if caption != "" {
		put(caption, at, st.Caption)
	}
}

// captioned reports whether the caption of an image begins with the words that
// stand for it: they are shown once.
func captioned(b *content.Block) bool {
	return b.Text != "" && strings.HasPrefix(string(b.Caption), string(b.Text))
}

// shown is the text of a block that can be searched: for an image the words
// that stand for it and its caption, else its text.
func shown(b *content.Block) string { return string(shownText(b)) }

func shownText(b *content.Block) clean.Text {
	if b.Kind == content.Image && captioned(b) {
		return b.Caption
	}
	if b.Kind != content.Image || b.Caption == "" || b.Caption == b.Text {
		return b.Text
	}
	return b.Text + "\n" + b.Caption
}
