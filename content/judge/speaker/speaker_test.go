package speaker_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/speaker"
)

// line is a sentence and who says it.
type line struct {
	grammar.Sentence

	said speaker.Said
}

// read reads sentences of one paragraph; "¶" begins a new one.
func read(lines ...string) []line {
	return readIn(grammar.Input{}, lines...)
}

func readIn(in grammar.Input, lines ...string) []line {
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
	said := speaker.Find(in, ss, nil)
	out := make([]line, len(ss))
	for i := range ss {
		out[i] = line{ss[i], said[i]}
	}
	return out
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
		if s.said.Name != c.speaker || s.said.Via != c.via {
			t.Errorf("%q: speaker %q via %q, want %q via %q", c.text, s.said.Name, s.said.Via, c.speaker, c.via)
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
		if got.said.Name != c.speaker {
			t.Errorf("%s: speaker %q, want %q", name, got.said.Name, c.speaker)
		}
	}
}

func TestBlockQuotation(t *testing.T) {
	in := grammar.Input{
		Sentences: []string{"A bridge is a promise.", "— Olof Marsh, ferryman, in The Long Crossing", "Marsh is no economist."},
		Blocks:    []int{0, 1, 2}, Quoted: []bool{true, true, false},
	}
	if said := speaker.Find(in, grammar.Read(in), nil); said[0].Name != "Olof Marsh" {
		t.Errorf("speaker %q", said[0].Name)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“A. B,” said C.", "He said: “D", "A. — X (@x)")
	f.Add("SMITH: \"", "' ‘ ’ »", "of the, who said,")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		in := grammar.Input{Title: b, Sentences: []string{a, b, c}, Blocks: []int{0, 0, 1}, Quoted: []bool{false, true, true}, Authors: []string{a}}
		for _, s := range speaker.Find(in, grammar.Read(in), nil) {
			if s.Sure < 0 || s.Sure > 1 {
				t.Errorf("%q: sure %v", s.Name, s.Sure)
			}
		}
	})
}
