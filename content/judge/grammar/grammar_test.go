package grammar_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// read reads sentences of one paragraph; "¶" begins a new one.
func read(lines ...string) []grammar.Sentence {
	return readIn(grammar.Input{}, lines...)
}

func readIn(in grammar.Input, lines ...string) []grammar.Sentence {
	block := 0
	for _, l := range lines {
		if rest, ok := strings.CutPrefix(l, "¶"); ok {
			block++
			l = rest
		}
		in.Sentences = append(in.Sentences, l)
		in.Blocks = append(in.Blocks, block)
	}
	return grammar.Read(in)
}

// TestQuotations holds the state of quotation marks across sentences.
func TestQuotations(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		open  []bool // before each sentence
		share []float32
	}{
		"typographic":           {[]string{"She said: “It is lost.", "It is gone.”", "We left."}, []bool{false, true, false}, []float32{.6, 1, 0}},
		"straight":              {[]string{"She said: \"It is lost.", "It is gone.\"", "We left."}, []bool{false, true, false}, []float32{.6, 1, 0}},
		"closed by a paragraph": {[]string{"She said: “It is lost.", "¶We left."}, []bool{false, false}, []float32{.6, 0}},
		"closed in a later paragraph": {
			[]string{"The Herald wrote:", "¶“It is lost.", "It is gone.", "¶The mayor’s boat isn’t here.", "¶Nor is ‘the Swan’.”", "¶We left."},
			[]bool{false, false, true, true, true, false},
			[]float32{0, 1, 1, 1, 1, 0},
		},
		"another opens between": {
			[]string{"¶“It is lost.", "¶We saw a “boat” there.", "¶It is gone.”", "We left."}, []bool{false, false, false, false}, []float32{1, .2, 1, 0},
		},
		"apostrophe is no quote": {[]string{"The mayor’s boat isn’t lost."}, []bool{false}, []float32{0}},
	} {
		for i, s := range read(c.lines...) {
			if s.OpenBefore != c.open[i] || s.QuoteShare < c.share[i]-.01 || s.QuoteShare > c.share[i]+.01 {
				t.Errorf("%s, sentence %d: open %v, share %.2f", name, i, s.OpenBefore, s.QuoteShare)
			}
		}
	}
}

func TestBlockQuotation(t *testing.T) {
	ss := grammar.Read(grammar.Input{
		Sentences: []string{"A bridge is a promise.", "— Olof Marsh, ferryman, in The Long Crossing", "Marsh is no economist."},
		Blocks:    []int{0, 1, 2}, Quoted: []bool{true, true, false},
	})
	if !ss[0].Set || ss[0].Credit || !ss[1].Credit || ss[2].Set {
		t.Errorf("%v %v %v %v", ss[0].Set, ss[0].Credit, ss[1].Credit, ss[2].Set)
	}
}

func TestAuthorReportsNobody(t *testing.T) {
	for _, text := range []string{"I think the pier is lost.", "We believe it is lost.", "The trees fell on the road."} {
		for _, f := range read(text)[0].Frames {
			if f.Firm() {
				t.Errorf("%q: %v", text, f.Kind)
			}
		}
	}
}

// A report is found whatever stands between the speaker, the verb and what is said,
// and it is firm: hardly anything but attributed.
func TestFirmReports(t *testing.T) {
	for name, text := range map[string]string{
		"a clause without that":         "Nell Orr said planks of oak are best for piers.",
		"a time before the clause":      "Nell Orr said late on Monday it was over.",
		"whom it is told":               "Nell Orr told me the boat had left early.",
		"after but":                     "But Nell Orr says that the pier is safe.",
		"after yet even":                "Yet even Nell Orr admitted that the pier was old.",
		"whoever says it":               "The harbour’s oldest ferryman said that the pier was lost.",
		"a paper that was named before": "It said that the pier was lost.",
		"some":                          "Some say the pier is lost.",
		"an insertion":                  "The study of ferries, the third this year, claims that the pier is safe.",
		"a participle of its own":       "A survey made in May estimates that every pier sinks a little.",
		"a second verb":                 "The engineers opened two piers and warned that both were hollow.",
		"a name that looks like who":    "The WHO said on Monday the pier was safe.",
		"it has said":                   "The pier, the chief engineer has said, is lost.",
		"after an opening word":         "Yet, Orr argues, the pier is lost.",
		"an office of the state":        "Most piers are hollow, according to the state Department of Bridges.",
		"a preface":                     "As Nell Orr has shown, the pier sinks a little every year.",
		"a preface in the passive":      "As reported by the Herald, the pier is lost.",
		"a paper of two names":          "The pier was lost in the night, Orla Herald-Gazette reported.",
		"whatever speaks in the middle": "The pier, the plaque states, was built by hand.",
		"a claim in the middle":         "The pier, Orr claims, was lost in the night.",
		"reported that":                 "Nell Orr reported that two piers were hollow.",
	} {
		firm := false
		for _, f := range read(text)[0].Frames {
			firm = firm || f.Firm()
		}
		if !firm {
			t.Errorf("%s: no firm report in %q: %+v", name, text, read(text)[0].Frames)
		}
	}
}

func TestNoFirmReports(t *testing.T) {
	for name, text := range map[string]string{
		"an act":                  "Nell Orr spoke for an hour.",
		"what went on meanwhile":  "As Nell Orr continued her work, the pier was lost.",
		"a story":                 "Nell Orr told the story of the boat that was lost.",
		"an order":                "Nell Orr told the ferrymen to wait.",
		"a relative clause":       "Marsh makes statements that have hurt the town.",
		"a heading":               "Opinion: the pier is lost",
		"nothing left to analyse": "In the final analysis, a pier is a bridge.",
		"the sum of it":           "The plan is long, an endless list.",
		"what somebody learned":   "Nell Orr found out that the pier was lost.",
		"a subordinate clause":    "When Orr said that the pier was lost, the boat had left.",
	} {
		for _, f := range read(text)[0].Frames {
			if f.Firm() {
				t.Errorf("%s: a firm report in %q: %+v", name, text, f)
			}
		}
	}
}

// Two columnists who talk report nobody: the names in front are their own.
func TestAuthorsTalk(t *testing.T) {
	const line = "Nell: The pier is lost, and so are we."
	reported := func(authors ...string) bool {
		for _, f := range readIn(grammar.Input{Authors: authors}, line)[0].Frames {
			if f.Kind == grammar.Labelled && f.Party != grammar.Author {
				return true
			}
		}
		return false
	}
	if !reported("Olof Marsh") || reported("Olof Marsh", "Nell Orr") {
		t.Errorf("%q: reported %v of somebody else, %v of an author", line, reported("Olof Marsh"), reported("Olof Marsh", "Nell Orr"))
	}
}

func FuzzRead(f *testing.F) {
	f.Add("“A. B,” said C.", "He said: “D", "A. — X (@x)")
	f.Add("SMITH: \"", "' ‘ ’ »", "of the, who said,")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		in := grammar.Input{Title: b, Sentences: []string{a, b, c}, Blocks: []int{0, 0, 1}, Quoted: []bool{false, true, true}, Authors: []string{a}}
		for _, s := range grammar.Read(in) {
			for _, q := range s.Quotes {
				_ = s.Text[q.Start:q.End]
			}
			for _, q := range s.Cues {
				_ = s.Text[q.Span.Start:q.Span.End]
			}
			for i := range s.Frames {
				_ = s.Text[s.Frames[i].Cue.Start:s.Frames[i].Cue.End]
			}
			for _, q := range s.FactsInside() {
				_ = s.Text[q.Start:q.End]
			}
		}
	})
}
