package workshop

import (
	"errors"
	"slices"
	"time"
)

// Errors of [Room.Allows], in words for the person who asked.
var (
	ErrNotCounted = errors.New("this answer came after labelling had ended, and does not count")
	ErrNotBegun   = errors.New("labelling has not begun")
	ErrUnknown    = errors.New("the room does not know this participant")
	ErrNoLabel    = errors.New("there is no such sentence or label here")
	ErrShut       = errors.New("nobody can join this room now")
	ErrTrialOver  = errors.New("the warm-up is over")
	ErrTrialTold  = errors.New("the warm-up has been told; what is tried now does not count")
	ErrNoReasons  = errors.New("reasons are not asked for in this room")
)

// Allows reports why an event of a participant may not be taken now, or nil. What
// the facilitator does is always taken, and so is what a log holds.
func (r *Room) Allows(e *Event) error {
	who := r.people[e.P]
	switch e.Kind {
	case Join:
		if !r.door.value && who == nil {
			return ErrShut
		}
		return nil
	case Label, Reason, Done:
		if who == nil || who.gone {
			return ErrUnknown
		}
		return r.allowsAnswer(e)
	case Try:
		if who == nil || who.gone {
			return ErrUnknown
		}
		return r.allowsTry(e)
	case Leave, Withdraw, Pass, Removed, PhaseKind, Focus, Door, Time, Agreed, Fewest, Warm:
	}
	if who == nil {
		return ErrUnknown
	}
	return nil
}

func (r *Room) allowsAnswer(e *Event) error {
	step := r.step.value
	switch {
	case step.Phase == Lobby:
		return ErrNotBegun
	case !step.Phase.Labelling() || step.Round != e.Round:
		return ErrNotCounted
	case e.Kind == Done:
		return nil
	case !r.pack.Asked(e.Sentence):
		return ErrNoLabel
	case e.Kind == Reason && !r.pack.Settings.Reasons:
		return ErrNoReasons
	case e.Kind == Label && e.Label != "" && r.pack.Scheme.Index(e.Label) < 0:
		return ErrNoLabel
	}
	return nil
}

// Holds reports whether this very event of a participant is in the room already and nothing
// later has replaced it: then to apply it again changes nothing.
func (r *Room) Holds(e *Event) bool {
	switch e.Kind {
	case Label:
		return r.answers.holds(e)
	case Done:
		who := r.people[e.P]
		return who != nil && e.Round >= 1 && e.Round <= Rounds && who.done[e.Round-1].is(e.stamp())
	case Try:
		label := r.trial.tried[tried{e.P, e.Sentence}]
		return label != nil && label.is(e.stamp())
	case Reason:
		why := r.reasons[rating{e.Round, e.P, e.Sentence}]
		return why != nil && why.text.is(e.stamp())
	default:
		return false
	}
}

// Apply takes an event in, at a time of a clock that only runs forward. Events may
// come in any order and more than once.
func (r *Room) Apply(e *Event, now time.Time) {
	switch e.Kind { // what is no news to anybody; labels are by far the most
	case Label:
		r.answers.Add(e)
		return
	case Try:
		r.try(e)
		return
	default:
	}
	before := r.public()
	switch e.Kind {
	case Withdraw, Removed:
		r.answers.Add(e)
		r.person(e.P).gone = true
	case Join:
		r.join(e)
	case Leave:
		r.person(e.P).here.put(e.stamp(), false)
	case Done:
		if e.Round >= 1 && e.Round <= Rounds {
			r.person(e.P).done[e.Round-1].put(e.stamp(), e.On)
		}
	case Reason:
		if e.Round < 1 || e.Round > Rounds || e.Sentence < 0 || e.Sentence >= r.pack.Sentences() {
			return // of a log that was tampered with
		}
		if why := r.reason(e); why.text.put(e.stamp(), e.Note) {
			why.id = e.ID
		}
	case Pass:
		r.newest = max(r.newest, e.N)
		if r.reason(e).shown.put(e.stamp(), e.On) && r.step.value.Phase.Open() {
			r.version++
		}
	default:
		r.lead(e, now)
	}
	if r.public() != before {
		r.version++
	}
}

// lead takes in what the facilitator did.
func (r *Room) lead(e *Event, now time.Time) {
	r.newest = max(r.newest, e.N)
	switch e.Kind {
	case PhaseKind:
		step := Step{e.Phase, e.Round}
		known := slices.Contains(Steps(r.pack.Settings.Rounds), step) || step.Phase == Ended && step.Round >= 1 && step.Round <= Rounds
		ended, spare := r.step.value.Phase.Labelling(), r.Left(now)
		if known && r.step.put(e.stamp(), step) {
			if ended {
				r.spare = spare
			}
			r.seconds, r.started = e.Seconds, now
			r.focus.value = -1
		}
	case Time:
		r.added[e.stamp()] = e.Seconds
		r.version++
	case Focus:
		if e.Sentence < r.pack.Sentences() {
			r.focus.put(e.stamp(), e.Sentence)
		}
	case Door:
		r.door.put(e.stamp(), e.On)
	case Warm:
		switch step := TrialStep(e.Phase); step {
		case Untried, Asked, Told, Aside:
			if r.trial.step.put(e.stamp(), step) {
				r.version++
			}
		}
	case Fewest:
		if e.Least >= 1 && r.least.put(e.stamp(), e.Least) {
			r.version++
		}
	case Agreed:
		if e.Sentence < 0 || e.Sentence >= r.pack.Sentences() {
			return
		}
		if r.agreed[e.Sentence] == nil {
			r.agreed[e.Sentence] = &register[agreement]{}
		}
		if r.agreed[e.Sentence].put(e.stamp(), agreement{e.Label, e.Note}) {
			r.version++
		}
	default: // a kind of a later version
	}
}

func (r *Room) join(e *Event) {
	if e.P == "" {
		return
	}
	_, known := r.people[e.P]
	who := r.person(e.P)
	if !known {
		who.joined = r.step.value
	}
	if e.Name != "" && (who.name == "" || !who.here.set || e.stamp().after(who.here.stamp)) {
		who.name = e.Name
	}
	who.here.put(e.stamp(), true)
}

func (r *Room) person(p string) *person {
	if r.people[p] == nil {
		r.people[p] = &person{}
	}
	return r.people[p]
}

func (r *Room) reason(e *Event) *reason {
	at := rating{e.Round, e.P, e.Sentence}
	if r.reasons[at] == nil {
		r.reasons[at] = &reason{}
	}
	return r.reasons[at]
}
