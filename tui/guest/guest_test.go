package guest_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/guest"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/client"
	"github.com/standfirst/standfirst/tui/serve/web"
)

var day = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

// site is a room that is served, and may be out of reach.
type site struct {
	*serve.Room

	address string
	server  *http.Server
	handler http.Handler
}

func newSite(t *testing.T) *site {
	t.Helper()
	a := &content.Article{Reference: "ferry.md"}
	a.Source.Title = &content.Found[clean.Text]{Value: "The ferry"}
	for i := range 3 {
		text := clean.Inline(fmt.Sprintf("Sentence %d tells of the ferry.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
		a.Judgements = append(a.Judgements, content.Judgement{Label: content.Prediction, Reasons: []content.Reason{{Why: "tells of what will be"}}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 1, Least: 1, Reasons: true}, "test", day, true)
	if err != nil {
		t.Fatal(err)
	}
	picked := 0
	k, err := rooms.Folder(t.TempDir()).Make(p, day)
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := serve.Open(p, k.Code, k.Salt, k, serve.Options{
		Now: func() time.Time { return day }, Pick: func(n int) int { picked++; return picked * 7 % n },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	handler := web.New(web.Options{Address: "http://192.0.2.1:8080"})
	handler.Add(r)
	s := &site{Room: r, handler: handler}
	s.serve(t, "127.0.0.1:0")
	return s
}

func (s *site) serve(t *testing.T, address string) {
	t.Helper()
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	s.address = l.Addr().String()
	s.server = &http.Server{Handler: s.handler}
	go func() { _ = s.server.Serve(l) }()
	t.Cleanup(func() { _ = s.server.Close() })
}

func (s *site) next(t *testing.T) {
	t.Helper()
	f := s.Frame()
	if err := s.Next(workshop.Step{Phase: f.Phase, Round: f.Round}); err != nil {
		t.Fatal(err)
	}
}

// person types and reads.
type person struct {
	t   *testing.T
	in  io.WriteCloser
	end chan error

	mu   sync.Mutex
	out  bytes.Buffer
	ever bytes.Buffer
	new  chan struct{}
}

// all is everything that was written so far.
func (p *person) all() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.ever.String()
}

func (p *person) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case p.new <- struct{}{}:
	default:
	}
	p.ever.Write(b)
	return p.out.Write(b)
}

// reads waits for words.
func (p *person) reads(words string) {
	p.t.Helper()
	// Longer than a participant waits before a silent room is taken for gone.
	for late := time.After(90 * time.Second); ; {
		p.mu.Lock()
		before, _, ok := strings.Cut(p.out.String(), words)
		if ok {
			p.out.Next(len(before) + len(words))
			p.mu.Unlock()
			return
		}
		all := p.out.String()
		p.mu.Unlock()
		select {
		case <-p.new:
		case <-late:
			p.t.Fatalf("%q was never written; this was:\n%s", words, all)
		}
	}
}

func (p *person) types(lines ...string) {
	for _, l := range lines {
		fmt.Fprintln(p.in, l)
	}
}

func (s *site) person(t *testing.T) *person {
	t.Helper()
	return s.back(t, "")
}

// back is somebody who comes back with words, or with "" somebody new.
func (s *site) back(t *testing.T, words string) *person {
	t.Helper()
	base, code, err := client.Address(s.address + "/" + strings.ToLower(s.Code))
	if err != nil {
		t.Fatal(err)
	}
	r, err := client.Join(t.Context(), base, code, words)
	if err != nil {
		t.Fatal(err)
	}
	in, out := io.Pipe()
	p := &person{t: t, in: out, end: make(chan error, 1), new: make(chan struct{}, 1)}
	g := guest.Guest{Room: r, Who: r.Who(), Out: p}
	go func() { p.end <- g.Run(t.Context(), in) }()
	return p
}

func TestALessonInLines(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ana := s.person(t)
	ana.reads("To come back on another device, note: ")
	ana.reads("— lobby —")
	ana.types("f")
	ana.reads("Labels are not taken now.")
	s.next(t)
	ana.reads("1. Sentence 1 tells of the ferry.")
	ana.types("F")
	ana.reads("2. Sentence 2 tells")
	ana.types("o", "z", "a", "2", "", "e it says so", "o because", "nonsense", "p", "w", "i", "E")
	ana.reads("2 opinion.")
	ana.reads("yours: no label of yours"[7:])
	ana.reads("2 attributed.")
	ana.reads("yours: attributed")
	ana.reads("3. Sentence 3 tells")
	ana.reads("The reason is saved")
	ana.reads("A label is its letter alone")
	ana.reads(`"nonsense" is nothing to type here.`)
	ana.reads("All have a label.")
	ana.reads("The warm-up is over.")
	ana.reads("who is speaking")
	ana.reads("You have handed in. 3 of 3 have a label")
	s.next(t)
	ana.reads("round 1 is over")
	s.next(t)
	ana.reads("0 split, 0 mostly alike, 0 alike, 3 answered by fewer than 2")
	if err := s.Focus(1); err != nil {
		t.Fatal(err)
	}
	ana.reads("All look at this sentence:\n2. Sentence 2 tells of the ferry.\n   yours: attributed · room: attributed 1")
	s.next(t)
	ana.reads("The program's labels are shown")
	ana.types("3")
	ana.reads("program: prediction. tells of what will be")
	s.next(t)
	ana.reads("— closed —\nWhat was shown can be read here")
	ana.types("leave")
	if err := <-ana.end; err != nil {
		t.Error(err)
	}
	if f, _ := s.Fresh(); f.Here != 0 {
		t.Errorf("%d are still here", f.Here)
	}
}

func TestWhoHasTheRoomOpenTooOftenIsToldSo(t *testing.T) {
	s := newSite(t)
	ana, err := s.Join(s.Code)
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		if _, err := s.Listen(ana.P); err != nil {
			t.Fatal(err)
		}
	}
	fifth := s.back(t, string(ana.Name+" "+ana.Words))
	fifth.reads("You have this room open too often; leave it in another window first.\n")
	if err := <-fifth.end; err != nil {
		t.Error(err)
	}
}

// Whatever others answer, a participant reads the same until the room is shown.
func TestAParticipantReadsTheSameWhateverOthersAnswer(t *testing.T) {
	run := func(label string) (before, after string) {
		s := newSite(t)
		ana := s.person(t)
		ben, err := s.Join(s.Code)
		if err != nil {
			t.Fatal(err)
		}
		ana.reads("— lobby —")
		s.next(t)
		ana.reads("1. Sentence 1")
		if err := s.Label(ben.P, 1, 2, []serve.Answer{{Sentence: 0, Label: label}, {Sentence: 2, Label: label}}); err != nil {
			t.Fatal(err)
		}
		ana.types("f", "s", "t", "E")
		ana.reads("not shown yet")
		ana.reads("You have handed in.") // and with it her label is saved
		s.next(t)
		ana.reads("nothing has been shown yet.\n")
		ana.types("1", "s", "t", "nonsense")
		ana.reads(`"nonsense" is nothing to type here. Type ? for what is.` + "\n")
		before = strings.Replace(ana.all(), "You hand in as soon as your labels are saved.\n", "", 1)
		s.next(t)
		ana.reads("fewer than 2")
		ana.types("1", "nonsense again")
		ana.reads("nonsense")
		return before, ana.all()
	}
	before1, after1 := run("fact")
	before2, after2 := run("opinion")
	if before1 != before2 {
		t.Errorf("%s\n\nand\n\n%s", before1, before2)
	}
	if after1 == after2 {
		t.Error("the room was shown and reads the same, so this test sees nothing")
	}
}

func TestWhatIsLabelledWhileTheRoomIsAwayIsSentLater(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ana := s.person(t)
	s.next(t)
	ana.reads("1. Sentence 1")
	_ = s.server.Close()
	ana.reads("The room cannot be reached just now.")
	ana.types("f", "o")
	ana.reads("Not yet saved: 2.")
	s.serve(t, s.address)
	ana.reads("The room is there again.")
	ana.types("p")
	_ = ana.in.Close() // it ends when all is saved
	if err := <-ana.end; err != nil {
		t.Error(err)
	}
	h, err := s.Host()
	if err != nil || h.Median != 3 {
		t.Errorf("%d labels came, %v", h.Median, err)
	}
}

func TestAnAddressIsReadAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string][2]string{
		"192.168.1.23:8080":             {"http://192.168.1.23:8080", ""},
		"http://192.168.1.23:8080/":     {"http://192.168.1.23:8080", ""},
		"HTTP://192.168.1.23:8080/KFMR": {"http://192.168.1.23:8080", ""},
		"https://labels.example/kfmrtw": {"https://labels.example", "KFMRTW"},
	} {
		base, code, err := client.Address(typed)
		if err != nil || base != want[0] || code != want[1] {
			t.Errorf("%q: %q %q %v", typed, base, code, err)
		}
	}
	for _, typed := range []string{"", "ftp://x", "http://", "\x1b[31m"} {
		if _, _, err := client.Address(typed); err == nil || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

// Whoever takes part in lines tries the labels when all are asked to, and is told with the others.
func TestAWarmUpInLines(t *testing.T) {
	s := newSite(t)
	ana := s.person(t)
	ana.reads("Type w for sentences to try the labels on.")
	warm := func() {
		t.Helper()
		if err := s.Warm(s.Frame().Warming()); err != nil {
			t.Fatal(err)
		}
	}
	warm()
	ana.reads("All try the labels now:\nw1. ")
	ana.types("w1 o", "w2 x", "w9 f", "w2 f", "w2 -")
	ana.reads("w1 opinion. It is told when all have tried.")
	ana.reads("Type w2 and the letter of a label")
	ana.reads("There are w1 to w2")
	ana.reads("w2 has no label now.")
	warm()
	ana.reads("The warm-up is told:\nw1. ")
	ana.reads("yours: opinion · room: opinion 1")
	ana.types("w1 f")
	ana.reads("The warm-up has been told")
	s.next(t)
	ana.reads("blind, round 1")
	ana.types("w", "w1 f")
	ana.reads("The warm-up is over.")
	ana.reads("The warm-up is over.")
	if h, err := s.Host(); err != nil || h.Median != 0 {
		t.Errorf("what was tried counts: %+v %v", h, err)
	}
}
