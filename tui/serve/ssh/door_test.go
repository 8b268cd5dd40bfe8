package ssh

import (
	"net"
	"testing"
	"time"
)

// gone reports whether a connection has been ended.
func gone(c net.Conn) bool {
	err := c.SetDeadline(time.Time{})
	return err != nil
}

func TestWhoComesOftenSendsNobodyElseAway(t *testing.T) {
	var s Server
	come := func(from string) net.Conn {
		near, far := net.Pipe()
		t.Cleanup(func() { near.Close(); far.Close() })
		s.come(&caller{server: &s, conn: patient{near}, from: from})
		return near
	}
	class := []net.Conn{come("203.0.113.1"), come("203.0.113.2"), come("203.0.113.2")}
	var flood []net.Conn
	for range 2 * mostWaiting {
		flood = append(flood, come("198.51.100.9"))
	}
	for i, c := range class {
		if gone(c) {
			t.Errorf("the %d. who waits was sent away", i+1)
		}
	}
	if len(s.waiting) != mostWaiting || !gone(flood[0]) || gone(flood[len(flood)-1]) {
		t.Errorf("%d wait; of those who come often the first is gone: %t, the last: %t", len(s.waiting), gone(flood[0]), gone(flood[len(flood)-1]))
	}
}
