package styles

// Attr is a set of the attributes below.
type Attr uint8

// The attributes of text.
const (
	Bold Attr = 1 << iota
	Faint
	Italic
	Reverse
	Struck
)

// Underline is the shape of an underline.
type Underline uint8

// The shapes, numbered as in SGR 4:n.
const (
	NoUnderline Underline = iota
	Straight
	Double
	Curly
	Dotted
	Dashed
)

// Style is how a run of text looks. Styles are small, comparable, and cheap to
// put on text: [Style.Paint] needs no library.
type Style struct {
	Fg, Bg, Line Color
	Underline    Underline
	Attr         Attr
}

// Over is s with what o says laid over it: o's colours and underline win, the
// attributes of both hold.
func (s Style) Over(o Style) Style {
	if o.Fg != 0 {
		s.Fg = o.Fg
	}
	if o.Bg != 0 {
		s.Bg = o.Bg
	}
	if o.Underline != 0 {
		s.Underline, s.Line = o.Underline, o.Line
	}
	s.Attr |= o.Attr
	return s
}

// Paint is text in the style, with the style ended after it.
func (s Style) Paint(text string) string {
	if s == (Style{}) || text == "" {
		return text
	}
	b := make([]byte, 0, len(text)+40)
	b = s.Append(b, Style{})
	b = append(b, text...)
	return string(append(b, "\x1b[m"...))
}

// Append writes what leads from one style to s, and nothing when they are
// equal.
func (s Style) Append(dst []byte, from Style) []byte {
	if s == from {
		return dst
	}
	if s == (Style{}) {
		return append(dst, "\x1b[m"...)
	}
	dst = append(dst, "\x1b["...)
	if from.Attr&^s.Attr != 0 || from.Underline != 0 && s.Underline == 0 ||
		from.Fg != 0 && s.Fg == 0 || from.Bg != 0 && s.Bg == 0 || from.Line != 0 && s.Line == 0 {
		dst = append(dst, "0;"...)
		from = Style{}
	}
	for i, code := range [...]string{"1;", "2;", "3;", "7;", "9;"} {
		if (s.Attr&^from.Attr)&(1<<i) != 0 {
			dst = append(dst, code...)
		}
	}
	if s.Underline != from.Underline {
		dst = append(dst, '4')
		if s.Underline != Straight {
			dst = append(dst, ':', '0'+byte(s.Underline))
		}
		dst = append(dst, ';')
	}
	if s.Fg != from.Fg {
		dst = s.Fg.append(dst, "38")
	}
	if s.Bg != from.Bg {
		dst = s.Bg.append(dst, "48")
	}
	if s.Line != from.Line {
		dst = s.Line.append(dst, "58")
	}
	dst[len(dst)-1] = 'm'
	return dst
}

// Read is s changed by the parameters of an SGR sequence: "1;38;5;12".
func (s Style) Read(params string) Style {
	n, colons := numbers(params)
	for i := 0; i < len(n); i++ {
		// What stands after a colon belongs to the number before.
		sub := i+1 < len(colons) && colons[i+1]
		switch n[i] {
		case 4:
			s.Underline = Straight
			if sub {
				i++
				s.Underline = Underline(small(min(n[i], int(Dashed))))
			}
		case 38, 48, 58:
			c, used := readColor(n[i+1:], sub)
			switch n[i] {
			case 38:
				s.Fg = c
			case 48:
				s.Bg = c
			default:
				s.Line = c
			}
			i += used
		default:
			s = s.set(n[i])
		}
	}
	return s
}

// numbers are the parameters, an empty one being 0, and which of them stand
// after a colon.
func numbers(params string) (n []int, colons []bool) {
	const most = 32
	n, colons = make([]int, 1, most), make([]bool, 1, most)
	for i := range len(params) {
		switch c := params[i]; {
		case c >= '0' && c <= '9':
			n[len(n)-1] = min(n[len(n)-1]*10+int(c-'0'), 1<<16)
		case len(n) == most:
			return n, colons
		default:
			n, colons = append(n, 0), append(colons, c == ':')
		}
	}
	return n, colons
}

// set is s after one parameter that stands for itself.
func (s Style) set(n int) Style {
	attrs := [...]struct {
		on, off int
		attr    Attr
	}{{1, 22, Bold}, {2, 22, Faint}, {3, 23, Italic}, {7, 27, Reverse}, {9, 29, Struck}}
	for _, a := range attrs {
		switch n {
		case a.on:
			s.Attr |= a.attr
		case a.off:
			s.Attr &^= a.attr
		}
	}
	switch {
	case n == 0:
		return Style{}
	case n == 24:
		s.Underline = NoUnderline
	case n == 39:
		s.Fg = 0
	case n == 49:
		s.Bg = 0
	case n == 59:
		s.Line = 0
	case n >= 30 && n <= 37:
		s.Fg = Indexed(small(n - 30))
	case n >= 90 && n <= 97:
		s.Fg = Indexed(small(n - 90 + 8))
	case n >= 40 && n <= 47:
		s.Bg = Indexed(small(n - 40))
	case n >= 100 && n <= 107:
		s.Bg = Indexed(small(n - 100 + 8))
	}
	return s
}

// readColor reads what follows 38, 48 or 58 and says how many parameters it
// took. With colons an empty colour space stands before the parts.
func readColor(n []int, colons bool) (Color, int) {
	switch {
	case len(n) >= 2 && n[0] == 5:
		return Indexed(small(n[1])), 2
	case len(n) >= 5 && n[0] == 2 && colons:
		return RGB(small(n[2]), small(n[3]), small(n[4])), 5
	case len(n) >= 4 && n[0] == 2:
		return RGB(small(n[1]), small(n[2]), small(n[3])), 4
	}
	return 0, len(n)
}

func small(n int) uint8 { return uint8(min(max(n, 0), 255)) }
