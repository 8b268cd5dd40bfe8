package screen

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Policy is what may be sent.
type Policy uint8

const (
	// Pipe is output that is not for a terminal: text and newlines.
	Pipe Policy = iota
	// Colour is printed text with colours and nothing else.
	Colour
	// Reader is what Bubble Tea needs to draw the reader.
	Reader
)

// Finding is something in the output that must not be there.
type Finding struct {
	// At is the offset of its first byte, or -1 when that is not known.
	At   int
	What string
}

func (f Finding) String() string { return fmt.Sprintf("at byte %d: %s", f.At, f.What) }

// Check reads the output with a parser of our own and gives what the policy
// does not allow.
func Check(output []byte, policy Policy) []Finding {
	c := checker{policy: policy}
	p := parser{on: c.take}
	p.write(output)
	p.end()
	return c.findings
}

type checker struct {
	policy   Policy
	findings []Finding
	text     textRule
}

func (c *checker) take(s sequence) {
	why := ""
	switch s.kind {
	case char:
		why = c.text.check(s.rune)
	case control:
		c.text.reset()
		if !c.policy.control(s.rune) {
			why = fmt.Sprintf("control %U", s.rune)
		}
	case invalid:
		why = "invalid UTF-8"
	case broken:
		why = "broken sequence " + s.text
	case str:
		why = fmt.Sprintf("string sequence %.40q", s.text)
	case esc:
		if !c.policy.escape(s.text) {
			why = fmt.Sprintf("escape %q", s.text)
		}
	case csi:
		if !c.policy.csi(s.prefix+s.between+string(s.final), s.params) {
			why = fmt.Sprintf("CSI %s%s%s%c", s.prefix, s.params, s.between, s.final)
		}
	case osc:
		if !c.policy.osc(s.text) {
			why = fmt.Sprintf("OSC %.60q", s.text)
		}
	}
	if why != "" && len(c.findings) < 100 {
		c.findings = append(c.findings, Finding{s.at, why})
	}
}

func (p Policy) control(r rune) bool {
	if p == Reader {
		return r == '\n' || r == '\r' || r == '\b' || r == '\t'
	}
	return r == '\n'
}

func (p Policy) escape(name string) bool {
	return p == Reader && slices.Contains([]string{"M", "7", "8"}, name) // reverse index, save and restore the cursor
}

// readerModes are the modes that the reader and Bubble Tea switch.
var readerModes = []string{"?25", "?1049", "?2004", "?1000", "?1002", "?1003", "?1006", "?7", "?2026", "?2027"}

