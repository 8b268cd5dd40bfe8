package workshop

import (
	"encoding/json"

	"github.com/standfirst/standfirst/content/clean"
)

// Question is something to talk about in a prepared lesson. A question may name a label or
// a sentence to look at, so it can influence the answers of whoever reads it early.
type Question struct {
	Text clean.Text `json:"text"`
	// From is the phase from which it may be shown: [Shown], or else [Program].
	From Phase `json:"from"`
}

// NewQuestion is a question that may be shown from a phase on; "" is [Program].
func NewQuestion(text clean.Text, from Phase) Question {
	if from != Shown {
		from = Program
	}
	return Question{text, from}
}

// UnmarshalJSON also reads a bare text, as older packs have it: it may be shown from
// [Program] on.
func (q *Question) UnmarshalJSON(b []byte) error {
	if json.Unmarshal(b, &q.Text) == nil {
		*q = NewQuestion(q.Text, Program)
		return nil
	}
	var j struct {
		Text clean.Text `json:"text"`
		From Phase      `json:"from"`
	}
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*q = NewQuestion(j.Text, j.From)
	return nil
}

// Questions are those of the lesson that may be shown in a phase. While people label there
// are none.
func (p *Pack) Questions(at Phase) []clean.Text {
	if p.Activity == nil || !at.Open() {
		return nil
	}
	var out []clean.Text
	for _, q := range p.Activity.Questions {
		if at.Tells() || q.From == Shown {
			out = append(out, q.Text)
		}
	}
	return out
}
