package web_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve/paired"
)

// plague is clients that take nothing, send too much, send slowly or half.
type plague struct {
	crowd *crowd
	evil  []*client
	stop  chan struct{}
	bad   sync.WaitGroup
}

func (c *crowd) newPlague(t *testing.T) *plague {
	t.Helper()
	p := &plague{crowd: c}
	for range 20 {
		evil := &client{address: c.address}
		if err := evil.join(c.code); err != nil {
			t.Fatal(err)
		}
		evil.close()
		p.evil = append(p.evil, evil)
	}
	return p
}

// wait waits, and reports whether the plague goes on.
func (p *plague) wait(d time.Duration) bool {
	select {
	case <-p.stop:
		return false
	case <-time.After(d):
		return true
	}
}

// again does something on one connection after another.
func (p *plague) again(do func(conn net.Conn)) {
	p.bad.Go(func() {
		for p.wait(0) {
			conn, err := net.Dial("tcp", p.crowd.address)
			if err != nil {
				continue
			}
			_ = conn.SetDeadline(time.Now().Add(3 * time.Second))
			do(conn)
			conn.Close()
		}
	})
}

func (p *plague) breakOut(round int) {
	p.stop = make(chan struct{})
	for i, evil := range p.evil {
		p.again(func(conn net.Conn) { // listens and takes nothing
			_ = conn.(*net.TCPConn).SetReadBuffer(1)
			fmt.Fprintf(conn, "GET /events HTTP/1.1\r\nHost: x\r\nCookie: standfirst=%s\r\n\r\n", evil.cookie)
			p.wait(3 * time.Second)
		})
		p.again(func(conn net.Conn) { // half a request
			fmt.Fprintf(conn, "POST /label HTTP/1.1\r\nHost: x\r\nCookie: standfirst=%s\r\nContent-Length: 4000\r\n\r\nround=1", evil.cookie)
			p.wait(3 * time.Second)
		})
		p.again(func(conn net.Conn) { // a byte now and then
			for range 30 {
				if _, err := io.WriteString(conn, "G"); err != nil || !p.wait(100*time.Millisecond) {
					return
				}
			}
		})
		if i >= 2 {
			continue
		}
		p.again(func(conn net.Conn) { // 200 labels a second, of one participant
			in := bufio.NewReader(conn)
			for n := range 600 {
				body := fmt.Sprintf("round=%d&n=%d&s1=f", round, n+2)
				fmt.Fprintf(conn, "POST /label HTTP/1.1\r\nHost: x\r\nCookie: standfirst=%s\r\nAccept: application/json\r\n"+
					"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s", evil.cookie, len(body), body)
				_, _ = in.Discard(in.Buffered())
				if !p.wait(5 * time.Millisecond) {
					return
				}
			}
		})
	}
}

func (p *plague) end() {
	close(p.stop)
	p.bad.Wait()
}

// Bad clients delay nobody: labels are acknowledged, and what is shown is on all screens, in
// the same time but for half of it.
func TestBadClientsDelayNobody(t *testing.T) {
	thorough(t)
	const limit = 1.5
	c := newCrowd(t, 200)
	p := c.newPlague(t)
	beside := func(do func() float64) func() float64 {
		return func() float64 {
			p.breakOut(c.round)
			defer p.end()
			return do()
		}
	}
	late := func(took *times) float64 { return took.share(.99).Seconds() }
	c.reveal(t, workshop.Blind)
	labels := func() float64 { return late(c.label(t, 1, 500*time.Millisecond, 4)) }
	found := map[string]paired.Ratios{"labels": paired.Measure(limit, labels, beside(labels))}
	for _, phase := range []workshop.Phase{workshop.Frozen, workshop.Shown, workshop.Second, workshop.Frozen, workshop.Shown} {
		c.reveal(t, phase)
	}
	c.round = 2
	shown := func() float64 {
		// To the program and back, four times: as many have to be shown it as label.
		var all times
		for range 4 {
			all.all = append(all.all, c.reveal(t, workshop.Program).all...)
			all.all = append(all.all, c.turnTo(t, "back", workshop.Shown).all...)
		}
		return late(&all)
	}
	found["shown"] = paired.Measure(limit, shown, beside(shown))
	for what, r := range found {
		t.Logf("%s: p99 %s", what, r)
		if hostile.Timed() && r.Median() > limit {
			t.Errorf("%s: p99 beside bad clients is %.2f times that without them", what, r.Median())
		}
	}
}
