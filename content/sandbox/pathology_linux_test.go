package sandbox

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/sandbox/ahead"
)

// TestPathologies opens what is hard to read, in the child as a reader would.
// It takes a few of them, and all when asked to be thorough.
func TestPathologies(t *testing.T) {
	few := map[string]bool{
		"md: bullets in a line, 4000": true, "md: quotes and bullets in a line, 1000": true, "md: definitions of links": true, "md: wide table": true,
		"html: nested, 600": true, "html: nested, 500000": true, "txt: nulls": true, "md: emphasis that does not end": true,
	}
	dir := t.TempDir()
	n := 0
	for f := range hostile.Pathologies(func(context string) bool { return hostile.Thorough() || few[context] }) {
		n++
		path := filepath.Join(dir, f.Name)
		if err := os.WriteFile(path, f.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		t.Run(f.Context, func(t *testing.T) { endures(t, path, hostile.Thorough()) })
	}
	t.Logf("%d pathologies", n)
}

// endures opens the file, and looks at the judging of the first two thousand
// sentences if it is to judge.
func endures(t *testing.T, path string, judge bool) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	started := time.Now()
	first := time.Duration(0)
	events := Open(ctx, path, Options{})
	said := "ended without a word"
	for e := range events {
		switch e := e.(type) {
		case content.Opened:
			if first == 0 {
				first = time.Since(started)
			}
			if !e.Article.Partial {
				said = fmt.Sprintf("%d blocks, %d sentences", len(e.Article.Document.Blocks), len(e.Article.Document.Sentences))
				if !judge {
					cancel()
				}
			}
		case content.Judged:
			if e.From > 2000 {
				cancel()
			}
		case content.Failed:
			first = time.Since(started)
			said = e.Err.Error()
			if o := hostile.Offence(said); o != "" {
				t.Error(o)
			}
			if strings.Contains(said, "fault of standfirst") {
				t.Error(said)
			}
		}
	}
	t.Logf("%6d ms, %6d ms in all, %.150s", first.Milliseconds(), time.Since(started).Milliseconds(), said)
}

// TestMemory holds that the child does not take more than it may.
func TestMemory(t *testing.T) {
	if hostile.Race {
		t.Skip("the race detector takes memory of its own")
	}
	dir := t.TempDir()
	if !hostile.Thorough() {
		t.Skip("takes minutes; STANDFIRST_THOROUGH=1 has it run")
	}
	n := 0
	wanted := func(context string) bool { n++; return n%5 == 0 || context == "html: many links" }
	for f := range hostile.Pathologies(wanted) {
		path := filepath.Join(dir, f.Name)
		if err := os.WriteFile(path, f.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		// Judging takes no more memory than reading, only longer.
		ctx, cancel := context.WithTimeout(context.Background(), 4*time.Second)
		r := request{ref: path, read: defaultTimeout, fetch: defaultTimeout}
		cmd := exec.CommandContext(ctx, self(), append([]string{ahead.Worker}, r.fields()...)...)
		cmd.Stdout = io.Discard
		_ = cmd.Run()
		cancel()
		use, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		if !ok {
			t.Skip("the system does not tell")
		}
		t.Logf("%4d MB, %s", use.Maxrss>>10, f.Context)
		if use.Maxrss>>10 > 900 {
			t.Errorf("%s: %d MB", f.Context, use.Maxrss>>10)
		}
	}
}
