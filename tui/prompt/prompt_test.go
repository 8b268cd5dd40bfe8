package prompt_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func TestEditing(t *testing.T) {
	for _, c := range []struct{ name, typed, keys, want string }{
		{"nothing", "", "", ""},
		{"text", "two words", "", "two words"},
		{"backspace", "two", "backspace", "tw"},
		{"in the middle", "two", "left left backspace", "wo"},
		{"delete", "two", "home ctrl+d", "wo"},
		{"a word", "two words", "ctrl+w", "two "},
		{"to the beginning", "two words", "left ctrl+u", "s"},
		{"to the end", "two words", "home right ctrl+k", "t"},
		{"before", "two", "up", "last"},
		{"before that", "two", "up up up", "first"},
		{"and back", "two", "up up down down down", "two"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := prompt.New("Find: ", []string{"first", "last"})
			for _, m := range append(tuitest.Type(c.typed), tuitest.Keys(c.keys)...) {
				p.Key(m.(tea.KeyPressMsg))
			}
			if p.Text() != c.want {
				t.Errorf("got %q, want %q", p.Text(), c.want)
			}
		})
	}
}

func TestBackspaceOnNothingLeaves(t *testing.T) {
	if !prompt.New("Find: ", nil).Key(tuitest.Key("backspace")) {
		t.Error("it stays")
	}
}

func TestPasteIsCleanedAndBounded(t *testing.T) {
	p := prompt.New("Find: ", nil)
	p.Insert("a\x1b[31m\nb")
	if p.Text() == "" || ansi.Strip(p.Text()) != p.Text() {
		t.Errorf("got %q", p.Text())
	}
	for range 100 {
		p.Insert("0123456789")
	}
	if len(p.Text()) > 500 {
		t.Errorf("%d bytes", len(p.Text()))
	}
}

func TestDrawIsExactAndShowsTheCursor(t *testing.T) {
	st := styles.New(styles.Theme{}, true, false)
	for _, text := range []string{"", "query", "a query that is longer than the line it stands on", "漢字かな交じり文漢字かな交じり文"} {
		p := prompt.New("Find: ", nil)
		p.Insert(text)
		for width := 1; width < 60; width++ {
			line, x := p.Draw(width, &st)
			if ansi.StringWidth(line) != width || x < 0 || x >= width {
				t.Fatalf("%q in %d: the cursor is at %d, the line takes %d", text, width, x, ansi.StringWidth(line))
			}
		}
	}
}
