package client_test

import (
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/serve/client"
)

// Of a room that is not reached the words are for the reader, and the cause is kept for the program.
func TestTheCauseOfARoomThatIsNotReached(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := "http://" + closed.Addr().String()
	closed.Close()
	for name, c := range map[string]struct {
		answer http.HandlerFunc
		said   string
		cause  func(error) bool
	}{
		"nobody there": {nil, "refused", func(err error) bool { return errors.Is(err, syscall.ECONNREFUSED) }},
		"broken off": {
			func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Length", "100")
				_, _ = io.WriteString(w, "{")
			}, "the connection broke off", func(err error) bool { return errors.Is(err, io.ErrUnexpectedEOF) },
		},
		"another site": {
			func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "Good morning") },
			"what is there is no room of standfirst",
			func(err error) bool { _, ok := errors.AsType[*json.SyntaxError](err); return ok },
		},
	} {
		base := nobody
		if c.answer != nil {
			s := httptest.NewServer(c.answer)
			defer s.Close()
			base = s.URL
		}
		_, err := client.Join(t.Context(), base, "KFMRTW", "")
		if own, ok := errors.AsType[*content.Error](err); !ok || !strings.Contains(string(own.Reason), c.said) || !c.cause(err) {
			t.Errorf("%s: %v, cause %v", name, err, errors.Unwrap(err))
		}
	}
}
