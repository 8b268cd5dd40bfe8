package ballot

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// Whoever labelled in the first round alone sees those labels beside what the room said in
// the second, and that they are of the first.
func TestALabelOfTheFirstRoundStandsBesideTheSecond(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	n := tb.who.Pack.Sentences()
	rounds := [][]string{make([]string, n), make([]string, n)}
	rounds[0][0], rounds[0][2], rounds[1][2] = "opinion", "opinion", "fact"
	f := tb.frame(workshop.Shown)
	f.Round = 2
	f.Counts = append(f.Counts, f.Counts[0])
	tb.do(tb.Take(serve.News{Frame: f}))
	tb.do(tb.Take(serve.News{Mine: &workshop.Mine{Labels: rounds}}))
	tb.types("1", "g").shows("you, first round")
	tb.SetSize(80, 16)
	tb.shows("you opinion, first round")
	tb.SetSize(80, 24)
	if tb.types("3", "g"); strings.Contains(tb.screen(), "first round") {
		t.Errorf("a label of the second round is said to be of the first\n%s", tb.screen())
	}
}

func TestTheFirstLabelIsSaidWhileTheSecondRoundIsOpen(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	n := tb.who.Pack.Sentences()
	rounds := [][]string{make([]string, n), make([]string, n)}
	rounds[0][0] = "opinion"
	f := tb.frame(workshop.Second)
	f.Round = 2
	tb.do(tb.Take(serve.News{Frame: f}))
	tb.do(tb.Take(serve.News{Mine: &workshop.Mine{Labels: rounds}}))
	tb.shows("what you said the first time does not count again")
	tb.types("esc").shows("in the first round: opinion")
	if tb.types("]"); strings.Contains(tb.screen(), "in the first round") {
		t.Errorf("a sentence without one\n%s", tb.screen())
	}
}

// Who comes for the second round is not told of labels that they do not have.
func TestANewcomerOfTheSecondRoundIsToldWhatToDo(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	f := tb.frame(workshop.Second)
	f.Round = 2
	tb.do(tb.Take(serve.News{Frame: f}))
	n := tb.who.Pack.Sentences()
	tb.do(tb.Take(serve.News{Mine: &workshop.Mine{Labels: [][]string{make([]string, n), make([]string, n)}}}))
	if tb.shows("the others label for the second time"); strings.Contains(tb.screen(), "you said") {
		t.Errorf("%s", tb.screen())
	}
}
