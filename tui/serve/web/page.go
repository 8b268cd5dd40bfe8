package web

import (
	"bytes"
	"embed"
	"html/template"
	"math/rand/v2"
	"net/http"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

//go:embed assets/*
var assets embed.FS

type pages struct{ *template.Template }

func newPages() *pages {
	t := template.New("").Funcs(template.FuncMap{"add": func(a, b int) int { return a + b }, "upper": strings.ToUpper})
	return &pages{template.Must(t.ParseFS(assets, "assets/*.html"))}
}

// render writes a page whole, or says that it could not.
func (s *Server) render(w http.ResponseWriter, status int, name string, data any) {
	var out bytes.Buffer
	if err := s.pages.ExecuteTemplate(&out, name, data); err != nil {
		panic(err) // a page of ours that does not fit its data
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(out.Bytes())
}

// say answers with a sentence: as text to a script, as a page to a person.
func (s *Server) say(w http.ResponseWriter, r *http.Request, status int, what string) {
	if isProgram(r) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.WriteHeader(status)
		_, _ = w.Write([]byte(what + "\n")) //nolint:gosec // plain text, and the browser is told not to guess
		return
	}
	back := "/"
	if strings.HasPrefix(r.URL.Path, "/host") {
		back = "/host"
	}
	s.render(w, status, "say.html", struct{ What, Back string }{what, back})
}

// script is the script of the page of a participant, without which the page works as a
// form. Its files are sent as one, and share their names as the files of a package do.
func script() []byte {
	var b bytes.Buffer
	b.WriteString("\"use strict\";\n(() => {\n")
	for _, name := range []string{"page", "kept", "label", "send", "room", "trial", "counts", "program", "keys", "start"} {
		b.Write(embedded("page/" + name + ".js"))
	}
	b.WriteString("})();\n")
	return b.Bytes()
}

func embedded(name string) []byte {
	b, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic(err) // it is in the program
	}
	return b
}

// asset serves a style or a script.
func asset(name string, b []byte) http.HandlerFunc {
	kind := "text/css; charset=utf-8"
	if strings.HasSuffix(name, ".js") {
		kind = "text/javascript; charset=utf-8"
	}
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "max-age=3600")
		_, _ = w.Write(b)
	}
}

// view is what the page of a participant is made of.
type view struct {
	*text
	workshop.Public

	Mine  workshop.Mine
	Words clean.Text
	// Wait is in how many seconds the page loads itself again without JavaScript, or 0.
	Wait    int
	Lines   []*line
	Split   []division
	Divided clean.Text
	Program *workshop.Says
	WarmUp  []warmUp
	// Told: the warm-up is over. Before: there is an own label of the first round.
	Told, Before bool
	N            int64
	Shown        bool // the counts are shown
	// CountsReady: it matters how many have handed in.
	CountsReady bool
	// TooFew is said of sentences without counts, and From beforehand from how many on.
	TooFew, From clean.Text
	Where        clean.Text
	Clock        clean.Text
}

// line is a sentence and what this participant may know of it.
type line struct {
	I      int
	Text   clean.Text
	Asked  bool
	Mine   string // a name of the label set, or ""
	First  string // the same of the first round, once there is a second
	Before string // and what that is called
	Letter string
	Note   clean.Text
	Bars   []bar
	Of     int
	Few    bool
	TooFew clean.Text
	// Caveat is what is to be known of the bars, or why there are none.
	Caveat clean.Text
	Said   []workshop.Said
	// Settled is the label that the room settled on, and why.
	Settled clean.Text
	Says    clean.Text // the title of the program's label, or empty where there is none
	Why     clean.Text
	Key     clean.Text // the checked label of a lesson, and why
	MyWord  clean.Text // the title of the own label
	Most    clean.Text // what most of the room said
}

// bar is how many gave a label.
type bar struct {
	scheme.Label

	Count, Of int
	Was       int // in the first round, or -1
	You       bool
	First     bool // it is the own label of the first round, and there is none of the second
}

// division is a line of the list of the most divided sentences.
type division struct {
	I    int
	Text clean.Text
	How  string
	Most clean.Text
	Says clean.Text // the title of the program's label, once it is shown
	// Settled is the label that the room settled on, and why.
	Settled clean.Text
}

