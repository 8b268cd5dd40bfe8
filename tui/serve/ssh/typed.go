package ssh

import (
	"io"
	"sync"
)

// mostTyped is how far ahead of what is read a client may be, in bytes.
const mostTyped = 16 << 10

// typed is what a client has sent and nobody has read yet.
type typed struct {
	mu     sync.Mutex
	more   *sync.Cond
	bytes  []byte
	closed bool
}

func newTyped() *typed {
	t := new(typed)
	t.more = sync.NewCond(&t.mu)
	return t
}

// add takes what was sent, and reports whether it is not too much.
func (t *typed) add(b []byte) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.bytes)+len(b) > mostTyped {
		return false
	}
	t.bytes = append(t.bytes, b...)
	t.more.Signal()
	return true
}

func (t *typed) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	t.more.Broadcast()
}

// Read waits for what is sent, until nothing more can be.
func (t *typed) Read(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for len(t.bytes) == 0 && !t.closed {
		t.more.Wait()
	}
	if len(t.bytes) == 0 {
		return 0, io.EOF
	}
	n := copy(b, t.bytes)
	t.bytes = append(t.bytes[:0], t.bytes[n:]...)
	return n, nil
}

// take takes what a client sends as it comes, from the beginning on: what is left in the
// channel is held in memory packet by packet, a hundred megabytes of them where each holds
// a byte. A client that is too far ahead is sent away.
func (t *terminal) take() {
	defer t.typed.close()
	buf := make([]byte, 512)
	for {
		n, err := t.Channel.Read(buf)
		if err != nil {
			return
		}
		if !t.typed.add(buf[:n]) {
			_ = t.caller.conn.Close()
			return
		}
	}
}

// Read reads what was typed.
func (t *terminal) Read(b []byte) (int, error) { return t.typed.Read(b) }
