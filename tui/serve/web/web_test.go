package web_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

var day = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

func article(sentences int) *content.Article {
	a := &content.Article{Reference: "ferry.md"}
	a.Source.Title = &content.Found[clean.Text]{Value: "Harrowmere does not need a bridge"}
	a.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: "Ines Oduya"}}}
	for i := range sentences {
		text := clean.Inline(fmt.Sprintf("Sentence %d tells of the ferry that crosses from Harrowmere to Pell Point.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
		a.Judgements = append(a.Judgements, content.Judgement{Label: content.Prediction, Reasons: []content.Reason{{Why: "tells of what will be"}}})
	}
	return a
}

// site is a room that is served.
type site struct {
	*serve.Room

	kept    *rooms.Room
	address string
	long    string
	pack    *workshop.Pack
	// refuses: labels are not taken, as when the disk is full.
	refuses *atomic.Bool
}

func newSite(t testing.TB, a *content.Article, settings workshop.Settings, o serve.Options) *site {
	t.Helper()
	if settings.Rounds == 0 {
		settings.Rounds = 2
	}
	settings.Least = max(settings.Least, 1)
	p, err := workshop.NewPack(a, scheme.Five(), settings, "test", day, true)
	if err != nil {
		t.Fatal(err)
	}
	k, err := rooms.Folder(t.TempDir()).Make(p, day.AddDate(0, 0, 30))
	if err != nil {
		t.Fatal(err)
	}
	return open(t, k, o)
}

// disk keeps a room, or takes nothing while it is full.
type disk struct {
	*rooms.Room

	full atomic.Bool
}

func (d *disk) Append(events []workshop.Event) error {
	if d.full.Load() {
		return errors.New("the disk is full")
	}
	return d.Room.Append(events)
}

func open(t testing.TB, k *rooms.Room, o serve.Options) *site {
	t.Helper()
	d := &disk{Room: k}
	r, _, err := serve.Open(k.Pack, k.Code, k.Salt, d, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	long, err := r.NewLongCode()
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &site{Room: r, kept: k, address: "http://" + l.Addr().String(), long: long, pack: k.Pack, refuses: &d.full}
	server := web.New(web.Options{Address: "http://192.0.2.1:8080", Crashed: func(f *content.Fault) { t.Error(f) }})
	server.Add(r)
	server.OverSSH("ssh -p 2222 join@192.0.2.1", "SHA256:7hTq")
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	go func() {
		if err := server.Serve(ctx, l, nil); err != nil {
			t.Error(err)
		}
	}()
	return s
}

func (s *site) next(t testing.TB) {
	t.Helper()
	f := s.Frame()
	if err := s.Next(workshop.Step{Phase: f.Phase, Round: f.Round}); err != nil {
		t.Fatal(err)
	}
}

// browser keeps cookies, as browsers do.
type browser struct {
	t testing.TB
	s *site
	http.Client
}

func (s *site) browser(t testing.TB) *browser {
	jar, _ := cookiejar.New(nil)
	return &browser{t: t, s: s, Client: http.Client{Jar: jar, Timeout: time.Minute}}
}

// page is what stands at a path.
func (b *browser) page(path string) string {
	b.t.Helper()
	return b.read(b.Get(b.s.address + path))
}

// send sends a form and gives what the browser then shows.
func (b *browser) send(path string, form ...string) string {
	b.t.Helper()
	values := url.Values{}
	for i := 0; i < len(form); i += 2 {
		values.Add(form[i], form[i+1])
	}
	req, _ := http.NewRequestWithContext(b.t.Context(), http.MethodPost, b.s.address+path, strings.NewReader(values.Encode()))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Origin", b.s.address)
	return b.read(b.Do(req))
}

func (b *browser) read(r *http.Response, err error) string {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return fmt.Sprintf("%d %s", r.StatusCode, body)
}

func (b *browser) joined() *browser {
	b.t.Helper()
	if page := b.send("/join", "code", b.s.Code); !strings.Contains(page, "you are <b>") {
		b.t.Fatal(page)
	}
	return b
}

func has(t testing.TB, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(page, w) {
			t.Errorf("%q is not in\n%s", w, page)
		}
	}
}

func hasNot(t testing.TB, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(page, w) {
			t.Errorf("%q is in\n%s", w, page)
		}
	}
}

