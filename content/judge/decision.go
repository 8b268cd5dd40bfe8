package judge

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/layout"
	"github.com/standfirst/standfirst/content/judge/sign"
	"github.com/standfirst/standfirst/content/judge/speaker"
)

// decision is what is needed to judge one sentence.
type decision struct {
	sentence *grammar.Sentence
	all      []grammar.Sentence
	index    int
	vector   *blend.Vector
	weights  *blend.Weights
	reading  *reading
	found    []sign.Sign
	room     *room
	body     bool // the sentence stands in the body of an article
	listed   bool // in an item of a list
	embodied bool // it looks like page furniture

	p    [blend.Outcomes]float32
	best blend.Outcome
	// shown is the weight of the phrase that is the first reason, 0 where no phrase is.
	shown float64
	// said is who says it if it is attributed; it is found once the outcomes of all sentences are known.
	said speaker.Said
	// like is the label of others that speak alike, if that agrees with them.
	like   blend.Outcome
	agrees bool
}

// decide finds the probabilities and the likeliest outcome.
func (d *decision) decide() {
	d.p = d.weights.Probabilities(d.vector)
	for o, p := range d.p {
		if p > d.p[d.best] {
			d.best = blend.Outcome(o)
		}
	}
	if d.best == blend.None && (d.body && d.whole() || d.listed && d.words() >= itemWords) {
		d.embody()
	}
}

// verdict puts the decision into a label with its reasons, once the speakers are
// known.
func (d *decision) verdict() Verdict {
	d.room.cuts = d.room.cuts[:0]
	v := Verdict{Best: d.best, Probabilities: d.p}
	v.Confidence = float64(d.weights.Calibrate(d.p[d.best]))
	if d.embodied {
		v.Confidence = min(v.Confidence, embodiedSure)
	}
	v.Reported = clean.Inline(d.said.Name, nil)
	var reasons []content.Reason
	switch why, sure := d.settled(); {
	case d.sentence.Part.Role == layout.Asks:
		d.best, v.Best, v.Confidence = blend.Opinion, blend.Opinion, turnSure
		reasons = []content.Reason{{Why: "is a question of the interviewer"}}
	case d.sentence.Credit, d.sentence.Part.Role == layout.Line:
		v.apart("names who speaks beside it", d.body)
		return v
	case beside(d.sentence.Text):
		v.apart("is a line of the page, beside the text", d.body)
		return v
	case why != "":
		d.best, v.Best, v.Confidence = blend.Attributed, blend.Attributed, sure
		reasons = []content.Reason{{Why: why}}
	case d.agrees:
		d.best, v.Best, v.Confidence = d.like, d.like, alikeSure
	case d.mayBeOwn() && d.weighsClaim():
		d.best, v.Best, v.Confidence = blend.Opinion, blend.Opinion, unreportedSure
	case d.mayBeOwn() && d.unreported():
		next, _ := d.next()
		d.best, v.Best, v.Confidence = next, next, unreportedSure
	case d.mindRead():
		d.best, v.Best, v.Confidence = blend.Opinion, blend.Opinion, mindSure
	default:
		if sure := d.reported(); sure > 0 {
			d.best, v.Best, v.Confidence = blend.Attributed, blend.Attributed, sure
		}
	}
	if d.best == blend.None {
		if d.body {
			v.doubt()
		}
		return v
	}
	if reasons == nil {
		reasons = d.explain(&v)
	}
	v.Label, v.Reasons, v.Against = label(d.best), reasons, d.against(reasons)
	v.Judgement.Probabilities = d.probabilities(v.Confidence)
	switch v.Label {
	case content.Fact:
		v.OpinionsInside = d.opinionsInside()
	case content.Attributed:
		v.OpinionsInside = d.opinionsInside()
		v.Speaker, v.Via = v.Reported, clean.Inline(d.said.Via, nil)
		v.SpeakerConfidence = float64(d.said.Sure)
		if v.Speaker == "" {
			v.Speaker = content.Unnamed
		}
		if or := clean.Inline(d.said.Or, nil); or != v.Speaker {
			v.SpeakerOr = or
		}
	case content.Opinion, content.Prediction:
		v.FactsInside = d.factsInside()
	}
	v.Judgement = v.AtLeast(threshold)
	return v
}

// apart leaves a line without a label and says why. In the body of an article, where nothing is judged of it, no
// certainty is told; elsewhere it is that of the line being none of the text.
func (v *Verdict) apart(why clean.Text, body bool) {
	v.Best, v.Confidence, v.Reasons = blend.None, apartSure, []content.Reason{{Why: why}}
	if body {
		v.Confidence = 0
	}
}

