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
)

// Where an address comes from decides where it may lead. The reader may type
// the address of anything. A link of an article and a redirect are somebody
// else's: they lead to the public network only, whatever their name resolves
// to at the moment of connecting.

// firstContact is the address that the reader's own reference led to. A
// redirect may stay there, be it on this machine; with a name alone it could
// come to mean another address the second time.
type firstContact struct {
	mu   sync.Mutex
	host string
	addr netip.AddrPort
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
			Hint: "see HTTP_PROXY and HTTPS_PROXY",
		}
	}
	public := ssrf.New(ssrf.WithAnyPort())
	if !own && via != nil && nearby(u.Hostname(), public) {
		return nil, g.nearby()
	}
	dialer := &net.Dialer{
		Timeout: g.b.patience(),
		Control: func(network, address string, c syscall.RawConn) error {
			switch {
			case via != nil:
				return nil
			case own:
				g.first.set(u.Host, address)
				return nil
			case !g.o.FromPage && g.first.is(u.Host, address):
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

// nearby says whether a host is named by an address that is not a public one,
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
