package serve

import (
	"errors"
	"sync"
	"sync/atomic"
)

// mostStreams is on how many devices or windows one participant is told of news.
const mostStreams = 4

// ErrStreams is that a participant listens too often.
var ErrStreams = errors.New("you have this room open too often; leave it in another window first")

// Listener is somebody who wants news. Wake holds at most one: whoever takes it asks
// for the newest frame.
type Listener struct {
	// P is the participant, or empty for a wall or a facilitator.
	P    string
	wake chan struct{}
	own  atomic.Bool
}

// Wake is ready when there is news; it is closed when there will be none.
func (l *Listener) Wake() <-chan struct{} { return l.wake }

// Own reports, once, whether p changed something elsewhere, or was removed.
func (l *Listener) Own() bool { return l.own.Swap(false) }

func (l *Listener) rouse() {
	select {
	case l.wake <- struct{}{}:
	default: // it has not yet looked at the last news
	}
}

// listeners are those of a room.
type listeners struct {
	mu    sync.Mutex
	by    map[string]map[*Listener]bool
	ended bool
}

// Listen begins to listen, for a participant or with "" for nobody in particular.
func (r *Room) Listen(p string) (*Listener, error) {
	l := &Listener{P: p, wake: make(chan struct{}, 1)}
	s := &r.listeners
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.ended:
		return nil, ErrEnded
	case p != "" && len(s.by[p]) >= mostStreams:
		return nil, ErrStreams
	}
	if s.by == nil {
		s.by = map[string]map[*Listener]bool{}
	}
	if s.by[p] == nil {
		s.by[p] = map[*Listener]bool{}
	}
	s.by[p][l] = true
	return l, nil
}

// Deafen ends listening.
func (r *Room) Deafen(l *Listener) {
	s := &r.listeners
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.by[l.P], l)
	if len(s.by[l.P]) == 0 {
		delete(s.by, l.P)
	}
}

// Followed reports whether anybody listens: a participant, a wall or a facilitator.
func (r *Room) Followed() bool {
	s := &r.listeners
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.by) > 0
}

// here reports whether p listens.
func (s *listeners) here(p string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.by[p]) > 0
}

func (s *listeners) all() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, some := range s.by {
		for l := range some {
			l.rouse()
		}
	}
}

// own wakes the windows of these people, where there are others than the one that the
// news comes from, or where the participant is gone.
func (s *listeners) own(people map[string]bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for p, gone := range people {
		if !gone && len(s.by[p]) < 2 {
			continue
		}
		for l := range s.by[p] {
			l.own.Store(true)
			l.rouse()
		}
	}
}

func (s *listeners) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	for _, some := range s.by {
		for l := range some {
			close(l.wake)
		}
	}
	s.by = nil
}
