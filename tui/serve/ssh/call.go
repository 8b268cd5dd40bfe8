package ssh

import (
	"context"
	"io"
	"net"
	"sync/atomic"
	"time"

	"golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/tui/serve"
)

// caller is one connection.
type caller struct {
	server *Server
	conn   patient
	from   string      // the address that it is counted for
	entry  serve.Entry // what the code has opened
	inside bool
}

// call lets a caller in and serves it until it goes, the room ends or the context does.
func (c *caller) call(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(farewell, func() { _ = c.conn.Close() }) })
	defer stop()
	if tcp, ok := c.conn.Conn.(*net.TCPConn); ok {
		// A machine that is gone is noticed after a minute.
		_ = tcp.SetKeepAliveConfig(net.KeepAliveConfig{Enable: true, Idle: 30 * time.Second, Interval: 10 * time.Second, Count: 3})
	}
	within := func(d time.Duration) { _ = c.conn.SetReadDeadline(time.Now().Add(d)) }
	within(helloTime)
	config := c.server.config
	config.PreAuthConnCallback = func(ssh.ServerPreAuthConn) { within(codeTime) }
	config.KeyboardInteractiveCallback = c.door()
	conn, channels, requests, err := ssh.NewServerConn(&spoken{c.conn, func() { within(keyTime) }}, &config)
	if err != nil {
		return
	}
	defer func() { _ = conn.Close() }()
	_ = c.conn.SetReadDeadline(time.Time{})
	// One who opens no screen does not stay.
	unopened := time.AfterFunc(startTime, func() { _ = conn.Close() })
	defer unopened.Stop()

	limit := serve.Bucket{Most: mostRequests, Every: time.Second}
	for {
		select {
		case r, on := <-requests: // forwarding, and signs of life
			if !on || !limit.Take(c.server.options.Now()) {
				return
			}
			if r.WantReply {
				_ = r.Reply(false, nil)
			}
		case n, on := <-channels:
			if !on || !limit.Take(c.server.options.Now()) {
				return
			}
			if n.ChannelType() != "session" || unopened == nil {
				_ = n.Reject(ssh.Prohibited, "only the room can be reached here")
				continue
			}
			ch, asked, err := n.Accept()
			if err != nil {
				return
			}
			t := &terminal{Channel: ch, caller: c, asked: asked, opened: unopened.Stop, resized: make(chan struct{}, 1), typed: newTyped()}
			unopened = nil
			go func() {
				defer cancel()
				defer c.server.guard()
				t.serve(ctx)
			}()
		}
	}
}

// terminal is the channel of a participant.
type terminal struct {
	ssh.Channel

	caller *caller
	asked  <-chan *ssh.Request
	opened func() bool
	typed  *typed

	name    string // TERM
	pty     bool
	size    atomic.Int64 // width and height, in one
	resized chan struct{}
}

// serve answers requests on the channel, and begins when a shell is asked for.
func (t *terminal) serve(ctx context.Context) {
	defer func() { _ = t.Close() }()
	go func() {
		defer t.caller.server.guard()
		t.take()
	}()
	go func() {
		defer t.caller.server.guard()
		_, _ = io.Copy(io.Discard, t.Stderr()) // nobody reads it, and it would be kept
	}()
	limit := serve.Bucket{Most: mostRequests, Every: time.Second / 10}
	begun := false
	done := make(chan struct{})
	for {
		select {
		case <-done:
			return
		case r, on := <-t.asked:
			if !on || !limit.Take(t.caller.server.options.Now()) {
				return
			}
			ok := false
			switch {
			case r.Type == "pty-req" && !begun:
				ok = t.terminalOf(r.Payload)
			case r.Type == "window-change" && t.pty:
				ok = t.resize(r.Payload)
			case r.Type == "shell" && !begun:
				ok, begun = true, true
				t.opened()
				go func() {
					defer close(done)
					defer t.caller.server.guard()
					t.run(ctx)
				}()
			}
			if r.WantReply {
				_ = r.Reply(ok, nil)
			}
		}
	}
}

// terminalOf reads what a client says of its terminal.
func (t *terminal) terminalOf(payload []byte) bool {
	var p struct {
		Term                         string
		Columns, Rows, Width, Height uint32
		Modes                        string
	}
	if ssh.Unmarshal(payload, &p) != nil || len(p.Term) > 64 {
		return false
	}
	t.name, t.pty = p.Term, true
	t.setSize(p.Columns, p.Rows)
	return true
}

func (t *terminal) resize(payload []byte) bool {
	var p struct{ Columns, Rows, Width, Height uint32 }
	if ssh.Unmarshal(payload, &p) != nil {
		return false
	}
	t.setSize(p.Columns, p.Rows)
	select {
	case t.resized <- struct{}{}:
	default:
	}
	return true
}

func (t *terminal) setSize(columns, rows uint32) {
	if columns == 0 || rows == 0 {
		columns, rows = 80, 24
	}
	t.size.Store(int64(min(columns, maxWidth))<<16 | int64(min(rows, maxHeight)))
}

func (t *terminal) cells() (width, height int) {
	n := t.size.Load()
	return int(n >> 16), int(n & 0xffff)
}

// Write writes, and ends the connection of a client that does not take it in time.
func (t *terminal) Write(b []byte) (int, error) {
	late := time.AfterFunc(patience, func() { _ = t.caller.conn.Close() })
	defer late.Stop()
	return t.Channel.Write(b)
}
