package judge_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge"
)

// TestOpinionsInside holds that the writer's own judging words are told in facts and reports,
// and that those of the speaker are not.
func TestOpinionsInside(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The council closed the slip on 3 March 2026 after a shameful vote of 7 to 2.", "a shameful vote"},
		{"The captains of Port Orla signed a misguided letter in May 2026 and sent it to 300 readers.", "a misguided letter"},
		{"The slip was built in 1911 and carried 96,300 passengers last year.", ""},
		{"The mayor told the council on Tuesday that the plan was disastrous.", ""},
		{"“This is a shameful vote,” the mayor said on Tuesday.", ""},
	} {
		in := judge.Input{
			Kind: "news", Title: "The slip", Sentences: []string{"The council met on Monday.", c.text, "It meets again in May 2026."},
			Blocks: []int{0, 1, 2},
		}
		v := second(t, in)
		if all := inside(c.text, v.OpinionsInside); all != c.want {
			t.Errorf("%q (%v): %q, want %q", c.text, v.Label, all, c.want)
		}
	}
}

// TestFactsInsideAnOpinion holds that what an opinion asserts by the way is told, and that neither its own
// judging words, nor what it leaves open, nor the whole of it is called a fact.
func TestFactsInsideAnOpinion(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The council, which closed the slip on 3 March 2026, should be ashamed of its stubborn cowardice.", "which closed the slip on 3 March 2026"},
		{"The council, which allegedly closed the slip on 3 March 2026, should be ashamed of its stubborn cowardice.", ""},
		{"It is shameful to pretend, where no suggestion was made that any of the crew's deeds had anything to do with the ferry, that they are thieves.", ""},
		{"The harbour board closed the slip in March 2026 in a disgraceful act of cowardice.", ""},
		{"Our council, which presided over a shameful farce in May 2026, must resign.", ""},
	} {
		in := judge.Input{
			Kind: "opinion", Title: "The slip", Sentences: []string{"This is a scandal.", c.text, "We deserve better."},
			Blocks: []int{0, 1, 2},
		}
		v := second(t, in)
		if all := inside(c.text, v.FactsInside); all != c.want || v.Label != content.Opinion {
			t.Errorf("%q (%v): %q, want %q", c.text, v.Label, all, c.want)
		}
	}
}

// second is the verdict on the second sentence.
func second(t *testing.T, in judge.Input) judge.Verdict {
	t.Helper()
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return vs[1]
}

// inside are the words of spans of a text.
func inside(text string, spans []content.Span) string {
	var got []string
	for _, s := range spans {
		got = append(got, text[s.Start:s.End])
	}
	return strings.Join(got, " | ")
}

// TestProbabilities holds that the probabilities of a sentence add up to one, that the label has
// the largest, and when a second label is told.
func TestProbabilities(t *testing.T) {
	vs, err := judge.New().Sentences(context.Background(), long(t))
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range vs {
		if v.Label == content.Unsure {
			continue
		}
		p := v.Judgement.Probabilities
		if sum := p.Fact + p.Opinion + p.Attributed + p.Prediction; math.Abs(sum-1) > 1e-6 {
			t.Errorf("sentence %d: %+v adds up to %v", i, p, sum)
		}
		for l := content.Fact; l < content.Labels; l++ {
			if p.Of(l) > p.Of(v.Label) {
				t.Errorf("sentence %d is %v: %+v", i, v.Label, p)
			}
		}
	}
	j := content.Judgement{Label: content.Fact, Probabilities: content.Probabilities{Fact: .6, Opinion: .35, Attributed: .05}}
	if l, ok := j.Second(); l != content.Opinion || !ok {
		t.Errorf("second %v %v", l, ok)
	}
	j.Probabilities = content.Probabilities{Fact: .8, Opinion: .2}
	if l, ok := j.Second(); ok {
		t.Errorf("second %v", l)
	}
}
