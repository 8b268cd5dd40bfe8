package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// explain gives the reasons for the label, and makes the certainty less where no phrase decides: so an attribution
// that is not sure, or to nobody, goes to the next likely label, an opinion that is nearly as likely a fact to that.
func (d *decision) explain(v *Verdict) []content.Reason {
	reasons, decided := d.reasons()
	if !decided && d.best == blend.Attributed && (v.Confidence < goesOnSure || d.said.Name == content.Unnamed) {
		next, _ := d.next()
		d.best, v.Best, v.Confidence = next, next, unreportedSure
		reasons, decided = d.reasons()
	}
	if (!decided || d.shown < firm) && d.best == blend.Opinion && d.p[blend.Fact] >= plainFact {
		d.best, v.Best, v.Confidence = blend.Fact, blend.Fact, plainSure
		reasons, decided = d.reasons()
	}
	if !decided {
		v.Confidence = min(v.Confidence, d.undecidedMost())
		d.said.Sure *= float32(v.Confidence) // who says it is no surer than that somebody does
	}
	return reasons
}

// plainFact is the probability from which a sentence that is likelier an opinion is told as a fact where no phrase judges. Of
// 16 such labelled sentences that nothing had learned from 12 were facts, and 3 opinions.
const (
	plainFact = .4
	plainSure = .75
)

// goesOnSure is how sure it must be at least that a sentence without any mark goes on with what others say: under it
// three of four such labelled sentences are the writer's.
const goesOnSure = .75

// undecidedSure is the highest confidence of a label that no phrase shows.
const undecidedSure = .85

// undecidedMost returns the highest confidence that the label may have where no phrase shows it.
func (d *decision) undecidedMost() float64 {
	if d.perhaps(0) != "" {
		return contestedSure
	}
	return undecidedSure
}

// contestedSure is the highest confidence of such a label where another is nearly as likely.
const contestedSure = .75

// tellsWhole says what a short sentence does as a whole, or is empty, and whether that decides.
func (d *decision) tellsWhole() (why clean.Text, decided bool) {
	switch {
	case d.best == blend.Prediction && d.permits():
		return "", false
	case d.best == blend.Prediction:
		return shortlyAhead(d.sentence.Text), true
	case d.best != blend.Opinion, d.perhaps(0) != "", d.p[blend.Opinion] < wholly:
		return "", false
	case strings.HasSuffix(d.sentence.Text, "?"):
		return "asks rather than asserts", false
	}
	return "judges as a whole, in the writer’s own voice", false
}

// permits reports whether all modal verbs of the sentence tell what is allowed or was possible: "You may opt out".
func (d *decision) permits() bool {
	modal, ahead := false, false
	for _, s := range d.signs() {
		modal = modal || s.Kind == sign.Provides
		ahead = ahead || s.Kind >= sign.Will && s.Kind <= sign.Foretells
	}
	return modal && !ahead
}

// shortlyAhead says what a short prediction does as a whole, or is empty.
func shortlyAhead(sentence string) clean.Text {
	if first, _, _ := strings.Cut(strings.ToLower(sentence), " "); first == "don't" || first == "don’t" {
		return ""
	}
	before := ""
	for w := range strings.FieldsSeq(strings.ToLower(strings.TrimRight(sentence, ".!?\"”"))) {
		switch w {
		case "will", "won't", "won’t":
			return "says what will happen"
		case "may", "might", "could":
			if before == "you" || strings.Contains(sentence, w+" have ") {
				return "supposes rather than tells" // "not in the way you might expect"
			}
			return "says what may happen"
		case "would":
			return "says what would happen"
		}
		if strings.HasSuffix(w, "'ll") || strings.HasSuffix(w, "’ll") {
			return "says what will happen"
		}
		before = w
	}
	return ""
}

// undecided says plainly that no phrase decides, and what the label rests on.
func (d *decision) undecided() clean.Text {
	perhaps := d.perhaps(0)
	switch {
	case perhaps == "":
		return d.rests()
	case d.best == blend.Opinion && d.among(blend.Opinion):
		return "no single phrase decides; it stands among opinions, and is " + perhaps
	}
	return "no single phrase decides; a close call: " + perhaps
}

// rests says what the label rests on where no phrase decides.
func (d *decision) rests() clean.Text {
	switch d.best {
	case blend.Fact:
		if d.sourced() {
			return "no single phrase decides; it tells rather than judges"
		}
		return "no single phrase decides; nothing is judged and no source is named"
	case blend.Opinion:
		if d.among(blend.Opinion) {
			return "no single phrase decides; it stands among opinions"
		}
		return "no single phrase decides; perhaps opinion in plain words"
	case blend.Attributed:
		return "no single phrase decides; it seems to go on with what others say"
	case blend.Prediction:
		return "no single phrase decides; " + d.looksAhead()
	}
	return "no single phrase decides"
}

// looksAhead says what a prediction without a phrase that shows it does.
func (d *decision) looksAhead() clean.Text {
	for i := range d.sentence.Tokens {
		switch d.sentence.Tokens[i].Low {
		case "would", "could", "might", "i'd", "he'd", "she'd", "they'd", "we'd", "it'd":
			return "it tells what could or would be"
		case "may":
			return "it tells what may be"
		}
	}
	if d.among(blend.Prediction) {
		return "it goes on with what is to come"
	}
	return "perhaps it speaks of what is to come"
}

// among reports whether a sentence right beside this one is most likely the outcome.
func (d *decision) among(o blend.Outcome) bool {
	for _, k := range [...]int{d.index - 1, d.index + 1} {
		if k >= 0 && k < len(d.all) && d.reading.probabilities[k][o] > .5 {
			return true
		}
	}
	return false
}
