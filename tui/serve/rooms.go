package serve

import (
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
)

// Rooms are those that a process holds. They have their door in common: a wrong code is
// wrong for all of them, and is counted for the address that it comes from.
type Rooms struct {
	now func() time.Time

	mu    sync.Mutex
	by    map[string]*Room
	wrong *byAddress
}

// wrongCodes is how many wrong codes a minute are heard out from one address: a school often
// has one for all its pupils.
const wrongCodes = 60

// NewRooms are none yet. Now is the clock of tries; nil is that of the machine.
func NewRooms(now func() time.Time) *Rooms {
	if now == nil {
		now = time.Now
	}
	return &Rooms{now: now, by: map[string]*Room{}, wrong: newByAddress(wrongCodes, time.Minute/wrongCodes)}
}

// Add lets people in to a room, too.
func (s *Rooms) Add(r *Room) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.by[r.Code] = r
}

// Drop lets nobody in to the room of that code any more.
func (s *Rooms) Drop(code string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.by, code)
}

// Entry is the right to come in to a room, before it is used.
type Entry struct {
	Room *Room

	from string
	p    string // who comes back, or empty for somebody new
}

// Find is what a code opens, for somebody from that address (see [From]): with the words
// of somebody who was there, that place again. They may also stand after the code: people come
// back in one way, whatever asks them. A wrong code or wrong words are counted.
func (s *Rooms) Find(from, code, words string) (Entry, error) {
	code, words = Parted(code, words)
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	if !s.wrong.has(from, now) {
		return Entry{}, ErrTries
	}
	e := Entry{Room: s.by[rooms.Normal(code)], from: from}
	if e.Room == nil {
		s.wrong.take(from, now)
		return Entry{}, ErrWrong
	}
	if words != "" {
		var known bool
		if e.p, known = e.Room.doors.back(words); !known {
			s.wrong.take(from, now)
			return Entry{}, ErrWords
		}
	}
	return e, nil
}

// Parted is a code and the words of somebody who comes back, from what was typed as a code:
// "KFMRTW amber-otter copper-lantern". Words that were given apart stay.
func Parted(typed, words string) (code, rest string) {
	first, after, _ := strings.Cut(strings.TrimSpace(typed), " ")
	if after = strings.TrimSpace(after); words != "" || after == "" || !rooms.IsCode(rooms.Normal(first)) {
		return typed, words
	}
	return first, after
}

// Lead finds the room that a long code leads, and gives a token for it. It lets in also from
// an address of many wrong codes: sixteen letters are not guessed.
func (s *Rooms) Lead(from, long string) (*Room, string, error) {
	s.mu.Lock()
	var led *Room
	for _, r := range s.by {
		if r.isLong(long) {
			led = r
		}
	}
	var err error
	if now := s.now(); led == nil {
		if err = ErrTries; s.wrong.has(from, now) {
			s.wrong.take(from, now)
			err = ErrWrong
		}
	}
	s.mu.Unlock()
	if err != nil {
		return nil, "", err
	}
	token, err := led.Lead(long)
	return led, token, err
}

// Check reports why the entry could not be used now, or nil.
func (e Entry) Check() error {
	if e.p != "" {
		return nil
	}
	return e.Room.look(func() error {
		switch {
		case !e.Room.Frame().Open:
			return workshop.ErrShut
		case e.Room.full():
			return ErrFull
		}
		return nil
	})
}

// Use comes in.
func (e Entry) Use() (Joined, error) {
	switch {
	case !e.Room.doors.comes(e.from, e.Room.options.Now()):
		return Joined{}, ErrRush
	case e.p != "":
		return e.Room.again(e.p)
	}
	return e.Room.enter()
}
