package console_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// Whoever leads has all try the labels, sees how many have, and has it told.
func TestAWarmUpIsLed(t *testing.T) {
	r := room(t)
	ana, err := r.Join(r.Code)
	if err != nil {
		t.Fatal(err)
	}
	d := sit(t, r)
	has(t, d.press("A", "esc"), "; or U ask all to try the labels")
	has(t, d.press("U"), "warming up: 0 of 1 have tried the labels", "; or U tell the warm-up")
	if err := r.Try(ana.P, 2, serve.Answer{Sentence: 0, Label: "opinion"}); err != nil {
		t.Fatal(err)
	}
	has(t, d.press("U"), "tell the warm-up? (tried: ")
	has(t, d.press("y"), "the warm-up is told: 1 of 1 have tried", "room: opinion 1", "; or U put the warm-up aside")
	hasNot(t, d.press("U"), "room: opinion 1")
	d.press("R", "y")
	has(t, d.press("U"), "warming up comes before the first round")
}

func TestAWarmUpIsLedInLines(t *testing.T) {
	r := room(t)
	out, _ := typed(t, r, "", "warm", "warm", "next", "warm")
	has(t, out, "next: begin the blind round; or warm: ask all to try the labels", "warming up: 0 of 0 have tried the labels", "the warm-up is told",
		"room: nobody answered", "warm: warming up comes before the first round")
	if s := r.Frame().Phase; s != workshop.Blind {
		t.Error(s)
	}
}
