package web

import (
	"net/http"
	"strconv"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/qr"
)

// led is what the facilitator's page and the wall are made of.
type led struct {
	*text
	workshop.Public

	Host          workshop.Host
	Code, Address string
	SSH           overSSH
	QR            string
	Side          int
	Where, Clock  clean.Text
	// Next and Back are what the steps do, or empty.
	Next, Back clean.Text
	From       string
	// AskNext: the next step cannot be taken back.
	AskNext bool
	Focused *line
	// WarmUp is the warm-up while all are in it, Told that it is told, Warm what its next step
	// does, in the lobby, and Warming where it is.
	WarmUp  []warmUp
	Told    bool
	Warm    clean.Text
	Warming workshop.TrialStep
	Split   []division
	Divided clean.Text
	// NoneDivided is said where no sentence has enough answers to be divided.
	NoneDivided clean.Text
	// Speaking are facts of who is speaking, once the program's labels are shown.
	Speaking    []workshop.Fact
	FromHowMany clean.Text
	// TooFew warns that nothing or hardly anything would be shown, or is empty; Lower is from
	// how many answers on most would be, or 0.
	TooFew clean.Text
	Lower  int
	Guess  clean.Text
	Wait   int
}

func (s *Server) led(h *held, host bool) (*led, error) {
	f, err := h.Fresh()
	if err != nil {
		return nil, err
	}
	step := workshop.Step{Phase: f.Phase, Round: f.Round}
	v := &led{
		text: h.text, Public: f.Public, Code: h.Code, Address: s.options.Address, SSH: s.overSSH(),
		Where: serve.Where(step), Clock: serve.Clock(f.Left), Wait: 5,
	}
	v.QR, v.Side = qr.Path(s.options.Address + "/" + h.Code)
	v.From = string(f.Phase) + "/" + strconv.Itoa(f.Round)
	nobody := workshop.Mine{Labels: [][]string{make([]string, h.Pack().Sentences()), make([]string, h.Pack().Sentences())}}
	all := h.view(f, nobody)
	v.WarmUp, v.Warming = h.trial(f), f.Warming()
	v.Told = v.Warming.Tells()
	if f.Phase == workshop.Lobby && len(h.Pack().Trials()) > 0 {
		v.Warm = capital(serve.DoingTrial(v.Warming))
	}
	if f.Focus >= 0 {
		v.Focused = all.Lines[f.Focus]
	}
	for _, i := range f.Order {
		v.Split = append(v.Split, division{i, all.Lines[i].Text, string(serve.Spread(f.Spread[i])), all.Lines[i].Most, all.Lines[i].Says, all.Lines[i].Settled})
	}
	if all.Program != nil {
		v.Speaking = all.Program.Source
	}
	v.Divided, v.FromHowMany, v.NoneDivided = f.Divided(), f.FromHowMany(), f.NoneDivided()
	if !host {
		return v, nil
	}
	if v.Host, err = h.Host(); err != nil {
		return nil, err
	}
	v.Guess = serve.Guess
	words, lower := f.TooFewYet(&v.Host)
	v.TooFew, v.Lower = capital(words), lower
	if to, ok := workshop.Next(step, h.text.Rounds); ok {
		v.Next, v.AskNext = serve.Doing(to), to.Phase != workshop.Frozen // labelling may go on again
	}
	if to, ok := workshop.Back(step, h.text.Rounds); ok {
		v.Back = serve.Where(to)
	}
	return v, nil
}

// host is the facilitator's page, or asks for the long code.
func (s *Server) host(w http.ResponseWriter, r *http.Request) { s.show(w, r, "host.html", true) }

// wall is what the projector shows, or asks for the long code.
func (s *Server) wall(w http.ResponseWriter, r *http.Request) { s.show(w, r, "wall.html", false) }

func (s *Server) show(w http.ResponseWriter, r *http.Request, page string, host bool) {
	h := s.leads(r)
	if h == nil {
		s.render(w, http.StatusOK, "long.html", struct{ To, Wrong string }{r.URL.Path, ""})
		return
	}
	v, err := s.led(h, host)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	s.render(w, http.StatusOK, page, v)
}

// lead lets a facilitator in who knows the long code of a room.
func (s *Server) lead(w http.ResponseWriter, r *http.Request) {
	if !s.parse(w, r) {
		return
	}
	to := "/host"
	if r.PostForm.Get("to") == "/wall" {
		to = "/wall"
	}
	h, token, err := s.rooms.Lead(s.sender(r), r.PostForm.Get("long"))
	if err != nil {
		wrongTry(w, r)
		if isProgram(r) {
			s.refuse(w, r, err)
			return
		}
		s.render(w, statusOf(err), "long.html", struct{ To, Wrong string }{to, sentence(err)})
		return
	}
	s.setCookie(w, hostCookie, h.Code+"."+token, cookieTime)
	if isProgram(r) {
		ssh := s.overSSH()
		s.json(w, struct {
			Code    string `json:"code"`
			Address string `json:"address"`
			Token   string `json:"token"`
			SSH     string `json:"ssh,omitempty"`
			Key     string `json:"key,omitempty"`
		}{h.Code, s.options.Address, h.Code + "." + token, ssh.Command, ssh.Key})
		return
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
}
