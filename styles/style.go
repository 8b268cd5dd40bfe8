package styles

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

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

// Lipgloss is the style for components that take lipgloss's.
func (s Style) Lipgloss() lipgloss.Style {
	l := lipgloss.NewStyle().Bold(s.Attr&Bold != 0).Faint(s.Attr&Faint != 0).Italic(s.Attr&Italic != 0).
		Reverse(s.Attr&Reverse != 0).Strikethrough(s.Attr&Struck != 0)
	if s.Underline != 0 {
		l = l.UnderlineStyle(ansi.Underline(s.Underline))
	}
	if c := s.Fg.Color(); c != nil {
		l = l.Foreground(c)
	}
	if c := s.Bg.Color(); c != nil {
		l = l.Background(c)
	}
	if c := s.Line.Color(); c != nil {
		l = l.UnderlineColor(c)
	}
	return l
}

// Read changes s by the parameters of an SGR sequence: "1;38;5;12".
func (s *Style) Read(params string) {
	var n [32]int
	count := 0
	sub := uint32(0) // bit i: parameter i is a subparameter of the one before
	for i := 0; i <= len(params) && count < len(n); i++ {
		if i < len(params) && params[i] >= '0' && params[i] <= '9' {
			n[count] = min(n[count]*10+int(params[i]-'0'), 1<<16)
			continue
		}
		count++
		if i < len(params) && params[i] == ':' && count < len(n) {
			sub |= 1 << count
		}
	}
	for i := 0; i < count; i++ {
		switch v := n[i]; v {
		case 0:
			*s = Style{}
		case 1:
			s.Attr |= Bold
		case 2:
			s.Attr |= Faint
		case 3:
			s.Attr |= Italic
		case 4:
			s.Underline = Straight
			if i+1 < count && sub&(1<<(i+1)) != 0 {
				i++
				s.Underline = Underline(min(n[i], int(Dashed)))
			}
		case 7:
			s.Attr |= Reverse
		case 9:
			s.Attr |= Struck
		case 22:
			s.Attr &^= Bold | Faint
		case 23:
			s.Attr &^= Italic
		case 24:
			s.Underline = NoUnderline
		case 27:
			s.Attr &^= Reverse
		case 29:
			s.Attr &^= Struck
		case 39:
			s.Fg = 0
		case 49:
			s.Bg = 0
		case 59:
			s.Line = 0
		case 38, 48, 58:
			c, used := readColor(n[i+1:count], sub>>(i+1)&1 != 0)
			i += used
			switch v {
			case 38:
				s.Fg = c
			case 48:
				s.Bg = c
			default:
				s.Line = c
			}
		default:
			switch {
			case v >= 30 && v <= 37:
				s.Fg = Indexed(uint8(v - 30))
			case v >= 90 && v <= 97:
				s.Fg = Indexed(uint8(v - 82))
			case v >= 40 && v <= 47:
				s.Bg = Indexed(uint8(v - 40))
			case v >= 100 && v <= 107:
				s.Bg = Indexed(uint8(v - 92))
			}
		}
	}
}

// readColor reads what follows 38, 48 or 58 and says how many parameters it
// took. With colons an empty colour space stands before the parts.
func readColor(n []int, colons bool) (Color, int) {
	switch {
	case len(n) >= 2 && n[0] == 5:
		return Indexed(uint8(n[1])), 2
	case len(n) >= 5 && n[0] == 2 && colons:
		return RGB(uint8(n[2]), uint8(n[3]), uint8(n[4])), 5
	case len(n) >= 4 && n[0] == 2:
		return RGB(uint8(n[1]), uint8(n[2]), uint8(n[3])), 4
	}
	return 0, len(n)
}
