package judge_test

import (
	"context"
	"testing"

	"github.com/standfirst/standfirst/content/judge"
)

// TestReasonsAreTrueOfTheirWords holds what is said of phrases that a stock wording would be untrue of, and that words which
// turn the sense of a phrase stand in it.
func TestReasonsAreTrueOfTheirWords(t *testing.T) {
	j := judge.New()
	for _, c := range []struct{ text, words, why string }{
		{
			"Orr’s lagging catch may be improving after a week of calm at Port Orla.",
			"may be improving after a week of calm at Port Orla", "supposes what is going on",
		},
		{"He could keep the leaking ferry, or he could sell it.", "could keep the leaking ferry", "says what could be done"},
		{"The ferry could sink in the first storm of the winter.", "could sink in the first storm of the winter", "says what may happen"},
		{"Not in the way you might expect.", "Not in the way you might expect", "supposes rather than tells"},
		{"Make no mistake, the council should mend the slip.", "should mend the slip", "says what should be, by the writer’s own lights"},
		{
			"Late Sunday, the island’s only locally owned and operated harbour network also announced that its president, Abe Orr, would meet the crews.",
			"the island’s only locally owned and operated harbour network also announced", "names who says so",
		},
		{
			"Abe Orr, in a June letter pointed out the for a matter of such weight, the sale was approved quickly.",
			"pointed out", "tells what somebody says",
		},
		{
			"Both crews have confidence that they will win the race next year.", "will win the race next year",
			"says what will happen, as somebody else has it",
		},
		{
			"Such crossings are supposed to be relatively rare, clearly justified and tightly run.", "are supposed to be relatively rare",
			"says how it should be, not how it is",
		},
		{
			"There is a chance the mayor will be more open to the crews.", "There is a chance the mayor will be more open to the crews",
			"says how likely it is",
		},
	} {
		vs, err := j.Sentences(context.Background(), judge.Input{Sentences: []string{c.text}, Blocks: []int{0}})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, r := range vs[0].Reasons {
			found = found || c.text[r.Span.Start:r.Span.End] == c.words && string(r.Why) == c.why
		}
		if !found {
			for _, r := range vs[0].Reasons {
				t.Logf("%q %s", c.text[r.Span.Start:r.Span.End], r.Why)
			}
			t.Errorf("%q: no reason %q %s", c.text, c.words, c.why)
		}
	}
}
