package workshop

import (
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// MaxPeople is how many people a room takes unless it is told otherwise.
const MaxPeople = 2000

// Room is one workshop: the sum of its events. It is used by one goroutine.
type Room struct {
	pack    *Pack
	answers *Answers
	people  map[string]*person
	reasons map[place]*reason

	step    register[Step]
	seconds int           // allowed for the step
	added   map[stamp]int // seconds, by the event that added them
	started time.Time
	focus   register[int]
	door    register[bool]
	agreed  map[int]*register[agreement]
	// newest is the highest N of the facilitator's events.
	newest int64
	// version counts what everybody may see; labels of others never change it.
	version int
}

// register is the last value that was set, whatever the order of arrival.
type register[T any] struct {
	stamp stamp
	value T
	set   bool
}

func (r *register[T]) put(s stamp, v T) bool {
	if r.set && !s.after(r.stamp) {
		return false
	}
	r.stamp, r.value, r.set = s, v, true
	return true
}

type person struct {
	name   clean.Text
	here   register[bool]
	done   [Rounds]register[bool]
	gone   bool
	joined Step // where the room was when this person first came
}

type place struct {
	round    int
	p        string
	sentence int
}

type reason struct {
	id    string // of the event that set the text
	text  register[clean.Text]
	shown register[bool]
}

type agreement struct {
	label string
	note  clean.Text
}

// NewRoom is a room in which nothing has happened.
func NewRoom(p *Pack) *Room {
	r := &Room{
		pack: p, answers: NewAnswers(&p.Scheme, p.Sentences()), people: map[string]*person{},
		reasons: map[place]*reason{}, agreed: map[int]*register[agreement]{}, added: map[stamp]int{},
	}
	r.step.value = Step{Lobby, 1}
	r.focus.value = -1
	r.door.value = true
	return r
}

// Pack is what the room labels.
func (r *Room) Pack() *Pack { return r.pack }

// Answers are those given so far.
func (r *Room) Answers() *Answers { return r.answers }

// Step is where the room is.
func (r *Room) Step() Step { return r.step.value }

// Newest is the highest N of an event of the facilitator.
func (r *Room) Newest() int64 { return r.newest }

// Version counts the changes that every participant may see. Two rooms that differ
// only in what others answered have the same.
func (r *Room) Version() int { return r.version }

// Errors of [Room.Allows], in words for the person who asked.
var (
	ErrNotCounted = errors.New("labelling has ended; this answer does not count")
	ErrNotBegun   = errors.New("labelling has not begun")
	ErrUnknown    = errors.New("the room does not know this participant")
	ErrNoLabel    = errors.New("there is no such sentence or label here")
	ErrShut       = errors.New("nobody can join this room now")
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
	case Leave, Withdraw, Pass, Removed, PhaseKind, Focus, Door, Time, Agreed:
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

// Apply takes an event in, at a time of a clock that only runs forward. Events may
// come in any order and more than once.
func (r *Room) Apply(e *Event, now time.Time) {
	if e.Kind == Label { // by far the most, and no news to anybody
		r.answers.Add(e)
		return
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
		if slices.Contains(Steps(r.pack.Settings.Rounds), step) && r.step.put(e.stamp(), step) {
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
	at := place{e.Round, e.P, e.Sentence}
	if r.reasons[at] == nil {
		r.reasons[at] = &reason{}
	}
	return r.reasons[at]
}

// Left is the time left in the step, or a negative number when none was set.
func (r *Room) Left(now time.Time) time.Duration {
	seconds := r.allowed()
	if seconds <= 0 {
		return -1
	}
	return max(0, time.Duration(seconds)*time.Second-now.Sub(r.started))
}

// allowed is how many seconds the step has, with what was added since it began.
func (r *Room) allowed() int {
	seconds := r.seconds
	for at, more := range r.added {
		if at.after(r.step.stamp) {
			seconds += more
		}
	}
	return seconds
}

// Knows reports whether p has joined and was not removed.
func (r *Room) Knows(p string) bool {
	who := r.people[p]
	return who != nil && !who.gone && who.here.set
}

// Name is the pseudonym of p.
func (r *Room) Name(p string) clean.Text {
	if who := r.people[p]; who != nil {
		return who.name
	}
	return ""
}

// Names are the pseudonyms in use, so that a new one differs.
func (r *Room) Names() map[clean.Text]bool {
	out := map[clean.Text]bool{}
	for who := range maps.Values(r.people) {
		out[who.name] = true
	}
	return out
}

// Gone are those who took their answers back or were removed.
func (r *Room) Gone() map[string]bool {
	out := map[string]bool{}
	for p, who := range r.people {
		if who.gone {
			out[p] = true
		}
	}
	return out
}

// People is how many have joined.
func (r *Room) People() int { return len(r.people) }
