package sandbox

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
)

func TestOpenedAgain(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"one"`)
		w.Header().Set("Content-Type", "text/markdown")
		if r.Header.Get("If-None-Match") == `"one"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = io.WriteString(w, "# The old pier\n\n"+strings.Repeat("The harbour of Ostby was closed on Monday. It should be open. ", 20))
	}))
	defer s.Close()
	a, err := opened(t, s.URL, Options{})
	if err != nil || a.Validators.ETag != `"one"` {
		t.Fatalf("%+v %v", a, err)
	}
	var last content.Event
	for e := range Open(context.Background(), s.URL, Options{Known: a.Validators}) {
		if _, progress := e.(content.Progress); !progress && last != nil {
			t.Errorf("%T after %T", e, last)
		} else if !progress {
			last = e
		}
	}
	if _, ok := last.(content.Unchanged); !ok {
		t.Errorf("%T", last)
	}
}
