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
