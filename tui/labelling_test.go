package tui_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// shelf is a store of labels in memory, which can be made to fail.
type shelf struct {
	kept map[int]content.Own
	puts int
	err  error
}

func (s *shelf) Load(*content.Article) ([]content.Own, error) {
	var out []content.Own
	for _, o := range s.kept {
		out = append(out, o)
	}
	return out, nil
}

func (s *shelf) Put(_ *content.Article, labels ...content.Own) error {
	if s.err != nil {
		return s.err
	}
	if s.kept == nil {
		s.kept = map[int]content.Own{}
	}
	for _, o := range labels {
		s.kept[o.Sentence] = o
		s.puts++
	}
	return nil
}

func keeping(s *shelf) func(*tui.Env) { return func(e *tui.Env) { e.Labels = s } }

func TestLabelling(t *testing.T) {
	kept := &shelf{}
	s := read(t, 80, 24, keeping(kept))
	s.sees("1/24 F asserted as fact").press("v").sees("f fact", "o opinion", "a attributed", "p prediction", "u can't tell", "0/24 labelled")
	s.press("f").sees("2/24", "1/24 labelled", "saved").press("o").sees("3/24", "2/24 labelled")
	if o := kept.kept[0]; o.Label != "fact" || o.At.IsZero() || o.Blind {
		t.Errorf("kept is %+v", o)
	}
	if kept.kept[1].Label != "opinion" {
		t.Errorf("kept is %+v", kept.kept[1])
	}
	s.press("z").sees("taken back at sentence 2", "1/24 labelled")
	if o := kept.kept[1]; o.Label != "" {
		t.Errorf("what was taken back is kept: %+v", o)
	}
	s.press("[ Z").sees("0/24 labelled").press("Z").sees("the sentence has no label of yours").press("z").sees("1/24 labelled")
	s.press("z z z").sees("there is nothing to take back")
	s.press("F O A P U").sees("6/24", "5/24 labelled")
	s.press("g v").sees("6/24").press("V").sees("24/24")
	s.press("ctrl+u").seesNot("6/24 labelled")
	s.press("esc").sees("? help").seesNot("labelled").press("f").sees("only F")
}

// Labels of yesterday are there again, beside the program's, and in why.
func TestLabelsOfYesterday(t *testing.T) {
	s := read(t, 120, 40, keeping(&shelf{kept: map[int]content.Own{
		0: {Sentence: 0, Label: "fact"}, 2: {Sentence: 2, Label: "fact", Note: "it can be counted", Edited: true},
	}}))
	s.sees("Ff").press("3 g").sees("You: asserted as fact · unlike the", "program", "your note it can be counted", "the sentence has been edited since",
		"Opinion · ")
	s.press("D").sees("only where you differ 1").press("}").press("D").seesNot("only where")
	s.press("T").sees("You have labelled 2 of 24 sentences", "You and the program agree on 1 of 2. Two who draw lots, with each label",
		"agree on about 1.", "Where you differ",
		"you asserted as fact, the program opinion", "your note it can be counted")
	s.press("T").seesNot("Where you differ")
}

func TestANoteOnASentence(t *testing.T) {
	kept := &shelf{}
	s := read(t, 80, 24, keeping(kept)).press("v e").send(tuitest.Type("gives a time")...).press("enter")
	if o := kept.kept[0]; o.Note != "gives a time" || o.Label != "" {
		t.Errorf("kept is %+v", o)
	}
	s.sees("1/24", "0/24 labelled").press("f [").press("e").sees("Why: gives a time").press("esc")
	if o := kept.kept[0]; o.Note != "gives a time" || o.Label != "fact" {
		t.Errorf("kept is %+v", o)
	}
}

func TestWhatTheLabelsMean(t *testing.T) {
	read(t, 80, 24).press("v D").sees("How is it put forward?", "The author says, in the author's own voice").press("G").sees(
		"In the margin the capital is the program's label").press("D").sees("0/24 labelled")
}

// A set out of a file has its own letters, and those of the five mean nothing in it.
func TestAnotherLabelSet(t *testing.T) {
	two, _ := scheme.Builtin("two")
	kept := &shelf{}
	s := read(t, 80, 24, keeping(kept), func(e *tui.Env) { e.Scheme = &two }).press("v").sees(string(two.Labels[0].Short))
	s.press("a").sees("no label of this set", "0/24 labelled")
	s.press(two.Labels[1].Key).sees("2/24", "1/24 labelled")
	if o := kept.kept[0]; o.Label != two.Labels[1].Name {
		t.Errorf("kept is %+v", o)
	}
}

// Saved is what the store has acknowledged, and nobody leaves without being told.
func TestLabelsThatCannotBeKept(t *testing.T) {
	kept := &shelf{err: errors.New("no space left on device")}
	s := read(t, 80, 24, keeping(kept)).press("v f").sees("could not save 1 of your labels: no space left on device")
	s.press("]").sees("not saved: 1").seesNot(" saved ")
	_, cmd := s.app.Update(tuitest.Key("q"))
	s.sees("again leaves without them")
	kept.err = nil
	for cmd != nil {
		_, cmd = s.app.Update(cmd())
	}
	s.press("]").sees("saved")
	if kept.kept[0].Label != "fact" {
		t.Errorf("kept is %+v", kept.kept)
	}
}

func TestAllLabelled(t *testing.T) {
	s := read(t, 80, 24, keeping(&shelf{})).press("v").press(strings.Repeat("f ", 24)).sees("all 24 labelled; T counts them")
	s.press("v").sees("every sentence has a label").press("esc T").sees("You have labelled 24 of 24 sentences")
}

// What is copied with Y says all that one needs to quote a sentence, on one line.
func TestCiting(t *testing.T) {
	s := read(t, 80, 24, keeping(&shelf{})).press("v 3 g f 3 g Y")
	want := "“It was the most careless decision this council has taken in a decade.” (Ida Wernick, The Harbour Ledger, “Let the ferry run at night”, 12 " +
		"June 2031, " +
		"https://harbourledger.example/opinion/night-ferry, sentence 3, labelled opinion by standfirst, asserted as fact by me)"
	if len(s.copied) != 1 || s.copied[0] != want {
		t.Errorf("copied %q", s.copied)
	}
	s = read(t, 80, 24).press("4 g Y")
	if len(s.copied) != 1 || !strings.Contains(s.copied[0], "labelled attributed (the council's own survey) by standfirst") {
		t.Errorf("copied %q", s.copied)
	}
	s = read(t, 80, 24, func(e *tui.Env) { e.Blind, e.HideSource = tui.BlindSentence, true }).press("3 g Y")
	if want := "“It was the most careless decision this council has taken in a decade.” (“Let the ferry run at night”, 12 June 2031, sentence " +
		"3)"; len(s.copied) != 1 || s.copied[0] != want {
		t.Errorf("copied %q", s.copied)
	}
}
