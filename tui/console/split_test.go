package console_test

import (
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// In a small room hardly anything is split: then the most divided of the others is looked at.
func TestWhereNothingIsSplitTheMostDividedIsLookedAt(t *testing.T) {
	r := roomOf(t, 1, func() time.Time { return day })
	d := sit(t, r)
	has(t, d.screen(), "C code+QR  J joining  P people  M from how many  ? keys")
	d.press("R", "y")
	has(t, d.screen(), "0 of 0 have handed in   ", "A +1 min")
	hasNot(t, d.screen(), "half have labelled", "next split")
	for n := range 5 {
		who, err := r.Join(r.Code)
		if err != nil {
			t.Fatal(err)
		}
		given := []serve.Answer{{Sentence: 0, Label: "fact"}, {Sentence: 1, Label: "fact"}, {Sentence: 2, Label: "fact"}}
		if n == 0 {
			given[2].Label = "opinion"
		}
		if err := r.Label(who.P, 1, 2, given); err != nil {
			t.Fatal(err)
		}
	}
	d.press("R", "y", "R", "y")
	has(t, d.screen(), "0 split, 1 mostly alike, 2 alike", "} next split  X export")
	has(t, d.press("}"), "all look at 3, mostly alike: no sentence is split")
	if f := r.Frame(); f.Focus != 2 {
		t.Errorf("all look at %d", f.Focus)
	}
}

// Why there is no way back is said as it is, and the time of a round that goes on is what was left.
func TestTheWayBack(t *testing.T) {
	now := day
	r := roomOf(t, 1, func() time.Time { return now })
	d := sit(t, r)
	has(t, d.press("V"), "there is nothing before the lobby")
	has(t, d.press("R", "y", "V"), "all have begun to label; R ends the round")
	now = now.Add(5 * time.Minute)
	d.press("R", "y")
	now = now.Add(10 * time.Minute)
	has(t, d.press("V"), "with the time that was left? y/n")
	has(t, d.press("n"), "round 1 is over")
	has(t, d.press("V", "y"), "blind, round 1 · 3:00 left")
	now = now.Add(5 * time.Minute)
	d.press("R", "y")
	has(t, d.press("V", "y"), "blind, round 1 · 1:00 left")
	d.press("R", "y", "R", "y")
	has(t, d.press("V"), "what has been shown has been seen")
	if f := r.Frame(); f.Phase != workshop.Shown {
		t.Errorf("the room is in %s", f.Phase)
	}
}
