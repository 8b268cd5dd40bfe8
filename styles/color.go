package styles

import (
	"image/color"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
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

// ParseColor reads "#rgb", "#rrggbb" or a number from 0 to 255. Of anything else it
// is the default.
func ParseColor(s string) (Color, bool) {
	if c, ok := lipgloss.Color(s).(color.RGBA); ok && strings.HasPrefix(s, "#") {
		return RGB(c.R, c.G, c.B), true
	}
	if n, err := strconv.ParseUint(s, 10, 8); err == nil {
		return Indexed(uint8(n)), true
	}
	return 0, false
}

func (c Color) part(shift int) uint8 { return uint8(c >> shift & 0xff) }

// append writes c's parameters after the introducer 38, 48 or 58, a colour of
// the palette by its number: that is half as long.
func (c Color) append(dst []byte, introducer string) []byte {
	dst = append(dst, introducer...)
	c = c.short()
	if c&indexed != 0 {
		dst = append(dst, ";5;"...)
		return append(strconv.AppendUint(dst, uint64(c&0xff), 10), ';')
	}
	dst = append(dst, ";2;"...)
	dst = append(strconv.AppendUint(dst, uint64(c>>16&0xff), 10), ';')
	dst = append(strconv.AppendUint(dst, uint64(c>>8&0xff), 10), ';')
	return append(strconv.AppendUint(dst, uint64(c&0xff), 10), ';')
}

// short is a colour that the fixed part of the palette has by its number
// there: the cube of six shades a part, and the greys.
func (c Color) short() Color {
	if c&rgb == 0 {
		return c
	}
	shade := func(v Color) Color {
		switch {
		case v == 0:
			return 0
		case v >= 95 && (v-55)%40 == 0:
			return (v - 55) / 40
		}
		return 6
	}
	red, green, blue := c>>16&0xff, c>>8&0xff, c&0xff
	if r, g, b := shade(red), shade(green), shade(blue); r < 6 && g < 6 && b < 6 {
		return indexed | (16 + 36*r + 6*g + b)
	}
	if red == green && green == blue && red >= 8 && red <= 238 && (red-8)%10 == 0 {
		return indexed | (232 + (red-8)/10)
	}
	return c
}

// quieter is a colour nearer to the background. One of the cube stays in it,
// which keeps it short to send; one of the terminal's own palette is not known
// and stays as it is.
func (c Color) quieter(dark bool) Color {
	n := c.short()
	if n&indexed == 0 || n&0xff < 16 || n&0xff > 231 {
		return c.mixed(dark)
	}
	n = n&0xff - 16
	step := func(v Color) Color {
		if dark {
			return (7*v + 4) / 10
		}
		return 5 - (4*(5-v)+2)/5
	}
	return indexed | (16 + 36*step(n/36) + 6*step(n/6%6) + step(n%6))
}

// mixed is a colour of three parts with some of the background in it.
func (c Color) mixed(dark bool) Color {
	if c&rgb == 0 {
		return c
	}
	part := func(shift int) uint8 {
		v := int(c.part(shift))
		if dark {
			return uint8(v * 7 / 10)
		}
		return uint8(255 - (255-v)*4/5)
	}
	return RGB(part(16), part(8), part(0))
}