// home is the page of a participant, or asks for the code.
func (s *Server) home(w http.ResponseWriter, r *http.Request) {
	h, p, ok := s.who(r)
	if !ok {
		s.ask(w, http.StatusOK, asked{})
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
	v := h.view(f, mine)
	v.N = mine.N
	if c, err := r.Cookie(wordsCookie); err == nil {
		v.Words = clean.Inline(c.Value, nil)
	}
	if !f.Phase.Over() && (!f.Phase.Labelling() || mine.Done) {
		v.Wait = 5 + rand.IntN(11) //nolint:gosec // so that not all come at once
	}
	for _, i := range f.Order {
		v.Split = append(v.Split, division{i, v.Lines[i].Text, string(serve.Spread(f.Spread[i])), v.Lines[i].Most, v.Lines[i].Says, v.Lines[i].Settled})
	}
	if f.Phase == workshop.Lobby {
		v.WarmUp, v.Told = h.warmUps(f, mine.Tried), f.Warming().Tells()
	}
	v.Divided, v.From = f.Divided(), f.FromHowMany()
	v.Where, v.Clock = serve.Where(workshop.Step{Phase: f.Phase, Round: f.Round}), serve.Clock(f.Left)
	s.render(w, http.StatusOK, "page.html", v)
}

// view is the room as somebody with these answers may see it.
func (h *held) view(f *serve.Frame, mine workshop.Mine) view {
	v := view{text: h.text, Public: f.Public, Mine: mine, Shown: f.Phase.Open(), TooFew: capital(f.TooFew())}
	v.CountsReady = f.Phase.Labelling() || f.Phase == workshop.Frozen
	if f.Phase.Tells() {
		says := h.Pack().Says()
		v.Program = &says
	}
	v.lines(h.Pack(), f)
	return v
}

// lines are all sentences.
func (v *view) lines(p *workshop.Pack, f *serve.Frame) {
	own := v.Mine.Labels[len(v.Mine.Labels)-1]
	d := &p.Article.Document
	for i, s := range d.Sentences {
		l := &line{I: i, Text: d.SentenceText(s), Asked: p.Asked(i), Mine: own[i], Letter: "·", TooFew: v.TooFew}
		if label, ok := p.Scheme.Label(own[i]); ok {
			l.Letter, l.MyWord = strings.ToUpper(label.Key), label.Title
		}
		if v.Round > 1 {
			if label, ok := p.Scheme.Label(v.Mine.Labels[0][i]); ok {
				l.First, l.Before, v.Before = label.Name, string(label.Short), true
			}
		}
		if v.Mine.Notes != nil {
			l.Note = v.Mine.Notes[i]
		}
		l.Bars = make([]bar, len(p.Scheme.Labels))
		for k, label := range p.Scheme.Labels {
			l.Bars[k] = bar{Label: label, Of: 1, Was: -1, You: label.Name == own[i], First: own[i] == "" && label.Name == l.First}
		}
		if v.Shown {
			l.count(f, &p.Scheme)
		}
		if v.Program != nil {
			l.Says, l.Why = v.Program.Titles[i], v.Program.Words[i]
			if v.Program.Key != nil {
				l.Key = v.Program.Key[i]
			}
		}
		v.Lines = append(v.Lines, l)
	}
	for _, said := range v.Reasons {
		v.Lines[said.Sentence].Said = append(v.Lines[said.Sentence].Said, said)
	}
	for _, a := range v.Agreed {
		if label, ok := p.Scheme.Label(a.Label); ok {
			v.Lines[a.Sentence].Settled = serve.Because(label.Short, a.Note)
		}
	}
}

// count fills the bars of a sentence.
func (l *line) count(f *serve.Frame, set *scheme.Scheme) {
	row, was, _ := f.Counted(l.I)
	l.Few, l.Caveat = row == nil, capital(f.Caveat(l.I))
	if row == nil {
		return
	}
	for _, c := range row {
		l.Of += c
	}
	l.Most = serve.Most(row, set)
	for k, c := range row {
		l.Bars[k].Count, l.Bars[k].Of = c, max(l.Of, 1)
		if was != nil {
			l.Bars[k].Was = was[k]
		}
	}
}
