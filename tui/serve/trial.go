package serve

import (
	"errors"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// Errors of whoever has a room warm up.
var (
	ErrNoTrial  = errors.New("warming up comes before the first round")
	ErrNoTrials = errors.New("there are no sentences to warm up on: this label set has no examples")
	ErrWarmed   = errors.New("somebody else has gone on with the warm-up")
)

// Warm goes a step on in warming up: all are asked to try the labels, are told, and again. From is
// the step that the facilitator saw.
func (r *Room) Warm(from workshop.TrialStep) error {
	return r.lead(func() (workshop.Event, error) {
		switch {
		case r.room.Step().Phase != workshop.Lobby:
			return workshop.Event{}, ErrNoTrial
		case len(r.room.Pack().Trials()) == 0:
			return workshop.Event{}, ErrNoTrials
		case from != r.room.Trial():
			return workshop.Event{}, ErrWarmed
		}
		return workshop.Event{Kind: workshop.Warm, Phase: workshop.Phase(workshop.NextTrial(from)), Sentence: -1}, nil
	})
}

// Try takes a label that a participant tries on a warm-up sentence; sending the same again, with the
// same n, does no harm.
func (r *Room) Try(p string, n int64, a Answer) error {
	return r.ask(func() error {
		return r.take(workshop.Event{Kind: workshop.Try, P: p, Sentence: a.Sentence, Label: a.Label, N: n})
	})
}

// Warming is how far the room is in warming up.
func (f *Frame) Warming() workshop.TrialStep {
	if f.Trial == nil {
		return workshop.Untried
	}
	return f.Trial.Step
}

// OfTrial is what is told of a warm-up sentence: how the room answered it, and which label is
// right and why. Both are empty before it is told.
func (f *Frame) OfTrial(i int, set *scheme.Scheme) (room, right clean.Text) {
	if f.Trial == nil || i < 0 || i >= len(f.Trial.Tried) {
		return "", ""
	}
	t := f.Trial.Tried[i]
	l, _ := set.Label(t.Label)
	room = "room: " + f.TooFew()
	if t.Counts != nil {
		room = "room: " + Parts(t.Counts, set)
	}
	return room, Because(l.Title, t.Why)
}

// DoingTrial is what the step after this one of warming up does, for whoever decides on it.
func DoingTrial(now workshop.TrialStep) clean.Text {
	switch workshop.NextTrial(now) {
	case workshop.Asked:
		return "ask all to try the labels"
	case workshop.Told:
		return "tell the warm-up"
	case workshop.Aside, workshop.Untried:
	}
	return "put the warm-up aside"
}

// WhereTrial is what a step of warming up is called on screens, or empty.
func WhereTrial(now workshop.TrialStep) clean.Text {
	switch now {
	case workshop.Asked:
		return "warming up"
	case workshop.Told:
		return "the warm-up is told"
	case workshop.Aside, workshop.Untried:
	}
	return ""
}
