package margins_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/tui/margins"
)

// drawing is a screen of random columns of text, drawn as Bubble Tea does.
type drawing struct {
	*rand.Rand

	words    []string
	screen   uv.ScreenBuffer
	renderer *uv.TerminalRenderer
	out      *bytes.Buffer
}

var narrow = []string{"the", "harbour", "in", "    ", "quay…", "“until”", "a", "──────", "ferry", "aaaaaaaaaaaaaaa"}

func newDrawing(seed uint64, width, height int, terminal string, words ...string) *drawing {
	d := &drawing{Rand: rand.New(rand.NewPCG(seed, 1)), words: append(words, narrow...), screen: uv.NewScreenBuffer(width, height), out: new(bytes.Buffer)}
	d.renderer = uv.NewTerminalRenderer(d.out, []string{"TERM=" + terminal, "COLORTERM=truecolor", "TTY_FORCE=1"})
	d.renderer.SetFullscreen(true)
	d.renderer.SetScrollOptim(true)
	d.renderer.SetTabStops(width)
	d.renderer.SetBackspace(true)
	d.renderer.Resize(width, height)
	d.renderer.Erase()
	for y := range height {
		d.line(y, 0, width)
	}
	return d
}

// line writes a row of words in changing styles between two columns.
func (d *drawing) line(y, left, right int) {
	styles := []string{
		"", "", "", "\x1b[1m", "\x1b[38;5;79m", "\x1b[48;5;236;4:3;58;5;65m", "\x1b[2;3m", "\x1b[7m", "\x1b[38;2;1;2;3;9m", "\x1b[31;44m",
		"\x1b]8;;https://example.org/a;b\x07\x1b[4m",
	}
	var b strings.Builder
	for range (right - left) / 6 {
		b.WriteString(styles[d.IntN(len(styles))] + d.words[d.IntN(len(d.words))] + "\x1b[m\x1b]8;;\x07 ")
	}
	d.screen.FillArea(&uv.EmptyCell, uv.Rect(left, y, right-left, 1))
	uv.NewStyledString(ansi.Cut(b.String(), 0, right-left)).Draw(d.screen, uv.Rect(left, y, right-left, 1))
}

// change does something to the screen that a reader might see.
func (d *drawing) change() {
	width, height := d.screen.Width(), d.screen.Height()
	left := d.IntN(width / 2)
	right := left + 4 + d.IntN(width-left-4)
	switch d.IntN(8) {
	case 0:
		d.line(d.IntN(height), left, right)
	case 1: // all of it
		for y := range height {
			d.line(y, 0, width)
		}
	default:
		top := d.IntN(height / 2)
		area := uv.Rect(left, top, right-left, 2+d.IntN(height-top-2))
		n := 1 + d.IntN(min(3, area.Dy()))
		if d.IntN(2) == 0 {
			d.screen.DeleteLineArea(area.Min.Y, n, nil, area)
			for i := range n {
				d.line(area.Max.Y-1-i, left, right)
			}
		} else {
			d.screen.InsertLineArea(area.Min.Y, n, nil, area)
			for i := range n {
				d.line(area.Min.Y+i, left, right)
			}
		}
	}
	for y := range height { // as Bubble Tea does, which draws all
		d.screen.TouchLine(0, y, width)
	}
}

// flush is what draws the change.
func (d *drawing) flush() []byte {
	d.renderer.Render(d.screen.RenderBuffer)
	d.renderer.Flush()
	defer d.out.Reset()
	return bytes.Clone(d.out.Bytes())
}

