package fetch

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// TestLinksOfAServedSet holds that the links of what came from the server whose address
// the reader typed may stay there, be it on this machine, and go to no other.
func TestLinksOfAServedSet(t *testing.T) {
	s := server(t, func(w http.ResponseWriter, r *http.Request) {
		if to := r.URL.Query().Get("to"); to != "" {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, "page "+r.URL.Path)
	})
	port, count := listeners(t)
	typed, err := Get(context.Background(), s.URL+"/index", Options{})
	if err != nil {
		t.Fatal(err)
	}
	link := Options{FromPage: true, Near: typed.Origin}
	for ref, want := range map[string]string{
		s.URL + "/next":        "page /next",
		s.URL + "/on?to=/here": "page /here",
		strings.Replace(s.URL, "http", "HTTP", 1) + "/b": "page /b",
	} {
		r, err := Get(context.Background(), ref, link)
		if err != nil || string(r.Bytes) != want || r.Origin != typed.Origin {
			t.Errorf("%s: %v %v", ref, r, err)
		}
	}
	for _, host := range nearbyHosts {
		for _, ref := range []string{"http://" + host + ":" + port + "/", s.URL + "/?to=http://" + host + ":" + port + "/"} {
			if _, err := Get(context.Background(), ref, link); err == nil {
				t.Errorf("%s was fetched", ref)
			}
		}
	}
	failed(t, s.URL+"/next", Options{FromPage: true}, content.Refused, "links of an article may not")
	if n := count.Load(); n != 0 {
		t.Errorf("%d connections were made", n)
	}
}

// TestLinksOfANameThatChanges holds that the name of a server cannot come to mean this
// machine when a link stays on it.
func TestLinksOfANameThatChanges(t *testing.T) {
	var at atomic.Value
	at.Store("127.0.0.1")
	s := server(t, func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "page "+r.URL.Path) })
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(s.URL, "http://"))
	names(t, func(string) string { return at.Load().(string) })
	ref := "http://paper.example:" + port
	typed, err := Get(context.Background(), ref+"/a", Options{})
	if err != nil {
		t.Fatal(err)
	}
	link := Options{FromPage: true, Near: typed.Origin}
	if r, err := Get(context.Background(), ref+"/b", link); err != nil || string(r.Bytes) != "page /b" {
		t.Errorf("%v %v", r, err)
	}
	at.Store("127.0.0.2")
	failed(t, ref+"/b", link, content.Refused, "links of an article may not")
	at.Store("127.0.0.1")
	failed(t, "http://other.example:"+port+"/b", link, content.Refused, "links of an article may not")
}
