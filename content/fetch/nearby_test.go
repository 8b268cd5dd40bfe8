package fetch

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"code.dny.dev/ssrf"
	"golang.org/x/net/dns/dnsmessage"

	"github.com/standfirst/standfirst/content"
)

func quiet() *log.Logger { return log.New(io.Discard, "", 0) }

// nearbyHosts are ways of writing addresses that are not on the public network.
var nearbyHosts = []string{
	"127.0.0.1", "127.1.2.3", "127.255.255.254", "localhost", "LOCALHOST", "localhost.", "a.localhost", "0.0.0.0", "0.1.2.3", "[::1]", "[::]",
	"[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]",
	"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1",
	"203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
	"[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]", "[::127.0.0.1]", "[2001::1]",
	"[fec0::1]", "[::ffff:10.0.0.1]",
	"2130706433", "0x7f000001", "017700000001", "127.1", "0x7f.1", "127.0.0.1.",
}

// listeners count the connections to one port of this machine, on both kinds
// of address.
func listeners(t *testing.T) (port string, count *atomic.Int64) {
	t.Helper()
	count = new(atomic.Int64)
	serve := func(l net.Listener) {
		t.Cleanup(func() { _ = l.Close() })
		go func() {
			for {
				c, err := l.Accept()
				if err != nil {
					return
				}
				count.Add(1)
				_ = c.Close()
			}
		}()
	}
	l, err := net.Listen("tcp", "0.0.0.0:0")
	if err != nil {
		t.Fatal(err)
	}
	serve(l)
	_, port, _ = net.SplitHostPort(l.Addr().String())
	if l, err := net.Listen("tcp6", "[::]:"+port); err == nil {
		serve(l)
	}
	return port, count
}

// TestNearbyAddresses holds that neither a link nor a redirect reaches this
// machine or its network.
func TestNearbyAddresses(t *testing.T) {
	port, count := listeners(t)
	s := server(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.URL.Query().Get("to"))
		w.WriteHeader(http.StatusFound)
	})
	names(t, func(string) string { return "127.0.0.1" })
	hosts := append([]string{"a.name.example"}, nearbyHosts...)
	for _, host := range hosts {
		for _, scheme := range []string{"http://", "https://"} {
			to := scheme + host + ":" + port + "/"
			for ref, o := range map[string]Options{to: {FromPage: true}, s.URL + "/?to=" + to: {}} {
				_, err := Get(context.Background(), ref, o)
				if err == nil {
					t.Errorf("%s was fetched", ref)
				} else if k := content.KindOf(err); k != content.Refused && k != content.Other {
					t.Errorf("%s: %v", ref, err)
				}
			}
		}
	}
	for _, ref := range []string{
		"file:///etc/passwd", "/etc/passwd", "-", "sample", "etc/passwd", "//127.0.0.1:" + port + "/", "javascript:x",
		"ftp://127.0.0.1:" + port,
	} {
		failed(t, ref, Options{FromPage: true, Stdin: strings.NewReader("x")}, content.Refused, "")
	}
	_, err := Get(context.Background(), "http://a.name.example:"+port+"/", Options{FromPage: true})
	if !errors.Is(err, ssrf.ErrProhibitedIP) {
		t.Errorf("%v does not say why", err)
	}
	if n := count.Load(); n != 0 {
		t.Errorf("%d connections were made", n)
	}
	// The reader's own address may be of this machine.
	_, err = Get(context.Background(), "http://127.0.0.1:"+port+"/", Options{})
	if err == nil || count.Load() != 1 {
		t.Errorf("%v, %d connections", err, count.Load())
	}
}

// TestNameThatChanges holds that a server cannot come to be this machine between
// two requests.
func TestNameThatChanges(t *testing.T) {
	port, count := listeners(t)
	first := server(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/stay" {
			_, _ = io.WriteString(w, "stayed")
			return
		}
		http.Redirect(w, r, r.URL.Query().Get("to"), http.StatusFound)
	})
	_, own, _ := net.SplitHostPort(strings.TrimPrefix(first.URL, "http://"))
	var asked atomic.Int64
	names(t, func(name string) string {
		if name == "same.example." || asked.Add(1) == 1 {
			return "127.0.0.1"
		}
		return "127.0.0.2"
	})
	// The same name, first at 127.0.0.1 as the reader asked, then at 127.0.0.2.
	ref := "http://changing.example:" + own
	failed(t, ref+"/?to="+ref+"/stay", Options{}, content.Refused, "the server sent on to an address of this machine")
	// The same name at another port.
	asked.Store(0)
	failed(t, ref+"/?to=http://changing.example:"+port+"/", Options{}, content.Refused, "the server sent on to an address of this machine")
	if n := count.Load(); n != 0 {
		t.Errorf("%d connections were made", n)
	}
	// Where the reader wanted to go, a redirect may stay.
	ref = "http://same.example:" + own
	if r, err := Get(context.Background(), ref+"/?to=/stay", Options{}); err != nil || string(r.Bytes) != "stayed" {
		t.Errorf("%v %v", r, err)
	}
}

// names has all names looked up with answer while the test runs.
func names(t *testing.T, answer func(name string) string) {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	before := net.DefaultResolver
	t.Cleanup(func() {
		net.DefaultResolver = before
		_ = conn.Close()
	})
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) != 1 {
				continue
			}
			q := m.Questions[0]
			m.Header = dnsmessage.Header{ID: m.ID, Response: true, RecursionAvailable: true, RecursionDesired: true}
			m.Additionals = nil
			if q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: [4]byte(net.ParseIP(answer(q.Name.String())).To4())},
				}}
			}
			if out, err := m.Pack(); err == nil {
				_, _ = conn.WriteTo(out, from)
			}
		}
	}()
}
