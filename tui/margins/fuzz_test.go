package margins_test

import (
	"bytes"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/tui/margins"
)

// Whatever is written to a terminal of whatever size, one without margins is sent the same
// bytes, and one with them the same or fewer.
func FuzzWrite(f *testing.F) {
	add := func(parts ...string) { f.Add([]byte(strings.Join(parts, "\x00")), uint8(40), uint8(12)) }
	add(string(text(2)), string(text(1)), string(text(4)))
	add("\x1b[2J", "\x1b[?1049h", string(columns(3)), string(text(4)))
	add("\x1b[3;9r\x1b[9;1H\n\x1b[r\x1b[2;5H\x1b[3P\x1b[4@\x1b[7X\x1bM\x1b[2L\x1b[M\x1b[S\x1b[2Tx\x1b[9b\t\x1b[Z\b\r", string(text(2)))
	add("\x1b[1;4:3;58:5:65;38;2;1;2;3mx\x1b]8;id=1;https://example.org/\ay\x1b[m\x1b]8;;\a", string(text(2)))
	add("\x1b[?2026h\x1b]2;A title\a\x1b[?25l"+string(text(3))+"\x1b[?2026l", "\x1b[?2027h\u6e2f\u53e3e\u0301\U0001F469\u200d\U0001F680")
	add("\x1b[5;28H\u6e2f\u53e3", string(text(2)), "\x1b[?7l\x1b[12;40Hx\x1b[?7h", string(text(3)))
	add("\x1b[", "2J\x1b]0;", "\x9b2J\xff\xc2\x9b", "\x1bP1$q\x1b\\\x1b[?6h", string(text(2)))
	f.Fuzz(func(t *testing.T, data []byte, width, height uint8) {
		if len(data) > 4096 || width > 200 || height > 60 {
			return
		}
		var sent bytes.Buffer
		for _, value := range []ansi.ModeSetting{ansi.ModeNotRecognized, ansi.ModeReset} {
			o := margins.New(file{&sent})
			o.Hear(tea.WindowSizeMsg{Width: int(width), Height: int(height)})
			o.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput})
			o.Write(columns(0))
			o.Hear(tea.ModeReportMsg{Mode: ansi.ModeLeftRightMargin, Value: value})
			for said := range bytes.SplitSeq(data, []byte{0}) {
				sent.Reset()
				if n, err := o.Write(said); n != len(said) || err != nil {
					t.Fatalf("%d of the bytes of %q are taken: %v", n, said, err)
				}
				if same := bytes.Equal(sent.Bytes(), said); !same && (value != ansi.ModeReset || sent.Len() >= len(said)) {
					t.Fatalf("%q is sent as %q", said, sent.Bytes())
				}
			}
		}
	})
}
