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
	ss := grammar.Read(in)
	grammar.Speakers(in, ss, nil)
	return ss
}

func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ text, speaker, via string }{
		{"Mayor Ada Marsh said that the pier was lost.", "Ada Marsh", ""},
		{"“The pier is lost,” said Ada Marsh, the mayor.", "Ada Marsh", ""},
		{"“The pier is lost,” says head engineer Ruth Adeyemi.", "Ruth Adeyemi", ""},
		{"Ada Marsh, who has led the town for ten years, warned that the pier was lost.", "Ada Marsh", ""},
		{"According to a study by the Coast Institute, the pier is lost.", "a study by the Coast Institute", ""},
		{"There have been media reports that Olof Marsh called the town “a museum.”", "Olof Marsh", "media reports"},
		{"Critics of the plan argue that it is too dear.", "Critics of the plan", ""},
		{"Ada Marsh told the Herald that the pier was lost.", "Ada Marsh", "Herald"},
		{"In Ada Marsh’s view, the pier is lost.", "Ada Marsh", ""},
		{"Secretary of State Nell Orr said it was over.", "Nell Orr", ""},
	} {
		s := read(c.text)[0]
		if s.Speaker != c.speaker || s.Via != c.via {
			t.Errorf("%q: speaker %q via %q, want %q via %q", c.text, s.Speaker, s.Via, c.speaker, c.via)
		}
	}
}

// TestFollowed holds that a speaker is followed from sentence to sentence.
func TestFollowed(t *testing.T) {
	for name, c := range map[string]struct {
		lines   []string
		speaker string
	}{
		"pronoun":              {[]string{"Mayor Ada Marsh said the pier was lost.", "She added that nobody would pay for it."}, "Ada Marsh"},
		"last name":            {[]string{"Ada Marsh came early.", "Marsh said the pier was lost."}, "Ada Marsh"},
		"continued quotation":  {[]string{"“The pier is lost,” Ada Marsh said.", "“Nobody will pay."}, "Ada Marsh"},
		"name after the first": {[]string{"“Nobody will pay for it.", "We are too few,” said Ada Marsh."}, "Ada Marsh"},
		"taken up":             {[]string{"Ada Marsh said: “The pier is lost.", "¶“Nobody will pay.”"}, "Ada Marsh"},
		"interview":            {[]string{"Ada Marsh has led the town for years.", "¶Q. Is it lost?", "¶A. We think it is."}, "Ada Marsh"},
	} {
		ss := read(c.lines...)
		got := ss[len(ss)-1]
		if name == "name after the first" {
			got = ss[0]
		}
		if got.Speaker != c.speaker {
			t.Errorf("%s: speaker %q, want %q", name, got.Speaker, c.speaker)
		}
	}
}

// TestQuotations holds the state of quotation marks across sentences.
func TestQuotations(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		open  []bool // before each sentence
		share []float32
	}{
		"typographic":            {[]string{"She said: “It is lost.", "It is gone.”", "We left."}, []bool{false, true, false}, []float32{.6, 1, 0}},
		"straight":               {[]string{"She said: \"It is lost.", "It is gone.\"", "We left."}, []bool{false, true, false}, []float32{.6, 1, 0}},
		"closed by a paragraph":  {[]string{"She said: “It is lost.", "¶We left."}, []bool{false, false}, []float32{.6, 0}},
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
	in := grammar.Input{
		Sentences: []string{"A bridge is a promise.", "— Olof Marsh, ferryman, in The Long Crossing", "Marsh is no economist."},
		Blocks:    []int{0, 1, 2}, Quoted: []bool{true, true, false},
	}
	ss := grammar.Read(in)
	grammar.Speakers(in, ss, nil)
	if ss[0].Speaker != "Olof Marsh" || !ss[0].Set || ss[0].Credit || !ss[1].Credit || ss[2].Set {
		t.Errorf("speaker %q, %v %v %v %v", ss[0].Speaker, ss[0].Set, ss[0].Credit, ss[1].Credit, ss[2].Set)
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
		ss := grammar.Read(in)
		grammar.Speakers(in, ss, nil)
		for _, s := range ss {
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
