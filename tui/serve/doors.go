package serve

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
)

// doors know what lets people in: the hashes of tokens, words and codes. They are
// asked for every request, so they do not wait for the disk.
type doors struct {
	salt string

	mu     sync.Mutex
	tokens map[string]string // hash of a token: the participant
	words  map[string]string // hash of name and words: the participant
	hosts  map[string]bool
	long   string
	known  map[string]bool // participants who came and were not removed
	comers *byAddress
}

// newDoors are those of a room of so many people. As many come in from one address at once,
// and then one a second: they leave their traces in the log.
func newDoors(salt string, people int) *doors {
	return &doors{
		salt: salt, tokens: map[string]string{}, words: map[string]string{}, hosts: map[string]bool{}, known: map[string]bool{},
		comers: newByAddress(people, time.Second),
	}
}

func (d *doors) add(s rooms.Secret) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch s.Use {
	case rooms.Token:
		d.tokens[s.Hash] = s.P
	case rooms.Words:
		d.words[s.Hash] = s.P
	case rooms.Host:
		d.hosts[s.Hash] = true
	case rooms.Long:
		d.long = s.Hash
	}
}

// know lets the participant in, or with false not any more.
func (d *doors) know(p string, in bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.known[p] = in
}

// Errors of those who want to come in.
var (
	ErrWrong = errors.New("there is no room with this code here")
	ErrWords = errors.New("nobody in this room has this name and these two words; the code alone lets you in as somebody new")
	ErrTries = errors.New("there were too many wrong codes; wait a minute and try again")
	ErrFull  = errors.New("this room is full")
	ErrRush  = errors.New("too many come in from your network at once; try again in a minute")
)

// AtTheDoor are the errors that are told to whoever wants to come in.
func AtTheDoor() []error {
	return []error{ErrWrong, ErrWords, ErrTries, ErrFull, ErrRush, workshop.ErrShut, workshop.ErrUnknown}
}

// hash is what is kept of a secret.
func (d *doors) hash(use rooms.Use, secret string) string {
	h := sha256.Sum256([]byte(d.salt + " " + string(use) + " " + secret))
	return hex.EncodeToString(h[:])
}

// admit has a secret kept with the events that come with it.
func (r *Room) admit(use rooms.Use, p, secret string) {
	s := rooms.Secret{Use: use, P: p, Hash: r.doors.hash(use, secret)}
	r.doors.add(s)
	r.secrets = append(r.secrets, s)
}

// comes counts somebody who comes in, and reports whether the address has not sent too many.
func (d *doors) comes(from string, now time.Time) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.comers.take(from, now)
}

// back is who comes back with a name and its two words.
func (d *doors) back(typed string) (p string, ok bool) {
	hash := d.hash(rooms.Words, nameAndWords(normalWords(typed)))
	d.mu.Lock()
	defer d.mu.Unlock()
	p, ok = d.words[hash]
	return p, ok && d.known[p]
}

// Who is the participant who has this token, or false when the room knows none.
func (r *Room) Who(token string) (p string, ok bool) {
	d := r.doors
	hash := d.hash(rooms.Token, token)
	d.mu.Lock()
	defer d.mu.Unlock()
	p, ok = d.tokens[hash]
	return p, ok && d.known[p]
}

// Lead gives a token to whoever knows the facilitator's long code.
func (r *Room) Lead(long string) (token string, err error) {
	if !r.isLong(long) {
		return "", ErrWrong
	}
	token = rand.Text()
	return token, r.ask(func() error {
		r.admit(rooms.Host, "", token)
		return nil
	})
}

// isLong reports whether this is the facilitator's long code.
func (r *Room) isLong(long string) bool {
	hash := r.doors.hash(rooms.Long, rooms.Normal(long))
	r.doors.mu.Lock()
	defer r.doors.mu.Unlock()
	return hash == r.doors.long
}

// Leads reports whether the token is a facilitator's.
func (r *Room) Leads(token string) bool {
	d := r.doors
	hash := d.hash(rooms.Host, token)
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.hosts[hash]
}

// NewLongCode makes a code for whoever leads the room. Those before are void; who was
// let in with one stays.
func (r *Room) NewLongCode() (string, error) {
	code := rooms.NewLongCode()
	return code, r.ask(func() error {
		r.admit(rooms.Long, "", rooms.Normal(code))
		return nil
	})
}
