package room

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// port reads "8080", ":8080" or "127.0.0.1:8080".
func port(flag, at string) (host string, n int, err error) {
	full := at
	if !strings.Contains(at, ":") {
		full = ":" + at
	}
	host, number, err := net.SplitHostPort(full)
	if err == nil {
		n, err = strconv.Atoi(number)
	}
	if err != nil || n < 0 || n > 65535 {
		return "", 0, cli.Usage(content.Caused(fmt.Errorf("%s: %q is not a port such as :8080", flag, at), err))
	}
	return host, n, nil
}

// passedOver is the notice that the port that was asked for is taken, and which one it is instead, or is empty.
func passedOver(asked string, at net.Addr) clean.Text {
	_, first, err := port("web", asked)
	_, number, split := net.SplitHostPort(at.String())
	if err != nil || split != nil || first == 0 || number == strconv.Itoa(first) {
		return ""
	}
	return clean.Inline(fmt.Sprintf("Another program has port %d open: the room is at port %s.", first, number), nil)
}

// listen opens the port. When it is taken it opens one of those after it, unless people have
// been told of this one: then somebody else would be there.
func (h *holding) listen(ctx context.Context, flag, at string) (net.Listener, error) {
	host, first, err := port(flag, at)
	if err != nil {
		return nil, err
	}
	var failed error
	more := 10
	if h.fixed || h.url != "" {
		more = 1
	}
	for n := first; n < min(first+more, 65536); n++ {
		var config net.ListenConfig
		l, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(n)))
		if err == nil {
			return l, nil
		}
		failed = err
		if !taken(err) {
			break
		}
	}
	reason := clean.Text("another program has it open")
	hint := "--" + clean.Inline(flag, nil) + " names another one; without a network, files and paper do: standfirst handout, standfirst enter"
	switch {
	case taken(failed) && more == 1:
		hint = "end that one, or --" + clean.Inline(flag, nil) + " names another port, of which a reverse proxy must be told"
	case !taken(failed):
		if op, ok := errors.AsType[*net.OpError](failed); ok {
			failed = op.Err
		}
		reason = clean.Inline(failed.Error(), nil)
	}
	return nil, &content.Error{
		Op: "open the port", Reference: clean.Inline(at, nil), Reason: reason, Hint: hint, Err: failed,
	}
}

// addresses are what people may type, the likeliest first.
func (h *holding) addresses(at net.Addr, secure bool) []string {
	if h.url != "" {
		return []string{strings.TrimRight(h.url, "/")}
	}
	scheme := "http://"
	if secure {
		scheme = "https://"
	}
	host, port, _ := net.SplitHostPort(at.String())
	if ip := net.ParseIP(host); ip != nil && !ip.IsUnspecified() {
		return []string{scheme + at.String()}
	}
	var out []string
	for _, host := range hosts() {
		out = append(out, scheme+net.JoinHostPort(host, port))
	}
	return out
}

// hosts are the addresses of this machine, the one that leads to other networks first.
func hosts() []string {
	var out []string
	add := func(ip net.IP) {
		if s := ip.String(); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	// Nothing is sent: it only asks which way a packet would go.
	var dialer net.Dialer
	if c, err := dialer.DialContext(context.Background(), "udp", "192.0.2.1:9"); err == nil {
		if a, ok := c.LocalAddr().(*net.UDPAddr); ok {
			add(a.IP)
		}
		_ = c.Close()
	}
	all, _ := net.InterfaceAddrs()
	for _, v4 := range []bool{true, false} {
		for _, a := range all {
			n, ok := a.(*net.IPNet)
			if ok && !n.IP.IsLoopback() && !n.IP.IsLinkLocalUnicast() && (n.IP.To4() != nil) == v4 {
				add(n.IP)
			}
		}
	}
	if len(out) == 0 {
		out = append(out, "127.0.0.1")
	}
	return out
}
