package screen

import (
	"fmt"
	"unicode/utf8"
)

// kind is what a piece of output is.
type kind uint8

const (
	char kind = iota
	control
	invalid // bytes that are not UTF-8
	esc
	csi
	osc
	str    // DCS, SOS, PM, APC
	broken // a sequence that is not well formed or does not end
)

// sequence is one piece of output. It is only valid while it is handed on.
type sequence struct {
	kind kind
	at   int // offset of its first byte
	rune rune

	prefix  string // of a CSI: one of < = > ?
	params  string
	between string // intermediate bytes
	final   byte
	text    string // of an OSC, string or escape; what is wrong, of a broken one
}

// parser reads output strictly: C1 controls count as introducers whether they
// come as a byte or as UTF-8, a control within a sequence breaks it, and nothing is
// passed over. It takes output in any pieces.
type parser struct {
	on    func(sequence)
	at    int
	start int
	state state
	buf   []byte // of the sequence or of the character so far
	want  int    // bytes of the character
	osc   bool   // the string is an OSC
}

type state uint8

const (
	ground state = iota
	within       // a character of several bytes
	escape
	control7 // CSI
	stringy  // OSC, DCS, SOS, PM, APC
	closing  // ESC within one of those
)

func (p *parser) write(b []byte) {
	for _, c := range b {
		p.byte(c)
		p.at++
	}
}

// end tells the parser that nothing more comes.
func (p *parser) end() {
	switch p.state {
	case ground:
	case within:
		p.emit(sequence{kind: invalid})
	default:
		p.fail("it does not end")
	}
	p.state = ground
}

func (p *parser) emit(s sequence) {
	s.at = p.start
	p.on(s)
	p.state, p.buf = ground, p.buf[:0]
}

func (p *parser) fail(why string) {
	p.emit(sequence{kind: broken, text: fmt.Sprintf("%q: %s", p.buf, why)})
}

func (p *parser) byte(c byte) {
	switch p.state {
	case ground:
		p.start = p.at
		p.ground(c)
	case within:
		p.within(c)
	case escape:
		p.escape(c)
	case control7:
		p.csi(c)
	case stringy:
		p.string(c)
	case closing:
		if c == '\\' {
			p.finish()
			return
		}
		p.fail("an escape inside a string")
		p.byte(c)
	}
}

func (p *parser) ground(c byte) {
	switch {
	case c == 0x1b:
		p.state = escape
	case c < 0x20 || c == 0x7f:
		p.emit(sequence{kind: control, rune: rune(c)})
	case c < utf8.RuneSelf:
		p.emit(sequence{kind: char, rune: rune(c)})
	case c >= 0x80 && c < 0xa0:
		p.introduce(c)
	case c >= 0xc2 && c < 0xe0:
		p.begin(c, 2)
	case c >= 0xe0 && c < 0xf0:
		p.begin(c, 3)
	case c >= 0xf0 && c < 0xf5:
		p.begin(c, 4)
	default:
		p.emit(sequence{kind: invalid, rune: rune(c)})
	}
}

// introduce takes a C1 control. Alone it is never right; what follows is read
// as the terminal would that obeys it.
func (p *parser) introduce(c byte) {
	p.emit(sequence{kind: control, rune: rune(c)})
	switch c {
	case 0x9b:
		p.state = control7
	case 0x9d:
		p.state, p.osc = stringy, true
	case 0x90, 0x98, 0x9e, 0x9f:
		p.state, p.osc = stringy, false
	}
}

func (p *parser) begin(c byte, want int) {
	p.state, p.want = within, want
	p.buf = append(p.buf[:0], c)
}

func (p *parser) within(c byte) {
	if c&0xc0 != 0x80 {
		p.emit(sequence{kind: invalid})
		p.start = p.at
		p.ground(c)
		return
	}
	p.buf = append(p.buf, c)
	if len(p.buf) < p.want {
		return
	}
	r, size := utf8.DecodeRune(p.buf)
	switch {
	case size != p.want:
		p.emit(sequence{kind: invalid})
	case r < 0xa0:
		p.introduce(byte(r)) // below 0xa0
	default:
		p.emit(sequence{kind: char, rune: r})
	}
}

func (p *parser) escape(c byte) {
	switch {
	case c == '[' && len(p.buf) == 0:
		p.state = control7
	case c == ']' && len(p.buf) == 0:
		p.state, p.osc = stringy, true
	case (c == 'P' || c == 'X' || c == '^' || c == '_') && len(p.buf) == 0:
		p.state, p.osc = stringy, false
	case c >= 0x20 && c < 0x30:
		p.buf = append(p.buf, c)
	case c >= 0x30 && c < 0x7f:
		p.emit(sequence{kind: esc, text: string(p.buf) + string(rune(c))})
	default:
		p.fail("an escape before something else")
		p.byte(c)
	}
}

func (p *parser) csi(c byte) {
	switch {
	case c >= 0x20 && c < 0x40:
		p.buf = append(p.buf, c)
	case c >= 0x40 && c < 0x7f:
		s := sequence{kind: csi, final: c}
		rest := string(p.buf)
		if rest != "" && rest[0] >= '<' && rest[0] <= '?' {
			s.prefix, rest = rest[:1], rest[1:]
		}
		n := 0
		for n < len(rest) && rest[n] >= '0' && rest[n] <= ';' {
			n++
		}
		s.params, s.between = rest[:n], rest[n:]
		for _, b := range []byte(s.between) {
			if b >= 0x30 {
				p.fail("a parameter after an intermediate")
				return
			}
		}
		p.emit(s)
	default:
		p.fail("a control inside a CSI")
		p.byte(c)
	}
}

func (p *parser) string(c byte) {
	switch {
	case c == 0x07 && p.osc:
		p.finish()
	case c == 0x1b:
		p.state = closing
	case c < 0x20 || c == 0x7f:
		p.buf = append(p.buf, c)
		p.fail("a control inside a string")
	default:
		p.buf = append(p.buf, c)
	}
}

func (p *parser) finish() {
	k := str
	if p.osc {
		k = osc
	}
	p.emit(sequence{kind: k, text: string(p.buf)})
}
