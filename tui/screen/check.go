package screen

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
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
		if s.params == "25" || s.params == "7" || s.params == "69" || s.prefix+s.params == "4" {
			return "" // the cursor comes and goes, wrapping at the last column, margins, inserting
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

// drawn reports whether the output draws a screen.
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
var readerModes = []string{"?25", "?1049", "?2004", "?1000", "?1002", "?1003", "?1006", "?7", "?69", "?2026", "?2027"}

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
		return p.drawn() && slices.Contains([]string{"69", "2026", "2027"}, params)
	case ">m":
		return p.drawn() && (params == "4" || params == "4;0" || params == "4;1" || params == "4;2")
	case ">u", "<u", "=u", "?u":
		return p.drawn() && len(params) <= 3
	case "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "`", "a", "b", "d", "e", "f", "r", " q":
		return p.drawn() && len(params) <= 9 && onScreen(params)
	case "s":
		return p.drawn() && strings.Contains(params, ";") && onScreen(params) // margins; with nothing it would save the cursor
	case "?W":
		return p.drawn() && params == "5" // tab stops
	default:
		return false
	}
}

// onScreen reports whether numbers are such as a screen has rows and columns.
func onScreen(params string) bool {
	for n := range strings.SplitSeq(params, ";") {
		if len(n) > 3 {
			return false
		}
	}
	return true
}

// hasBlinkOrConceal reports whether a style blinks or hides text.
func hasBlinkOrConceal(params string) bool {
	return styled(params, func(n string) bool { return n == "5" || n == "6" || n == "8" })
}

// hasBasicColour reports whether a style has a colour of the first sixteen, as
// attackers write them and a reader with themes does not.
func hasBasicColour(params string) bool {
	return styled(params, func(n string) bool {
		return len(n) == 2 && strings.ContainsAny(n[:1], "349") && n[1] >= '0' && n[1] <= '7' || len(n) == 3 && n[:2] == "10"
	})
}

// styled reports whether a number of a style is one of those. Colours, also
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
