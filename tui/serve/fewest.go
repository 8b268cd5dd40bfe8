package serve

import (
	"errors"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Errors of [Room.SetLeast].
var (
	ErrShown = errors.New("the room has been shown: from how many answers on cannot be changed any more")
	ErrLeast = errors.New("a sentence can be shown from 1 answer on, or from more")
)

// SetLeast has a sentence shown from so many answers on, until the room is shown for the
// first time: after that it would tell what people were promised would not be told.
func (r *Room) SetLeast(n int) error {
	return r.lead(func() (workshop.Event, error) {
		switch {
		case !settable(r.room.Step()):
			return workshop.Event{}, ErrShown
		case n < 1 || n > r.options.People:
			return workshop.Event{}, ErrLeast
		}
		return workshop.Event{Kind: workshop.Fewest, Least: n, Sentence: -1}, nil
	})
}

// Settable reports whether it can still be set from how many answers on a sentence is shown.
func (f *Frame) Settable() bool { return settable(workshop.Step{Phase: f.Phase, Round: f.Round}) }

// settable reports whether nothing has been shown yet.
func settable(s workshop.Step) bool {
	return s.Round == 1 && (s.Phase == workshop.Lobby || s.Phase == workshop.Blind || s.Phase == workshop.Frozen)
}

// Guess is why few answers are not shown, for whoever has them shown all the same.
const Guess clean.Text = "With so few one can guess who answered what: say so."

// TooFewJoined warns whoever leads the room that nothing would be shown of what so few people
// answer, or hardly anything where there are just enough. It is empty where there are more, or
// nobody yet.
func (f *Frame) TooFewJoined() clean.Text {
	switch {
	case f.Least <= 1 || f.Joined == 0 || f.Joined > f.Least:
		return ""
	case f.Joined == f.Least:
		return number(f.Joined) + " joined: a sentence is shown only if all of them answer it"
	}
	return "only " + number(f.Joined) + " joined: a sentence is shown if " + number(f.Least) + " or more answer it"
}

// TooFewYet warns whoever leads the room, before it is first shown, of what would not be: too
// few joined or, once the round is over, how many sentences have too few answers. To is from how
// many answers on most would be shown, or 0 where most are or that is fewer than two: one answer
// is no division. The words are empty where there is nothing to warn of.
func (f *Frame) TooFewYet(h *workshop.Host) (words clean.Text, to int) {
	if !f.Settable() {
		return "", 0
	}
	if f.Phase != workshop.Frozen {
		if f.Joined >= f.Least {
			return "", 0 // so far nobody has left a sentence out
		}
		return f.TooFewJoined(), atLeastTwo(f.Joined)
	}
	if f.Least <= 1 || h.Few == 0 {
		return "", 0
	}
	words = number(h.Few) + " of " + number(h.Asked) + " sentences have fewer than " + number(f.Least) + " answers, and are not shown"
	if h.Common >= f.Least {
		return words, 0
	}
	return words, atLeastTwo(h.Common)
}

func atLeastTwo(n int) int {
	if n < 2 {
		return 0
	}
	return n
}
