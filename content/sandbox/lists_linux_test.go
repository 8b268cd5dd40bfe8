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

	"github.com/standfirst/standfirst/content/clean/hostile"
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

// TestListPathologies holds that files that are hard to read as a list are read or
// refused within the limits of the child, and that both its process and the reader's go on.
// It takes a few of them, and all when STANDFIRST_THOROUGH is set.
func TestListPathologies(t *testing.T) {
	folder := t.TempDir()
	var requests []ListRequest
	var names []string
	few := map[string]bool{"xml: elements that do not end": true, "xml: entities of entities": true, "json: lists in lists": true}
	for f := range hostile.Lists(func(context string) bool { return hostile.Thorough() || few[context] }) {
		path := filepath.Join(folder, strconv.Itoa(len(names))+"-"+f.Name)
		if err := os.WriteFile(path, f.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Context)
		requests = append(requests, ListRequest{Ref: path})
	}
	began := time.Now()
	n := 0
	for r := range Lists(context.Background(), requests, Options{}) {
		n++
		said := "listed"
		if r.Err != nil {
			said = r.Err.Error()
			if o := hostile.Offence(said); o != "" {
				t.Errorf("%s: %s", names[r.Request], o)
			}
			if strings.Contains(said, "fault of standfirst") {
				t.Errorf("%s: %s", names[r.Request], said)
			}
		} else if r.List != nil && len(r.List.Items) > 10_000 {
			t.Errorf("%s: %d items", names[r.Request], len(r.List.Items))
		}
		t.Logf("%6d ms  %-32s %.160s", time.Since(began).Milliseconds(), names[r.Request], said)
	}
	if n != len(requests) {
		t.Errorf("%d results of %d", n, len(requests))
	}
}