func (p Policy) csi(name, params string) bool {
	switch name {
	case "m":
		return p != Pipe && !hasBlinkOrConceal(params)
	case "?h", "?l":
		return p == Reader && slices.Contains(readerModes, "?"+params)
	case "?$p":
		return p == Reader && (params == "2026" || params == "2027")
	case ">m":
		return p == Reader && (params == "4" || params == "4;0" || params == "4;1" || params == "4;2")
	case ">u", "<u", "=u", "?u":
		return p == Reader && len(params) <= 3
	case "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "`", "a", "b", "d", "e", "f", "r", " q":
		return p == Reader && len(params) <= 9
	case "?W":
		return p == Reader && params == "5" // tab stops
	default:
		return false
	}
}

// hasBlinkOrConceal says whether a style blinks or hides text. Colours, also
// those of underlines, take numbers of their own, which are passed over.
func hasBlinkOrConceal(params string) bool {
	fields := strings.Split(params, ";")
	for i := 0; i < len(fields); i++ {
		switch field := fields[i]; field {
		case "38", "48", "58":
			switch {
			case i+1 < len(fields) && fields[i+1] == "5":
				i += 2
			case i+1 < len(fields) && fields[i+1] == "2":
				i += 4
			}
		case "5", "6", "8":
			return true
		}
	}
	return false
}

func (p Policy) osc(text string) bool {
	if p != Reader {
		return false
	}
	number, rest, _ := strings.Cut(text, ";")
	switch number {
	case "2": // the title: text
		return !slices.ContainsFunc([]rune(rest), func(r rune) bool { return Forbidden(r) || unicode.IsControl(r) }) && strings.ToValidUTF8(rest, "") == rest
	case "11":
		return rest == "?" // asks for the background
	case "52":
		kind, data, _ := strings.Cut(rest, ";")
		return kind == "c" && strings.Trim(data, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") == ""
	default:
		return false
	}
}

// Forbidden says whether a character has no place on the screen: it is
// invisible, turns the direction of writing, or means something else to everybody.
func Forbidden(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7f && r < 0xa0, r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e,
		r == 0x200b, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r == 0x3164, r == 0x115f, r == 0x1160, r == 0xffa0, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb,
		r >= 0xe0000 && r <= 0xe0fff,             // tags, and variation selectors without a use here
		r >= 0xe000 && r <= 0xf8ff, r >= 0xf0000, // private use
		r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe, // noncharacters
		r >= 0xd800 && r <= 0xdfff, r > unicode.MaxRune: // not characters at all
		return true
	}
	return false
}

// textRule holds the rules that need more than one character.
type textRule struct {
	base  rune
	marks int
	join  bool // the last character was a joiner
}

func (t *textRule) reset() { *t = textRule{} }

// marksMost is the most combining marks that a character may carry.
const marksMost = 8

func (t *textRule) check(r rune) string {
	joined := t.join
	t.join = false
	switch {
	case Forbidden(r):
		return fmt.Sprintf("forbidden character %U", r)
	case r == 0x200c || r == 0x200d:
		t.join = true
		if t.base < 0x80 {
			return fmt.Sprintf("joiner %U behind %U", r, t.base)
		}
	case unicode.Is(unicode.M, r):
		if t.marks++; t.marks > marksMost {
			return fmt.Sprintf("%d combining marks on %U", t.marks, t.base)
		}
	default:
		t.base, t.marks = r, 0
		if joined && r < 0x80 {
			return fmt.Sprintf("joiner before %U", r)
		}
	}
	return ""
}

// CheckAgain does what [Check] does with the parser of another project, which
// reads as terminals do, and with a table of its own of what is allowed.
func CheckAgain(output []byte, policy Policy) []Finding {
	var findings []Finding
	at := 0
	add := func(format string, args ...any) {
		if len(findings) < 100 {
			findings = append(findings, Finding{at, fmt.Sprintf(format, args...)})
		}
	}
	commands := allowed[policy]
	p := ansi.NewParser()
	p.SetHandler(ansi.Handler{
		Print: func(r rune) {
			if r == unicode.ReplacementChar || !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r) && r != 0x200c && r != 0x200d {
				add("character %U", r)
			}
		},
		Execute: func(b byte) {
			if b != '\n' && (policy != Reader || b != '\r' && b != '\b' && b != '\t') {
				add("control %#x", b)
			}
		},
		HandleCsi: func(cmd ansi.Cmd, _ ansi.Params) {
			name := strings.Trim(string([]byte{cmd.Prefix(), cmd.Intermediate(), cmd.Final()}), "\x00")
			name = strings.ReplaceAll(name, "\x00", "")
			if !slices.Contains(commands, name) {
				add("CSI %s", name)
			}
		},
		HandleEsc: func(cmd ansi.Cmd) {
			if policy != Reader || !strings.ContainsRune("M78\\", rune(cmd.Final())) {
				add("ESC %c", cmd.Final())
			}
		},
		HandleOsc: func(cmd int, data []byte) {
			if policy != Reader || cmd != 2 && cmd != 11 && cmd != 52 || slices.ContainsFunc(data, func(b byte) bool { return b < 0x20 }) {
				add("OSC %.60q", data)
			}
		},
		HandleDcs: func(ansi.Cmd, ansi.Params, []byte) { add("DCS") },
		HandlePm:  func([]byte) { add("PM") },
		HandleApc: func([]byte) { add("APC") },
		HandleSos: func([]byte) { add("SOS") },
	})
	for i, b := range output {
		at = i
		p.Advance(b)
	}
	return findings
}

// allowed are the commands by policy, by their prefix, intermediate and final byte.
var allowed = map[Policy][]string{
	Pipe:   nil,
	Colour: {"m"},
	Reader: {
		"m", "?h", "?l", "?$p", ">m", ">u", "<u", "=u", "?u", "?W", " q", "r",
		"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "`", "a", "b", "d", "e", "f",
	},
}
