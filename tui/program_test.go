package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// start runs the reader as a Program on an emulated terminal.
func start(t testing.TB, a *content.Article, width, height int, change ...func(*tui.Env)) *tuitest.Terminal {
	t.Helper()
	env := tui.Env{
		Open:       opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} }),
		References: []string{"night-ferry.html"},
	}
	for _, c := range change {
		c(&env)
	}
	return tuitest.Start(t, tui.New(env), width, height)
}

func TestProgram(t *testing.T) {
	s := start(t, tuitest.Article(), 90, 30).Wait("Let the ferry run at night")
	s.Type("]]").Wait("3/24").Type("\t").Wait("Asserted, not checked").Type("\x1b").Until("the article alone", func(screen string) bool {
		return !strings.Contains(screen, "Asserted, not")
	})
	s.Type("/quay\r").Wait("1 of 4")
	s.Resize(120, 40).Wait("Who is speaking")
	s.Resize(60, 12).Until("a small screen", func(screen string) bool { return !strings.Contains(screen, "Who is speaking") })
	s.Quit()
}

// What a key costs on the line to the terminal.
func TestBytesToTheTerminal(t *testing.T) {
	for _, c := range []struct {
		name           string
		width, height  int
		panels         bool
		line, sentence int
	}{
		{"narrow", 80, 24, true, 400, 1500},
		{"wide, panels hidden", 120, 40, false, 400, 1500},
		{"wide", 120, 40, true, 4000, 1500},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := start(t, tuitest.Long(20_000), c.width, c.height, func(e *tui.Env) { e.NoPanels = !c.panels }).Wait("A long piece")
			at := func(keys, words string) int {
				s.Bytes()
				s.Type(keys).Wait(words)
				return s.Bytes()
			}
			at(" ", "13")
			var lines, pages, sentences []int
			text := 0
			cost := func(key string) int {
				before := s.Text()
				s.Bytes()
				s.Type(key).Until("a change", func(now string) bool { return now != before })
				return s.Bytes()
			}
			for range 5 {
				for range 6 {
					lines = append(lines, cost("j"))
				}
				pages = append(pages, cost(" "))
				text = max(text, len(strings.Join(strings.Fields(s.Text()), " ")))
				for range 3 {
					sentences = append(sentences, cost("]"))
				}
			}
			line, page, sentence := median(lines), median(pages), median(sentences)
			t.Logf("line %d %v, sentence %d %v, page %d: %.2f of the visible text", line, lines, sentence, sentences, page, float64(page)/float64(text))
			if line > c.line {
				t.Errorf("a line costs %d bytes", line)
			}
			if sentence > c.sentence {
				t.Errorf("a sentence costs %d bytes", sentence)
			}
			if float64(page) > 1.5*float64(text) {
				t.Errorf("a page costs %d bytes for a text of %d", page, text)
			}
			s.Quit()
		})
	}
}

func median(n []int) int {
	n = slices.Sorted(slices.Values(n))
	return n[len(n)/2]
}

// Whatever is pressed and however the window is resized, the terminal ends up
// with what the view says, cell by cell.
func TestTheScreenIsNeverStale(t *testing.T) {
	a := tuitest.Article()
	s := start(t, a, 90, 30).Wait("Let the ferry run at night")
	twin := read(t, 90, 30, func(e *tui.Env) {
		e.Appearance = tui.Auto
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
		e.Mouse = false
	})
	sizes := [][2]int{{120, 40}, {60, 12}, {80, 24}, {200, 50}, {30, 9}, {110, 30}, {159, 44}, {160, 44}, {20, 5}, {90, 30}}
	for i, keys := range []string{
		"j", "]", " ", "\t", "j", "k", "G", "g", "\t", "o", "w", "o", "b", "?", "j", "?", "c", "\t", "\\", "}", "n", "5", "j",
		"M", "M", "M", "-", "+",
	} {
		s.Type(keys)
		for _, r := range keys {
			if r == '\t' {
				twin.press("tab")
			} else {
				twin.send(tuitest.Type(string(r))...)
			}
		}
		same := func() {
			t.Helper()
			want := trimmed(twin.screen())
			s.Until("the view after "+keys, func(screen string) bool { return trimmed(screen) == want })
		}
		same()
		size := sizes[i%len(sizes)]
		s.Resize(size[0], size[1])
		twin.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		same()
	}
	s.Quit()
}

// trimmed is a screen without the spaces at the ends of lines.
func trimmed(screen string) string {
	lines := strings.Split(screen, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " \r")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
