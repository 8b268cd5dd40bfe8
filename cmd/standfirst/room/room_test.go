package room

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// terminal is a program with what is typed into it and what it writes.
type terminal struct {
	t    *testing.T
	in   io.WriteCloser
	end  chan error
	news chan struct{}

	mu  sync.Mutex
	out bytes.Buffer
}

func (p *terminal) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case p.news <- struct{}{}:
	default:
	}
	return p.out.Write(b)
}

// reads waits for what a pattern describes, and gives its first part.
func (p *terminal) reads(pattern string) string {
	p.t.Helper()
	re := regexp.MustCompile(pattern)
	// Longer than a participant waits before a silent room is taken for gone.
	for late := time.After(90 * time.Second); ; {
		p.mu.Lock()
		all := p.out.String()
		if at := re.FindStringSubmatchIndex(all); at != nil {
			p.out.Next(at[1])
			p.mu.Unlock()
			return all[at[len(at)-2]:at[len(at)-1]]
		}
		p.mu.Unlock()
		select {
		case <-p.news:
		case <-late:
			p.t.Fatalf("%q was never written; this was:\n%s", pattern, all)
		}
	}
}

func (p *terminal) types(lines ...string) { fmt.Fprintln(p.in, strings.Join(lines, "\n")) }

func opened(t *testing.T, run func(in io.Reader, out io.Writer) error) *terminal {
	t.Helper()
	in, out := io.Pipe()
	p := &terminal{t: t, in: out, end: make(chan error, 1), news: make(chan struct{}, 1)}
	go func() { p.end <- run(in, p) }()
	return p
}

// A lesson from the facilitator's terminal and a participant's, over the end of the
// program and of the facilitator's terminal.
func TestARoomFromTwoTerminals(t *testing.T) {
	t.Parallel()
	folder := rooms.Folder(t.TempDir())
	pack, err := workshop.NewPack(tuitest.Article(), scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Now(), true)
	if err != nil {
		t.Fatal(err)
	}
	made, err := folder.Make(pack, time.Now().AddDate(0, 0, 1))
	if err != nil {
		t.Fatal(err)
	}
	h := holding{web: "127.0.0.1:0", ssh: "off", people: 10, time: time.Minute}
	ctx, stop := context.WithCancel(t.Context())
	host := opened(t, func(in io.Reader, out io.Writer) error { return h.hold(ctx, made, in, out) })
	address := host.reads(`Join at (\S+) with`)
	ana := opened(t, func(in io.Reader, out io.Writer) error {
		return join(t.Context(), []string{address + "/" + strings.ToLower(made.Code)}, "", in, out, false)
	})
	words := ana.reads(`on another device, note: (.+)\n`)
	host.types("", "next")
	host.reads(`1 joined(, )1 here`)
	ana.reads(`1 min?|(1:00) left`)
	ana.types("f", "o", "E")
	ana.reads(`(You have handed in)`)
	host.reads(`(All 1 have handed in)`)
	stop() // as when the machine goes down
	if err := <-host.end; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	host.reads(`(workshop resume ` + made.Code + `)`)

	again, err := folder.Open(made.Code)
	if err != nil {
		t.Fatal(err)
	}
	h.web = strings.TrimPrefix(address, "http://")
	host = opened(t, func(in io.Reader, out io.Writer) error { return h.hold(t.Context(), again, in, out) })
	host.reads(`1 of 1 have handed in · half have labelled (2) or more of`)
	ana.reads(`(The room is there again)`)
	ben := opened(t, func(in io.Reader, out io.Writer) error {
		return join(t.Context(), []string{address, made.Code}, words, in, out, false)
	})
	ben.reads(`(no label of yours)`)
	ben.types("1")
	ben.reads(`yours: (fact)`)
	host.types("next", "next", "next")
	_ = host.in.Close() // the facilitator's terminal is gone
	host.reads(`(the room goes on)`)
	ana.reads(`(The program's labels are shown)`)
	ana.types("1")
	ana.reads(`room: fact 1\s+program: (\w+)`)
}

