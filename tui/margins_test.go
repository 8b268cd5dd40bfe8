package tui_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/margins"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// wire is a terminal's output that is kept.
type wire struct{ bytes.Buffer }

func (*wire) Close() error { return nil }
func (*wire) Fd() uintptr  { return 0 }

// twins are two terminals that are told the same, one of them through margins.
type twins struct {
	t           *testing.T
	output      *margins.Output
	wire        *wire
	with, plain *vt.Emulator
}

func newTwins(t *testing.T, width, height int) *twins {
	w := &twins{t: t, wire: new(wire), with: vt.NewEmulator(width, height), plain: vt.NewEmulator(width, height)}
	for _, e := range []*vt.Emulator{w.with, w.plain} {
		go io.Copy(io.Discard, e) // it waits for whoever reads its answers
		t.Cleanup(func() { e.InputPipe().(io.Closer).Close() })
	}
	w.output = margins.New(w.wire)
	w.resize(width, height)
	w.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	w.output.Hear(tea.ModeReportMsg{Mode: ansi.ModeLeftRightMargin, Value: ansi.ModeReset})
	return w
}

func (w *twins) resize(width, height int) {
	w.with.Resize(width, height)
	w.plain.Resize(width, height)
	w.output.Hear(tea.WindowSizeMsg{Width: width, Height: height})
}

// tell writes to both, and gives how many bytes it took with the margins.
func (w *twins) tell(said []byte) int {
	w.t.Helper()
	w.wire.Reset()
	w.output.Write(said)
	w.with.Write(w.wire.Bytes())
	w.plain.Write(said)
	for y := range w.plain.Height() {
		for x := range w.plain.Width() {
			if want, got := w.plain.CellAt(x, y), w.with.CellAt(x, y); !want.Equal(got) {
				w.t.Fatalf("row %d, column %d is %+v, want %+v\n%q\nsent: %q", y, x, got, want, said, w.wire.String())
			}
		}
	}
	if want, got := w.plain.CursorPosition(), w.with.CursorPosition(); want != got {
		w.t.Fatalf("the cursor is at %v, want %v", got, want)
	}
	return w.wire.Len()
}

// drawn is what Bubble Tea writes for one screen after another.
type drawn struct {
	screen   uv.ScreenBuffer
	renderer *uv.TerminalRenderer
	out      *bytes.Buffer
}

func newDrawn(width, height int) *drawn {
	d := &drawn{screen: uv.NewScreenBuffer(width, height), out: new(bytes.Buffer)}
	d.renderer = uv.NewTerminalRenderer(d.out, []string{"TERM=xterm-256color", "COLORTERM=truecolor", "TTY_FORCE=1"})
	d.renderer.SetFullscreen(true)
	d.renderer.SetScrollOptim(true)
	d.renderer.SetTabStops(width)
	d.renderer.SetBackspace(true)
	d.resize(width, height)
	return d
}

func (d *drawn) resize(width, height int) {
	d.screen.Resize(width, height)
	d.renderer.Resize(width, height)
	d.renderer.Erase()
}

// view is what is written to show a view.
func (d *drawn) view(v tea.View) []byte {
	d.screen.Clear()
	uv.NewStyledString(v.Content).Draw(d.screen, d.screen.Bounds())
	d.renderer.Render(d.screen.RenderBuffer)
	d.renderer.Flush()
	defer d.out.Reset()
	return bytes.Clone(d.out.Bytes())
}

// Whatever is read and pressed, and at whatever size, a terminal with margins shows what
// one without does.
func TestTheScreenIsTheSameWithMargins(t *testing.T) {
	sizes := [][2]int{{120, 40}, {100, 30}, {160, 45}, {60, 12}, {20, 5}, {120, 24}}
	for name, a := range map[string]*content.Article{
		"an article": tuitest.Article(),
		"a long one": tuitest.Long(5000),
		"wide":       odd(clean.Inline(strings.Repeat("漢字かな交じり文。二つ目の文です。", 40), nil)),
		"odd":        odd(clean.Inline(strings.Repeat("e\u0301\u0302 👨‍👩‍👧 ☂︎ plain words ", 40), nil)),
	} {
		s := read(t, 120, 40, func(e *tui.Env) {
			e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
		})
		w, d := newTwins(t, 120, 40), newDrawn(120, 40)
		written, sent := 0, 0
		for i, keys := range strings.Fields("j j j j k k space j j k d j u j ] ] [ j \\ j j k \\ j / t h e enter n j j k N j " +
			"( ) j k o j j k o j tab j j k esc G k k j g j w j w") {
			if i%10 == 9 {
				size := sizes[i/10%len(sizes)]
				s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				w.resize(size[0], size[1])
				d.resize(size[0], size[1])
			}
			s.press(keys)
			said := d.view(s.app.View())
			written += len(said)
			sent += w.tell(said)
		}
		t.Logf("%s: %d bytes for %d", name, sent, written)
		if name != "odd" && sent >= written || sent > written {
			t.Errorf("%s: %d bytes are sent for %d", name, sent, written)
		}
	}
}

// On a terminal with left and right margins a line costs little beside a panel as well.
func TestALineBesideAPanelIsCheapWithMargins(t *testing.T) {
	s := start(t, tuitest.Long(20_000), 120, 40).Wait("A long piece")
	s.Type(" ").Wait("13")
	w := newTwins(t, 120, 40)
	said := func() []byte { return bytes.ReplaceAll(s.Written(), []byte("\n"), []byte("\r\n")) } // as a terminal's driver does
	w.tell(said())
	var lines, before []int
	for _, key := range "jjjjjjjjjjjjjjjkkkkkkkkjjjjjjjjjj" {
		was := s.Text()
		s.Type(string(key)).Until("a change", func(now string) bool { return now != was })
		wrote := said()
		before = append(before, len(wrote))
		lines = append(lines, w.tell(wrote))
	}
	t.Logf("without %d %v\nwith %d %v", median(before), before, median(lines), lines)
	if median(lines) > 1000 {
		t.Errorf("a line costs %d bytes, and %d without margins", median(lines), median(before))
	}
	s.Quit()
}
