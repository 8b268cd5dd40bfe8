package web

import (
	"net/http"
	"strings"
	"time"
)

// The cookies. Their values are the code of a room and a token.
const (
	ownCookie  = "standfirst"
	hostCookie = "standfirst-host"
	// wordsCookie holds the words to come back with, for the first minutes.
	wordsCookie = "standfirst-words"
)

const (
	cookieTime = 60 * 24 * time.Hour
	wordsTime  = 10 * time.Minute
)

func (s *Server) setCookie(w http.ResponseWriter, name, value string, age time.Duration) {
	c := &http.Cookie{ //nolint:gosec // secure where the browser comes over TLS: a class has plain HTTP
		Name: name, Value: value, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode,
		Secure: s.options.Secure, MaxAge: int(age / time.Second),
	}
	if value == "" {
		c.MaxAge = -1
	}
	http.SetCookie(w, c)
}

// who is the participant that a request comes from.
func (s *Server) who(r *http.Request) (h *held, p string, ok bool) {
	h, token := s.cookie(r, ownCookie)
	if h == nil {
		return nil, "", false
	}
	p, ok = h.Who(token)
	return h, p, ok
}

// leads is the room that a request's sender leads, or nil.
func (s *Server) leads(r *http.Request) *held {
	h, token := s.cookie(r, hostCookie)
	if h == nil || !h.Leads(token) {
		return nil
	}
	return h
}

func (s *Server) cookie(r *http.Request, name string) (*held, string) {
	c, err := r.Cookie(name)
	if err != nil {
		return nil, ""
	}
	code, token, _ := strings.Cut(c.Value, ".")
	return s.room(code), token
}