// doubt says of a line of the body that has no label what it looks like, and makes the certainty
// that of the likeliest label: a doubt is no certainty that the line is none.
func (v *Verdict) doubt() {
	v.Reasons = []content.Reason{{Why: "reads like a line beside the text: a caption, a credit, an offer"}}
	most := float32(0)
	for _, p := range v.Probabilities[:blend.None] {
		most = max(most, p)
	}
	v.Confidence = float64(most)
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

// How often the rules below were right on labelled articles, where the weights
// said otherwise.
const (
	turnSure     = .9
	setSure      = .9
	tagSure      = .9
	prefaceSure  = .8
	reportedSure = .6
	waySure      = .7
	quotedSure   = .8
	mindSure     = .75
	apartSure    = .95

	unreportedSure = .65
)

// embodiedSure is the most that is said of a label of a line that looks like page furniture.
const embodiedSure = .74

// settled gives the reason why a sentence is somebody else's words by where it
// stands: in an answer of an interview, in a letter given in full, in a block quotation.
func (d *decision) settled() (clean.Text, float64) {
	s := d.sentence
	by := func(where, all clean.Text) (clean.Text, float64) {
		who := d.speaker()
		if who == "" {
			return where + ": " + all + " somebody says, not the writer", turnSure
		}
		return where + ": " + all + " " + who + " says, not the writer", turnSure
	}
	switch s.Part.Role {
	case layout.Answers:
		return by("stands in an answer of an interview", "all of an answer is what")
	case layout.Speaks:
		return by("stands in the turn of somebody named before it", "all of a turn is what")
	case layout.Given:
		return by("stands in words that are given in full", "all of them are what")
	case layout.Item:
		return by("stands in a list of what somebody said", "all of it is what")
	}
	switch {
	case d.best == blend.Attributed:
	case s.OpenBefore && s.QuoteShare > .9:
		r, _ := d.quotation()
		return r.Why, setSure
	case s.Turn:
		return "stands in the answer of an interview", turnSure
	case s.Set && s.Part.Role != layout.Asks:
		return "stands in a block quotation", setSure
	}
	return "", 0
}

// reported says how sure it is that the sentence is reported, against the weights,
// because it opens with a firm report of a report, with who said it or in whose view
// it is told, or who says it is set apart: "there have been media reports that", "as
// the mayor wrote,", "in their eyes,", ", the mayor added."; or because more than half of it stands in quotation marks. It
// is 0 where none of this is so.
func (d *decision) reported() float64 {
	if d.best == blend.Attributed || d.best == blend.None {
		return 0
	}
	if d.sentence.QuoteShare > .5 && d.p[blend.Attributed] >= .2 {
		return quotedSure // "Her formula is simple: “…”"
	}
	for i := range d.sentence.Frames {
		f := &d.sentence.Frames[i]
		switch {
		case !f.Firm():
		case f.Way && (f.Lead <= .5 || f.Tag):
			return waySure
		case d.p[blend.Attributed] < .05:
		case f.Tag:
			return tagSure
		case f.Preface:
			return prefaceSure
		case f.Kind == grammar.According && f.Lead < .1, f.Lead < .3 && (f.Kind == grammar.NounThat || f.Kind == grammar.Passive):
			return reportedSure
		}
	}
	return 0
}

// probabilities are those of the four labels. Where a rule decided, its label has the
// certainty of the rule, and the others share what is left.
func (d *decision) probabilities(sure float64) content.Probabilities {
	var q [blend.None]float64
	sum, rest, most := 0.0, 0.0, blend.Fact
	for o := range blend.None {
		q[o] = float64(d.p[o])
		if q[o] > q[most] {
			most = o
		}
		if sum += q[o]; o != d.best {
			rest += q[o]
		}
	}
	for o := range q {
		switch {
		case most == d.best:
			q[o] /= sum
		case blend.Outcome(o) == d.best:
			q[o] = sure
		default:
			q[o] *= (1 - sure) / rest
		}
	}
	return content.Probabilities{Fact: q[blend.Fact], Opinion: q[blend.Opinion], Attributed: q[blend.Attributed], Prediction: q[blend.Prediction]}
}

// mindRead reports whether the sentence, taken for a fact, ascribes a present feeling to others in
// its main clause, without a report or a quotation behind it. However plainly it is told, that is
// opinion: "The islanders also hate the press."
func (d *decision) mindRead() bool {
	if d.best != blend.Fact || d.sourced() {
		return false
	}
	return slices.ContainsFunc(d.signs(), func(s sign.Sign) bool { return s.Kind == sign.Feels && !s.Under && !s.Past })
}