func TestAWholeWorkshopWithoutJavaScript(t *testing.T) {
	s := newSite(t, article(3), workshop.Settings{HideSource: true}, serve.Options{})
	ana, ben := s.browser(t), s.browser(t).joined()
	has(t, ana.page("/"), "Join the room")
	has(t, ana.page("/"+s.Code), `value="`+s.Code+`"`)
	has(t, ana.send("/join", "code", "ZZZZZZ"), "403", "There is no room with this code here.")
	has(t, ana.send("/join", "code", " "+strings.ToLower(s.Code)),
		"Harrowmere does not need a bridge", `data-phase="lobby"`, "It was a disgrace.", `http-equiv="refresh"`, "2 joined")
	has(t, ana.send("/label", "round", "1", "s0", "f"), "409", "Labelling has not begun.")

	s.next(t)
	page := ana.send("/label", "round", "1", "s0", "o", "s1", "f", "s2", "-")
	has(t, page, `data-phase="blind"`, `name="s0" value="o" checked`, `name="s2" value="-" checked`)
	hasNot(t, page, "Ines Oduya", "prediction, ", `http-equiv="refresh"`)
	has(t, ana.send("/label", "round", "1", "s0", "f", "done", "1"), `name="s0" value="f" checked`, "1 of 2 ready", "You have handed in.", "Save and go "+
		"on labelling")
	ben.send("/label", "round", "1", "s0", "f", "s1", "a")

	s.next(t)
	has(t, ana.send("/label", "round", "1", "s0", "p"), "409", "does not count")
	s.next(t)
	page = ana.page("/")
	has(t, page, `data-phase="room"`, `value="2"`, "alike: fact, 2 of 2", "split: fact and attributed, 1 of 2", "◀ you")
	if strings.Index(page, "#s1") > strings.Index(page, "#s0") {
		t.Error("the most divided sentence is not the first")
	}
	hasNot(t, page, "Ines Oduya", "tells of what will be")

	s.next(t)
	page = ana.page("/")
	has(t, page, "in the first round you said: fact", `data-phase="second"`)
	hasNot(t, page, "2 of 2</small>", "alike:")
	has(t, ana.send("/label", "round", "2", "s0", "o"), `name="s0" value="o" checked`)
	for range 3 {
		s.next(t)
	}
	has(t, ana.page("/"), `data-phase="program"`, "Ines Oduya", "program: prediction", "tells of what will be", "was 2")
	s.next(t)
	page = ana.page("/")
	has(t, page, "/mine.txt", "2 joined")
	hasNot(t, page, `http-equiv="refresh"`) // the room may be gone, and the page with it
	has(t, ana.page("/mine.txt"), "me, first: asserted as fact", "me: opinion", "room: opinion, 1 of 1", "program: prediction (tells of what will be)")
	has(t, ana.send("/leave"), "Join the room")
}

// Whoever labelled in the first round alone sees that label beside what the room said in the
// second; and how many must answer is said before.
func TestALabelOfTheFirstRoundStandsBesideTheSecond(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{Least: 2}, serve.Options{})
	ana, ben, cy := s.browser(t).joined(), s.browser(t).joined(), s.browser(t).joined()
	has(t, ana.page("/"), "is shown if 2 or more have")
	s.next(t)
	ana.send("/label", "round", "1", "s0", "p")
	for range 3 {
		s.next(t)
	}
	has(t, ana.page("/"), "in the first round you said: prediction")
	ben.send("/label", "round", "2", "s0", "f", "s1", "f")
	cy.send("/label", "round", "2", "s0", "f")
	for range 3 {
		s.next(t)
	}
	has(t, ana.page("/"), "◀ you, round 1", "Fewer than 2 answered, so it is not shown.", "you: prediction, in the first round")
	hasNot(t, ben.page("/"), "in the first round", "round 1<")
}

func TestTheFacilitatorLeadsFromABrowser(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	ana, ben, host := s.browser(t).joined(), s.browser(t).joined(), s.browser(t)
	has(t, host.page("/wall"), "Long code")
	has(t, ana.send("/host/do", "do", "next", "from", "lobby/1"), "401")
	has(t, host.send("/host", "long", "AAAA-AAAA-AAAA-AAAA"), "403", "There is no room")
	has(t, host.send("/host", "long", strings.ToLower(s.long)), "begin the blind round", "2 joined", s.Code)
	has(t, host.page("/wall"), s.Code, "192.0.2.1:8080", "<path d=\"M", "ssh -p 2222 join@192.0.2.1", "SHA256:7hTq")
	has(t, host.send("/host/do", "do", "next", "from", "lobby/1"), "blind, round 1")
	has(t, host.send("/host/do", "do", "next", "from", "lobby/1"), "409", "There is no such step")
	ana.send("/label", "round", "1", "s0", "f")
	ben.send("/label", "round", "1", "s0", "o")
	wall := host.page("/wall")
	has(t, wall, "0 of 2 ready", "192.0.2.1:8080</b> with the code", s.Code, "<path d=\"M") // for who comes late
	if err := s.Door(false); err != nil {
		t.Fatal(err)
	}
	hasNot(t, host.page("/wall"), s.Code, "<path d=\"M")
	host.send("/host/do", "do", "next", "from", "blind/1")
	hasNot(t, host.page("/wall"), s.Code)
	has(t, host.send("/host/do", "do", "next", "from", "frozen/1"), "All look at 1")
	if err := s.Agree(0, "opinion", "it judges"); err != nil {
		t.Fatal(err)
	}
	has(t, host.page("/wall"), "split: fact and opinion, 1 of 2", "settled: opinion: it judges")
	host.send("/host/do", "do", "focus", "at", "1")
	has(t, host.page("/wall"), "Sentence 1 tells", "2 answered", "The room settled on <b>opinion: it judges</b>")
	if err := s.Finish(false); err != nil {
		t.Fatal(err)
	}
	has(t, host.page("/wall"), "The workshop is over.")
	_, name, _ := strings.Cut(ana.page("/"), "you are <b>")
	name, _, _ = strings.Cut(name, "<")
	has(t, host.send("/host/do", "do", "remove", "at", name), "1 joined")
	has(t, ana.page("/"), "Join the room")
}

func TestAProxyThatHoldsStreamsBackIsPassed(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	has(t, s.browser(t).joined().page("/events?once"), "retry: 2000", `"phase":"lobby"`, "event: mine")
}