// Whatever is drawn, a terminal with margins shows it as one without does.
func TestTheScreenIsTheSame(t *testing.T) {
	for _, terminal := range []string{"xterm-256color", "xterm-ghostty", "wezterm, by clusters"} {
		written, instead := 0, 0
		for seed := range uint64(6) {
			width, height := 30+int(seed*7)%90, 8+int(seed*5)%30
			p := newPair(t, width, height)
			name, clusters := strings.CutSuffix(terminal, ", by clusters")
			d := newDrawing(seed, width, height, name, []string{"e\u0301te", "\u6e2f\u53e3"}[:seed%3]...)
			if d.renderer.SetGraphemeWidth(clusters); clusters {
				p.write([]byte(ansi.SetModeUnicodeCore))
			}
			p.write(d.flush())
			p.has()
			for range 60 {
				d.change()
				p.write(d.flush())
				written++
			}
			instead += p.instead
		}
		t.Logf("%s: %d of %d in other words", terminal, instead, written)
		if instead < written/10 {
			t.Errorf("%s: only %d of %d changes were sent in other words", terminal, instead, written)
		}
	}
}

// Whatever order sequences come in, they are understood as a terminal does.
func TestSequencesAreUnderstood(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	sequences := []string{
		"\x1b[%dA", "\x1b[%dB", "\x1b[%dC", "\x1b[%dD", "\x1b[%dG", "\x1b[%d`", "\x1b[%dd", "\x1b[%d;7H", "\x1b[%dZ", "\x1b[%dX", "\x1b[%d@", "\x1b[%dP",
		"z\x1b[%db", "\x1b[%dL", "\x1b[%dM", "\x1b[%dS", "\x1b[%dT", "\r", "\n", "\t", "\b", "\x1bM", "\x1b[K", "\x1b[1K", "\x1b[J", "\x1b[3;9r", "\x1b[1;12r",
		"\x1b[44m", "\x1b[1;4:3;58;5;65;38;2;1;2;3m", "\x1b[22;24;59m", "\x1b[m", "\x1b]8;id=a;https://example.org/\a", "\x1b]8;;\a", "\x1b[?7l", "\x1b[?7h",
		"words", "quay…", "e\u0301", "港口", "\r\n", "\x1b[5;5Hhere",
	}
	understood, rounds := 0, 1000
	p := shown(t)
	for range rounds {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			sequence := sequences[r.IntN(len(sequences))]
			if strings.Contains(sequence, "%") {
				sequence = fmt.Sprintf(sequence, 1+r.IntN(13))
			}
			b.WriteString(sequence)
		}
		p.write([]byte(b.String()))
		before := p.instead
		p.write(append([]byte("\x1b[m\x1b]8;;\a\x1b[?7h\x1b[1;12r"), text(r.IntN(3))...))
		if understood += p.instead - before; p.instead == before {
			p.write(columns(r.IntN(3)))
		}
	}
	t.Logf("%d of %d", understood, rounds)
	if understood < rounds/10 {
		t.Errorf("only %d of %d", understood, rounds)
	}
}

// What it costs to send a line further, and without margins.
func BenchmarkWrite(b *testing.B) {
	d := newDrawing(1, 120, 40, "xterm-256color")
	first := d.flush()
	text := uv.Rect(0, 2, 78, 36)
	var lines [][]byte
	for i := range 40 {
		if i < 20 {
			d.screen.DeleteLineArea(2, 1, nil, text)
		} else {
			d.screen.InsertLineArea(2, 1, nil, text)
		}
		d.line(37*truth(i < 20)+2*truth(i >= 20), 0, 78)
		for y := range 40 {
			d.screen.TouchLine(0, y, 120)
		}
		lines = append(lines, d.flush())
	}
	for _, value := range []ansi.ModeSetting{ansi.ModeNotRecognized, ansi.ModeReset} {
		b.Run(map[bool]string{false: "without", true: "with"}[value == ansi.ModeReset], func(b *testing.B) {
			sent := new(bytes.Buffer)
			o := margins.New(file{sent})
			o.Hear(tea.WindowSizeMsg{Width: 120, Height: 40})
			o.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput})
			o.Hear(tea.ModeReportMsg{Mode: ansi.ModeLeftRightMargin, Value: value})
			o.Write(first)
			written := 0
			for i := 0; b.Loop(); i++ {
				sent.Reset()
				o.Write(lines[i%len(lines)])
				written += sent.Len()
			}
			b.ReportMetric(float64(written)/float64(b.N), "B/line")
		})
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
