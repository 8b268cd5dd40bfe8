package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// long opens an article of 100,000 words at 120×40.
func long(b *testing.B) *story {
	b.Helper()
	a := tuitest.Long(100_000)
	s := read(b, 120, 40, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	})
	s.app.View()
	b.ReportAllocs()
	return s
}

// One key, and the drawing of what it changed.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct{ name, there, back string }{
		{"line", "j", "k"},
		{"page", "space", "b"},
		{"sentence", "]", "["},
		{"end", "G", "g"},
		{"label", "}", "{"},
		{"filter", "o", "o"},
		{"panel", "tab", "shift+tab"},
		{"heading", ")", "("},
		{"own label", "f", "z"},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := long(b)
			s.press("5 0 space")
			if c.name == "own label" {
				s.press("v")
			}
			there, back := tuitest.Key(c.there), tuitest.Key(c.back)
			for i := 0; b.Loop(); i++ {
				k := there
				if i%40 >= 20 {
					k = back
				}
				s.app.Update(k)
				s.app.View()
			}
		})
	}
}

func BenchmarkResize(b *testing.B) {
	s := long(b)
	s.press("5 0 space")
	for i := 0; b.Loop(); i++ {
		s.app.Update(tea.WindowSizeMsg{Width: 80 + i%90, Height: 24 + i%20})
		s.app.View()
	}
}

func BenchmarkFind(b *testing.B) {
	s := long(b)
	for b.Loop() {
		s.app.Update(tuitest.Key("/"))
		for _, m := range tuitest.Type("harbour master, who") {
			s.app.Update(m)
		}
		s.app.Update(tuitest.Key("enter"))
		s.app.View()
	}
}

// From the article's arrival to the first screen.
func BenchmarkOpened(b *testing.B) {
	a := tuitest.Long(100_000)
	b.ReportAllocs()
	for b.Loop() {
		read(b, 120, 40, func(e *tui.Env) {
			e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
		}).app.View()
	}
}
