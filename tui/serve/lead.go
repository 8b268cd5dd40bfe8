package serve

import (
	"errors"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Errors of what a facilitator asks for.
var (
	ErrNoStep   = errors.New("there is no such step from here")
	ErrNoPerson = errors.New("nobody here has that name")
	ErrSentence = errors.New("there is no such sentence")
	ErrNotOpen  = errors.New("the room is not shown yet; what it settles on is noted after that")
	ErrNoTime   = errors.New("no time runs now: it does while people label, unless --time is 0")
)

// lead has the facilitator do something.
func (r *Room) lead(ask func() (workshop.Event, error)) error {
	return r.ask(func() error {
		e, err := ask()
		if err != nil {
			return err
		}
		if e.N == 0 {
			e.N = r.room.Newest() + 1
		}
		r.happen(e)
		return nil
	})
}

// Next goes on to the next step. From names the step that the facilitator saw: when
// the room is elsewhere by then, because two pressed a key, nothing happens.
func (r *Room) Next(from workshop.Step) error { return r.step(from, workshop.Next) }

// Back goes back a step, where one may. Labelling goes on with the time that was left, and at
// least with a minute.
func (r *Room) Back(from workshop.Step) error { return r.step(from, workshop.Back) }

func (r *Room) step(from workshop.Step, move func(workshop.Step, int) (workshop.Step, bool)) error {
	closed := false
	err := r.lead(func() (workshop.Event, error) {
		to, ok := move(r.room.Step(), r.room.Pack().Settings.Rounds)
		if !ok || from != r.room.Step() {
			return workshop.Event{}, ErrNoStep
		}
		e := workshop.Event{Kind: workshop.PhaseKind, Phase: to.Phase, Round: to.Round, Sentence: -1}
		if to.Phase.Labelling() {
			e.Seconds = r.options.Seconds
			if to.Round > 1 && r.options.Again > 0 {
				e.Seconds = r.options.Again
			}
			if from.Phase == workshop.Frozen && to.Round == from.Round && e.Seconds > 0 && r.room.Spare() >= 0 {
				e.Seconds = min(e.Seconds, max(60, int(r.room.Spare()/time.Second)))
			}
		}
		closed = to.Phase == workshop.Closed
		return e, nil
	})
	if err == nil && closed {
		err = r.forget()
	}
	return err
}

// Finish closes the room for everybody, whatever has been shown: they see the room, the
// program's labels and the source then. With silently set nothing more is shown.
func (r *Room) Finish(silently bool) error {
	err := r.lead(func() (workshop.Event, error) {
		steps := workshop.Steps(r.room.Pack().Settings.Rounds)
		last := steps[len(steps)-1]
		if silently {
			last = workshop.Step{Phase: workshop.Ended, Round: r.room.Step().Round}
		}
		return workshop.Event{Kind: workshop.PhaseKind, Phase: last.Phase, Round: last.Round, Sentence: -1}, nil
	})
	if err != nil {
		return err
	}
	return r.forget()
}

// forget deletes the answers of those who took them back, and of those removed.
func (r *Room) forget() error {
	return r.ask(func() error { return r.keeper.Forget(r.room.Gone()) })
}

// Focus has everybody look at a sentence, or with -1 at none.
func (r *Room) Focus(sentence int) error {
	return r.lead(func() (workshop.Event, error) {
		if sentence < -1 || sentence >= r.room.Pack().Sentences() {
			return workshop.Event{}, ErrSentence
		}
		return workshop.Event{Kind: workshop.Focus, Sentence: sentence}, nil
	})
}

// Door opens or shuts joining.
func (r *Room) Door(open bool) error {
	return r.lead(func() (workshop.Event, error) {
		return workshop.Event{Kind: workshop.Door, On: open, Sentence: -1}, nil
	})
}

// More adds time to the step: so many seconds more are left, also when the time has run out.
func (r *Room) More(seconds int) error {
	return r.lead(func() (workshop.Event, error) {
		seconds := r.room.Longer(seconds, r.options.Now())
		if seconds == 0 || !r.room.Step().Phase.Labelling() {
			return workshop.Event{}, ErrNoTime
		}
		return workshop.Event{Kind: workshop.Time, Seconds: seconds, Sentence: -1}, nil
	})
}

// Remove removes the participant of that pseudonym. The answers count no more, and
// the token is void. In a room that is closed the answers are deleted at once.
func (r *Room) Remove(name string) error {
	over := false
	err := r.lead(func() (workshop.Event, error) {
		over = r.room.Step().Phase.Over()
		for _, who := range r.room.Host().People {
			if string(who.Name) == normalWords(name) {
				return workshop.Event{Kind: workshop.Removed, P: who.P, N: r.next(who.P), Sentence: -1}, nil
			}
		}
		return workshop.Event{}, ErrNoPerson
	})
	if err == nil && over {
		err = r.forget()
	}
	return err
}

// Pass shows a reason to the room, or holds it back again. Key is that of
// [workshop.Held].
func (r *Room) Pass(key string, on bool) error {
	return r.lead(func() (workshop.Event, error) {
		e, ok := r.room.Passing(key, on)
		if !ok {
			return e, ErrSentence
		}
		return e, nil
	})
}

// Agree notes what the room settled on for a sentence, or with "" takes it back.
func (r *Room) Agree(sentence int, label string, note clean.Text) error {
	return r.lead(func() (workshop.Event, error) {
		p := r.room.Pack()
		if sentence < 0 || sentence >= p.Sentences() || label != "" && p.Scheme.Index(label) < 0 {
			return workshop.Event{}, ErrSentence
		}
		return workshop.Event{Kind: workshop.Agreed, Sentence: sentence, Label: label, Note: note}, nil
	})
}

// Host is what the facilitator may know.
func (r *Room) Host() (workshop.Host, error) {
	var h workshop.Host
	err := r.look(func() error { h = r.room.Host(); return nil })
	return h, err
}
