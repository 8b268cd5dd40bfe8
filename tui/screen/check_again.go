package screen

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	parse "github.com/charmbracelet/x/ansi/parser"
)

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
			if r == unicode.ReplacementChar && !bytes.HasSuffix(titles[:at+1], []byte("\ufffd")) ||
				unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) && r != 0x200c &&
					r != 0x200d {
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
		"m", "?h", "?l", "?$p", ">m", ">u", "<u", "=u", "?u", "?W", " q", "r", "s",
		"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "`", "a", "b", "d", "e", "f",
	},
}
