package content

import "github.com/standfirst/standfirst/content/clean"

// Label says how a sentence is put forward. It never says whether it is true.
type Label uint8

// The labels. A sentence of the body carries exactly one.
const (
	// Unsure: the cues are too weak or pull apart; the reader decides.
	Unsure Label = iota
	// Fact: the author says, in the author's own voice, that something is or
	// was so; it could in principle be checked. Asserted, not checked.
	Fact
	// Opinion: judgement, evaluation, a feeling, wish or motive ascribed to
	// others without a source, prescription, rhetorical question, call to act.
	Opinion
	// Attributed: what somebody else said, wrote or found, or a position told with its
	// content: "they believe that …".
	Attributed
	// Prediction: what will, may or is (un)likely to happen.
	Prediction

	// Labels is the number of labels.
	Labels = iota
)

// String is the label's name in the JSON and on the command line: "fact".
func (l Label) String() string {
	switch l {
	case Fact:
		return "fact"
	case Opinion:
		return "opinion"
	case Attributed:
		return "attributed"
	case Prediction:
		return "prediction"
	default:
		return "unsure"
	}
}

// LabelNamed is the label of that name, as [Label.String] gives it.
func LabelNamed(name string) (Label, bool) {
	for l := range Label(Labels) {
		if l.String() == name {
			return l, true
		}
	}
	return Unsure, false
}

// Letter is the mark shown in the margin: F, O, A, P or ?.
func (l Label) Letter() string {
	switch l {
	case Fact:
		return "F"
	case Opinion:
		return "O"
	case Attributed:
		return "A"
	case Prediction:
		return "P"
	default:
		return "?"
	}
}

// Title is the label as the head of a list or of a sentence: "Asserted as fact, not checked".
func (l Label) Title() clean.Text {
	switch l {
	case Fact:
		return "Asserted as fact, not checked"
	case Opinion:
		return "Opinion"
	case Attributed:
		return "Attributed"
	case Prediction:
		return "Prediction"
	default:
		return "Unsure"
	}
}

// Unnamed is the speaker of what is attributed to nobody by name.
const Unnamed = "unnamed"

// Judgement is how one sentence is put forward, and why.
type Judgement struct {
	Label Label
	// Confidence is the calibrated probability, 0 to 1, that a careful reader
	// would give or accept this label. For Unsure it is that of the label that is
	// doubted, see [Judgement.Doubted].
	Confidence float64
	// Probabilities are those of each label, which add up to 1; all zero where nothing was
	// judged. Confidence is not one of them: it counts what a reader would accept, too.
	Probabilities Probabilities
	// Reasons has one or two entries, most telling first. For Unsure they are those of the
	// label that is doubted, or say why there is none.
	Reasons []Reason
	// Against is what speaks against the label, for another one; nil where nothing does.
	Against *Reason
	// Speaker is who said it, as named in the article, or [Unnamed]; empty
	// unless Label is Attributed, or that is what is doubted.
	Speaker clean.Text
	// SpeakerConfidence is how sure it is that Speaker says it and nobody else does, 0 to 1.
	SpeakerConfidence float64
	// SpeakerOr is who else may well say it, or empty.
	SpeakerOr clean.Text
	// Via is the outlet, report or document that carries it, or empty.
	Via clean.Text
	// FactsInside are the spans of an opinion or a prediction that assert a
	// fact, in order, relative to the sentence.
	FactsInside []Span
	// OpinionsInside are the writer's own judging words in a sentence that asserts a fact or
	// is attributed, in order, relative to the sentence: "a misleading editorial".
	OpinionsInside []Span
}

// Probabilities has the probability of each label that a sentence may have.
type Probabilities struct{ Fact, Opinion, Attributed, Prediction float64 }

// Of is the probability of a label; 0 for [Unsure].
func (p Probabilities) Of(l Label) float64 {
	switch l {
	case Fact:
		return p.Fact
	case Opinion:
		return p.Opinion
	case Attributed:
		return p.Attributed
	case Prediction:
		return p.Prediction
	}
	return 0
}

// Second is the other label that the sentence may well have: the next likely one, where it
// has a third of the probability or more.
func (j *Judgement) Second() (Label, bool) {
	second, most := Unsure, 1.0/3
	for l := Fact; l < Labels; l++ {
		if p := j.Probabilities.Of(l); l != j.Label && p >= most {
			second, most = l, p
		}
	}
	return second, second != Unsure
}

// Reason is one cause of a label: the words and what they do.
type Reason struct {
	// Span is where the words stand, relative to the sentence; empty when the
	// reason is that something is absent ("no source is named").
	Span Span
	// Why is what the words do, in plain words: "ascribes a feeling to others".
	Why clean.Text
}

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }
