package fetch

import (
	"bytes"
	"context"
	"io"
	"net"
	"regexp"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
)

// FuzzAnswer answers with bytes of any kind: something comes of it, or an error
// that may be shown.
func FuzzAnswer(f *testing.F) {
	for _, s := range []string{
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Encoding: br, gzip, deflate\r\nContent-Length: 4\r\n\r\nabcd",
		"HTTP/1.1 302 Found\r\nLocation: /on/\x1b\r\n\r\n",
		"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.0 404 \u202e\r\n\r\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, answer []byte) {
		for _, to := range location.FindAllSubmatch(answer, -1) {
			if bytes.ContainsAny(to[1], ":") || bytes.Contains(to[1], []byte("//")) {
				t.Skip("it may send on to another machine")
			}
		}
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Skip()
		}
		defer func() { _ = l.Close() }()
		go func() {
			for {
				c, err := l.Accept()
				if err != nil {
					return
				}
				_, _ = c.Read(make([]byte, 4096))
				_, _ = c.Write(answer)
				_ = c.Close()
			}
		}()
		r, err := Get(context.Background(), "http://"+l.Addr().String(), Options{Timeout: time.Minute, Stdin: io.MultiReader()})
		if err == nil {
			if len(r.Bytes) > content.MaxBytes {
				t.Errorf("%d bytes", len(r.Bytes))
			}
			return
		}
		if content.KindOf(err) == content.Timeout {
			t.Errorf("it took too long: %v", err)
		}
		if offence := hostile.Offence(err.Error()); offence != "" {
			t.Errorf("%+q: %s", err, offence)
		}
	})
}

// location finds where an answer sends on to.
var location = regexp.MustCompile(`(?i)location:([^\n]*)`)
