package margins_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"github.com/standfirst/standfirst/tui/margins"
)

// file is a terminal's output that goes elsewhere.
type file struct{ io.Writer }

func (file) Read([]byte) (int, error) { return 0, io.EOF }
func (file) Close() error             { return nil }
func (file) Fd() uintptr              { return 0 }

// pair is two terminals of which one is written to through the margins, the other not.
type pair struct {
	testing.TB

	output      *margins.Output
	sent        bytes.Buffer // through the margins
	with, plain *vt.Emulator
	// instead is how often something else was sent than what was written.
	instead int
}

func newPair(tb testing.TB, width, height int) *pair {
	p := &pair{TB: tb, with: vt.NewEmulator(width, height), plain: vt.NewEmulator(width, height)}
	for _, e := range []*vt.Emulator{p.with, p.plain} {
		go io.Copy(io.Discard, e) // an emulator waits for whoever reads its answers
		tb.Cleanup(func() { e.InputPipe().(io.Closer).Close() })
	}
	p.output = margins.New(file{io.MultiWriter(&p.sent, p.with)})
	p.output.Hear(tea.WindowSizeMsg{Width: width, Height: height})
	return p
}

// has answers that the terminal has margins.
func (p *pair) has() {
	p.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	p.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeLeftRightMargin, Value: ansi.ModeReset})
}

// write writes to both, fails unless they show the same then, and gives what was sent.
func (p *pair) write(said []byte) string {
	p.Helper()
	p.sent.Reset()
	before := p.plain.Render()
	if n, err := p.output.Write(said); n != len(said) || err != nil {
		p.Fatalf("%d of %d bytes: %v", n, len(said), err)
	}
	p.plain.Write(said)
	if p.sent.String() != string(said) {
		p.instead++
	}
	for y := range p.plain.Height() {
		for x := range p.plain.Width() {
			if want, got := p.plain.CellAt(x, y), p.with.CellAt(x, y); !want.Equal(got) {
				p.Fatalf("row %d, column %d is %+v, want %+v\nbefore:\n%s\n%q\nsent: %q", y, x, got, want, ansi.Strip(before), said, p.sent.String())
			}
		}
	}
	if want, got := p.plain.CursorPosition(), p.with.CursorPosition(); want != got {
		p.Fatalf("the cursor is at %v, want %v\n%q\nsent: %q", got, want, said, p.sent.String())
	}
	return p.sent.String()
}

// columns clears the screen and draws a text beside a panel, from a line of the text on.
func columns(from int) []byte {
	var b strings.Builder
	b.WriteString("\x1b[H\x1b[2J")
	for y := range 12 {
		fmt.Fprintf(&b, "\x1b[%d;1H%s\x1b[%d;30H│ entry %d", y+1, line(from+y), y+1, y)
	}
	return []byte(b.String())
}

// text draws only the text of the same screen anew, from another line on.
func text(from int) []byte {
	var b strings.Builder
	for y := range 12 {
		fmt.Fprintf(&b, "\x1b[%d;1H%s", y+1, line(from+y))
	}
	return []byte(b.String())
}

// line is one of a text, like no other.
func line(n int) string {
	return fmt.Sprintf("%-28s", strings.Repeat(string(rune('a'+n%26)), 14+n%9))
}

// shown is a pair of terminals with margins that show text and panel.
func shown(t testing.TB) *pair {
	p := newPair(t, 40, 12)
	p.write(columns(10))
	p.has()
	return p
}

// scrolls fails unless a line further is sent in the fewest words, or as it is.
func (p *pair) scrolls(from int, scrolls bool) {
	p.Helper()
	said := text(from)
	if sent := p.write(said); scrolls != (len(sent) < len(said)/2) {
		p.Errorf("%q is sent as %q", said, sent)
	}
}

func TestALineFurtherIsSentAsAScroll(t *testing.T) {
	p := shown(t)
	const want = "\x1b[?69h\x1b[1;22s\x1b[1;12r\x1b[S\x1b[1;12r\x1b[1;40s\x1b[?69l"
	if sent := p.write(text(11)); !strings.HasPrefix(sent, want) {
		t.Errorf("got %q, want it to begin with %q", sent, want)
	}
	p.scrolls(10, true)
	p.scrolls(13, true)
}

// Titles, modes and the like are sent before and behind the drawing as they were written.
func TestWhatDoesNotDrawStaysWhereItWas(t *testing.T) {
	p := shown(t)
	const before, behind = "\x1b[?2026h\x1b[?25l\x1b]2;A title\a\x1b[>4;2m\x1b[=1;1u", "\x1b[?25h\x1b]52;c;aGFyYm91cg==\a\x1b[?2026l"
	sent := p.write([]byte(before + string(text(11)) + behind))
	if !strings.HasPrefix(sent, before+"\x1b[?69h") || !strings.HasSuffix(sent, "H"+behind) {
		t.Errorf("sent as %q", sent)
	}
	among := string(text(12)) + "\x1b]2;Another title\a" + string(text(13))
	if sent := p.write([]byte(among)); sent != among {
		t.Errorf("%q is sent as %q", among, sent)
	}
}

