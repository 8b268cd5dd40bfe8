package read

import (
	"context"
	"io"
	"net"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/fetch"
)

// TestContainmentOfAnswers holds the same of what a server says beside the page:
// its status, its headers, and where it sends on to.
func TestContainmentOfAnswers(t *testing.T) {
	page := "<title>The old pier</title><h1>The old pier</h1>"
	for _, day := range []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"} {
		page += "<p>The harbour of Ostby was closed on " + day +
			" for the whole of the day, and no boat came in. It should have been open, as everybody knows.</p>"
	}
	const ok = "HTTP/1.1 200 OK\r\n"
	var answer atomic.Value
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = c.Read(make([]byte, 8192))
			text, _ := answer.Load().(string)
			_, _ = io.WriteString(c, text)
			_ = c.Close()
		}
	}()
	n, opened := 0, 0
	for _, place := range []string{
		"HTTP/1.1 404 §\r\n\r\n",
		"HTTP/1.1 §\r\n\r\n",
		"§\r\n\r\n",
		"HTTP/1.1 302 Found\r\nLocation: /§\r\n\r\n",
		"HTTP/1.1 302 Found\r\nLocation: x§://127.0.0.1/\r\n\r\n",
		ok + "Content-Type: text/html; charset=§\r\n\r\n" + page,
		ok + "Content-Type: §\r\n\r\n" + page,
		ok + "Content-Type: application/§\r\n\r\n\x00\x01",
		ok + "Content-Encoding: §\r\n\r\n" + page,
		ok + "Content-Length: §\r\n\r\n" + page,
		ok + "Transfer-Encoding: §\r\n\r\n" + page,
		ok + "Content-Type: text/html\r\nETag: \"§\"\r\nLast-Modified: §\r\n\r\n" + page,
		ok + "Content-Type: text/html\r\nX-§: §\r\nSet-Cookie: §\r\nLink: <§>\r\n\r\n" + page,
		ok + "Transfer-Encoding: chunked\r\n\r\n5;§\r\nabcde\r\n0\r\nX: §\r\n\r\n",
	} {
		for i, p := range hostile.Payloads() {
			if !hostile.Thorough() && i%4 > 0 {
				continue
			}
			n++
			answer.Store(strings.ReplaceAll(place, "§", p.Text))
			if answers(t, "http://"+l.Addr().String()+"/", p.Name+" in "+strings.TrimSpace(place[:min(len(place), 60)])) {
				opened++
			}
		}
	}
	t.Logf("%d answers, %d of them articles", n, opened)
	if opened < n/20 {
		t.Error("more should have opened")
	}
}

// answers gets a page and reads it, and says whether it was an article.
func answers(t *testing.T, address, what string) bool {
	t.Helper()
	r, err := fetch.Get(context.Background(), address, fetch.Options{Timeout: time.Minute})
	if err != nil {
		if o := hostile.Offence(err.Error()); o != "" {
			t.Errorf("%s: %s", what, o)
		}
		return false
	}
	a, err := readHere(r)
	if err != nil {
		if o := hostile.Offence(err.Error()); o != "" {
			t.Errorf("%s: %s", what, o)
		}
		return false
	}
	texts(reflect.ValueOf(a).Elem(), func(s string) {
		if o := hostile.Offence(s); o != "" {
			t.Errorf("%s: %s", what, o)
		}
	})
	return true
}
