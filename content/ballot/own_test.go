package ballot_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/ballot"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// labelled talks through lines, and gives the events and all that was said.
func labelled(t *testing.T, o *ballot.Own, lines ...string) (events []workshop.Event, said []string, end ballot.Reply) {
	t.Helper()
	take := func(says []clean.Text) {
		for _, s := range says {
			said = append(said, string(s))
		}
	}
	take(o.Begin())
	for _, line := range lines {
		reply, err := o.Line(line)
		if err != nil {
			said = append(said, "wrong: "+err.Error())
			continue
		}
		events = append(events, reply.Events...)
		take(reply.Says)
		end = reply
	}
	return events, said, end
}

func mine(p *workshop.Pack, round int, events []workshop.Event) string {
	a := workshop.NewAnswers(&p.Scheme, p.Sentences())
	who := ""
	for i := range events {
		a.Add(&events[i])
		who = events[i].P
	}
	return sheet(a, p, round, who)
}

func TestEachSentenceIsAskedAndTheNextWithoutALabelFollows(t *testing.T) {
	p := pack(t)
	events, said, end := labelled(t, ballot.NewOwn(p, 1, now), "f", "O", "5", "a", "?", "u", "a p o", "o", "E")
	if got := mine(p, 1, events); got != "foap"+"au" {
		t.Errorf("%s: %q", got, said)
	}
	if !end.End || !end.Shows {
		t.Error("handing in does not end it")
	}
	all := strings.Join(said, "\n")
	for _, words := range []string{
		"The tide table", "By Ilse Vandermeer", "6 sentences, round 1. How is it put forward?", "Heading: Part 1\nSentence 1: The table has twelve pages.",
		"Sentence 2: It should have more.", "Heading: Part 2\nSentence 5", "goes to sentence 12", "Every sentence has a label.",
		"wrong: every sentence has a label",
	} {
		if !strings.Contains(all, words) {
			t.Errorf("%q was not said in\n%s", words, all)
		}
	}
}

func TestLabelsAreTakenBackClearedAndExplained(t *testing.T) {
	p := pack(t)
	events, said, _ := labelled(t, ballot.NewOwn(p, 1, now), "f", "f", "z", "o", "1", "Z", "e it is a table", "z", "D", "v", "V", "x", "7", "fo", "q")
	if got := mine(p, 1, events); got != "fo...." {
		t.Errorf("%s: %q", got, said)
	}
	all := strings.Join(said, "\n")
	for _, words := range []string{
		"kept for sentence 1", "Such as:", `wrong: "x" is no label`, "wrong: 7 is not one of the sentences 1 to 6",
		`"fo" is no label`,
	} {
		if !strings.Contains(all, words) {
			t.Errorf("%q was not said in\n%s", words, all)
		}
	}
	for _, e := range events {
		if e.Kind == workshop.Reason && (e.Note != "it is a table" || e.Sentence != 0) {
			t.Errorf("%+v", e)
		}
	}
}

func TestABallotGoesOnAnotherDayAndIsOfOnePerson(t *testing.T) {
	p := pack(t)
	events, _, _ := labelled(t, ballot.NewOwn(p, 1, now), "f", "o")
	o := ballot.NewOwn(p, 1, now)
	for i := range events {
		if err := o.Take(&events[i]); err != nil {
			t.Fatal(err)
		}
	}
	more, said, _ := labelled(t, o, "a")
	if got := mine(p, 1, append(events, more...)); got != "foa..." || !strings.Contains(strings.Join(said, "\n"), "2 of 6 sentences labelled") {
		t.Errorf("%s: %q", got, said)
	}
	err := o.Take(&workshop.Event{Kind: workshop.Label, P: "somebody else", Round: 1, Label: "fact"})
	if !errors.Is(err, ballot.ErrSeveral) {
		t.Errorf("the answers of another: %v", err)
	}
}

func TestTheProgramsLabelsAreInNoWordBeforeTheEnd(t *testing.T) {
	one := pack(t, content.Fact, content.Opinion, content.Attributed, content.Fact, content.Opinion, content.Attributed)
	other := pack(t, content.Prediction, content.Fact, content.Unsure, content.Opinion, content.Fact, content.Prediction)
	lines := []string{"f", "?", "D", "3", "z", "v", "a o", "V", "f f f", "E"}
	a, b := ballot.NewOwn(one, 1, now), ballot.NewOwn(other, 1, now)
	_, said, _ := labelled(t, a, lines...)
	_, again, _ := labelled(t, b, lines...)
	if !reflect.DeepEqual(said, again) {
		t.Errorf("%q\n%q", said, again)
	}
	if reflect.DeepEqual(a.Beside(one.Program), b.Beside(other.Program)) {
		t.Error("at the end they are the same too, so this test saw nothing")
	}
}

func TestAtTheEndMineStandsBesideTheProgramsWithItsWords(t *testing.T) {
	p := pack(t, content.Fact, content.Opinion, content.Fact, content.Fact, content.Fact, content.Fact)
	o := ballot.NewOwn(p, 1, now)
	labelled(t, o, "f", "f", "a", "E")
	var all []string
	for _, line := range o.Beside(p.Program) {
		all = append(all, string(line))
	}
	text := strings.Join(all, "\n")
	for _, words := range []string{
		"1 you asserted as fact, program the same: “table” is a word", "2 you asserted as fact, program opinion: ",
		"The same on 1 of 3 sentences.",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is not in\n%s", words, text)
		}
	}
	if strings.Contains(text, "4 you") {
		t.Error("a sentence without an answer is compared")
	}
}

func TestHandingInTooEarlyIsAskedTwiceWherePeopleType(t *testing.T) {
	p := pack(t)
	o := ballot.NewOwn(p, 1, now)
	o.AskTwice = true
	_, said, end := labelled(t, o, "f", "E", "o", "E")
	if end.End || !strings.Contains(strings.Join(said, "\n"), "Without a label: 5 of 6. E again") {
		t.Errorf("handed in: %v, %q", end.End, said)
	}
	if reply, err := o.Line("E"); err != nil || !reply.End || !reply.Shows {
		t.Errorf("%+v, %v", reply, err)
	}
}

func TestTheSourceIsKeptBackWhenAsked(t *testing.T) {
	p := pack(t)
	p.Settings.HideSource = true
	_, said, _ := labelled(t, ballot.NewOwn(p, 1, now), "?")
	if strings.Contains(strings.Join(said, "\n"), "Vandermeer") {
		t.Errorf("%q", said)
	}
}
