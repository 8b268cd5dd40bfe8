package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
)

// mine gives a participant's program what is its own.
func (s *Server) mine(w http.ResponseWriter, r *http.Request) {
	h, p, ok := s.who(r)
	if !ok {
		s.say(w, r, http.StatusUnauthorized, "You are not in this room.")
		return
	}
	m, err := h.Mine(p)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	s.json(w, m)
}

// packed gives a participant's program, or a wall, the pack without what waits.
func (s *Server) packed(w http.ResponseWriter, r *http.Request) {
	h, _, ok := s.who(r)
	if !ok {
		h = s.leads(r)
	}
	if h == nil {
		s.say(w, r, http.StatusUnauthorized, "You are not in this room.")
		return
	}
	s.json(w, h.Pack().Public())
}

// program gives what the program says, when it is shown.
func (s *Server) program(w http.ResponseWriter, r *http.Request) {
	h, _, ok := s.who(r)
	if !ok {
		h = s.leads(r)
	}
	if h == nil {
		s.say(w, r, http.StatusUnauthorized, "You are not in this room.")
		return
	}
	if !h.Frame().Phase.Tells() {
		s.say(w, r, http.StatusForbidden, "The program's labels are not shown yet.")
		return
	}
	s.json(w, h.Pack().Says())
}

func (s *Server) json(w http.ResponseWriter, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // values of ours
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	_, _ = w.Write(b)
}

// handout is what a participant takes along: the sentences and the own answers, and
// beside them what has been shown.
func (s *Server) handout(w http.ResponseWriter, r *http.Request) {
	h, p, ok := s.who(r)
	if !ok {
		s.say(w, r, http.StatusUnauthorized, "You are not in this room.")
		return
	}
	f, err := h.Fresh()
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	mine, err := h.Mine(p)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	v := h.view(f.Public, mine)
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="my-labels.txt"`)
	fmt.Fprintf(w, "%s\n\n", v.Title)
	for _, l := range v.Lines {
		if !l.Asked {
			continue
		}
		fmt.Fprintf(w, "%d. %s\n", l.I+1, l.Text)
		if v.Rounds > 1 && len(mine.Labels) > 1 {
			fmt.Fprintf(w, "   me, first: %s\n", orNone(titleOf(v.Scheme, mine.Labels[0][l.I])))
		}
		fmt.Fprintf(w, "   me: %s\n", orNone(l.MyWord))
		if l.Most != "" {
			fmt.Fprintf(w, "   room: %s\n", l.Most)
		}
		if l.Says != "" {
			fmt.Fprintf(w, "   program: %s (%s)\n", l.Says, l.Why)
		}
	}
}

func titleOf(set *scheme.Scheme, name string) clean.Text {
	l, _ := set.Label(name)
	return l.Title
}

func orNone(t clean.Text) clean.Text {
	if t == "" {
		return "no answer"
	}
	return t
}
