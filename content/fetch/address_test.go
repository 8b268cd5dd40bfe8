package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
)

// server serves one handler on loopback until the test ends.
func server(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s
}

// raw answers each connection with bytes of its own, and then does more.
func raw(t *testing.T, answer string, more func(net.Conn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = c.Close() }()
				_, _ = c.Read(make([]byte, 4096))
				_, _ = io.WriteString(c, answer)
				if more != nil {
					more(c)
				}
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

// stalled keeps a connection open and says nothing.
func stalled(c net.Conn) { _, _ = io.Copy(io.Discard, c) }

func TestAddress(t *testing.T) {
	s := server(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=x")
		user, password, _ := r.BasicAuth()
		_, _ = fmt.Fprintf(w, "%s %s|%s|%s|%s%s", r.Method, r.URL, r.UserAgent(), r.Header.Get("Cookie")+r.Header.Get("Referer"), user, password)
	})
	host := strings.TrimPrefix(s.URL, "http://")
	r, err := Get(context.Background(), "HTTP://ann:secret@"+host+"/a.html?b=c#d", Options{Version: "1.2"})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(r.Bytes); got != "GET /a.html?b=c|standfirst/1.2||annsecret" {
		t.Errorf("asked %q", got)
	}
	if strings.Contains(r.Reference, "secret") || r.Address != s.URL+"/a.html?b=c" || r.Name != "/a.html" || r.MediaType != "text/html; charset=x" {
		t.Errorf("%+v", r)
	}
}

func TestRedirect(t *testing.T) {
	var s *httptest.Server
	s = server(t, func(w http.ResponseWriter, r *http.Request) {
		switch n := strings.TrimPrefix(r.URL.Path, "/"); {
		case n == "end":
			_, _ = io.WriteString(w, "here "+r.Header.Get("Authorization"))
		case len(n) < 10:
			http.Redirect(w, r, "/"+n+"x", []int{301, 302, 303, 307, 308}[len(n)%5])
		default:
			http.Redirect(w, r, s.URL+"/end#there", http.StatusFound)
		}
	})
	r, err := Get(context.Background(), s.URL+"/xx", Options{})
	if err != nil || string(r.Bytes) != "here " || r.Address != s.URL+"/end" {
		t.Errorf("%+v %v", r, err)
	}
	failed(t, s.URL+"/", Options{}, content.Refused, "the server sent on more than 10 times")
}

func pack(t *testing.T, encoding string, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "gzip":
		w = gzip.NewWriter(&out)
	case "zlib":
		w = zlib.NewWriter(&out)
	case "flate":
		w, _ = flate.NewWriter(&out, 9)
	case "br":
		w = brotli.NewWriterLevel(&out, 5)
	}
	_, _ = w.Write(b)
	_ = w.Close()
	return out.Bytes()
}

func TestCompression(t *testing.T) {
	text := bytes.Repeat([]byte("A paragraph. "), 10000)
	twice := pack(t, "gzip", pack(t, "br", text))
	for _, c := range []struct {
		encoding string
		body     []byte
	}{
		{"gzip", pack(t, "gzip", text)},
		{"x-gzip", pack(t, "gzip", text)},
		{"deflate", pack(t, "zlib", text)},
		{"deflate", pack(t, "flate", text)},
		{"br", pack(t, "br", text)},
		{"identity", text},
		{"br, gzip", twice},
		{"", text},
	} {
		s := server(t, func(w http.ResponseWriter, _ *http.Request) {
			if c.encoding != "" {
				w.Header().Set("Content-Encoding", c.encoding)
			}
			_, _ = w.Write(c.body)
		})
		r, err := Get(context.Background(), s.URL, Options{})
		if err != nil || !bytes.Equal(r.Bytes, text) {
			t.Errorf("%q: %v", c.encoding, err)
		}
	}
}

// TestBombs sends what unpacks to hundreds of megabytes and more.
func TestBombs(t *testing.T) {
	zeros := make([]byte, hostile.Many(128<<20))
	bombs := map[string][]byte{}
	for _, e := range []string{"gzip", "flate", "br"} {
		bombs[e] = pack(t, e, zeros)
	}
	bombs["gzip, gzip"] = pack(t, "gzip", bombs["gzip"])
	for e, b := range bombs {
		s := server(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", strings.Replace(e, "flate", "deflate", 1))
			_, _ = w.Write(b)
		})
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		failed(t, s.URL, Options{Timeout: 10 * time.Second}, content.Refused, "it is larger than 10 MB, the most that is read")
		runtime.ReadMemStats(&after)
		if grown := after.TotalAlloc - before.TotalAlloc; grown > 64<<20 {
			t.Errorf("%s: %d MB", e, grown>>20)
		}
	}
}

