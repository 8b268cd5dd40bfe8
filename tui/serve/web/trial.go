package web

import (
	"net/http"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// warmUp is a sentence to try the labels on, and what may be known of it.
type warmUp struct {
	I      int
	Text   clean.Text
	Labels []tryLabel
	// Room is how the room answered and Right the right label and why, once that is told.
	Room, Right clean.Text
}

// tryLabel is a label that can be tried; You says that one has.
type tryLabel struct {
	scheme.Label

	You bool
}

// warmUps are all sentences to warm up on, for somebody who tried these labels.
func (h *held) warmUps(f *serve.Frame, mine []string) []warmUp {
	p := h.Pack()
	var out []warmUp
	for i, w := range p.Trials() {
		u := warmUp{I: i, Text: w.Text}
		for _, l := range p.Scheme.Labels {
			u.Labels = append(u.Labels, tryLabel{l, i < len(mine) && mine[i] == l.Name})
		}
		u.Room, u.Right = f.OfTrial(i, &p.Scheme)
		out = append(out, u)
	}
	return out
}

// trial is the warm-up, for the wall and the facilitator: nil unless all are in it.
func (h *held) trial(f *serve.Frame) []warmUp {
	if f.Phase != workshop.Lobby || f.Warming() == workshop.Untried || f.Warming() == workshop.Aside {
		return nil
	}
	return h.warmUps(f, nil)
}

// try takes labels that are tried on warm-up sentences: "s0=f".
func (s *Server) try(w http.ResponseWriter, r *http.Request) {
	f, ok := s.from(w, r)
	if !ok {
		return
	}
	answers, ok := answers(f.form, &f.h.Pack().Scheme)
	if !ok {
		s.say(w, r, http.StatusBadRequest, "There is no such sentence or label here.")
		return
	}
	var err error
	for _, a := range answers {
		if err == nil {
			err = f.h.Try(f.p, f.n, a)
		}
	}
	s.took(w, r, err)
}
