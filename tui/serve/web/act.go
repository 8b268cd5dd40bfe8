package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// act does what the facilitator asks for.
func (s *Server) act(w http.ResponseWriter, r *http.Request) {
	h := s.leads(r)
	if h == nil {
		s.say(w, r, http.StatusUnauthorized, "Only the facilitator can do this.")
		return
	}
	if !s.parse(w, r) {
		return
	}
	if r.PostForm.Get("ask") != "" {
		s.sure(w, r, h)
		return
	}
	if err := do(h, r.PostForm); err != nil {
		s.refuse(w, r, err)
		return
	}
	if isProgram(r) {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.Redirect(w, r, "/host", http.StatusSeeOther)
}

// sure asks before something that cannot be taken back; the answer comes without "ask".
func (s *Server) sure(w http.ResponseWriter, r *http.Request, h *held) {
	f := r.PostForm
	v := struct{ Words, Warning, From, At, Do clean.Text }{
		From: clean.Inline(f.Get("from"), nil), At: clean.Inline(f.Get("at"), nil), Do: clean.Inline(f.Get("do"), nil),
	}
	switch v.Do {
	case "next":
		to, _ := workshop.Next(stepOf(f.Get("from")), h.text.Rounds)
		v.Words = serve.Doing(to)
		v.Warning, _ = h.tooFew()
	case "warm":
		v.Words = serve.DoingTrial(workshop.TrialStep(f.Get("from")))
		v.Warning = h.triedSoFar()
	case "end":
		v.Words = "end the workshop and show all: the room, the program's labels and the source"
	case "finish":
		v.Words = "end the workshop and show nothing more"
	default:
		v.Words = "remove " + v.At + " and the answers"
	}
	s.render(w, http.StatusOK, "ask.html", v)
}

// tooFew warns that nothing or hardly anything would be shown, and from how many answers on
// most would be.
func (h *held) tooFew() (words clean.Text, to int) {
	f, err := h.Fresh()
	if err != nil {
		return "", 0
	}
	host, err := h.Host()
	if err != nil {
		return "", 0
	}
	words, to = f.TooFewYet(&host)
	return capital(words), to
}

// triedSoFar says how many have tried the labels.
func (h *held) triedSoFar() clean.Text {
	host, err := h.Host()
	if err != nil {
		return ""
	}
	return clean.Inline(fmt.Sprintf("%d of %d have tried the labels", host.Tried, h.Frame().Joined), nil)
}

// stepOf reads "blind/1".
func stepOf(from string) workshop.Step {
	phase, round, _ := strings.Cut(from, "/")
	n, _ := strconv.Atoi(round)
	return workshop.Step{Phase: workshop.Phase(phase), Round: n}
}

func do(h *held, form url.Values) error {
	step, at, what := stepOf(form.Get("from")), strings.TrimSpace(form.Get("at")), form.Get("do")
	switch what {
	case "next":
		return h.Next(step)
	case "warm":
		return h.Warm(workshop.TrialStep(form.Get("from")))
	case "back":
		return h.Back(step)
	case "open", "shut":
		return h.Door(what == "open")
	case "least":
		n, err := strconv.Atoi(at)
		if err != nil {
			return serve.ErrLeast
		}
		return h.SetLeast(n)
	case "more":
		return h.More(60)
	case "remove":
		return h.Remove(at)
	case "pass", "hold":
		return h.Pass(at, what == "pass")
	case "end", "finish":
		return h.Finish(what == "finish")
	case "settle":
		return h.settle(at, form.Get("label"), form.Get("note"))
	case "focus":
		i, err := strconv.Atoi(at)
		if err != nil {
			return serve.ErrSentence
		}
		return h.Focus(i - 1)
	}
	return serve.ErrNoStep
}

// settle notes what the room settled on for a sentence, by its number as people count.
func (h *held) settle(at, label, note string) error {
	i, err := strconv.Atoi(at)
	switch {
	case err != nil:
		return serve.ErrSentence
	case !h.Frame().Phase.Open():
		return serve.ErrNotOpen
	}
	return h.Agree(i-1, label, clean.Shorten(clean.Inline(strings.TrimSpace(note), nil), serve.MostReason))
}
