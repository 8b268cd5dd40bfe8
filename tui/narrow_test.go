package tui_test

import (
	"testing"

	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// In a panel '/' shows only the entries with the words that are typed, while they are; esc
// shows all again, and then leaves the panel.
func TestPanelsAreSearched(t *testing.T) {
	s := read(t, 120, 40).press("alt+f /").send(tuitest.Type("pUt off")...).sees("Only with: pUt off", "18 Its opening has been put off", "1 of 7")
	s.seesNot("13 One boat").press("enter").sees("facts: 1 of 7 with “pUt off”").press("enter").sees("sentence 18/24").press("esc").sees("13 One boat",
		"sentence 18/24")

	s = read(t, 80, 24).press("x").sees("newsletter offer", "paywall counter").press("/").send(tuitest.Type("pier")...).press("enter")
	s.sees("links to other articles", "The pier that ate the budget", "left out: 1 of 3 with “pier”").seesNot("newsletter offer", "Sign up")
	s.press("/").send(tuitest.Type("newsletter")...).press("enter").sees("newsletter offer", "Sign up").seesNot("paywall counter")
	s.press("esc").sees("paywall counter").press("esc").seesNot("paywall counter")

	s = read(t, 80, 24).press("l /").send(tuitest.Type("minutes")...).press("enter").sees("  3 published in full").seesNot("  1 The " +
		"council").press("/").send(tuitest.Type("airship")...)
	s.sees("nothing with airship").press("esc").sees("  3 published in full").press("esc").sees("  1 The council")
}

// Of the sentences of a speaker, the heading stays.
func TestNarrowedSpeakers(t *testing.T) {
	s := read(t, 120, 40).press("alt+a /").send(tuitest.Type("farrant")...).press("enter")
	s.sees("Councillor Odile Farrant 2", "We carried fewer than ten", "According to the Harbour Ledger", "attributed: 2 of 5").seesNot("the pilots' union 1")
	s.press("/").send(tuitest.Type("hobby")...).press("enter").sees("Councillor Odile Farrant 2", "According to the Harbour Ledger").press("j").sees("8/24 A")
	s.press("tab").seesNot("with “").press("alt+a").sees("the pilots' union 1")
}

// The help page is searched by what is said of a key, or by the key, over any surface.
func TestHelpIsSearched(t *testing.T) {
	s := read(t, 80, 24).press("? /").send(tuitest.Type("cLip")...).sees("no key with cLip")
	s.press("ctrl+u").send(tuitest.Type("copy sentence")...).sees("Only with: copy sentence",
		"copy the sentence with author").seesNot("What the marks mean", "a page down")
	s.press("enter").sees("help, only with “copy sentence”").press("esc").sees("What the marks mean").press("esc").sees("1/24")
	s.press("? /").send(tuitest.Type("%")...).press("enter").sees("to that part of the article").press("?").sees("1/24")

	s = read(t, 80, 24, func(e *tui.Env) {
		e.References = []string{
			"one.html",
			"two.html",
		}
	}).press("? /").send(tuitest.Type("redraw")...).sees("draw the screen again")
	s.press("enter esc esc").sees("2 articles")
}
