package web_test

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"net"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/workshop"
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

// Bad clients delay nobody. The two are measured by turns, and the middle one of each counts:
// on a machine that has other work, the same twice is up to three times as long.
func TestBadClientsDelayNobody(t *testing.T) {
	thorough(t)
	const turns = 7
	c := newCrowd(t, 200)
	p := c.newPlague(t)
	c.reveal(t, workshop.Blind)
	var alone, beside []*times
	for range turns {
		alone = append(alone, c.label(t, 1, 500*time.Millisecond, 4))
		p.breakOut(1)
		beside = append(beside, c.label(t, 1, 500*time.Millisecond, 4))
		p.end()
	}
	c.reveal(t, workshop.Frozen)
	aloneShown := c.reveal(t, workshop.Shown)
	c.reveal(t, workshop.Second)
	p.breakOut(2)
	c.label(t, 2, 500*time.Millisecond, 2)
	c.reveal(t, workshop.Frozen)
	besideShown := c.reveal(t, workshop.Shown)
	p.end()
	for name, pair := range map[string][2][]*times{"labels": {alone, beside}, "shown": {{aloneShown}, {besideShown}}} {
		was, is := middle(pair[0]), middle(pair[1])
		t.Logf("%s: %s alone, %s beside bad clients", name, was, is)
		// Times this short are those of the machine, not of the clients.
		if p99 := is.share(.99); hostile.Timed() && p99 > was.share(.99)*3/2 && p99 > 50*time.Millisecond {
			t.Errorf("%s: p99 %s beside bad clients, %s alone", name, p99, was.share(.99))
		}
	}
}

// middle is the one of which the 99th of a hundred is the middle one.
func middle(turns []*times) *times {
	slices.SortFunc(turns, func(a, b *times) int { return cmp.Compare(a.share(.99), b.share(.99)) })
	return turns[len(turns)/2]
}
