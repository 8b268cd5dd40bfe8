package judge

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// decision is what is needed to judge one sentence.
type decision struct {
	sentence *grammar.Sentence
	all      []grammar.Sentence
	index    int
	vector   *blend.Vector
	weights  *blend.Weights
	reading  *reading

	p    [blend.Outcomes]float32
	best blend.Outcome
}

func (d *decision) verdict() Verdict {
	d.p = d.weights.Probabilities(d.vector)
	for o, p := range d.p {
		if p > d.p[d.best] {
			d.best = blend.Outcome(o)
		}
	}
	v := Verdict{Best: d.best, Probabilities: d.p}
	v.Confidence = float64(d.weights.Calibrate(d.p[d.best]))
	if d.best == blend.None || v.Confidence < threshold {
		return v
	}
	reasons := d.reasons()
	if len(reasons) == 0 {
		return v // a label without a reason is not given
	}
	v.Label, v.Reasons = label(d.best), reasons
	switch v.Label {
	case content.Attributed:
		v.Speaker, v.Via = clean.Inline(d.sentence.Speaker, nil), clean.Inline(d.sentence.Via, nil)
		if v.Speaker == "" {
			v.Speaker = "unnamed"
		}
	case content.Opinion, content.Prediction:
		v.FactsInside = d.sentence.FactsInside()
	}
	return v
}

func label(o blend.Outcome) content.Label {
	switch o {
	case blend.Fact:
		return content.Fact
	case blend.Opinion:
		return content.Opinion
	case blend.Attributed:
		return content.Attributed
	case blend.Prediction:
		return content.Prediction
	}
	return content.Unsure
}
