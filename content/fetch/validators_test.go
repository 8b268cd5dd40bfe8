package fetch

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// TestAskedAgain holds that a server is told the validators of its own answer,
// and that it is believed when it says that nothing has changed.
func TestAskedAgain(t *testing.T) {
	const date = "Mon, 12 Jun 2023 09:00:00 GMT"
	var asked []string
	var s *httptest.Server
	s = server(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path+" "+r.Header.Get("If-None-Match")+" "+r.Header.Get("If-Modified-Since")+" "+r.UserAgent())
		switch {
		case r.URL.Path == "/moved":
			http.Redirect(w, r, s.URL+"/a", http.StatusFound)
			return
		case r.Header.Get("If-None-Match") == `W/"one"`:
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `W/"one"`)
		w.Header().Set("Last-Modified", date)
		_, _ = io.WriteString(w, "text")
	})
	first, err := Get(context.Background(), s.URL+"/moved", Options{Version: "1"})
	if err != nil || string(first.Bytes) != "text" || first.Unchanged {
		t.Fatalf("%+v %v", first, err)
	}
	if want := (content.Validators{Address: first.Validators.Address, ETag: `W/"one"`, LastModified: date}); first.Validators != want ||
		string(want.Address) != s.URL+"/a" {
		t.Errorf("%+v", first.Validators)
	}
	second, err := Get(context.Background(), s.URL+"/moved", Options{Version: "1", Known: first.Validators})
	if err != nil || !second.Unchanged || len(second.Bytes) > 0 {
		t.Errorf("%+v %v", second, err)
	}
	// The one that sends on is not told what another address said.
	want := []string{"/moved   standfirst/1", "/a   standfirst/1", "/moved   standfirst/1", `/a W/"one" ` + date + " standfirst/1"}
	if strings.Join(asked, "|") != strings.Join(want, "|") {
		t.Errorf("asked %q", asked)
	}

	asked = nil
	other := first.Validators
	other.Address = "http://other.example/a"
	r, err := Get(context.Background(), s.URL+"/a", Options{Known: other})
	if err != nil || string(r.Bytes) != "text" || asked[0] != "/a   standfirst/dev" {
		t.Errorf("%+v %v %q", r, err, asked)
	}
}

// TestANameAndPasswordAreNoPartOfTheAddress holds that pages behind a password
// are asked for in the same way.
func TestANameAndPasswordAreNoPartOfTheAddress(t *testing.T) {
	s := server(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"x"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
		}
	})
	ref := strings.Replace(s.URL, "://", "://ann:secret@", 1)
	first, err := Get(context.Background(), ref, Options{})
	if err != nil || strings.Contains(string(first.Validators.Address), "secret") {
		t.Fatalf("%+v %v", first, err)
	}
	if again, err := Get(context.Background(), ref, Options{Known: first.Validators}); err != nil || !again.Unchanged {
		t.Errorf("%+v %v", again, err)
	}
}

// TestValidatorsThatAreNone holds that what is not short and well formed is
// neither kept nor sent.
func TestValidatorsThatAreNone(t *testing.T) {
	for _, c := range []struct {
		header, value string
		kept          bool
	}{
		{"ETag", `"a-b:c/d"`, true},
		{"ETag", `""`, true},
		{"ETag", `W/"a"`, true},
		{"ETag", "bare", false},
		{"ETag", `w/"a"`, false},
		{"ETag", `"`, false},
		{"ETag", `"a"b"`, false},
		{"ETag", `"a b"`, false},
		{"ETag", "\"\xc2\x9b\"", false},
		{"ETag", "\"\u202e\"", false},
		{"ETag", `"` + strings.Repeat("x", 255) + `"`, false},
		{"Last-Modified", "Mon, 12 Jun 2023 09:00:00 GMT", true},
		{"Last-Modified", "Monday, 12-Jun-23 09:00:00 GMT", true},
		{"Last-Modified", "yesterday", false},
		{"Last-Modified", "Mon, 12 Jun 2023 09:00:00 GMT\u202e", false},
	} {
		v := validators("http://paper.example/", http.Header{http.CanonicalHeaderKey(c.header): {c.value}})
		if v != (content.Validators{}) != c.kept {
			t.Errorf("%s %q: %+v", c.header, c.value, v)
		}
	}
	known := content.Validators{Address: "http://127.0.0.1/", ETag: "bare", LastModified: "yesterday"}
	u, _ := parseAddress("http://127.0.0.1/")
	if h := (http.Header{}); ask(h, u, known) || len(h) > 0 {
		t.Errorf("sent %v", h)
	}
	failed(t, raw(t, "HTTP/1.1 304 Not Modified\r\n\r\n", nil), Options{}, content.Other, "the server answered 304 (not modified)")
}
