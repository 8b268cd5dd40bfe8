package serve

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
)

// Joined is what somebody gets who has come in.
type Joined struct {
	// P is who it is in the log; it is told to nobody.
	P string `json:"-"`
	// Token lets the same browser or program in again.
	Token string `json:"token"`
	// Name is the pseudonym.
	Name clean.Text `json:"name"`
	// Words are, after the name, what lets the same person in on another device. They
	// are told this once.
	Words clean.Text `json:"words"`
}

// Join lets somebody in who knows the code.
func (r *Room) Join(code string) (Joined, error) {
	if rooms.Normal(code) != r.Code {
		return Joined{}, ErrWrong
	}
	return r.enter()
}

// enter lets somebody new in.
func (r *Room) enter() (Joined, error) {
	var j Joined
	err := r.ask(func() error {
		name := picker(r.options.Pick).name(r.names)
		e := workshop.Event{Kind: workshop.Join, P: workshop.NewID(), Name: clean.Inline(name, nil), N: 1, Sentence: -1}
		switch err := r.room.Allows(&e); {
		case err != nil:
			return err
		case r.full():
			return ErrFull
		}
		j = Joined{P: e.P, Token: rand.Text(), Name: e.Name, Words: clean.Inline(picker(r.options.Pick).words(), nil)}
		r.names[name] = true
		r.admit(rooms.Token, e.P, j.Token)
		r.admit(rooms.Words, e.P, name+" "+string(j.Words))
		r.happen(e)
		return nil
	})
	return j, err
}

// full reports whether nobody new can come in. Those who came, did nothing and are not here
// take nobody's place: a script makes as many of them as it likes.
func (r *Room) full() bool {
	if r.room.People() < r.options.People {
		return false
	}
	n := 0
	for p := range r.posted {
		if r.room.Knows(p) && (r.answered[p] || r.listeners.here(p)) {
			n++
		}
	}
	return n >= r.options.People || r.room.People() >= mostEver*r.options.People
}

// mostEver is how many times as many as a room takes may have come in all: the log of a room
// does not grow for ever.
const mostEver = 10

// again lets a participant in on another device.
func (r *Room) again(p string) (Joined, error) {
	var j Joined
	err := r.ask(func() error {
		if !r.room.Knows(p) {
			return workshop.ErrUnknown
		}
		j = Joined{P: p, Token: rand.Text(), Name: r.room.Name(p)}
		r.admit(rooms.Token, p, j.Token)
		r.room.Seen(p)
		r.happen(workshop.Event{Kind: workshop.Join, P: p, Name: j.Name, N: r.next(p), Sentence: -1})
		return nil
	})
	return j, err
}

// nameAndWords parts what was typed as it was hashed: the last two words are those to
// come back with.
func nameAndWords(typed string) string {
	cut := len(typed)
	for range 2 {
		for cut--; cut > 0 && typed[cut] != '-'; cut-- {
			continue
		}
		if cut <= 0 {
			return typed
		}
	}
	return typed[:cut] + " " + typed[cut+1:]
}

// postsASecond is how much one participant may send, over whatever it comes.
const postsASecond = 5

// Post takes one of the posts that p has a second, if one is left.
func (r *Room) Post(p string) bool {
	r.posting.Lock()
	defer r.posting.Unlock()
	b := r.posts[p]
	if b == nil {
		b = &Bucket{Most: postsASecond, Every: time.Second / postsASecond}
		r.posts[p] = b
	}
	return b.Take(r.options.Now())
}

// Answer is a label that a participant gives a sentence, or with "" takes back.
type Answer struct {
	Sentence int
	Label    string
}

// maxN is the highest number that an event of a participant may have.
const maxN = 1 << 40

// Errors of what participants send.
var (
	ErrNumber = errors.New("the number of this answer is out of range; load the page again")
	ErrMany   = errors.New("you have answered too often in this room")
)

// Label takes answers. They are all taken or none; sending the same again, with the
// same n, does no harm.
func (r *Room) Label(p string, round int, n int64, answers []Answer) error {
	return r.ask(func() error {
		events := make([]workshop.Event, len(answers))
		for i, a := range answers {
			events[i] = workshop.Event{Kind: workshop.Label, Round: round, P: p, Sentence: a.Sentence, Label: a.Label, N: n}
		}
		return r.take(events...)
	})
}

// Done hands in, or goes on labelling.
func (r *Room) Done(p string, round int, n int64, on bool) error {
	return r.ask(func() error {
		return r.take(workshop.Event{Kind: workshop.Done, Round: round, P: p, On: on, N: n, Sentence: -1})
	})
}

// MostReason is the length of a reason, in characters.
const MostReason = 140

// Reason takes a line why, or with "" takes it back. It waits for the facilitator.
func (r *Room) Reason(p string, round int, n int64, sentence int, note clean.Text) error {
	if runes := []rune(note); len(runes) > MostReason {
		note = clean.Inline(string(runes[:MostReason]), nil)
	}
	return r.ask(func() error {
		return r.take(workshop.Event{Kind: workshop.Reason, Round: round, P: p, Sentence: sentence, Note: note, N: n})
	})
}

// take takes events of a participant, all or none. Those that were sent before are not
// written again.
func (r *Room) take(events ...workshop.Event) error {
	var fresh []workshop.Event
	for i := range events {
		e := &events[i]
		e.ID = sameID(e)
		if e.N < 1 || e.N > maxN {
			return ErrNumber
		}
		if r.room.Knows(e.P) && r.room.Holds(e) {
			continue // it was received before, whatever is allowed now
		}
		if err := r.room.Allows(e); err != nil {
			return err
		}
		if fresh = append(fresh, *e); r.posted[e.P]+len(fresh) > mostEvents {
			return ErrMany
		}
	}
	for _, e := range fresh {
		r.happen(e)
	}
	return nil
}

// sameID makes the same identity for what is sent again.
func sameID(e *workshop.Event) string {
	h := sha256.Sum256(fmt.Appendf(nil, "%s %s %d %d %q %q %t %d", e.Kind, e.P, e.Round, e.Sentence, e.Label, e.Note, e.On, e.N))
	return hex.EncodeToString(h[:16])
}

// Leave goes. The answers stay, unless withdraw is set: then they count no more and
// are deleted when the room closes, or at once when it is closed.
func (r *Room) Leave(p string, withdraw bool) error {
	over := false
	err := r.ask(func() error {
		e := workshop.Event{Kind: workshop.Leave, P: p, N: r.next(p), Sentence: -1}
		if withdraw {
			e.Kind = workshop.Withdraw
		}
		if err := r.room.Allows(&e); err != nil {
			return err
		}
		r.happen(e)
		over = r.room.Step().Phase.Over()
		return nil
	})
	if err == nil && withdraw && over {
		err = r.forget()
	}
	return err
}

// Mine is what p alone may know.
func (r *Room) Mine(p string) (workshop.Mine, error) {
	var m workshop.Mine
	err := r.look(func() error {
		if !r.room.Knows(p) {
			return workshop.ErrUnknown
		}
		r.room.Seen(p)
		m = r.room.Mine(p)
		return nil
	})
	return m, err
}

// next is the number of the next event of p.
func (r *Room) next(p string) int64 { return r.room.Mine(p).N + 1 }
