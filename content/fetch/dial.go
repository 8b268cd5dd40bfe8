package fetch

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"code.dny.dev/ssrf"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Where an address comes from decides where it may lead. The reader may type
// the address of anything. A link of an article and a redirect are somebody
// else's: they lead to the public network only, whatever their name resolves
// to at the moment of connecting.

// firstContact is the address that the reader's own reference led to. A
// redirect may stay there, and so may the links of what came from there, be it on
// this machine; with a name alone it could come to mean another address the second
// time.
type firstContact struct {
	mu   sync.Mutex
	host string
	addr netip.AddrPort
}

// near takes the address that an article's own reference led to.
func (f *firstContact) near(o content.Origin) {
	if addr, err := netip.ParseAddrPort(string(o.Peer)); err == nil && o.Host != "" {
		f.host, f.addr = string(o.Host), addr
	}
}

func (f *firstContact) set(host, address string) {
	if addr, err := netip.ParseAddrPort(address); err == nil {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.host, f.addr = host, addr
	}
}

func (f *firstContact) is(host, address string) bool {
	addr, err := netip.ParseAddrPort(address)
	f.mu.Lock()
	defer f.mu.Unlock()
	return err == nil && f.host == host && f.addr == addr
}

// transport is the way to u. A proxy that the reader has set up is trusted to
// be where it is; where it connects to is its own affair, so that at least no
// address of this machine or its network is named to it.
func (g *getter) transport(u *url.URL, hop int) (*http.Transport, error) {
	own := hop == 0 && !g.o.FromPage
	via, err := g.proxy(u)
	if err != nil {
		return nil, &content.Error{
			Op: "fetch", Reference: g.reference(), Reason: "the proxy that is set up has an address that is not valid",
			Hint: "see HTTP_PROXY and HTTPS_PROXY", Err: err,
		}
	}
	public := ssrf.New(ssrf.WithAnyPort())
	if !own && via != nil && nearby(u.Hostname(), public) {
		return nil, g.nearby(nil)
	}
	dialer := &net.Dialer{
		Timeout: g.b.patience(),
		Control: func(network, address string, c syscall.RawConn) error {
			switch {
			case via != nil:
				return nil
			case own:
				g.first.set(hostPort(u), address)
				return nil
			case g.first.is(hostPort(u), address):
				return nil
			default:
				return public.Safe(network, address, c)
			}
		},
	}
	return &http.Transport{
		Proxy:                  func(*http.Request) (*url.URL, error) { return via, nil },
		DialContext:            dialer.DialContext,
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    g.b.patience(),
		MaxResponseHeaderBytes: maxHeader,
		DisableCompression:     true,
		DisableKeepAlives:      true,
		ForceAttemptHTTP2:      true,
	}, nil
}

// origin is the server that answered for u, or none when that was a proxy's word.
func (g *getter) origin(u *url.URL, peer string) content.Origin {
	if via, err := g.proxy(u); err != nil || via != nil {
		return content.Origin{}
	}
	return content.Origin{Host: clean.Inline(hostPort(u), nil), Peer: clean.Inline(peer, nil)}
}

// hostPort is the name and the port of an address, however it is written.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}

// nearby reports whether a host is named by an address that is not a public one,
// or by a number that somebody might take for one ("2130706433", "0x7f.1").
func nearby(host string, public *ssrf.Guardian) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	if addr, err := netip.ParseAddr(host); err == nil {
		return public.SafeAddr(addr.Unmap().WithZone("")) != nil
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	_, err := strconv.ParseUint(last, 0, 64)
	return err == nil
}
