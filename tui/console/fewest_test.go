package console_test

import (
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// A class of three was led to the end with the five that is usual, and saw nothing at all.
func TestAClassThatIsTooSmallIsToldSoAndShownAllTheSame(t *testing.T) {
	r := roomOf(t, 5, func() time.Time { return day })
	d := sit(t, r)
	var class []serve.Joined
	for range 3 {
		who, err := r.Join(r.Code)
		if err != nil {
			t.Fatal(err)
		}
		class = append(class, who)
	}
	d.press("A", "esc")
	has(t, d.press("R"), "only 3 joined", "l goes on and shows", "from 3 on. M sets from how many on first.", "one can guess",
		"begin the blind round? y/l/M/n")
	d.press("n")
	if r.Frame().Least != 5 || r.Frame().Phase != workshop.Lobby {
		t.Fatalf("an n did something: %+v", r.Frame())
	}
	has(t, d.press("R", "l"), "blind, round 1", "a sentence is shown if 3 or more answer it")
	for i, who := range class {
		given := []serve.Answer{{Sentence: 0, Label: "fact"}, {Sentence: 1, Label: "opinion"}}
		if err := r.Label(who.P, 1, 2, given[:min(2, 1+i)]); err != nil {
			t.Fatal(err)
		}
	}
	d.press("A", "R", "y", "A")
	has(t, d.press("R"), "2 of 3 sentences have fewer than 3 answers, and are not shown", "shows from 2 on", "y/l/M/n")
	d.press("n")
	has(t, d.press("1", "M"), "a sentence is shown if 1 or more answer it")
	has(t, d.press("M"), "from how many answers on (now 1)", "one can guess")
	has(t, d.press("2", "enter", "R", "y"), "0 split, 0 mostly alike, 2 alike, 1 answered by fewer than 2")
	has(t, d.press("4", "M"), "the room has been shown: from how many answers on cannot be changed any more")
	has(t, d.press("M"), "the room has been shown")
	if f := r.Frame(); f.Least != 2 || len(f.Order) != 2 {
		t.Errorf("%+v", f)
	}
}

func TestALineIsWarnedOnceThatNothingWouldBeShown(t *testing.T) {
	r := roomOf(t, 5, func() time.Time { return day })
	for range 2 {
		if _, err := r.Join(r.Code); err != nil {
			t.Fatal(err)
		}
	}
	out, _ := typed(t, r, "next", "least none", "least 2", "", "next", "")
	has(t, out, "next: only 2 joined", `"next" again goes on all the same`, `"least 2" shows from 2 on`, "least: a sentence can be shown from 1 answer on",
		"a sentence is shown if 2 or more answer it. With so few", "blind, round 1")
	r = roomOf(t, 5, func() time.Time { return day })
	for range 2 {
		if _, err := r.Join(r.Code); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := typed(t, r, "next", "next"); err != nil || r.Frame().Phase != workshop.Blind {
		t.Errorf("the room is in %s, %v", r.Frame().Phase, err)
	}
}

// Exactly as many came as must answer, and one left a sentence out: nobody was told before the
// room was shown, and afterwards nothing can be done.
func TestWhatStaysHiddenIsSaidBeforeTheRoomIsShown(t *testing.T) {
	r := roomOf(t, 3, func() time.Time { return day })
	d := sit(t, r)
	for n := range 3 {
		who, err := r.Join(r.Code)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			d.press("R", "y")
		}
		given := []serve.Answer{{Sentence: 0, Label: "fact"}, {Sentence: 1, Label: "opinion"}, {Sentence: 2, Label: "fact"}}
		if err := r.Label(who.P, 1, 2, given[:3-n%2]); err != nil {
			t.Fatal(err)
		}
	}
	d.press("A", "R", "y", "A")
	has(t, d.press("R"), "1 of 3 sentences have fewer than 3 answers, and are not shown", "M sets from how", "many on first", "divided? y/M/n")
	has(t, d.press("M"), "from how many answers on (now 3)")
	has(t, d.press("0", "enter"), "a sentence can be shown from 1 answer on")
	d.press("R", "M")
	screen := d.press("2", "enter") // asked again, and nothing is hidden any more
	has(t, screen, "show the room how it was divided? y/n")
	hasNot(t, screen, "not shown")
	has(t, d.press("y"), "0 split, 0 mostly alike, 3 alike")
}
