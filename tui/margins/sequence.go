package margins

import (
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// csi does what a control sequence says, of those that Bubble Tea writes.
func (s *screen) csi(cmd ansi.Cmd, params ansi.Params) effect {
	n, _, _ := params.Param(0, 1)
	switch int(cmd) {
	case ansi.Command('?', 0, 'h'), ansi.Command('?', 0, 'l'):
		return s.modes(params, cmd.Final() == 'h')
	case ansi.Command('?', '$', 'p'), ansi.Command(0, ' ', 'q'), ansi.Command('?', 0, 'W'), // questions, the cursor's shape, tab stops
		ansi.Command('>', 0, 'm'), ansi.Command('>', 0, 'u'), ansi.Command('<', 0, 'u'), ansi.Command('=', 0, 'u'), ansi.Command('?', 0, 'u'): // keys
		return aside
	case 'm':
		l := s.pen
		uv.ReadStyle(params, &l.style)
		s.take(l)
		return draws
	case 'J', 'K':
		part, _, _ := params.Param(0, 0)
		return did(s.clear(byte(cmd), part))
	case 'r':
		return s.region(n, params)
	case 'H':
		column, _, _ := params.Param(1, 1)
		s.adrift = false
		return did(s.to(column-1, n-1))
	}
	if n == 0 { // terminals do not agree whether that is one
		return strange
	}
	wrap := s.wrap
	if s.walk(cmd, n) {
		return did(!wrap) // nor where the cursor goes from behind the last column
	}
	return s.change(cmd, n)
}

// walk moves the cursor, if the sequence does.
func (s *screen) walk(cmd ansi.Cmd, n int) bool {
	switch int(cmd) {
	case 'A':
		s.to(s.x, s.y-n)
	case 'B':
		s.to(s.x, s.y+n)
	case 'C':
		s.to(s.x+n, s.y)
	case 'D':
		s.to(s.x-n, s.y)
	case 'G', '`':
		s.to(n-1, s.y)
	case 'd':
		s.to(s.x, n-1)
	case 'Z':
		s.to((s.x+7)/8*8-n*8, s.y)
	default:
		return false
	}
	return true
}

// change erases and moves what is drawn.
func (s *screen) change(cmd ansi.Cmd, n int) effect {
	switch int(cmd) {
	case 'X':
		return did(s.erase(s.y, s.x, s.x+n))
	case '@':
		return did(s.insert(n))
	case 'P':
		return did(s.insert(-n))
	case 'b':
		return did(s.repeat(n))
	case 'L':
		return did(s.lines(s.y, -n) && s.to(0, s.y))
	case 'M':
		return did(s.lines(s.y, n) && s.to(0, s.y))
	case 'S':
		return did(s.lines(s.top, n))
	case 'T':
		return did(s.lines(s.top, -n))
	default:
		return strange
	}
}

// region sets the rows that scroll.
func (s *screen) region(top int, params ansi.Params) effect {
	bottom, _, _ := params.Param(1, s.height)
	if bottom > s.height || top >= bottom {
		return strange
	}
	s.top, s.bottom = top-1, bottom
	return did(s.to(0, 0))
}

// clear erases a part of the screen or of the row. From a screen that is erased as a whole
// on, it is known.
func (s *screen) clear(of byte, kind int) bool {
	switch {
	case of == 'K' && kind == 0:
		return s.erase(s.y, s.x, s.width)
	case of == 'K' && kind == 1:
		return s.erase(s.y, 0, s.x+1)
	case of == 'J' && kind == 0:
		fill(s.cells[(s.y+1)*s.width:], s.blank())
		return s.erase(s.y, s.x, s.width)
	case of == 'J' && kind == 2:
		fill(s.cells, s.blank())
		s.sure = !s.adrift
		return s.sure
	default:
		return false
	}
}

// lines scrolls what scrolls from a row on by n rows up, or -n down.
func (s *screen) lines(from, n int) bool {
	if s.wrap || from < s.top || from >= s.bottom {
		return false
	}
	s.shift(area{0, s.width, from, s.bottom}, n)
	return true
}

// repeat writes the last character n times more.
func (s *screen) repeat(n int) bool {
	for range n {
		if len(s.last) != 1 || !s.put(s.last, 1, false) {
			return false
		}
	}
	return true
}

// modes switches what changes how is drawn, and leaves alone what does not.
func (s *screen) modes(params ansi.Params, on bool) effect {
	e := aside
	for _, p := range params {
		switch ansi.DECMode(p.Param(0)) {
		case ansi.ModeAutoWrap:
			s.clips = !on
			e = draws
		case ansi.ModeUnicodeCore:
			s.clusters = on
		case ansi.ModeAltScreenSaveCursor:
			s.adrift = true
			return lost
		case ansi.ModeTextCursorEnable, ansi.ModeSynchronizedOutput, ansi.ModeBracketedPaste, ansi.ModeFocusEvent,
			ansi.ModeMouseNormal, ansi.ModeMouseButtonEvent, ansi.ModeMouseAnyEvent, ansi.ModeMouseExtSgr:
		default:
			return strange
		}
	}
	return e
}
