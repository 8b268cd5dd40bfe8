package web

import (
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
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
	s.json(w, h.Shared())
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
	var says *workshop.Says
	if f.Phase.Tells() {
		told := h.Pack().Says()
		says = &told
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="my-labels.txt"`)
	serve.Along(w, h.Pack(), &f.Public, mine.Labels, says)
}
