// Package serve holds a workshop: one goroutine owns the room, takes what people and
// the facilitator do, and answers when the disk has it. Whoever listens is woken when
// there is something new, and takes the newest; one who is slow misses some of what
// lay between, and delays nobody.
//
// It knows no protocol: packages below it carry a room to browsers and terminals. What
// a room is and who may know what is decided by package workshop, what is kept by
// package rooms.
package serve

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
)

// Keeper keeps what happens in a room. A [rooms.Room] is one.
type Keeper interface {
	// Append and Keep return when the disk has what they were given.
	Append(events []workshop.Event) error
	Keep(secrets []rooms.Secret) error
	// Forget deletes what these people answered.
	Forget(people map[string]bool) error
	// Replay and Secrets give what was kept. Damage is told, and left out.
	Replay(each func(*workshop.Event)) (damage, err error)
	Secrets(each func(rooms.Secret)) (damage, err error)
}

// Options are how a room is held.
type Options struct {
	// People is how many may join; 0 is [workshop.MaxPeople].
	People int
	// Seconds is the time allowed for a round, or 0; Again is that for the second one where it
	// is another, or 0.
	Seconds, Again int
	// Now is a clock that only runs forward while the machine is awake; nil is that of
	// the machine.
	Now func() time.Time
	// Pick picks the words of names, one of n from 0; nil is at random.
	Pick func(n int) int
	// Trouble is told when the disk begins to take nothing, and with nil when it does
	// again; nil is nobody.
	Trouble func(error)
	// Crashed is told of a panic in a goroutine of the room; nil is nobody.
	Crashed func(*content.Fault)
}

// Room is a workshop that is being held. Its methods may be called from any goroutine.
type Room struct {
	// Code lets participants in.
	Code string

	options  Options
	keeper   Keeper
	doors    *doors
	requests chan request
	quit     chan struct{}
	ended    chan struct{}
	end      sync.Once

	shared    *workshop.Pack
	frame     atomic.Pointer[Frame]
	listeners listeners

	posting sync.Mutex
	posts   map[string]*Bucket // by participant

	// The rest belongs to the goroutine of the room.
	room     *workshop.Room
	names    map[string]bool // pseudonyms in use
	posted   map[string]int  // events, by participant
	answered map[string]bool // participants who did more than come and go
	unsaved  []workshop.Event
	secrets  []rooms.Secret  // to be kept with them
	own      map[string]bool // whose own news there is; true for those who are gone
	shown    glance          // what the frame was made of
	failing  bool            // the disk takes nothing
	late     bool            // there is news that waits a little
	timer    *time.Timer
}

// glance is what everybody must see at once when it changes.
type glance struct {
	step  workshop.Step
	focus int
	open  bool
	trial workshop.TrialStep
}

const (
	// breath is how long news waits for more when it only counts people.
	breath = 200 * time.Millisecond
	// mostEvents is how many events of one participant a log takes.
	mostEvents = 20_000
)

// ErrEnded is that the room is no longer held here.
var ErrEnded = errors.New("this room is closed")

// Open holds a room, which goes on where it was. Damage is what of it could not be read,
// or what people took back and could not be deleted.
func Open(p *workshop.Pack, code, salt string, k Keeper, o Options) (r *Room, damage, err error) {
	if o.People <= 0 {
		o.People = workshop.MaxPeople
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Pick == nil {
		o.Pick = random
	}
	r = &Room{
		Code: code, options: o, keeper: k, doors: newDoors(salt, o.People), requests: make(chan request, mostBatch),
		quit: make(chan struct{}), ended: make(chan struct{}),
		room: workshop.NewRoom(p), shared: p.Public(), names: map[string]bool{}, posted: map[string]int{}, answered: map[string]bool{}, own: map[string]bool{},
		posts: map[string]*Bucket{},
		timer: time.NewTimer(time.Hour),
	}
	r.timer.Stop()
	now := o.Now()
	first, err := k.Replay(func(e *workshop.Event) {
		r.room.Apply(e, now)
		r.note(e)
	})
	if err != nil {
		return nil, first, err
	}
	second, err := k.Secrets(r.doors.add)
	if err != nil {
		return nil, second, err
	}
	r.room.Absent()
	third := r.forgetLate()
	r.publish()
	go r.run()
	return r, errors.Join(first, second, third), nil
}

// forgetLate deletes what the log of a closed room still holds of people who are gone: the
// program ended before it did.
func (r *Room) forgetLate() error {
	if !r.room.Step().Phase.Over() {
		return nil
	}
	gone := r.room.Gone()
	for p := range gone {
		if r.posted[p] > 1 { // more than that they are gone
			return r.keeper.Forget(gone)
		}
	}
	return nil
}

// Close ends the room here. It stays on the disk.
func (r *Room) Close() {
	r.end.Do(func() { close(r.quit) })
	<-r.ended
}

// happen takes an event into the room.
func (r *Room) happen(e workshop.Event) {
	now := r.options.Now()
	if e.ID == "" {
		e.ID = workshop.NewID()
	}
	e.At = now
	r.room.Apply(&e, now)
	r.unsaved = append(r.unsaved, e)
	r.note(&e)
	if e.P != "" {
		r.own[e.P] = r.own[e.P] || e.Kind == workshop.Withdraw || e.Kind == workshop.Removed
	}
}

// note remembers what an event means for coming in and for later events.
func (r *Room) note(e *workshop.Event) {
	if e.P == "" {
		return
	}
	r.posted[e.P]++
	switch e.Kind {
	case workshop.Join:
		r.names[string(e.Name)] = true
		r.doors.know(e.P, r.room.Knows(e.P))
	case workshop.Withdraw, workshop.Removed:
		r.doors.know(e.P, false)
	case workshop.Label, workshop.Done, workshop.Reason, workshop.Try:
		r.answered[e.P] = true
	default:
	}
}

// tell wakes those who listen. News that only counts people is told a few times a
// second, so that five hundred who join are not five hundred times five hundred messages.
func (r *Room) tell() {
	r.listeners.own(r.own)
	clear(r.own)
	switch old := r.frame.Load(); {
	case r.room.Version() == old.Seq:
	case r.glance() != r.shown:
		r.publish()
	case !r.late:
		r.late = true
		r.timer.Reset(breath)
	}
}

func (r *Room) glance() glance {
	p := r.room.Public(r.options.Now())
	return glance{r.room.Step(), p.Focus, p.Open, r.room.Trial()}
}

// publish makes the newest frame and wakes everybody.
func (r *Room) publish() {
	r.late = false
	r.timer.Stop()
	r.shown = r.glance()
	r.frame.Store(newFrame(r.room, r.options.Now()))
	r.listeners.all()
}

// Pack is what the room labels.
func (r *Room) Pack() *workshop.Pack { return r.room.Pack() }

// Places is how many people the room takes.
func (r *Room) Places() int { return r.options.People }

// Shared is the pack as participants may have it, the same one for all.
func (r *Room) Shared() *workshop.Pack { return r.shared }

// Frame is the newest that everybody may know.
func (r *Room) Frame() *Frame { return r.frame.Load() }

// Fresh is the frame as it is at this moment.
func (r *Room) Fresh() (*Frame, error) {
	var f *Frame
	err := r.look(func() error {
		f = newFrame(r.room, r.options.Now())
		return nil
	})
	return f, err
}
