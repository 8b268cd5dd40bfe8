package sandbox

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestListsOutliveTheirChild holds that a list that brings the child down is the
// only one without a result.
func TestListsOutliveTheirChild(t *testing.T) {
	const deadly = 3
	requests := make([]ListRequest, 12)
	for i := range requests {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			if i == deadly {
				killLists(t)
			}
			_, _ = io.WriteString(w, `<rss version="2.0"><channel><title>x</title><item><title>Entry</title></item></channel></rss>`)
		}))
		defer s.Close()
		requests[i] = ListRequest{Ref: s.URL + "/"}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	seen := map[int]bool{}
	for r := range Lists(ctx, requests, Options{}) {
		if seen[r.Request] {
			t.Errorf("%d came twice", r.Request)
		}
		seen[r.Request] = true
		if (r.Err != nil) != (r.Request == deadly) || r.Err != nil && !strings.Contains(r.Err.Error(), "ended unexpectedly") {
			t.Errorf("%d: %v", r.Request, r.Err)
		}
	}
	if len(seen) != len(requests) {
		t.Errorf("%d results", len(seen))
	}
}

// killLists kills the child of this process that reads lists.
func killLists(t *testing.T) {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, stat := range stats {
		text, _ := os.ReadFile(stat)
		_, rest, _ := bytes.Cut(text, []byte(") "))
		var state string
		var parent int
		if _, err := fmt.Sscan(string(rest), &state, &parent); err != nil || parent != os.Getpid() {
			continue
		}
		command, _ := os.ReadFile(filepath.Join(filepath.Dir(stat), "cmdline"))
		pid, err := strconv.Atoi(filepath.Base(filepath.Dir(stat)))
		if err == nil && bytes.HasSuffix(command, []byte("\x00"+listsArgument+"\x00")) {
			if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
				t.Error(err)
			}
		}
	}
}
