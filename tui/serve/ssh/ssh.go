// Package ssh carries rooms to terminals: "ssh join@host", the code of a room, and the
// screen of package ballot, or without a terminal its lines.
//
// Nothing but the room can be reached: no command, no file, no forwarding, no variable of
// the client's, one channel a connection. No key is asked for and no name of a user is
// looked at or kept. It holds no room; package serve does.
package ssh

import (
	"context"
	"errors"
	"net"
	"slices"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/serve"
)

// Limits of what is taken from anybody.
const (
	// helloTime is how long a connection may be silent. Then keyTime is how long it may take
	// until a code can be typed: whoever comes first compares the key of the server with what
	// stands on the wall, and a client goes on only then. CodeTime is how long it may take to
	// type the code. What they cost together is bounded by mostWaiting.
	helloTime = 15 * time.Second
	keyTime   = 2 * time.Minute
	codeTime  = 2 * time.Minute
	// patience is how long a client may take to accept what it is sent.
	patience = 20 * time.Second
	// startTime is how long one who is in may take to open the screen.
	startTime = 15 * time.Second
	// triesAConnection is after how many wrong codes a connection ends.
	triesAConnection = 5
	// mostWaiting is how many may be at the door at once, until their screen is open. When
	// another comes, one goes of the address that has most there: the one who came first.
	mostWaiting = 1000
	// devices is how many screens there may be for each place in a room.
	devices = 2
	// mostRequests is how many requests beside keys a connection may send at once; one
	// more is allowed a second.
	mostRequests = 40
	// farewell is how long a client has to take what it is told at the end.
	farewell = 300 * time.Millisecond
	// keysASecond is how many keys are taken from one participant.
	keysASecond = 50
	// The largest screen that is drawn.
	maxWidth, maxHeight = 200, 60
)

// GCPercent is what a process that serves many screens does well to set with
// debug.SetGCPercent: what they hold lives long, and little garbage is made, so that
// 500 screens take 120 MB and not 150.
const GCPercent = 50

// Options are how rooms are served.
type Options struct {
	// Rooms are those that people come in to.
	Rooms *serve.Rooms
	// Key is what the server is known by.
	Key ssh.Signer
	// Now is the clock of limits; nil is that of the machine.
	Now func() time.Time
	// Crashed is told of a panic; nil is nobody.
	Crashed func(*content.Fault)
}

// Server serves rooms over SSH.
type Server struct {
	options Options
	config  ssh.ServerConfig

	mu      sync.Mutex
	waiting []*caller // at the door, the oldest first
	inside  map[*serve.Room]int
}

// New is a server.
func New(o Options) *Server {
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &Server{options: o, inside: map[*serve.Room]int{}}
	s.config.ServerVersion = "SSH-2.0-standfirst"
	s.config.MaxAuthTries = triesAConnection
	s.config.KeyExchanges = []string{ssh.KeyExchangeMLKEM768X25519, ssh.KeyExchangeCurve25519} // the others cost a server much more
	s.config.AddHostKey(o.Key)
	return s
}

// Serve serves on a listener until the context ends.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stop := context.AfterFunc(ctx, func() { _ = l.Close() })
	defer stop()
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	for {
		conn, err := l.Accept()
		switch {
		case ctx.Err() != nil || errors.Is(err, net.ErrClosed):
			return nil
		case err != nil: // as when there are too many open files
			select {
			case <-time.After(50 * time.Millisecond):
			case <-ctx.Done():
			}
			continue
		}
		c := &caller{server: s, conn: patient{conn}, from: serve.From(conn.RemoteAddr().String())}
		s.come(c)
		all.Go(func() {
			defer s.leave(c)
			defer s.guard()
			c.call(ctx)
		})
	}
}

// guard tells of a panic, and keeps it from others.
func (s *Server) guard() {
	if p := recover(); p != nil && s.options.Crashed != nil {
		s.options.Crashed(content.Recovered(p))
	}
}

// come lets a connection to the door.
func (s *Server) come(c *caller) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.waiting) >= mostWaiting {
		s.evict()
	}
	s.waiting = append(s.waiting, c)
}

// evict sends one away who waits at the door.
func (s *Server) evict() {
	many, most := map[string]int{}, 0
	for _, w := range s.waiting {
		many[w.from]++
		most = max(most, many[w.from])
	}
	for i, w := range s.waiting {
		if many[w.from] == most {
			_ = w.conn.Close()
			s.waiting = slices.Delete(s.waiting, i, i+1)
			return
		}
	}
}

// admit lets a caller from the door inside, if there is a place left in that room.
func (s *Server) admit(c *caller) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := c.entry.Room
	if s.inside[r] >= devices*r.Places() {
		return false
	}
	s.forget(c)
	s.inside[r]++
	c.inside = true
	return true
}

func (s *Server) leave(c *caller) {
	_ = c.conn.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.forget(c)
	if !c.inside {
		return
	}
	r := c.entry.Room
	if s.inside[r]--; s.inside[r] == 0 {
		delete(s.inside, r)
	}
}

func (s *Server) forget(c *caller) {
	for i, w := range s.waiting {
		if w == c {
			s.waiting = slices.Delete(s.waiting, i, i+1)
			return
		}
	}
}

// spoken is a connection of which it is told, once, that something came.
type spoken struct {
	patient

	first func()
}

func (s *spoken) Read(b []byte) (int, error) {
	n, err := s.patient.Read(b)
	if n > 0 && s.first != nil {
		s.first()
		s.first = nil
	}
	return n, err
}

// patient is a connection to which a write that is not taken in time is an error.
type patient struct{ net.Conn }

func (p patient) Write(b []byte) (int, error) {
	_ = p.SetWriteDeadline(time.Now().Add(patience))
	return p.Conn.Write(b)
}
