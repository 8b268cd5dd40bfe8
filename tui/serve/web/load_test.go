package web_test

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

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

// share is how long it took at most for that share of them.
func (t *times) share(of float64) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.all) == 0 {
		return 0
	}
	slices.Sort(t.all)
	return t.all[min(len(t.all)-1, int(of*float64(len(t.all))))].Round(100 * time.Microsecond)
}

func (t *times) String() string {
	return fmt.Sprintf("p50 %s, p99 %s of %d", t.share(0.5), t.share(0.99), len(t.all))
}

// crowd is a room that is served by a process of its own, and people in it who listen.
type crowd struct {
	*process

	code   string
	people []*client
	n      int // the highest number of a label so far
	round  int // in which bad clients label
	// seen is told whenever somebody's stream tells of the phase that is awaited.
	awaited atomic.Pointer[reveal]
}

// reveal waits for all to see a phase.
type reveal struct {
	word  string
	begun time.Time
	took  times
	left  sync.WaitGroup
}

func newFolder(t *testing.T, sentences int) (rooms.Folder, string) {
	t.Helper()
	p, err := workshop.NewPack(article(sentences), scheme.Five(), workshop.Settings{Rounds: 2, Least: 1}, "test", day, true)
	if err != nil {
		t.Fatal(err)
	}
	folder := rooms.Folder(filepath.Join(t.TempDir(), "rooms"))
	k, err := folder.Make(p, day.AddDate(10, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	return folder, k.Code
}

func newCrowd(t *testing.T, people int) *crowd {
	t.Helper()
	folder, code := newFolder(t, 30)
	c := &crowd{process: start(t, string(folder), code), code: code, round: 1}
	var wait sync.WaitGroup
	some := make(chan struct{}, 64)
	c.people = make([]*client, people)
	begun := time.Now()
	for i := range c.people {
		wait.Go(func() {
			some <- struct{}{}
			defer func() { <-some }()
			p := &client{address: c.address}
			if err := p.join(code); err != nil {
				t.Error(err)
			}
			c.people[i] = p
		})
	}
	wait.Wait()
	t.Logf("%d joined in %s", people, time.Since(begun).Round(time.Millisecond))
	begun = time.Now()
	var open sync.WaitGroup
	for _, p := range c.people {
		open.Add(1)
		go c.listen(t, p, open.Done)
	}
	open.Wait()
	t.Logf("%d listen after %s", people, time.Since(begun).Round(time.Millisecond))
	return c
}

// listen follows the room as a browser does.
func (c *crowd) listen(t *testing.T, p *client, open func()) {
	conn, err := net.Dial("tcp", c.address)
	if err != nil {
		t.Error(err)
		open()
		return
	}
	t.Cleanup(func() { conn.Close() })
	fmt.Fprintf(conn, "GET /events HTTP/1.1\r\nHost: x\r\nCookie: standfirst=%s\r\n\r\n", p.cookie)
	in := bufio.NewReaderSize(conn, 512)
	var last *reveal
	for first := true; ; {
		line, err := in.ReadSlice('\n')
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return
		}
		if !strings.HasPrefix(string(line), "data: ") {
			continue
		}
		if first {
			first = false
			open()
		}
		if r := c.awaited.Load(); r != nil && r != last && strings.Contains(string(line), r.word) {
			r.took.add(time.Since(r.begun))
			last = r
			r.left.Done()
		}
	}
}

// reveal takes the next step, and measures when all have seen it.
func (c *crowd) reveal(t *testing.T, phase workshop.Phase) *times {
	t.Helper()
	return c.turnTo(t, "next", phase)
}

// turnTo goes a step on or back, and measures the same.
func (c *crowd) turnTo(t *testing.T, way string, phase workshop.Phase) *times {
	t.Helper()
	r := &reveal{word: `"phase":"` + string(phase) + `"`, begun: time.Now()}
	r.left.Add(len(c.people))
	c.awaited.Store(r)
	if said := c.ask(way); said != "<nil>" {
		t.Fatal(said)
	}
	done := make(chan struct{})
	go func() { r.left.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		t.Errorf("%s: %d of %d have seen it", phase, len(r.took.all), len(c.people))
	}
	return &r.took
}

// label has everybody label every sentence of a round, about once in a pause.
func (c *crowd) label(t *testing.T, round int, pause time.Duration, sentences int) *times {
	t.Helper()
	var took times
	var wait sync.WaitGroup
	c.n += sentences
	for _, p := range c.people {
		wait.Go(func() {
			time.Sleep(rand.N(pause))
			for i := range sentences {
				begun := time.Now()
				status, body, err := p.request("POST", "/label", fmt.Sprintf("round=%d&n=%d&s%d=%c", round, 10+c.n+i, i, "foapu"[rand.IntN(5)]))
				took.add(time.Since(begun))
				if err != nil || status != 204 {
					t.Errorf("%d %s %v", status, body, err)
					return
				}
				time.Sleep(max(0, pause-time.Since(begun)))
			}
		})
	}
	wait.Wait()
	return &took
}

// people is how many there are in the thorough tests: STANDFIRST_PEOPLE, or 500.
func people() int {
	if n, err := strconv.Atoi(os.Getenv("STANDFIRST_PEOPLE")); err == nil {
		return n
	}
	return 500
}

func TestACrowd(t *testing.T) {
	thorough(t)
	n := people()
	c := newCrowd(t, n)
	t.Logf("%d MB when all listen", c.memory())
	c.reveal(t, workshop.Blind)
	// Each labels a sentence every two seconds, eight times as fast as a class does.
	labels := c.label(t, 1, 2*time.Second, 10)
	t.Logf("labels acknowledged: %s", labels)
	c.reveal(t, workshop.Frozen)
	shown := []*times{c.reveal(t, workshop.Shown)}
	c.reveal(t, workshop.Second)
	c.reveal(t, workshop.Frozen)
	shown = append(shown, c.reveal(t, workshop.Shown), c.reveal(t, workshop.Program))
	worst := time.Duration(0)
	for _, s := range shown {
		t.Logf("shown to all: %s", s)
		worst = max(worst, s.share(0.99))
	}
	memory := c.memory()
	t.Logf("%d MB at most", memory)
	if n != 500 {
		return
	}
	if memory >= 80 {
		t.Errorf("%d MB, want less than 80", memory)
	}
	if p99 := labels.share(0.99); hostile.Timed() && p99 >= 100*time.Millisecond {
		t.Errorf("labels: p99 %s, want less than 100 ms", p99)
	}
	if hostile.Timed() && worst >= 250*time.Millisecond {
		t.Errorf("shown: p99 %s, want less than 250 ms", worst)
	}
}

// The server is killed again and again while people label. What was acknowledged is
// there afterwards, and the same cookies and the same code let in.
func TestKilledServers(t *testing.T) {
	rounds := 4
	if hostile.Thorough() {
		rounds = 200
	}
	if testing.Short() {
		t.Skip("starts and kills servers")
	}
	folder, code := newFolder(t, 200)
	p := start(t, string(folder), code)
	const many = 20
	people := make([]*client, many)
	for i := range people {
		people[i] = &client{address: p.address}
		if err := people[i].join(code); err != nil {
			t.Fatal(err)
		}
	}
	p.ask("next")
	acknowledged, had := make([]map[int]byte, many), 0
	for i := range acknowledged {
		acknowledged[i] = map[int]byte{}
	}
	n := 2
	for round := range rounds {
		var wait sync.WaitGroup
		for i, c := range people {
			c.close()
			c.address = p.address
			wait.Go(func() {
				c.labels(n, acknowledged[i])
			})
		}
		time.Sleep(rand.N(60 * time.Millisecond))
		_ = p.Process.Kill()
		wait.Wait()
		n += 1000
		p = start(t, string(folder), code)
		for i, c := range people {
			c.close()
			c.address = p.address
			c.keeps(t, acknowledged[i])
			had += len(acknowledged[i])
		}
		if err := (&client{address: p.address}).join(code); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
	}
	t.Logf("%d rounds, %d labels looked at, 0 lost", rounds, had)
}

// labels goes on labelling until the server is gone, with numbers from n on, and notes what was
// acknowledged. The numbers are its own, so that it is known which label is the last.
func (c *client) labels(n int, acknowledged map[int]byte) {
	for k := 0; ; k++ {
		s, key := rand.IntN(200), "foapu"[rand.IntN(5)]
		status, _, err := c.request("POST", "/label", fmt.Sprintf("round=1&n=%d&s%d=%c", n+k, s, key))
		switch {
		case err != nil:
			delete(acknowledged, s) // it may have been taken
			return
		case status == 204:
			acknowledged[s] = key
		case status == 429:
			time.Sleep(20 * time.Millisecond)
		}
	}
}

// keeps holds the server to what it acknowledged.
func (c *client) keeps(t *testing.T, acknowledged map[int]byte) {
	t.Helper()
	status, body, err := c.request("GET", "/mine", "")
	if err != nil || status != 200 {
		t.Fatalf("the cookie: %d %v", status, err)
	}
	_, list, _ := strings.Cut(body, `"labels":[[`)
	labels := strings.Split(list, ",")
	names := map[byte]string{'f': "fact", 'o': "opinion", 'a': "attributed", 'p': "prediction", 'u': "unsure"}
	for s, key := range acknowledged {
		if !strings.HasPrefix(labels[s], `"`+names[key]) {
			t.Fatalf("sentence %d was acknowledged as %c and is %s", s, key, labels[s])
		}
	}
}
