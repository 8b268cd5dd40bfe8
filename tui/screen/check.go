package screen

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	parse "github.com/charmbracelet/x/ansi/parser"
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
	// Session is one whole run of the reader on a terminal of 256 colours,
	// without a resize or a stop: what is done once is done once.
	Session
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
	c := checker{policy: policy, seen: map[string]int{}}
	p := parser{on: c.take}
	p.write(output)
	p.end()
	return c.findings
}

type checker struct {
	policy   Policy
	findings []Finding
	text     textRule
	seen     map[string]int // in a session
}

func (c *checker) take(s sequence) {
	why := ""
	switch s.kind {
	case char:
		why = c.text.check(s.rune)
		c.seen["text"]++
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
		} else if c.policy == Session {
			why = c.session(s)
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

// session holds what is more than once what must be once, and colours that are
// not among the 256.
func (c *checker) session(s sequence) string {
	name := s.prefix + s.params + string(s.final)
	switch s.final {
	case 'h', 'l':
		if s.params == "25" || s.params == "7" || s.prefix+s.params == "4" {
			return "" // the cursor comes and goes, wrapping at the last column, inserting
		}
		if s.params == "1003" && s.final == 'h' {
			return "mode 1003 is set"
		}
	case 'J':
		if s.params == "2" && c.seen["text"] > 0 {
			return "the screen is cleared"
		}
		return ""
	case 'm':
		if s.prefix == "" && hasBasicColour(s.params) {
			return "a colour of the first 16: " + s.params
		}
		return ""
	default:
		return ""
	}
	if c.seen[name]++; c.seen[name] > 1 {
		return "CSI " + name + " again"
	}
	return ""
}

// drawn says whether the output draws a screen.
func (p Policy) drawn() bool { return p >= Reader }

func (p Policy) control(r rune) bool {
	if p.drawn() {
		return r == '\n' || r == '\r' || r == '\b' || r == '\t'
	}
	return r == '\n'
}

func (p Policy) escape(name string) bool {
	return p.drawn() && slices.Contains([]string{"M", "7", "8"}, name) // reverse index, save and restore the cursor
}

// readerModes are the modes that the reader and Bubble Tea switch.
var readerModes = []string{"?25", "?1049", "?2004", "?1000", "?1002", "?1003", "?1006", "?7", "?2026", "?2027"}

func (p Policy) csi(name, params string) bool {
	switch name {
	case "m":
		return p != Pipe && len(params) <= 100 && !hasBlinkOrConceal(params)
	case "?h", "?l":
		return p.drawn() && slices.Contains(readerModes, "?"+params)
	case "h", "l":
		// Insert mode, around characters where a terminal is not known to insert
		// them otherwise. That it is switched off again, [Left] says.
		return p.drawn() && params == "4"
	case "?$p":
		return p.drawn() && (params == "2026" || params == "2027")
	case ">m":
		return p.drawn() && (params == "4" || params == "4;0" || params == "4;1" || params == "4;2")
	case ">u", "<u", "=u", "?u":
		return p.drawn() && len(params) <= 3
	case "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "`", "a", "b", "d", "e", "f", "r", " q":
		return p.drawn() && len(params) <= 9 && onScreen(params)
	case "?W":
		return p.drawn() && params == "5" // tab stops
	default:
		return false
	}
}

// onScreen says whether numbers are such as a screen has rows and columns.
func onScreen(params string) bool {
	for n := range strings.SplitSeq(params, ";") {
		if len(n) > 3 {
			return false
		}
	}
	return true
}

// hasBlinkOrConceal says whether a style blinks or hides text.
func hasBlinkOrConceal(params string) bool {
	return styled(params, func(n string) bool { return n == "5" || n == "6" || n == "8" })
}

// hasBasicColour says whether a style has a colour of the first sixteen, as
// attackers write them and a reader with themes does not.
func hasBasicColour(params string) bool {
	return styled(params, func(n string) bool {
		return len(n) == 2 && strings.ContainsAny(n[:1], "349") && n[1] >= '0' && n[1] <= '7' || len(n) == 3 && n[:2] == "10"
	})
}

// styled says whether a number of a style is one of those. Colours, also
// those of underlines, take numbers of their own, which are passed over.
func styled(params string, one func(string) bool) bool {
	fields := strings.Split(params, ";")
	for i := 0; i < len(fields); i++ {
		switch field := fields[i]; {
		case field != "38" && field != "48" && field != "58":
			if one(field) {
				return true
			}
		case i+1 < len(fields) && fields[i+1] == "5":
			i += 2
		case i+1 < len(fields) && fields[i+1] == "2":
			i += 4
		}
	}
	return false
}

func (p Policy) osc(text string) bool {
	if !p.drawn() {
		return false
	}
	number, rest, _ := strings.Cut(text, ";")
	switch number {
	case "2": // the title, which ends in our name
		return (rest == "" || strings.HasSuffix(rest, "standfirst")) && plain(rest)
	case "11":
		return rest == "?" // asks for the background
	case "52":
		kind, data, _ := strings.Cut(rest, ";")
		text, err := base64.StdEncoding.DecodeString(data)
		return kind == "c" && err == nil && plain(string(text))
	default:
		return false
	}
}

func plain(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, Forbidden)
}

// Forbidden says whether a character has no place on the screen: it is
// invisible, turns the direction of writing, or means something else to everybody.
func Forbidden(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7f && r < 0xa0, r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e,
		r == 0x200b, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r >= 0x600 && r <= 0x605, r == 0x6dd, r == 0x70f, r == 0x890, r == 0x891, r == 0x8e2, r == 0x110bd, r == 0x110cd, // hide what follows
		r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a, r >= 0x13430 && r <= 0x1343f,
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
	chain int  // joiners since a character that was not joined
}

func (t *textRule) reset() { *t = textRule{} }

// The most combining marks that a character may carry, and the most joiners
// that a chain of characters may have.
const (
	marksMost   = 8
	joinersMost = 10
)

func (t *textRule) check(r rune) string {
	joined := t.join
	t.join = false
	switch {
	case Forbidden(r):
		return fmt.Sprintf("forbidden character %U", r)
	case r == 0x200c || r == 0x200d:
		t.join = true
		if t.chain++; t.chain > joinersMost {
			return fmt.Sprintf("%d joiners in a chain", t.chain)
		}
		if t.base < 0x80 {
			return fmt.Sprintf("joiner %U behind %U", r, t.base)
		}
	case unicode.Is(unicode.M, r), r >= 0x1ab0 && r < 0x1b00:
		if t.marks++; t.marks > marksMost {
			return fmt.Sprintf("%d combining marks on %U", t.marks, t.base)
		}
	default:
		t.base, t.marks = r, 0
		if !joined {
			t.chain = 0
		}
		if joined && r < 0x80 {
			return fmt.Sprintf("joiner before %U", r)
		}
	}
	return ""
}

// titleText is a title up to its end.
var titleText = regexp.MustCompile("\x1b\\]2;[^\x00-\x1f]*\x07")

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
	var titles []byte
	commands := allowed[min(policy, Reader)]
	p := ansi.NewParser()
	p.SetHandler(ansi.Handler{
		Print: func(r rune) {
			if r == unicode.ReplacementChar && !bytes.HasSuffix(titles[:at+1], []byte("\ufffd")) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) && r != 0x200c && r != 0x200d {
				add("character %U", r)
			}
		},
		Execute: func(b byte) {
			if b != '\n' && (!policy.drawn() || b != '\r' && b != '\b' && b != '\t') {
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
			if !policy.drawn() || !strings.ContainsRune("M78\\", rune(cmd.Final())) {
				add("ESC %c", cmd.Final())
			}
		},
		HandleOsc: func(cmd int, data []byte) {
			if !policy.drawn() || cmd != 2 && cmd != 11 && cmd != 52 || slices.ContainsFunc(data, func(b byte) bool { return b < 0x20 }) {
				add("OSC %.60q", data)
			}
		},
		HandleDcs: func(ansi.Cmd, ansi.Params, []byte) { add("DCS") },
		HandlePm:  func([]byte) { add("PM") },
		HandleApc: func([]byte) { add("APC") },
		HandleSos: func([]byte) { add("SOS") },
	})
	titles = titleText.ReplaceAllFunc(output, func(title []byte) []byte {
		if !utf8.Valid(title) {
			return title
		}
		// This parser takes a byte of some letters, such as "Ü", for the end of
		// a title. What is in titles is for the first check.
		return bytes.Map(func(r rune) rune { return min(r, '~') }, title)
	})
	for i, b := range titles {
		at = i
		p.Advance(b)
	}
	if p.State() != parse.GroundState {
		add("it ends within a sequence")
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
