package room

import (
	"context"
	"net"
	"path/filepath"
	"runtime/debug"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/serve/ssh"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// overSSH is how people come in over SSH.
type overSSH struct {
	// command is what they type, and key what the server is known by.
	command, key string
	// at is where it listens, or nil where it is off.
	at net.Addr
	// end ends it, and returns when everybody has been told.
	end func()
}

// overSSH serves the rooms of a server over SSH, too, if that is wanted, until the
// context ends.
func (h *holding) overSSH(ctx context.Context, rooms *web.Server, crashed func(*content.Fault)) (overSSH, error) {
	if h.ssh == "off" {
		return overSSH{end: func() {}}, nil
	}
	key, err := ssh.Key(filepath.Join(string(class.RoomsFolder()), "ssh_host_ed25519_key"))
	if err != nil {
		return overSSH{}, err
	}
	l, err := h.listen(ctx, "ssh", h.ssh)
	if err != nil {
		return overSSH{}, err
	}
	debug.SetGCPercent(ssh.GCPercent)
	server := ssh.New(ssh.Options{Key: key, Rooms: rooms.Rooms(), Crashed: crashed})
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		defer func() {
			if p := recover(); p != nil {
				crashed(content.Recovered(p))
			}
		}()
		_ = server.Serve(ctx, l)
	}()
	host, port, _ := net.SplitHostPort(l.Addr().String())
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = hosts()[0]
	}
	command := "ssh join@" + host
	if port != "22" {
		command = "ssh -p " + port + " join@" + host
	}
	rooms.OverSSH(command, ssh.Fingerprint(key))
	return overSSH{command, ssh.Fingerprint(key), l.Addr(), func() { stop(); <-ended }}, nil
}
