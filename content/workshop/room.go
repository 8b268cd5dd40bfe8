package workshop

import (
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
	reasons map[rating]*reason

	step    register[Step]
	seconds int           // allowed for the step
	added   map[stamp]int // seconds, by the event that added them
	started time.Time
	spare   time.Duration // that was left when labelling last ended, or negative
	focus   register[int]
	door    register[bool]
	least   register[int]
	agreed  map[int]*register[agreement]
	trial   trial
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

// is reports whether the value is that of the event with this stamp.
func (r *register[T]) is(s stamp) bool { return r.set && r.stamp == s }

type person struct {
	name   clean.Text
	here   register[bool]
	done   [Rounds]register[bool]
	gone   bool
	away   bool // was here before the room was opened again, and has not been seen since
	joined Step // where the room was when this person first came
}

// rating is one person's answer to a sentence in a round.
type rating struct {
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
		reasons: map[rating]*reason{}, agreed: map[int]*register[agreement]{}, added: map[stamp]int{},
		trial: trial{tried: map[tried]*register[string]{}},
	}
	r.step.value = Step{Lobby, 1}
	r.focus.value = -1
	r.door.value = true
	r.least.value = p.Settings.Least
	return r
}

// Pack is what the room labels.
func (r *Room) Pack() *Pack { return r.pack }

// Answers are those given so far.
func (r *Room) Answers() *Answers { return r.answers }

// Step is where the room is.
func (r *Room) Step() Step { return r.step.value }

// Least is how many must have answered a sentence before its counts are shown: as the pack
// says, unless whoever leads the room set another number.
func (r *Room) Least() int { return r.least.value }

// Newest is the highest N of an event of the facilitator.
func (r *Room) Newest() int64 { return r.newest }

// Version counts the changes that every participant may see. Two rooms that differ
// only in what others answered have the same.
func (r *Room) Version() int { return r.version }

// Left is the time left in the step, or a negative number when none was set.
func (r *Room) Left(now time.Time) time.Duration {
	seconds := r.allowed()
	if seconds <= 0 {
		return -1
	}
	return max(0, time.Duration(seconds)*time.Second-now.Sub(r.started))
}

// Spare is the time that was left when labelling last ended, or a negative time when none was
// set. After the room is opened again it is all of it.
func (r *Room) Spare() time.Duration { return r.spare }

// Longer is how many seconds are to be added for so many more to be left than now, also when
// the time ran out a while ago. It is 0 where no time was set.
func (r *Room) Longer(by int, now time.Time) int {
	over := now.Sub(r.started) - time.Duration(r.allowed())*time.Second
	if r.allowed() <= 0 {
		return 0
	}
	return by + int(max(0, over)/time.Second)
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

// Absent has all who came be away until they are [Room.Seen]: the room is opened again, and nobody is in
// it yet. It is no event.
func (r *Room) Absent() {
	for _, who := range r.people {
		who.away = true
	}
}

// Seen notes that p is in the room.
func (r *Room) Seen(p string) {
	if who := r.people[p]; who != nil && who.away {
		who.away = false
		r.version++
	}
}

// Name is the pseudonym of p.
func (r *Room) Name(p string) clean.Text {
	if who := r.people[p]; who != nil {
		return who.name
	}
	return ""
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
