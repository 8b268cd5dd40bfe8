package ssh_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	xssh "golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve/paired"
)

// thorough has the long tests run: STANDFIRST_THOROUGH=1 go test ./tui/serve/ssh
func thorough(t *testing.T) {
	t.Helper()
	if !hostile.Thorough() {
		t.Skip("long: set STANDFIRST_THOROUGH")
	}
}

// sitter is a person whose terminal is not drawn: it waits for words.
type sitter struct {
	in io.Writer

	mu    sync.Mutex
	words []byte
	seen  chan time.Time
	tail  []byte
}

func (s *sitter) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.words != nil {
		s.tail = append(s.tail, b...)
		if bytes.Contains(s.tail, s.words) {
			s.words = nil
			s.seen <- time.Now()
		}
		s.tail = append(s.tail[:0], s.tail[max(0, len(s.tail)-64):]...)
	}
	return len(b), nil
}

// await begins to wait for words.
func (s *sitter) await(words string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.words, s.tail, s.seen = []byte(words), nil, make(chan time.Time, 1)
}

// crowd are people in a room that a process of its own serves.
type crowd struct {
	*process

	t      *testing.T
	code   string
	people []*sitter
}

func newCrowd(t *testing.T, n, sentences int) *crowd {
	t.Helper()
	folder := rooms.Folder(filepath.Join(t.TempDir(), "rooms"))
	k, err := folder.Make(newPack(t, sentences, workshop.Settings{Rounds: 2, Least: 1}), day.AddDate(10, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	c := &crowd{process: start(t, string(folder), k.Code), t: t, code: k.Code, people: make([]*sitter, n)}
	begun := time.Now()
	var wait sync.WaitGroup
	some := make(chan struct{}, 16)
	for i := range c.people {
		wait.Go(func() {
			some <- struct{}{}
			defer func() { <-some }()
			client, err := dial(c.address, k.Code)
			if err != nil {
				t.Error(err)
				return
			}
			t.Cleanup(func() { client.Close() })
			c.people[i] = sit(t, client)
		})
	}
	wait.Wait()
	if t.Failed() {
		t.FailNow()
	}
	t.Logf("%d are in after %s; %d MB", n, time.Since(begun).Round(time.Millisecond), c.memory())
	return c
}

func sit(t *testing.T, client *xssh.Client) *sitter {
	session, err := client.NewSession()
	if err != nil {
		t.Error(err)
		return nil
	}
	s := &sitter{}
	s.await("The round has not begun")
	session.Stdout = s
	if s.in, err = session.StdinPipe(); err == nil {
		err = session.RequestPty("xterm-256color", 24, 80, nil)
	}
	if err == nil {
		err = session.Shell()
	}
	if err != nil {
		t.Error(err)
		return nil
	}
	select {
	case <-s.seen:
	case <-time.After(20 * time.Second):
		t.Error("the lobby never came")
	}
	return s
}

// times are how long something took, by many.
type times struct {
	mu  sync.Mutex
	all []time.Duration
}

func (t *times) add(d time.Duration) {
	t.mu.Lock()
	t.all = append(t.all, d)
	t.mu.Unlock()
}

func (t *times) share(of float64) time.Duration {
	slices.Sort(t.all)
	return t.all[min(len(t.all)-1, int(of*float64(len(t.all))))].Round(100 * time.Microsecond)
}

func (t *times) String() string {
	return "p50 " + t.share(.5).String() + ", p99 " + t.share(.99).String() + " of " + strconv.Itoa(len(t.all))
}

// next takes the next step, and measures when all have words of it on the screen.
func (c *crowd) next(words string) *times {
	c.t.Helper()
	for _, s := range c.people {
		s.await(words)
	}
	begun := time.Now()
	if said := c.ask("next"); said != "<nil>" {
		c.t.Fatal(said)
	}
	var took times
	late := time.After(20 * time.Second)
	for i, s := range c.people {
		select {
		case at := <-s.seen:
			took.add(at.Sub(begun))
		case <-late:
			c.t.Fatalf("%s: %d of %d have seen it", words, i, len(c.people))
		}
	}
	return &took
}

// label has everybody label so many sentences, one about once in a pause, and measures
// until the screen says that the label is saved.
func (c *crowd) label(sentences int, pause time.Duration) *times {
	var took times
	var wait sync.WaitGroup
	for _, s := range c.people {
		wait.Go(func() {
			time.Sleep(rand.N(pause))
			for range sentences {
				begun := time.Now()
				s.await(" saved")
				_, _ = s.in.Write([]byte{"foapu"[rand.IntN(5)]})
				select {
				case at := <-s.seen:
					took.add(at.Sub(begun))
				case <-time.After(20 * time.Second):
					c.t.Error("a label was never saved")
					return
				}
				time.Sleep(max(0, pause-time.Since(begun)))
			}
		})
	}
	wait.Wait()
	return &took
}

func TestACrowdOverSSH(t *testing.T) {
	thorough(t)
	n := 500
	if some, err := strconv.Atoi(os.Getenv("STANDFIRST_PEOPLE")); err == nil {
		n = some
	}
	c := newCrowd(t, n, 52)
	t.Logf("the round begins for all: %s", c.next("nobody sees"))
	labels := c.label(5, 2*time.Second)
	t.Logf("labels saved: %s", labels)
	c.next("nothing has been shown yet")
	shown := c.next("answered")
	t.Logf("shown to all: %s", shown)
	memory := c.memory()
	t.Logf("%d MB at most", memory)
	if n != 500 {
		return
	}
	if memory >= 150 {
		t.Errorf("%d MB, want less than 150", memory)
	}
	for what, p99 := range map[string]time.Duration{"labels": labels.share(.99), "shown": shown.share(.99)} {
		if hostile.Timed() && p99 >= 250*time.Millisecond {
			t.Errorf("%s: p99 %s, want less than 250 ms", what, p99)
		}
	}
}

// Clients that take nothing, flood keys, stand half-open at the door or ask for what
// there is not, delay nobody: a label is saved in the same time but for half of it.
func TestBadClientsDelayNobodyOverSSH(t *testing.T) {
	thorough(t)
	const limit = 1.5
	c := newCrowd(t, 100, 150) // each labels new ones in every turn
	c.next("nobody sees")
	labels := func() float64 { return c.label(3, 500*time.Millisecond).share(.99).Seconds() }
	r := paired.Measure(limit, labels, func() float64 {
		end := c.plague(t)
		defer end()
		return labels()
	})
	t.Logf("labels: p99 %s", r)
	if hostile.Timed() && r.Median() > limit {
		t.Errorf("p99 beside bad clients is %.2f times that without them", r.Median())
	}
	_ = c.next("nothing has been shown yet")
}

// plague lets bad clients in, and gives what ends them.
func (c *crowd) plague(t *testing.T) (end func()) {
	t.Helper()
	stop := make(chan struct{})
	var open []io.Closer
	var bad sync.WaitGroup
	for range 100 { // says nothing
		conn, err := net.Dial("tcp", c.address)
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, conn)
	}
	for i := range 10 {
		client, err := dial(c.address, c.code)
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, client)
		in, out := shell(t, client)
		if i%2 == 0 { // takes what it is sent
			bad.Go(func() { _, _ = io.Copy(io.Discard, out) })
		}
		bad.Go(func() {
			keys := []byte(strings.Repeat("fjkD\x1b] ", 500))
			for {
				if _, err := in.Write(keys); err != nil {
					return
				}
			}
		})
		bad.Go(func() {
			for {
				if _, _, err := client.SendRequest("tcpip-forward", true, nil); err != nil {
					return
				}
				select {
				case <-stop:
					return
				case <-time.After(2 * time.Second):
				}
			}
		})
	}
	return func() {
		close(stop)
		for _, each := range open {
			_ = each.Close()
		}
		bad.Wait()
	}
}

// shell opens the room's screen, as large as it may be.
func shell(t *testing.T, client *xssh.Client) (io.Writer, io.Reader) {
	t.Helper()
	session, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	in, err := session.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := session.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	_ = session.RequestPty("xterm-256color", 60, 200, nil)
	_ = session.Shell()
	return in, out
}
