package speaker_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// A pronoun's gender is a veto, what somebody is opens a sentence with a capital and is no part of the
// name, and whoever gives out a statement says what stands in it.
func TestWhose(t *testing.T) {
	for name, c := range map[string]struct {
		lines   []string
		speaker string
	}{
		"she, after a man was named last": {
			[]string{"Anna Orr presented the plan.", "Engineer Peter Lund had drawn it.", "She said the pier was lost."}, "Anna Orr",
		},
		"he, after a woman spoke last":   {[]string{"Peter Lund came early.", "“It is lost,” Anna Orr said.", "He said the stones were soft."}, "Peter Lund"},
		"her lawyer is no she":           {[]string{"Anna Orr came early.", "Her lawyer, Peter Lund, said the pier was lost."}, "Peter Lund"},
		"a surname that is a first name": {[]string{"Nell James sued.", "James came early.", "Peter Lund came late.", "“It is lost,” she said."}, "Nell James"},
		"what somebody is":               {[]string{"Engineer Peter Lund said the pier was lost."}, "Peter Lund"},
		"a statement given out": {
			[]string{"The Coast Office closed on Friday.", "The union released a statement saying the pier was closed in 1998."}, "The union",
		},
		"a letter that warns": {[]string{"Nell Orr sent a letter warning that the pier was lost."}, "Nell Orr"},
	} {
		ss := read(c.lines...)
		if got := ss[len(ss)-1]; got.said.Name != c.speaker {
			t.Errorf("%s: speaker %q, want %q", name, got.said.Name, c.speaker)
		}
	}
}

// Of two people with one surname either may be meant, and that is told, unless the piece is about one
// of them or names him in full.
func TestTwoOfOneSurname(t *testing.T) {
	both := "Jon Orr and his daughter, Petra Orr, run the quarry."
	for name, c := range map[string]struct {
		lines       []string
		speaker, or string
	}{
		"either": {[]string{both, "Orr said the stones were good."}, "Jon Orr", "Petra Orr"},
		"the one who goes on": {
			[]string{both, "Jon Orr came early.", "Petra Orr said the stones were wet.", "“They were wet,” Orr said."},
			"Petra Orr", "Jon Orr",
		},
		"in full": {[]string{both, "Petra Orr said the stones were wet."}, "Petra Orr", ""},
		"the piece is about one": {[]string{
			both, "Jon Orr was born here.", "Jon Orr left early.", "Jon Orr came back late.", "Orr said the stones were good.",
		}, "Jon Orr", ""},
	} {
		ss := read(c.lines...)
		got := ss[len(ss)-1]
		if got.said.Name != c.speaker || got.said.Or != c.or {
			t.Errorf("%s: speaker %q or %q, want %q or %q", name, got.said.Name, got.said.Or, c.speaker, c.or)
		}
		if c.or != "" && got.said.Sure >= .6 {
			t.Errorf("%s: sure %.2f", name, got.said.Sure)
		}
	}
}

// What a pollster asks is how a poll was made, and nobody's answer.
func TestWhatAPollAsks(t *testing.T) {
	for text, want := range map[string]bool{
		"Gallup asked the islanders whether the pier was lost.":   true,
		"Nell Orr asked the islanders whether the pier was lost.": false,
	} {
		s := read(text)[0]
		if s.Polls != want || want && s.said.Name != "" && s.said.Name != content.Unnamed && len(s.Frames) > 0 {
			t.Errorf("%q: polls %t, want %t", text, s.Polls, want)
		}
	}
}

// A surname that means somebody whom articles need not introduce means him beside a relative who is named in
// full, unless the title is about that one; either is told.
func TestSurnameOfTheWellKnown(t *testing.T) {
	ss := read("Nell Merkel came early.", "Nell Merkel and Peter Lund left late.", "Merkel told the council that the pier was lost.")
	got := ss[2]
	if got.said.Name != "Angela Merkel" || got.said.Or != "Nell Merkel" || got.said.Sure >= .6 {
		t.Errorf("%q (%.2f) or %q", got.said.Name, got.said.Sure, got.said.Or)
	}
}

// Words that go on are no surer of their speaker than those that they go on from, and a "he" who has no
// name is not surely nobody.
func TestUnsureSpeakersStayUnsure(t *testing.T) {
	ss := read("The last rant I heard him on was about the pier.", "“What is so special about stones?” he told me on the quay.",
		"“They will fall.", "They always do.”")
	for i, s := range ss[1:] {
		if s.said.Sure >= .9 {
			t.Errorf("sentence %d: %q, %.2f", i+1, s.said.Name, s.said.Sure)
		}
	}
}

// A line below a block quotation ascribes it to whom it names, or by what somebody is, where it has no name.
func TestWhoALineBelowAQuotationNames(t *testing.T) {
	for line, want := range map[string]string{
		"— Nell Orr, engineer at the Net Mill":            "Nell Orr",
		"— Harbour engineer working on locks":             "Harbour engineer working on locks",
		"— Founder and chief executive of a yard":         "Founder and chief executive of a yard",
		"— Harbour Ledger columnist Nell Orr on the pier": "Nell Orr",
		"— The Harbour Ledger":                            "Harbour Ledger",
	} {
		in := grammar.Input{Quoted: []bool{false, true, true}}
		if got := readIn(in, "The crews wrote to us.", "¶The pier is lost, and so are we.", line)[1].said.Name; got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
