package desk

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"strconv"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// workerName is the hidden first argument that makes the program a child.
const workerName = "__read"

// IsWorker says whether these arguments make the program the child of [Open].
// A main function asks it before anything else and then calls [Work]; so does
// the TestMain of a package whose tests open articles.
func IsWorker(args []string) bool {
	return len(args) > 1 && args[1] == workerName
}

// child is the process that reads.
type child struct {
	cmd    *exec.Cmd
	out    io.ReadCloser
	stderr *tail
}

func start(ctx context.Context, ref string, o Options) (*child, error) {
	path := o.Executable
	if path == "" {
		path = self()
	}
	cmd := exec.CommandContext(ctx, path, arguments(ref, o)...)
	// Errors of the Go runtime are read, never shown: one goroutine is enough
	// to tell what happened.
	cmd.Env = append(os.Environ(), "GOTRACEBACK=single", "GOMAXPROCS=2")
	c := &child{cmd: cmd, stderr: new(tail)}
	cmd.Stderr = c.stderr
	if ref == "-" {
		cmd.Stdin = os.Stdin
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, &content.Error{
			Op: "open", Reference: clean.Inline(ref, nil),
			Reason: clean.Inline("the process that reads it did not start: "+err.Error(), nil),
		}
	}
	c.out = out
	return c, nil
}

func (c *child) kill() {
	if c != nil {
		_ = c.cmd.Process.Kill()
	}
}

// self is the path of the running program. The file may have been replaced
// since it was started; Linux still knows the one that runs.
func self() string {
	path, err := os.Executable()
	if err == nil {
		if _, err = os.Stat(path); err == nil {
			return path
		}
	}
	if _, err := os.Stat("/proc/self/exe"); err == nil {
		return "/proc/self/exe"
	}
	return os.Args[0]
}

// arguments are what the child needs to know, and parse reads them.
func arguments(ref string, o Options) []string {
	return []string{
		workerName, strconv.FormatInt(int64(o.timeout()), 10), strconv.FormatInt(int64(o.fetchTime()), 10),
		strconv.FormatBool(o.FromPage), o.Version, ref,
	}
}

// tail keeps the beginning of what is written, which names the fault.
type tail struct {
	mu   sync.Mutex
	text bytes.Buffer
}

const tailMost = 4 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := tailMost - t.text.Len(); room > 0 {
		t.text.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.String()
}