func TestAWrongCodeIsToldInWords(t *testing.T) {
	folder := rooms.Folder(t.TempDir())
	pack, err := workshop.NewPack(tuitest.Article(), scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Now(), true)
	if err != nil {
		t.Fatal(err)
	}
	k, err := folder.Make(pack, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	h := holding{web: "127.0.0.1:0", ssh: "off", people: 10}
	host := opened(t, func(in io.Reader, out io.Writer) error { return h.hold(t.Context(), k, in, out) })
	address := host.reads(`Join at (\S+) with`)
	ana := opened(t, func(in io.Reader, out io.Writer) error {
		return join(t.Context(), []string{address}, "", in, out, false)
	})
	ana.reads(`(Code, or to come back)`)
	ana.types("ZZZZZZ")
	if err := <-ana.end; err == nil || cli.ExitCode(err) != 4 || !strings.Contains(err.Error(), "There is no room with this code here") {
		t.Errorf("%v", err)
	}
	// A right code with the words of nobody is another mistake.
	ben := opened(t, func(in io.Reader, out io.Writer) error {
		return join(t.Context(), []string{address, k.Code, "zesty-turtle", "quartz-ticket"}, "", in, out, false)
	})
	if err := <-ben.end; err == nil || !strings.Contains(err.Error(), "Nobody in this room has this name and these two words") {
		t.Errorf("%v", err)
	}
}

func TestTheCauseOfWhatIsMistypedIsKept(t *testing.T) {
	_, _, port := port("web", "first")
	_, code := asked(bufio.NewReader(strings.NewReader("")), io.Discard, "Code: ")
	for says, c := range map[string]struct{ err, cause error }{
		`web: "first" is not a port such as :8080`: {port, strconv.ErrSyntax},
		"no code was given":                        {code, io.EOF},
	} {
		if !cli.IsUsage(c.err) || !errors.Is(c.err, c.cause) || c.err.Error() != says {
			t.Errorf("%v of %v, want %s", c.err, errors.Unwrap(c.err), says)
		}
	}
}

func TestATakenPortIsFollowedByTheNext(t *testing.T) {
	l, err := new(holding).listen(t.Context(), "web", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	next, err := new(holding).listen(t.Context(), "web", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	if next.Addr().String() == l.Addr().String() {
		t.Error("both have the same address")
	}
	_, was, _ := net.SplitHostPort(l.Addr().String())
	_, is, _ := net.SplitHostPort(next.Addr().String())
	if said := string(passedOver(l.Addr().String(), next.Addr())); !strings.Contains(said, "port "+was+" open") || !strings.Contains(said, "at port "+is) {
		t.Error(said)
	}
	if said := passedOver(l.Addr().String(), l.Addr()) + passedOver("127.0.0.1:0", l.Addr()); said != "" {
		t.Error(said)
	}
}

// All kept rooms are held by one process, each with its code.
func TestManyRoomsInOneProcess(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	var codes []string
	for range 2 {
		pack, err := workshop.NewPack(tuitest.Article(), scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Now(), true)
		if err != nil {
			t.Fatal(err)
		}
		k, err := class.RoomsFolder().Make(pack, time.Now().AddDate(0, 0, 1))
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, k.Code)
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
	}
	h := holding{web: "127.0.0.1:0", ssh: "off", people: 10}
	ctx, stop := context.WithCancel(t.Context())
	host := opened(t, func(_ io.Reader, out io.Writer) error { return h.host(ctx, out) })
	address := host.reads(`Join at (\S+)`)
	for _, code := range codes {
		ana := opened(t, func(in io.Reader, out io.Writer) error {
			return join(t.Context(), []string{address, code}, "", in, out, false)
		})
		ana.reads(`(— lobby —)`)
	}
	stop()
	if err := <-host.end; err != nil {
		t.Error(err)
	}
}

// A lesson's pack is handed out without its key; a room that is made of it has the key all the same.
func TestARoomOfALessonsPackHasItsKey(t *testing.T) {
	p, err := class.Lesson(t.Context(), "library")
	if err != nil {
		t.Fatal(err)
	}
	p.Activity.Key = nil
	m := class.Material{Rounds: 2, Least: 5}
	got, err := roomPack(t.Context(), newWorkshop(new(error)), &m, func() (*workshop.Pack, error) { return p, nil })
	if err != nil || len(got.Activity.Key) != got.Sentences() || got.Program == nil {
		t.Errorf("%v", err)
	}
}