// Time limits; what they are made of is tested with standard input.
func TestServersThatAreSlow(t *testing.T) {
	t.Parallel()
	if !hostile.Thorough() {
		t.Skip("takes seconds; STANDFIRST_THOROUGH=1 has it run")
	}
	const ok = "HTTP/1.1 200 OK\r\n"
	drop := func(c net.Conn) {
		for {
			if _, err := io.WriteString(c, "x"); err != nil {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
	}
	for _, c := range []struct {
		name, answer string
		more         func(net.Conn)
		words        string
	}{
		{"slow", ok + "\r\n", drop, "it came too slowly"},
		{"stalled", ok + "Content-Length: 100\r\n\r\nbegin", stalled, "it came too slowly (5 bytes"},
		{"stalled at once", ok + "\r\n", stalled, "nothing came for 4 s"},
		{"silent", "", stalled, "nothing came for 4 s"},
		{"stalled in its head", ok + "Content-Type: text/ht", stalled, "nothing came"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			failed(t, raw(t, c.answer, c.more), Options{Timeout: 10 * time.Second}, content.Timeout, c.words)
		})
	}
}

func TestServersThatLie(t *testing.T) {
	t.Parallel()
	const ok = "HTTP/1.1 200 OK\r\n"
	write := func(piece string) func(net.Conn) {
		return func(c net.Conn) {
			for {
				if _, err := io.WriteString(c, piece); err != nil {
					return
				}
			}
		}
	}
	for _, c := range []struct {
		name, answer string
		more         func(net.Conn)
		o            Options
		kind         content.Kind
		words        string
	}{
		{"endless", ok + "\r\n", write(strings.Repeat("y\n", 4096)), Options{Timeout: 10 * time.Second}, content.Refused, "it is larger than 10 MB"},
		{
			"endless chunks", ok + "Transfer-Encoding: chunked\r\n\r\n", write("1000\r\n" + strings.Repeat("x", 4096) + "\r\n"),
			Options{Timeout: 10 * time.Second},
			content.Refused, "it is larger than 10 MB",
		},
		{
			"endless head", ok, write("X-Header: " + strings.Repeat("x", 1000) + "\r\n"),
			Options{},
			content.Refused,
			"the head of the server's answer has no end",
		},
		{"one long header", ok + "X: ", write(strings.Repeat("x", 4096)), Options{}, content.Refused, "the head of the server's answer has no end"},
		{"for ever 103", "", write("HTTP/1.1 103 Early Hints\r\n\r\n"), Options{}, content.Refused, "the head of the server's answer has no end"},
		{"claims too much", ok + "Content-Length: 999999999999\r\n\r\nx", stalled, Options{}, content.Refused, "and 10 MB is the most that is read"},
		{"breaks off", ok + "Content-Length: 100\r\n\r\nbegin", nil, Options{}, content.Other, "the server broke off in the middle"},
		{"broken chunks", ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx", nil, Options{}, content.Other, "the server's answer is not valid HTTP"},
		{"two lengths", ok + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", nil, Options{}, content.Other, "is not valid HTTP"},
		{"no HTTP", "SSH-2.0-\x1b[31m\u202e\r\n", nil, Options{}, content.Other, "the server's answer is not valid HTTP"},
		{"nothing", "", nil, Options{}, content.Other, "the server broke off"},
		{"escapes in the status", "HTTP/1.1 500 \x1b]0;x\x07\r\n\r\n", nil, Options{}, content.Other, "the server answered 500 (internal server error)"},
		{"unknown status", "HTTP/1.1 799 \x1b[31m\r\n\r\n", nil, Options{}, content.Other, "the server answered 799"},
		{"not gzip", ok + "Content-Encoding: gzip\r\n\r\nplain text", nil, Options{}, content.Other, "it cannot be unpacked"},
		{
			"half of gzip", ok + "Content-Encoding: gzip\r\n\r\n" + string(pack(t, "gzip", []byte("text"))[:12]), nil,
			Options{},
			content.Other,
			"broke off in the middle",
		},
		{"not deflate", ok + "Content-Encoding: deflate\r\n\r\n\xff\xff\xff", nil, Options{}, content.Other, "it cannot be unpacked"},
		{"not brotli", ok + "Content-Encoding: br\r\n\r\n\xff\xff\xff\xff", nil, Options{}, content.Other, "it cannot be unpacked"},
		{"unknown encoding", ok + "Content-Encoding: zstd\x1b\r\n\r\nx", nil, Options{}, content.Other, "could not fetch"},
		{"unknown encoding, politely", ok + "Content-Encoding: zst\u202ed\r\n\r\nx", nil, Options{}, content.Refused, "a compression that is not read (zstd)"},
		{"thrice", ok + "Content-Encoding: gzip, gzip, gzip\r\n\r\nx", nil, Options{}, content.Refused, "a compression that is not read"},
		{"to a file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n", nil, Options{}, content.Refused, "sent on to a file address"},
		{"to gopher", "HTTP/1.1 302 Found\r\nLocation: gopher://127.0.0.1/1\r\n\r\n", nil, Options{}, content.Refused, "sent on to a gopher address"},
		{"to data", "HTTP/1.1 302 Found\r\nLocation: data:text/html,x\r\n\r\n", nil, Options{}, content.Refused, "sent on to a data address"},
		{"to nowhere", "HTTP/1.1 302 Found\r\n\r\n", nil, Options{}, content.Refused, "an address that is not valid"},
		{"to no server", "HTTP/1.1 302 Found\r\nLocation: http:///x\r\n\r\n", nil, Options{}, content.Refused, "an address that is not valid"},
		{
			"to a long address", "HTTP/1.1 302 Found\r\nLocation: /" + strings.Repeat("x", 64<<10) + "\r\n\r\n", nil,
			Options{},
			content.Refused,
			"an address that is not valid",
		},
		{"to escapes", "HTTP/1.1 302 Found\r\nLocation: \u202e\u009b://x\r\n\r\n", nil, Options{}, content.Refused, "an address that is not valid"},
		{"gone", "HTTP/1.1 404 Not Found\r\n\r\n", nil, Options{}, content.Other, "the server answered 404 (not found)"},
		{"forbidden", "HTTP/1.1 403 Forbidden\r\n\r\n", nil, Options{}, content.Other, "save the page from a browser"},
		{"empty", "HTTP/1.1 204 No Content\r\n\r\n", nil, Options{}, content.Other, "204 (no content)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			failed(t, raw(t, c.answer, c.more), c.o, c.kind, c.words)
		})
	}
}

func TestAddressesThatAreNone(t *testing.T) {
	for _, c := range []struct {
		ref   string
		kind  content.Kind
		words string
	}{
		{"gopher://example.org/", content.Refused, "only http and https addresses are fetched"},
		{"file:///etc/passwd", content.Refused, "for a file, give its path"},
		{"https://", content.Refused, "the address names no server"},
		{"http://[::1", content.Refused, "it is not a valid address"},
		{"http://exa mple.org/", content.Refused, "it is not a valid address"},
		{"http://example.org/\x1b]0;x\x07", content.Refused, "it is not a valid address"},
		{"http://example.org/" + strings.Repeat("x", 64<<10), content.Refused, "the address is too long"},
		{"http://127.0.0.1:1/", content.Other, "the server takes no connections there"},
		{"http://no-such-name.invalid/", content.Other, "could not fetch http://no-such-name.invalid/: "},
		{"http://ann:secret@127.0.0.1:1/", content.Other, "http://ann:xxxxx@127.0.0.1:1/"},
	} {
		failed(t, c.ref, Options{}, c.kind, c.words)
	}
}

func TestTheCauseOfAnAddressThatIsNone(t *testing.T) {
	_, err := Get(t.Context(), "http://[::1", Options{})
	if _, ok := errors.AsType[*url.Error](err); !ok {
		t.Errorf("%v does not say why", err)
	}
}

func TestEncryption(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer s.Close()
	s.Config.ErrorLog = quiet()
	failed(t, s.URL, Options{}, content.Other, "nobody this machine trusts vouches for the server's certificate")

	plain := server(t, func(http.ResponseWriter, *http.Request) {})
	failed(t, strings.Replace(plain.URL, "http:", "https:", 1), Options{}, content.Other, "the server does not answer encrypted there; try 'http://'")

	old := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	old.Config.ErrorLog = quiet()
	old.TLS = &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}
	old.StartTLS()
	defer old.Close()
	failed(t, old.URL, Options{}, content.Other, "no encrypted connection could be agreed on")
	failed(t, strings.Replace(raw(t, "\x15\x03\x01\x00\x02\x02\x28", nil), "http:", "https:", 1), Options{}, content.Other,
		"no encrypted connection could be agreed on")
}

func TestProxy(t *testing.T) {
	var asked []string
	proxy := server(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.String())
		if r.URL.Path == "/on" {
			w.Header().Set("Location", r.URL.Query().Get("to"))
			w.WriteHeader(http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, "by proxy")
	})
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"} {
		t.Setenv(name, "")
	}
	t.Setenv("HTTP_PROXY", proxy.URL)
	r, err := Get(context.Background(), "http://paper.example/a", Options{})
	if err != nil || string(r.Bytes) != "by proxy" || len(asked) != 1 || asked[0] != "http://paper.example/a" {
		t.Errorf("%v %v %v", r, err, asked)
	}
	r, err = Get(context.Background(), "http://paper.example/a", Options{FromPage: true})
	if err != nil || string(r.Bytes) != "by proxy" {
		t.Errorf("%v %v", r, err)
	}
	for _, to := range []string{
		"http://127.0.0.1/", "http://10.0.0.1/", "http://localhost:8080/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/",
		"http://169.254.169.254/latest",
	} {
		asked = nil
		failed(t, "http://paper.example/on?to="+url.QueryEscape(to), Options{}, content.Refused, "")
		failed(t, to, Options{FromPage: true}, content.Refused, "links of an article may not")
		if len(asked) != 1 {
			t.Errorf("%s: the proxy was asked for %q", to, asked)
		}
	}
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	failed(t, "http://paper.example/", Options{}, content.Other, "could not fetch http://paper.example/")
}
