// Package web carries rooms to browsers: one page that works without JavaScript,
// events that tell it what changed, and forms that bring back what people answered.
//
// It serves participants, a wall for the projector and a page for the facilitator. It
// keeps nothing: package serve does. Nothing of a participant reaches another one but
// through what a room's frame holds.
package web

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/serve"
)

// Limits of what is taken from anybody.
const (
	maxHeader = 8 << 10
	maxBody   = 16 << 10
	// headerTime is how long the head of a request may take, bodyTime all of it.
	headerTime = 5 * time.Second
	bodyTime   = 15 * time.Second
	idleTime   = 90 * time.Second
	// triesAConnection is after how many wrong codes a connection ends.
	triesAConnection = 5
	// patience is how long a client may take to accept what it is sent.
	patience = 10 * time.Second
)

// Options are how rooms are served.
type Options struct {
	// Address is what people type, "http://192.168.1.23:8080". It is what the wall shows.
	Address string
	// Secure reports whether browsers come over TLS, so that cookies are kept to it.
	Secure bool
	// Proxied reports whether browsers come through a reverse proxy on this machine, which tells
	// whom it speaks for.
	Proxied bool
	// Now is the clock of limits; nil is that of the machine.
	Now func() time.Time
	// Crashed is told of a panic; nil is nobody.
	Crashed func(*content.Fault)
}

// Server serves rooms over HTTP. It is a [http.Handler].
type Server struct {
	options Options
	handler http.Handler
	pages   *pages

	rooms *serve.Rooms

	mu   sync.Mutex
	held map[string]*held // by code
	ssh  overSSH
}

// overSSH is what is typed to come in over SSH, and what the server is then known by.
type overSSH struct{ Command, Key string }

// OverSSH has the wall say how to come in over SSH: with this command, to a server of this
// key.
func (s *Server) OverSSH(command, key string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ssh = overSSH{command, key}
}

func (s *Server) overSSH() overSSH {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ssh
}

// held is a room and what is served of it.
type held struct {
	*serve.Room

	text *text
}

// New is a server without a room.
func New(o Options) *Server {
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &Server{options: o, pages: newPages(), rooms: serve.NewRooms(o.Now), held: map[string]*held{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.home)
	mux.HandleFunc("GET /{code}", s.form)
	mux.HandleFunc("POST /join", s.join)
	mux.HandleFunc("GET /events", s.events)
	mux.HandleFunc("POST /label", s.label)
	mux.HandleFunc("POST /done", s.done)
	mux.HandleFunc("POST /try", s.try)
	mux.HandleFunc("POST /reason", s.reason)
	mux.HandleFunc("POST /leave", s.leave)
	mux.HandleFunc("GET /mine", s.mine)
	mux.HandleFunc("GET /mine.txt", s.handout)
	mux.HandleFunc("GET /text", s.packed)
	mux.HandleFunc("GET /program", s.program)
	mux.HandleFunc("GET /host", s.host)
	mux.HandleFunc("POST /host", s.lead)
	mux.HandleFunc("POST /host/do", s.act)
	mux.HandleFunc("GET /wall", s.wall)
	for _, name := range []string{"style.css", "live.js"} {
		mux.HandleFunc("GET /"+name, asset(name, embedded(name)))
	}
	mux.HandleFunc("GET /page.js", asset("page.js", script()))
	origin := http.NewCrossOriginProtection()
	origin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.say(w, r, http.StatusForbidden, "this form was sent from another site")
	}))
	s.handler = s.guarded(origin.Handler(mux))
	return s
}

// Add serves a room, too.
func (s *Server) Add(r *serve.Room) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held[r.Code] = &held{Room: r, text: newText(r.Pack())}
	s.rooms.Add(r)
}

// Drop does not serve the room of that code any more.
func (s *Server) Drop(code string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.held, code)
	s.rooms.Drop(code)
}

// Rooms are those that are served, for others who let people in.
func (s *Server) Rooms() *serve.Rooms { return s.rooms }

// room is the room of a code that need not be tried, as it comes from a cookie.
func (s *Server) room(code string) *held {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.held[code]
}

// guarded sets what every answer carries, and keeps a mistake in one from others.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if err, ok := p.(error); !ok || !errors.Is(err, http.ErrAbortHandler) {
				if s.options.Crashed != nil {
					s.options.Crashed(content.Recovered(p))
				}
			}
			panic(http.ErrAbortHandler) // the answer may have begun
		}()
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "+
			"form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		// With "no-referrer", browsers would send forms without an origin to check.
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		next.ServeHTTP(w, r)
	})
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Serve serves on a listener until the context ends. With a certificate it speaks TLS.
func (s *Server) Serve(ctx context.Context, l net.Listener, certificates []tls.Certificate) error {
	server := &http.Server{
		Handler: s,
		// net/http reads 4 KB more than this before it refuses.
		MaxHeaderBytes:    maxHeader - 4096,
		ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: bodyTime, IdleTimeout: idleTime,
		// It would write addresses of people on the terminal.
		ErrorLog: log.New(io.Discard, "", 0),
		ConnContext: func(ctx context.Context, _ net.Conn) context.Context {
			return context.WithValue(ctx, tries{}, new(counter))
		},
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	if len(certificates) > 0 {
		l = tls.NewListener(l, &tls.Config{Certificates: certificates, MinVersion: tls.VersionTLS12})
	}
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// tries is the key of a connection's wrong tries.
type tries struct{}

// counter counts wrong tries. The requests of a connection come one after another.
type counter struct{ n int }

// wrongTry counts a wrong code, and ends the connection after a few.
func wrongTry(w http.ResponseWriter, r *http.Request) {
	if c, ok := r.Context().Value(tries{}).(*counter); ok {
		if c.n++; c.n >= triesAConnection {
			w.Header().Set("Connection", "close")
		}
	}
}
