package ballot

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// When all are asked to warm up, the sentences lie on the screen, a letter tries a label on the chosen
// one, and when it is told the room's answers and the right label stand below it.
func TestAWarmUpOnTheScreen(t *testing.T) {
	tb := newTable(t, scheme.Five(), five()).at(workshop.Lobby)
	f := tb.frame(workshop.Lobby)
	f.Trial = &workshop.Trial{Step: workshop.Asked}
	tb.do(tb.Take(serve.News{Frame: f}))
	tb.shows("It rained.", "all try the labels now", "no label of yours", "f fact", "u can't tell", "esc shut")
	tb.fills("the warm-up asked")
	tb.SetSize(80, 24)
	tb.types("D").shows("what the labels mean").types("esc").shows("It rained.", "f fact").types("?", "D", "D").shows("It rained.")
	tb.types("D", "t").shows("It rained.").types("esc").shows("The round has not begun").types("t")
	tb.types("o").shows("you: opinion", "it is told when all have tried")
	tb.types("o").shows("no label of yours", "taken back")
	tb.types("f")
	if want := []string{"try 0 o", "try 0 -", "try 0 f"}; !slices.Equal(tb.room.said, want) {
		t.Errorf("%q", tb.room.said)
	}
	told := tb.frame(workshop.Lobby)
	told.Trial = &workshop.Trial{Step: workshop.Told, Tried: []workshop.Tried{{Counts: []int{4, 2, 0, 0, 0}, Label: "fact", Why: "one can look"}}}
	tb.do(tb.Take(serve.News{Frame: told}))
	tb.shows("you: fact", "room: fact 4, opinion 2", "one can look")
	tb.fills("the warm-up told")
	tb.SetSize(80, 24)
	tb.types("o").shows("what is tried now does not count")
	tb.types("esc", "o").shows("the round has not begun; t tries the labels")
	tb.at(workshop.Blind).types("t").shows("the warm-up is over")
}
