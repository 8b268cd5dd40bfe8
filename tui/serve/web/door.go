package web

import (
	"errors"
	"net/http"
	"net/netip"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// form asks for the code. It looks the same for a right and for a wrong one.
func (s *Server) form(w http.ResponseWriter, r *http.Request) {
	code := rooms.Normal(r.PathValue("code"))
	if !rooms.IsCode(code) {
		s.say(w, r, http.StatusNotFound, "there is no such page")
		return
	}
	s.ask(w, http.StatusOK, asked{Code: clean.Inline(code, nil)})
}

// asked is what was typed at the door, and what was wrong with it.
type asked struct {
	Code, Words clean.Text
	Wrong       string
}

func (s *Server) ask(w http.ResponseWriter, status int, a asked) { s.render(w, status, "join.html", a) }

// join lets somebody in with a code, or again with a name and two words.
func (s *Server) join(w http.ResponseWriter, r *http.Request) {
	if !s.parse(w, r) {
		return
	}
	code, words := serve.Parted(r.PostForm.Get("code"), r.PostForm.Get("words"))
	e, err := s.rooms.Find(s.sender(r), code, words)
	var j serve.Joined
	if err == nil {
		j, err = e.Use()
	}
	if err != nil {
		if errors.Is(err, serve.ErrWrong) || errors.Is(err, serve.ErrWords) {
			wrongTry(w, r)
		}
		if isProgram(r) {
			s.refuse(w, r, err)
			return
		}
		s.ask(w, statusOf(err), asked{clean.Inline(code, nil), clean.Inline(words, nil), sentence(err)})
		return
	}
	if isProgram(r) {
		j.Token = e.Room.Code + "." + j.Token
		s.json(w, j)
		return
	}
	s.setCookie(w, ownCookie, e.Room.Code+"."+j.Token, cookieTime)
	s.setCookie(w, wordsCookie, string(j.Words), wordsTime)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

// sender is the address that a request is counted for. That of a reverse proxy on this
// machine is all its people; it is asked for whom it speaks.
func (s *Server) sender(r *http.Request) string {
	if at, err := netip.ParseAddrPort(r.RemoteAddr); s.options.Proxied && err == nil && at.Addr().IsLoopback() {
		all := strings.Join(r.Header.Values("X-Forwarded-For"), ",")
		// What stands before the last one is what a client said of itself.
		if from := serve.From(strings.TrimSpace(all[strings.LastIndex(all, ",")+1:])); from != "" {
			return from
		}
	}
	return serve.From(r.RemoteAddr)
}

// leave goes, with or without the answers.
func (s *Server) leave(w http.ResponseWriter, r *http.Request) {
	if !s.parse(w, r) {
		return
	}
	if h, p, ok := s.who(r); ok {
		if err := h.Leave(p, r.PostForm.Get("withdraw") != ""); err != nil {
			s.refuse(w, r, err)
			return
		}
	}
	s.setCookie(w, ownCookie, "", 0)
	s.setCookie(w, wordsCookie, "", 0)
	s.done303(w, r)
}

// parse reads a form, or refuses it.
func (s *Server) parse(w http.ResponseWriter, r *http.Request) bool {
	if err := r.ParseForm(); err != nil {
		status := http.StatusBadRequest
		if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
			status = http.StatusRequestEntityTooLarge
		}
		s.say(w, r, status, "this form could not be read")
		return false
	}
	return true
}

// isProgram reports whether a request comes from a script or a program, and not from
// a form.
func isProgram(r *http.Request) bool { return r.Header.Get("Accept") == "application/json" }

// refuse answers with what went wrong.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	s.say(w, r, statusOf(err), sentence(err))
}

// statusOf is what a browser is told. A page keeps its labels and sends them again
// after 429 and 5xx, and gives them up after others.
func statusOf(err error) int {
	for _, c := range []struct {
		err    error
		status int
	}{
		{workshop.ErrUnknown, http.StatusUnauthorized},
		{workshop.ErrNotCounted, http.StatusConflict},
		{workshop.ErrNotBegun, http.StatusConflict},
		{workshop.ErrNoLabel, http.StatusBadRequest},
		{workshop.ErrTrialOver, http.StatusConflict},
		{workshop.ErrTrialTold, http.StatusConflict},
		{serve.ErrNoTrial, http.StatusConflict},
		{serve.ErrNoTrials, http.StatusConflict},
		{serve.ErrWarmed, http.StatusConflict},
		{workshop.ErrNoReasons, http.StatusBadRequest},
		{workshop.ErrShut, http.StatusForbidden},
		{serve.ErrWrong, http.StatusForbidden},
		{serve.ErrWords, http.StatusForbidden},
		{serve.ErrFull, http.StatusForbidden},
		{serve.ErrMany, http.StatusForbidden},
		{serve.ErrNumber, http.StatusBadRequest},
		{serve.ErrNoStep, http.StatusConflict},
		{serve.ErrNoTime, http.StatusConflict},
		{serve.ErrNotOpen, http.StatusConflict},
		{serve.ErrShown, http.StatusConflict},
		{serve.ErrLeast, http.StatusBadRequest},
		{serve.ErrNoPerson, http.StatusNotFound},
		{serve.ErrSentence, http.StatusNotFound},
		{serve.ErrTries, http.StatusTooManyRequests},
		{serve.ErrRush, http.StatusTooManyRequests},
		{serve.ErrStreams, http.StatusForbidden},
	} {
		if errors.Is(err, c.err) {
			return c.status
		}
	}
	return http.StatusServiceUnavailable
}

// sentence is an error as a person reads it on a page.
func sentence(err error) string {
	if statusOf(err) == http.StatusServiceUnavailable {
		return "This could not be saved just now. Try again in a moment." // the reason is for the host
	}
	return string(capital(clean.Inline(err.Error(), nil))) + "."
}

// capital is a text with a capital letter.
func capital(t clean.Text) clean.Text {
	if t == "" {
		return ""
	}
	return clean.Inline(strings.ToUpper(string(t[:1])), nil) + t[1:]
}
