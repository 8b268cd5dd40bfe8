package serve

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
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
	wrong  Bucket
}

// wrongCodes is how many wrong codes a minute a room hears out: a school is one address.
const wrongCodes = 60

func newDoors(salt string) *doors {
	return &doors{
		salt: salt, tokens: map[string]string{}, words: map[string]string{}, hosts: map[string]bool{}, known: map[string]bool{},
		wrong: Bucket{Most: wrongCodes, Every: time.Minute / wrongCodes},
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
	ErrTries = errors.New("there were too many wrong codes; wait a minute and try again")
	ErrFull  = errors.New("this room is full")
)

// AtTheDoor are the errors that are told to whoever wants to come in.
func AtTheDoor() []error {
	return []error{ErrWrong, ErrTries, ErrFull, workshop.ErrShut, workshop.ErrUnknown}
}

// newToken is 128 random bits.
func newToken() string {
	var b [16]byte
	rand.Read(b[:]) // never fails
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b[:])
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

// try has ok look whether a code or words are right. Wrong ones are counted, and after
// too many of them nobody may try for a while.
func (d *doors) try(now time.Time, ok func() bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case !d.wrong.Has(now):
		return ErrTries
	case !ok():
		d.wrong.Take(now)
		return ErrWrong
	}
	return nil
}

// WrongCode counts a code that is of no room here, and reports what to say.
func (r *Room) WrongCode() error {
	return r.doors.try(r.options.Now(), func() bool { return false })
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

// Lead gives a token to whoever knows the facilitator's long code. It lets in also when others
// have tried too many wrong codes: sixteen letters are not guessed.
func (r *Room) Lead(long string) (token string, err error) {
	if !r.IsLong(long) {
		return "", r.doors.try(r.options.Now(), func() bool { return false })
	}
	token = newToken()
	return token, r.ask(func() error {
		r.admit(rooms.Host, "", token)
		return nil
	})
}

// IsLong reports whether this is the facilitator's long code. It counts no try.
func (r *Room) IsLong(long string) bool {
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
