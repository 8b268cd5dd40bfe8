package ssh

import (
	"context"
	"errors"
	"net"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/tui/serve"
)

// oneCaller is a listener that one connection comes to.
type oneCaller struct {
	net.Listener

	conns chan net.Conn
}

func (o *oneCaller) Accept() (net.Conn, error) {
	if c, on := <-o.conns; on {
		return c, nil
	}
	return nil, net.ErrClosed
}

func (o *oneCaller) Close() error { close(o.conns); return nil }

// buffered is a connection whose writes are taken at once, as those of a network are.
type buffered struct {
	net.Conn

	out chan []byte
}

func newBuffered(c net.Conn) (b buffered, end func()) {
	b = buffered{c, make(chan []byte, 100)}
	go func() {
		for p := range b.out {
			_, _ = c.Write(p)
		}
	}()
	return b, func() { close(b.out) }
}

func (b buffered) Write(p []byte) (int, error) {
	b.out <- append([]byte(nil), p...)
	return len(p), nil
}

func (b buffered) SetWriteDeadline(time.Time) error { return nil }

var errAsked = errors.New("the code is asked for")

// comes calls a server on a clock of its own, and answers "Are you sure" after a while.
func comes(t *testing.T, key ssh.Signer, after time.Duration) (err error) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		s := New(Options{Key: key, Rooms: serve.NewRooms(nil)})
		near, far := net.Pipe()
		server, endServer := newBuffered(near)
		client, endClient := newBuffered(far)
		l := &oneCaller{conns: make(chan net.Conn, 1)}
		l.conns <- server
		go func() { _ = s.Serve(ctx, l) }()
		_, _, _, err = ssh.NewClientConn(client, "", &ssh.ClientConfig{
			HostKeyCallback: func(string, net.Addr, ssh.PublicKey) error { time.Sleep(after); return nil },
			Auth: []ssh.AuthMethod{ssh.KeyboardInteractive(func(string, string, []string, []bool) ([]string, error) {
				return nil, errAsked
			})},
		})
		_ = far.Close()
		cancel()
		synctest.Wait()
		endClient()
		endServer()
	})
	return err
}

// Whoever compares the key with what stands on the wall has two minutes for it.
func TestWhoComparesTheKeyIsNotThrownOut(t *testing.T) {
	key, err := Key(filepath.Join(t.TempDir(), "key"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		after time.Duration
		in    bool
	}{{0, true}, {100 * time.Second, true}, {5 * time.Minute, false}} {
		if err := comes(t, key, c.after); err == nil || (errors.Is(err, errAsked) != c.in) {
			t.Errorf("after %s: %v", c.after, err)
		}
	}
}

// Whoever says nothing at all does not stay so long.
func TestWhoIsSilentDoesNotStay(t *testing.T) {
	key, err := Key(filepath.Join(t.TempDir(), "key"))
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		s := New(Options{Key: key, Rooms: serve.NewRooms(nil)})
		near, far := net.Pipe()
		l := &oneCaller{conns: make(chan net.Conn, 1)}
		l.conns <- near
		ctx, cancel := context.WithCancel(t.Context())
		go func() { _ = s.Serve(ctx, l) }()
		began := time.Now()
		b := make([]byte, 1<<10)
		for {
			if _, err := far.Read(b); err != nil {
				break
			}
		}
		if stayed := time.Since(began); stayed > time.Minute {
			t.Errorf("stayed %s", stayed)
		}
		cancel()
		synctest.Wait()
	})
}
