package tui_test

import (
	"slices"
	"strings"
	"testing"

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
