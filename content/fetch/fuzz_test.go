package fetch

import (
	"context"
	"io"
	"net"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
)

// FuzzAnswer answers with bytes of any kind: something comes of it, or an error
// that may be shown.
func FuzzAnswer(f *testing.F) {
	for _, s := range []string{
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Encoding: br, gzip, deflate\r\nContent-Length: 4\r\n\r\nabcd",
		"HTTP/1.1 302 Found\r\nLocation: //127.0.0.1:1/\x1b\r\n\r\n",
		"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.0 404 \u202e\r\n\r\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, answer []byte) {
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
		r, err := Get(context.Background(), "http://"+l.Addr().String(), Options{Timeout: time.Second, Stdin: io.MultiReader()})
		if err == nil {
			if len(r.Bytes) > MaxBytes {
				t.Errorf("%d bytes", len(r.Bytes))
			}
			return
		}
		if content.KindOf(err) == content.Timeout {
			t.Errorf("it took too long: %v", err)
		}
		for _, c := range err.Error() {
			if c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x202e || c == 0xfffd {
				t.Errorf("%+q has a control", err)
			}
		}
	})
}
