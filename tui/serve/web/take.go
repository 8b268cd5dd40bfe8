package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/tui/serve"
)

// post is a form that a participant sent.
type post struct {
	h     *held
	p     string
	form  url.Values
	round int
	n     int64
}

// from reads a form of a participant, or refuses it.
func (s *Server) from(w http.ResponseWriter, r *http.Request) (post, bool) {
	h, p, ok := s.who(r)
	if !ok {
		if isProgram(r) {
			s.say(w, r, http.StatusUnauthorized, "You are not in this room any more.")
		} else {
			http.Redirect(w, r, "/", http.StatusSeeOther)
		}
		return post{}, false
	}
	if !h.Post(p) {
		w.Header().Set("Retry-After", "1")
		s.say(w, r, http.StatusTooManyRequests, "That was too fast. Wait a second and try again.")
		return post{}, false
	}
	if !s.parse(w, r) {
		return post{}, false
	}
	out := post{h: h, p: p, form: r.PostForm}
	out.round, _ = strconv.Atoi(out.form.Get("round"))
	if given := out.form.Get("n"); given != "" {
		out.n, _ = strconv.ParseInt(given, 10, 64)
		return out, true
	}
	mine, err := h.Mine(p) // a form without JavaScript does not count
	if err != nil {
		s.refuse(w, r, err)
		return post{}, false
	}
	out.n = mine.N + 1
	return out, true
}

// label takes labels: "s12=o", several at once; "s12=-" takes one back.
func (s *Server) label(w http.ResponseWriter, r *http.Request) {
	f, ok := s.from(w, r)
	if !ok {
		return
	}
	answers, ok := answers(f.form, &f.h.Pack().Scheme)
	if !ok {
		s.say(w, r, http.StatusBadRequest, "There is no such sentence or label here.")
		return
	}
	err := f.h.Label(f.p, f.round, f.n, answers)
	if err == nil && f.form.Get("done") != "" {
		err = f.h.Done(f.p, f.round, f.n, f.form.Get("done") == "1")
	}
	s.took(w, r, err)
}

// answers are those of a form, in no order.
func answers(form url.Values, set *scheme.Scheme) ([]serve.Answer, bool) {
	var out []serve.Answer
	for name, values := range form {
		number, ok := strings.CutPrefix(name, "s")
		if !ok || len(values) != 1 {
			continue
		}
		i, err := strconv.Atoi(number)
		if err != nil || i < 0 {
			return nil, false
		}
		a := serve.Answer{Sentence: i}
		if key := values[0]; key != "-" {
			l, ok := set.ByKey(key)
			if !ok {
				return nil, false
			}
			a.Label = l.Name
		}
		out = append(out, a)
	}
	return out, true
}

// done hands in (on=1), or goes on.
func (s *Server) done(w http.ResponseWriter, r *http.Request) {
	if f, ok := s.from(w, r); ok {
		s.took(w, r, f.h.Done(f.p, f.round, f.n, f.form.Get("on") == "1"))
	}
}

// reason takes a line why.
func (s *Server) reason(w http.ResponseWriter, r *http.Request) {
	f, ok := s.from(w, r)
	if !ok {
		return
	}
	i, err := strconv.Atoi(f.form.Get("s"))
	if at := f.form.Get("at"); at != "" { // as people count
		i, err = strconv.Atoi(at)
		i--
	}
	if err != nil {
		i = -1
	}
	s.took(w, r, f.h.Reason(f.p, f.round, f.n, i, clean.Inline(f.form.Get("note"), nil)))
}

// took answers that something was taken, or why not.
func (s *Server) took(w http.ResponseWriter, r *http.Request, err error) {
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	s.done303(w, r)
}

// done303 is the answer to a form that was taken.
func (s *Server) done303(w http.ResponseWriter, r *http.Request) {
	if isProgram(r) {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
