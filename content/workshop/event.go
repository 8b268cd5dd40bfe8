// Package workshop is what happens when many people label one article: the pack
// that is handed out, the events of a room, and the room they add up to.
//
// It is pure: it opens no file and no connection, starts no goroutine and reads
// no clock. Whoever serves a room gives it events and the time, and sends on what
// [Room.Public], [Room.Mine] and [Room.Host] give, which hold no more than each
// may know. It computes no agreement: package agree does.
package workshop

import (
	"crypto/rand"
	"encoding/hex"
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// Kind is what happened.
type Kind string

// The kinds of events. Others are kept in a log and change nothing.
const (
	// Label: P gave Sentence the Label, or with an empty one took it back.
	Label Kind = "label"
	// Reason: P wrote a line why, in Note; an empty one takes it back.
	Reason Kind = "reason"
	// Pass: the facilitator shows (On) or holds back the reason of P for Sentence.
	Pass Kind = "pass"
	// Join: P came, under the pseudonym Name.
	Join Kind = "join"
	// Leave: P went; the labels stay.
	Leave Kind = "leave"
	// Done: P handed in (On), or went on labelling.
	Done Kind = "done"
	// Withdraw: P took all answers back, for good.
	Withdraw Kind = "withdraw"
	// Removed: the facilitator removed P, whose answers no longer count.
	Removed Kind = "removed"
	// PhaseKind: the room went to Phase of Round.
	PhaseKind Kind = "phase"
	// Focus: everybody looks at Sentence, or with -1 at none.
	Focus Kind = "focus"
	// Door: joining was opened (On) or shut.
	Door Kind = "door"
	// Time: Seconds were added to the time of the phase.
	Time Kind = "time"
	// Try: P gave the warm-up sentence of that number the Label. It counts in no result.
	Try Kind = "try"
	// Warm: the room went to the step of warming up that Phase names, see [TrialStep].
	Warm Kind = "warm"
	// Agreed: after talking, the room settled on Label for Sentence, with a Note why.
	Agreed Kind = "agreed"
	// Fewest: a sentence is shown from Least answers on, instead of as the pack says.
	Fewest Kind = "least"
)

// Event is one line of a log of answers or of a room. Events may arrive in any
// order and more than once: of those that set the same thing, the one with the
// highest (N, ID) holds.
type Event struct { //nolint:recvcheck // it is written as a value, and read into one
	// ID is unique; the same event sent again has the same one.
	ID   string
	Kind Kind
	// Round is 1 or 2, or 0 where it does not matter.
	Round int
	// P is the participant, a random word that means nothing outside the log.
	P string
	// Sentence counts from 0; -1 is none.
	Sentence int
	// Label is a name of the label set.
	Label string
	Note  clean.Text
	Name  clean.Text
	Phase Phase
	// Seconds are of time allowed, for a phase or in addition.
	Seconds int
	// Least is how many must answer a sentence, 1 or more.
	Least int
	On    bool
	// N counts the events of whoever sends them, upwards.
	N int64
	// At is when, to the minute. Nothing is ordered by it.
	At time.Time

	// unknown are fields of a later version, kept as they are.
	unknown map[string][]byte
}

// NewID makes the identity of an event or a participant: 128 random bits in
// hexadecimal.
func NewID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// stamp orders events that set the same thing. Two events with equal stamps are the
// same event; ids are told apart by their first 16 bytes.
type stamp struct {
	n  int64
	id [16]byte
}

func (e *Event) stamp() stamp {
	s := stamp{n: e.N}
	copy(s.id[:], e.ID)
	return s
}

// after reports whether s holds over t.
func (s stamp) after(t stamp) bool {
	if s.n != t.n {
		return s.n > t.n
	}
	return string(s.id[:]) > string(t.id[:])
}
