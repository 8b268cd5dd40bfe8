package styles

import (
	"image/color"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// Color is a colour of the terminal. Zero is its default.
type Color uint32

const (
	indexed Color = 1 << 24
	rgb     Color = 2 << 24
)

// Indexed is a colour of the terminal's own palette.
func Indexed(n uint8) Color { return indexed | Color(n) }

// RGB is a colour by its parts.
func RGB(r, g, b uint8) Color { return rgb | Color(r)<<16 | Color(g)<<8 | Color(b) }

// ParseColor reads "#rgb", "#rrggbb" or a number from 0 to 255.
func ParseColor(s string) (Color, bool) {
	if s == "" {
		return 0, false
	}
	if s[0] != '#' {
		n, err := strconv.ParseUint(s, 10, 8)
		return Indexed(uint8(n)), err == nil
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	switch {
	case err != nil:
		return 0, false
	case len(s) == 7:
		return rgb | Color(n), true
	case len(s) == 4:
		return RGB(uint8(n>>8)*17, uint8(n>>4&15)*17, uint8(n&15)*17), true
	}
	return 0, false
}

// Color is c for libraries that take Go's own interface; nil for the default.
func (c Color) Color() color.Color {
	switch {
	case c&rgb != 0:
		return color.RGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 255}
	case c&indexed != 0:
		if c&0xff < 16 {
			return ansi.BasicColor(c & 0xff)
		}
		return ansi.IndexedColor(c & 0xff)
	}
	return nil
}

// append writes c's parameters after the introducer 38, 48 or 58.
func (c Color) append(dst []byte, introducer string) []byte {
	dst = append(dst, introducer...)
	if c&indexed != 0 {
		dst = append(dst, ";5;"...)
		return append(strconv.AppendUint(dst, uint64(c&0xff), 10), ';')
	}
	dst = append(dst, ";2;"...)
	dst = append(strconv.AppendUint(dst, uint64(c>>16&0xff), 10), ';')
	dst = append(strconv.AppendUint(dst, uint64(c>>8&0xff), 10), ';')
	return append(strconv.AppendUint(dst, uint64(c&0xff), 10), ';')
}
