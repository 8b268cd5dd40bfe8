package content

import "github.com/standfirst/standfirst/content/clean"

// Doubted is the label that a sentence without one most likely has, and how certain that
// one would be, 0 to 1. It reports false for a sentence that has a label, and where nothing
// was judged.
func (j *Judgement) Doubted() (Label, float64, bool) {
	if j.Label != Unsure {
		return Unsure, 0, false
	}
	l, _ := j.Probabilities.most()
	return l, j.Confidence, l != Unsure
}

// AtLeast is the judgement as somebody sees it who takes no label that is less certain than
// sure, 0 to 1: below that the label is [Unsure]. All else stays as it is, so that the
// label that is doubted, its certainty and its reasons can still be told.
func (j *Judgement) AtLeast(sure float64) Judgement {
	seen := *j
	if j.Confidence < sure {
		seen.Label = Unsure
	}
	return seen
}

// Likely is how sure the speaker is, in a word, or empty when the speaker is sure or not
// named.
func (j *Judgement) Likely() clean.Text {
	switch {
	case j.Speaker == "" || j.Speaker == Unnamed || j.SpeakerConfidence <= 0 || j.SpeakerConfidence >= .9:
		return ""
	case j.SpeakerConfidence < .6:
		return "perhaps"
	}
	return "probably"
}

// most is the likeliest label, or [Unsure] where nothing was judged.
func (p Probabilities) most() (Label, float64) {
	best, most := Unsure, 0.0
	for l := Fact; l < Labels; l++ {
		if q := p.Of(l); q > most {
			best, most = l, q
		}
	}
	return best, most
}

// Doubting is the article as somebody sees it who takes no label that is less certain than
// sure, see [Judgement.AtLeast]; all but the judgements is shared with a.
func (a *Article) Doubting(sure float64) *Article {
	if sure <= 0 {
		return a
	}
	doubted := *a
	doubted.Judgements = make([]Judgement, len(a.Judgements))
	for i := range a.Judgements {
		doubted.Judgements[i] = a.Judgements[i].AtLeast(sure)
	}
	return &doubted
}
