package margins

import (
	"bytes"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// part is which bytes of something written draw.
type part struct {
	start, end int
	mixed      bool // bytes that do not draw stand among them
}

// effect is what a sequence does to the screen.
type effect uint8

const (
	strange effect = iota // nobody here knows
	lost                  // what is shown is not known until the screen is cleared
	draws
	aside // a title, a mode of the keyboard: it changes nothing that is drawn
)

// did is the effect of drawing, which the screen may have been unable to follow.
func did(followed bool) effect {
	if followed {
		return draws
	}
	return lost
}

// feed has the screen do what bytes for a terminal say.
func (s *screen) feed(p []byte) part {
	drawn := part{start: len(p), end: len(p)}
	begun, broken := false, false
	for i := 0; i < len(p); {
		n, e := s.next(p[i:])
		switch {
		case e == aside:
			broken = broken || begun
		case !begun:
			begun, drawn.start, drawn.end = true, i, i+n
		default:
			drawn.mixed, drawn.end = drawn.mixed || broken, i+n
		}
		s.sure = s.sure && e > lost
		s.strange = s.strange || e == strange
		i += n
	}
	return drawn
}

// next does what the first character or sequence says, and gives its length.
func (s *screen) next(p []byte) (int, effect) {
	switch c := p[0]; {
	case c == ansi.ESC:
		return s.escape(p)
	case c < ' ' || c == ansi.DEL:
		return 1, s.control(c)
	case c < utf8.RuneSelf && (len(p) == 1 || p[1] < utf8.RuneSelf):
		return 1, did(s.put(string(p[:1]), 1, false))
	}
	cluster, width := ansi.FirstGraphemeCluster(p, ansi.GraphemeWidth)
	text, odd := string(cluster), false
	if plain := ansi.WcWidth.StringWidth(text); !s.clusters && plain != width {
		width, odd = plain, true
	}
	if width < 1 || width > 2 || !utf8.ValidString(text) {
		return max(len(cluster), 1), lost
	}
	return len(cluster), did(s.put(text, width, odd))
}

// escape does what a sequence says.
func (s *screen) escape(p []byte) (int, effect) {
	sequence, _, n, state := ansi.DecodeSequence(p, ansi.NormalState, s.parser)
	switch {
	case state != ansi.NormalState: // the rest of it is not here
		return len(p), strange
	case ansi.HasCsiPrefix(sequence):
		return n, s.csi(ansi.Cmd(s.parser.Command()), s.parser.Params())
	case ansi.HasOscPrefix(sequence):
		return n, s.osc(sequence)
	case string(sequence) == ansi.ReverseIndex:
		return n, did(s.feedLine(-1))
	default:
		return n, strange
	}
}

// control does what a control character says.
func (s *screen) control(c byte) effect {
	switch c {
	case '\r':
		return did(s.to(0, s.y))
	case '\b':
		return did(!s.wrap && s.to(s.x-1, s.y))
	case '\n':
		return did(s.feedLine(1))
	case '\t':
		return did(!s.wrap && s.to((s.x/8+1)*8, s.y))
	default:
		return strange
	}
}

// osc takes up a link, and leaves titles, colours and the clipboard alone.
func (s *screen) osc(sequence []byte) effect {
	body := bytes.TrimPrefix(sequence, []byte("\x1b]"))
	if !bytes.HasPrefix(body, []byte("8;")) {
		return aside
	}
	body = bytes.TrimSuffix(bytes.TrimSuffix(body, []byte("\a")), []byte("\x1b\\"))
	l := s.pen
	uv.ReadLink(body, &l.link)
	s.take(l)
	return draws
}

// to places the cursor.
func (s *screen) to(x, y int) bool {
	s.x, s.y = max(min(x, s.width-1), 0), max(min(y, s.height-1), 0)
	s.wrap = false
	return true
}

// feedLine moves the cursor a row down, or up, and scrolls where it cannot go further.
func (s *screen) feedLine(by int) bool {
	edge := s.bottom - 1
	if by < 0 {
		edge = s.top
	}
	switch {
	case s.wrap:
		return false
	case s.y == edge:
		return s.lines(s.top, by)
	default:
		return s.to(s.x, s.y+by)
	}
}
