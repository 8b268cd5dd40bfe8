package content_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
)

// Who asks for more certainty sees less certain labels as unsure, and what they would be.
func TestALabelThatIsNotCertainEnoughIsDoubted(t *testing.T) {
	a := &content.Article{Judgements: []content.Judgement{
		{Label: content.Opinion, Confidence: .72, Probabilities: content.Probabilities{Fact: .3, Opinion: .6, Attributed: .1}},
		{Label: content.Fact, Confidence: .9, Probabilities: content.Probabilities{Fact: .8, Opinion: .2}},
		{Confidence: .4}, // nothing was judged
	}}
	got := a.Doubting(.8)
	if l, sure, ok := got.Judgements[0].Doubted(); got.Judgements[0].Label != content.Unsure || l != content.Opinion || sure != .72 || !ok {
		t.Errorf("got %v, which doubts %v with %.2f (%t), want unsure, which doubts opinion with .72", got.Judgements[0].Label, l, sure, ok)
	}
	if l, _, ok := got.Judgements[1].Doubted(); got.Judgements[1].Label != content.Fact || ok {
		t.Errorf("got %v, which doubts %v, want fact, which doubts nothing", got.Judgements[1].Label, l)
	}
	if l, _, ok := got.Judgements[2].Doubted(); ok {
		t.Errorf("what was not judged doubts %v", l)
	}
	if a.Judgements[0].Label != content.Opinion {
		t.Error("the article itself was changed")
	}
	if got := a.Doubting(0); got.Judgements[0].Label != content.Opinion {
		t.Errorf("with nothing asked for, got %v", got.Judgements[0].Label)
	}
}
