// Package tuitest drives the reader in tests: messages through Update without
// a Program, a view as text, every size in turn, and an article to do it with.
//
// It decides nothing about what a screen should hold; the tests do.
package tuitest

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Drive sends messages to a model and runs the commands that it returns, in
// order, until nothing is left to do.
func Drive(m tea.Model, msgs ...tea.Msg) tea.Model {
	queue := append([]tea.Msg{}, msgs...)
	for len(queue) > 0 {
		msg := queue[0]
		queue = queue[1:]
		switch batch := msg.(type) {
		case nil:
			continue
		case tea.BatchMsg:
			var more []tea.Msg
			for _, c := range batch {
				if c != nil {
					more = append(more, c())
				}
			}
			queue = append(more, queue...)
			continue
		}
		var cmd tea.Cmd
		m, cmd = m.Update(msg)
		if cmd != nil {
			queue = append([]tea.Msg{cmd()}, queue...)
		}
	}
	return m
}

// Keys are key presses, named as in the key map and parted by spaces:
// "j j ctrl+d enter space".
func Keys(s string) []tea.Msg {
	var out []tea.Msg
	for name := range strings.FieldsSeq(s) {
		out = append(out, Key(name))
	}
	return out
}

// Type is the key presses that write text.
func Type(text string) []tea.Msg {
	var out []tea.Msg
	for _, r := range text {
		out = append(out, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return out
}

// Key is one key press.
func Key(name string) tea.KeyPressMsg {
	var mod tea.KeyMod
	for {
		switch {
		case strings.HasPrefix(name, "ctrl+"):
			mod, name = mod|tea.ModCtrl, name[len("ctrl+"):]
			continue
		case strings.HasPrefix(name, "alt+"):
			mod, name = mod|tea.ModAlt, name[len("alt+"):]
			continue
		case strings.HasPrefix(name, "shift+"):
			mod, name = mod|tea.ModShift, name[len("shift+"):]
			continue
		}
		break
	}
	codes := map[string]rune{
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace, "space": tea.KeySpace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
	if c, ok := codes[name]; ok {
		k := tea.KeyPressMsg{Code: c, Mod: mod}
		if name == "space" {
			k.Text = " "
		}
		return k
	}
	r := []rune(name)[0]
	if mod != 0 {
		return tea.KeyPressMsg{Code: r, Mod: mod}
	}
	return tea.KeyPressMsg{Code: r, Text: string(r)}
}

// Screen is what a reader sees of a view: its cells as text.
func Screen(v tea.View, width, height int) string {
	return ansi.Strip(Cells(v, width, height).Render())
}

// Cells paints a view as the renderer does.
func Cells(v tea.View, width, height int) uv.ScreenBuffer {
	c := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(v.Content).Draw(c, c.Bounds())
	return c
}

// Exact fails the test unless the view fills exactly width by height cells.
func Exact(tb testing.TB, v tea.View, width, height int) {
	tb.Helper()
	lines := strings.Split(v.Content, "\n")
	if len(lines) != height {
		tb.Fatalf("%d×%d: the view has %d lines", width, height, len(lines))
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w != width {
			tb.Fatalf("%d×%d: line %d takes %d cells: %q", width, height, i, w, ansi.Strip(l))
		}
	}
}
