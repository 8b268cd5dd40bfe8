package tuitest

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"
)

// A cell of the picture, and the room around all of them, in pixels.
const (
	cellWidth, cellHeight = 9, 20
	margin                = 12
)

// Picture is a view as an SVG image, cell by cell, on a dark background.
func Picture(v tea.View, width, height int) string {
	var b strings.Builder
	begin(&b, width, height)
	frame(&b, v)
	b.WriteString("</svg>\n")
	return b.String()
}

// Moving is views as one SVG image that shows each for some seconds, again and again. Where
// images do not move, the first is seen.
func Moving(views []tea.View, seconds, width, height int) string {
	var b strings.Builder
	begin(&b, width, height)
	n := len(views)
	fmt.Fprintf(&b, "<style>g{visibility:hidden;animation:f %ds step-end infinite}@keyframes f{0%%{visibility:visible}%.3f%%{visibility:hidden}}"+
		"g:first-of-type{visibility:visible}</style>\n", n*seconds, 100/float64(n))
	for i, v := range views {
		fmt.Fprintf(&b, `<g style="animation-delay:%ds">`, i*seconds)
		frame(&b, v)
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

func begin(b *strings.Builder, width, height int) {
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]d" height="%[2]d" viewBox="0 0 %[1]d %[2]d" `+
		`font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15"><rect width="100%%" height="100%%" rx="8" fill="#161616"/>`+"\n",
		width*cellWidth+2*margin, height*cellHeight+2*margin)
}

// frame is the cells of a view.
func frame(b *strings.Builder, v tea.View) {
	for y, line := range uv.NewStyledString(v.Content).Lines(ansi.GraphemeWidth) {
		for x := 0; x < len(line); {
			r := runAt(line, x)
			r.draw(b, margin+x*cellWidth, margin+y*cellHeight)
			x += r.cells
		}
		b.WriteByte('\n')
	}
}

// run is cells next to each other that look the same.
type run struct {
	text  string
	cells int
	style uv.Style
}

func runAt(line uv.Line, x int) run {
	r := run{style: line[x].Style}
	for ; x < len(line) && line[x].Style.Equal(&r.style); x++ {
		if line[x].Width > 0 {
			r.text += line[x].Content
		}
		r.cells++
	}
	return r
}

func (r run) draw(b *strings.Builder, x, y int) {
	fg, bg := paint(r.style.Fg, "#d8d8d8"), paint(r.style.Bg, "")
	if r.style.Attrs&uv.AttrReverse != 0 {
		fg, bg = paint(r.style.Bg, "#161616"), paint(r.style.Fg, "#d8d8d8")
	}
	w := r.cells * cellWidth
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`, x, y, w, cellHeight, bg)
	}
	if text := strings.Trim(r.text, " "); text != "" {
		indent := len(r.text) - len(strings.TrimLeft(r.text, " "))
		look := ""
		if r.style.Attrs&uv.AttrBold != 0 {
			look += ` font-weight="bold"`
		}
		if r.style.Attrs&uv.AttrItalic != 0 {
			look += ` font-style="italic"`
		}
		fmt.Fprintf(b, `<text x="%d" y="%d" textLength="%d" fill="%s"%s xml:space="preserve">`, x+indent*cellWidth, y+15,
			ansi.StringWidth(text)*cellWidth, fg, look)
		_ = xml.EscapeText(b, []byte(text)) // a Builder returns no error
		b.WriteString("</text>")
	}
	if r.style.Underline != ansi.UnderlineNone {
		r.underline(b, x, y+cellHeight-2, w, paint(r.style.UnderlineColor, fg))
	}
}

func (r run) underline(b *strings.Builder, x, y, w int, stroke string) {
	path, dashes := fmt.Sprintf("M%d %dh%d", x, y, w), ""
	switch r.style.Underline {
	case ansi.UnderlineCurly:
		path = fmt.Sprintf("M%d %d", x, y) + strings.Repeat("q2.25 -3 4.5 0t4.5 0", r.cells)
	case ansi.UnderlineDotted:
		dashes = ` stroke-dasharray="1.5 3"`
	case ansi.UnderlineDashed:
		dashes = ` stroke-dasharray="5 4"`
	}
	fmt.Fprintf(b, `<path d="%s" stroke="%s"%s fill="none"/>`, path, stroke, dashes)
}

func paint(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
