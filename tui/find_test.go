package tui_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func TestFind(t *testing.T) {
	s := read(t, 80, 24).press("/").send(tuitest.Type("ferry")...).press("enter")
	s.sees("1 of", "“ferry”")
	s.press("n n").sees("3 of")
	s.press("N N N").sees("past the beginning: on from the end")
	s.press("n").sees("past the end: on from the beginning")
	s.press("/").send(tuitest.Type("submarine")...).press("enter").sees("not found: submarine")
	s.press("esc").seesNot("none").press("n").sees("not found: submarine").press("esc").seesNot("none")
	s.press("/ up up enter").sees("1 of").press("esc")
	s.press("/").sees("Find:", "enter find", "esc leave").press("esc").seesNot("Find:")
	s.press("/ backspace").seesNot("Find:")
}

// The first hit shows while one types; leaving goes back to where one was.
func TestFindWhileTyping(t *testing.T) {
	s := read(t, 80, 24)
	before := s.screen()
	s.press("/").send(tuitest.Type("regat")...).sees("regatta", "Find: regat")
	if n := strings.Count(s.app.View().Content, "\x1b[1;7;38"); n == 0 {
		t.Error("the hit is not marked")
	}
	s.press("backspace backspace backspace backspace backspace").press("esc")
	if s.screen() != before {
		t.Errorf("it does not go back:\n%s", s.screen())
	}
}

// With a filter on, hits are those in what it leaves, a fact inside an opinion included; a capital that misses is told; a
// pattern is found where its letters are not.
func TestFindWithinAFilter(t *testing.T) {
	find := func(s *story, query string) *story { return s.press("/").send(tuitest.Type(query)...).press("enter") }
	s := read(t, 100, 24).press("o")
	find(s, "council").sees("1 of 2 in opinion, 4 in all", "“council”").press("o").seesNot("in all")
	find(read(t, 100, 24).press("f"), "crossed at night").sees("1 of 1 “crossed at night”") // inside an opinion
	find(read(t, 100, 24).press("p"), "bus").sees("not found: bus in what the filter leaves; 1 in all")
	find(read(t, 100, 24), "Ferry boat").sees("not found: Ferry boat").seesNot("small letters")
	find(read(t, 100, 24), "REGATTA").sees("not found: REGATTA; 1 in small letters, which find capitals too")
	find(read(t, 100, 24), "rega[t]+a").sees("found as a pattern")
	find(read(t, 100, 24), "rega[t").sees("not found: rega[t")
}

func TestFindShowsEveryHit(t *testing.T) {
	s := read(t, 80, 24).press("/").send(tuitest.Type("the")...).press("enter")
	if n := strings.Count(s.app.View().Content, "\x1b[7;38"); n < 4 {
		t.Errorf("%d hits are marked", n)
	}
}

// The list of what was found shows each sentence with its label and the words around the
// first hit; moving in it moves the article, and n goes on from there.
func TestListOfHits(t *testing.T) {
	s := read(t, 80, 24).press("/").send(tuitest.Type("council")...).press("enter &").sees("Found", "O It was the most careless", "A The council's own survey")
	s.press("j").sees("2 of 4").press("enter").sees("2 of 4", "4/24 A").press("& n").sees("3 of 4").press("esc & &").seesNot("Found")
	read(t, 80, 24).press("/").send(tuitest.Type("passengers")...).press("tab").sees("January 31 2,214")
	read(t, 80, 24).press("&").sees("nothing has been searched for yet")
}

// A search that was closed is taken up again by the keys that go on with it.
func TestClosedSearchIsTakenUpAgain(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		s := read(t, size[0], size[1]).press("o / c o u n c i l enter esc").seesNot("“council”").press("&").sees("Found", "O It was the most careless",
			"in opinion")
		s.press("esc esc n").sees("of 2 in opinion", "“council”")
		s.press("esc esc a &").sees("Found", "A The council's own survey")
	}
	read(t, 80, 24).press("/ w o r d esc &").sees("nothing has been searched for yet")
}

// Read blind, the list tells no labels.
func TestListOfHitsIsBlind(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) { e.Blind = tui.BlindSentence }).press("/ c o u n c i l tab").sees("Found", "It was the most careless").seesNot("O It was")
}
