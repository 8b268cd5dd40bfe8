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

func TestLinksOpenInPlaceWithAWayBack(t *testing.T) {
	var refs []string
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(ref string) []content.Event {
			refs = append(refs, ref)
			a := tuitest.Article()
			if strings.Contains(ref, "survey") {
				a = tuitest.Long(500)
			}
			return []content.Event{content.Opened{Article: a}}
		})
	})
	s.press("1 0 g l").sees("The council's own survey → brackwater.example", "https://brackwater.example/survey")
	s.press("y").sees("clipboard: https://brackwater.example/survey")
	s.press("B").sees("handed to the browser")
	s.press("enter").sees("A long piece")
	if len(refs) != 2 || refs[1] != "https://brackwater.example/survey" {
		t.Errorf("opened %q", refs)
	}
	if len(s.opened) != 1 || s.opened[0] != "https://brackwater.example/survey" {
		t.Errorf("handed to the browser: %q", s.opened)
	}
	s.press("backspace").sees("10/24 A", "My shift ends at one")
}

// A link is opened by its number in the list, and by a click on its words. A picture is in
// the list with its caption and its credit, and is opened outside alone.
func TestLinksByNumberAndByClick(t *testing.T) {
	var refs []string
	s := read(t, 100, 30, func(e *tui.Env) {
		e.Follow = func(content.Origin) tui.Opener {
			return opener(func(ref string) []content.Event {
				refs = append(refs, ref)
				return whole(ref)
			})
		}
	})
	s.press("l").sees("  1 The council's own survey", "  2 ▣ The Merle at her berth in April. (credit: Jon Aske) → brackwater.example", "  3 published in full")
	s.press("3 enter esc backspace")
	y := row(t, s, "The council's own survey")
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 30, Y: y})
	if want := []string{"https://archive.brackwater.example/minutes/2031", "https://brackwater.example/survey"}; !slices.Equal(refs, want) {
		t.Errorf("opened %q, want %q", refs, want)
	}
	s.press("backspace").sees("4/24 A")
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 60, Y: y}).sees("4/24 A") // not on the link
	s.press("l 2 enter").sees("handed to the browser")
	if len(refs) != 2 || !slices.Equal(s.opened, []string{"https://brackwater.example/merle.jpg"}) {
		t.Errorf("opened %q here and %q outside", refs, s.opened)
	}
	read(t, 80, 24, func(e *tui.Env) { e.OpenLink = nil }).press("l 2 enter").sees("no browser is set")
}