func TestOnlyATerminalThatAnswersIsAsked(t *testing.T) {
	const question = "\x1b[?69$p"
	for answer, has := range map[ansi.ModeSetting]bool{
		ansi.ModeNotRecognized: false, ansi.ModeSet: true, ansi.ModeReset: true, ansi.ModePermanentlySet: false, ansi.ModePermanentlyReset: false,
	} {
		p := newPair(t, 40, 12)
		p.write(columns(10))
		p.scrolls(11, false)
		if asked := p.output.Hear(tea.KeyPressMsg{Code: 'j', Text: "j"}); asked != "" {
			t.Errorf("a key asks %q", asked)
		}
		if asked := p.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput}); asked != question {
			t.Errorf("an answer asks %q, want %q", asked, question)
		}
		if asked := p.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore}); asked != "" {
			t.Errorf("another answer asks %q", asked)
		}
		p.scrolls(12, false)
		p.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeLeftRightMargin, Value: answer})
		p.scrolls(13, has)
	}
}

// A window that became larger has more lines than were scrolled last.
func TestATerminalThatIsGivenBackScrollsAllItsLines(t *testing.T) {
	const scrolled, leave = "\x1b[2;9r\x1b[S\x1b[1;12r", "\x1b[?25h\x1b[?1049l\x1b[?2004l"
	p := newPair(t, 40, 12)
	p.write([]byte("\x1b[?1049h" + scrolled))
	if sent, want := p.write([]byte(leave)), "\x1b[?25h\x1b[r\x1b[?1049l\x1b[?2004l"; sent != want {
		t.Errorf("%q is sent as %q, want %q", leave, sent, want)
	}
}

// After what may have changed the screen all is sent as it is, until it is cleared.
func TestTheModelBeginsAnewWhenTheScreenIsCleared(t *testing.T) {
	for name, change := range map[string]func(p *pair){
		"a window of another size": func(p *pair) { p.output.Hear(tea.WindowSizeMsg{Width: 40, Height: 12}) },
		"another program":          func(p *pair) { p.write([]byte("\x1b[?1049l")); p.write([]byte("\x1b[?1049h")) },
		"half a wide character":    func(p *pair) { p.write([]byte("\x1b[1;20H\u6e2f")); p.write([]byte("\x1b[1;21Hx")) },
	} {
		t.Run(name, func(t *testing.T) {
			p := shown(t)
			change(p)
			p.scrolls(11, false)
			cleared := columns(12)
			if sent := p.write(cleared); sent != string(cleared) {
				t.Errorf("%q is sent as %q", cleared, sent)
			}
			p.scrolls(13, true)
		})
	}
}

// What has a meaning that is not known here may mean something for all that follows.
func TestNothingIsChangedAfterWhatIsNotUnderstood(t *testing.T) {
	for _, said := range []string{"\x1b[?6h", "\x1b[4h", "\x1b(0", "\x1b[1", "\x1b]8;;https://example.org/"} {
		p := shown(t)
		p.write([]byte(said))
		p.scrolls(11, false)
		p.write(columns(12))
		p.scrolls(13, false)
	}
}

// A side of the area that would cut a wide character, and one that terminals measure in
// two ways, leave the drawing as it is.
func TestWideCharacters(t *testing.T) {
	for drawn, scrolls := range map[string]bool{
		"\x1b[3;6H\u6e2f\u53e3":                           true,
		"\x1b[3;22H\u6e2f":                                false, // the text is 22 columns wide
		"\x1b[3;32H\u6e2f\u53e3":                          true,  // in the panel
		"\x1b[3;32H\U0001F469\u200d\U0001F680":            false,
		"\x1b[?2027h\x1b[3;32H\U0001F469\u200d\U0001F680": true,
	} {
		p := shown(t)
		p.write([]byte(drawn))
		said := append([]byte("\x1b[3;1H\x1b[28X"), text(11)...)
		if sent := p.write(said); scrolls != (len(sent) < len(said)/2) {
			t.Errorf("after %q %q is sent as %q", drawn, said, sent)
		}
	}
}

// broken is a terminal that takes only some bytes.
type broken struct{ file }

func (broken) Write(p []byte) (int, error) { return len(p) / 2, errors.New("gone") }

func TestATerminalThatIsGone(t *testing.T) {
	o := margins.New(broken{})
	o.Hear(tea.WindowSizeMsg{Width: 40, Height: 12})
	o.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput})
	o.Hear(tea.ModeReportMsg{Mode: ansi.ModeLeftRightMargin, Value: ansi.ModeReset})
	if n, err := o.Write(columns(10)); err == nil || n >= len(columns(10)) {
		t.Errorf("%d bytes, %v", n, err)
	}
}
