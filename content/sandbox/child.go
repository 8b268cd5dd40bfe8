package sandbox

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sandbox/ahead"
)

// IsWorker says whether these arguments make the program the child of [Open].
// A main function asks it before anything else and then calls [Work]; so does
// the TestMain of a package whose tests open articles.
func IsWorker(args []string) bool {
	return len(args) > 1 && args[1] == ahead.Worker
}

// child is the process that reads.
type child struct {
	kill   func()
	wait   func() error // for its end, when out has been read to its end
	out    io.Reader
	stderr *tail
}

// start has a child read ref: the one that was started ahead, the first time, and
// then ones of their own.
func start(ctx context.Context, ref string, o Options) (*child, error) {
	r := request{ref: ref, read: o.timeout(), fetch: o.fetchTime(), fromPage: o.FromPage, version: o.Version, known: o.Known, convert: o.Convert}
	if o.Executable == "" {
		if early, ok := ahead.Take(); ok {
			if c, err := ask(ctx, early, r); err == nil {
				return c, nil
			}
		}
	}
	var in io.Reader
	if ref == fetch.Stdin {
		in = os.Stdin
	}
	c, err := launch(ctx, o, in, r.fields()...)
	if err != nil {
		return nil, &content.Error{
			Op: "open", Reference: clean.Reference(ref),
			Reason: clean.Inline("the process that reads it did not start: "+err.Error(), nil), Err: err,
		}
	}
	return c, nil
}

// launch starts a child with these arguments, which reads in on its standard input.
func launch(ctx context.Context, o Options, in io.Reader, args ...string) (*child, error) {
	path := o.Executable
	if path == "" {
		path = self()
	}
	cmd := exec.CommandContext(ctx, path, append([]string{ahead.Worker}, args...)...)
	cmd.Env = append(os.Environ(), ahead.Environment()...)
	stderr := new(tail)
	cmd.Stderr = stderr
	cmd.Stdin = in
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	return &child{kill: func() { _ = cmd.Process.Kill() }, wait: cmd.Wait, out: out, stderr: stderr}, err
}

// ask gives the child that waits its request.
func ask(ctx context.Context, early ahead.Child, r request) (*child, error) {
	process, err := os.FindProcess(early.Process)
	if err != nil {
		return nil, err
	}
	in := os.NewFile(uintptr(early.Request), "request")
	out := os.NewFile(uintptr(early.Result), "result")
	said := os.NewFile(uintptr(early.Complaint), "complaint")
	c := &child{kill: func() { _ = process.Kill() }, out: out, stderr: new(tail)}
	heard := make(chan struct{})
	go func() {
		defer close(heard)
		defer func() { _ = recover() }() // without the complaint, the message is only shorter
		_, _ = io.Copy(c.stderr, said)
		_ = said.Close()
	}()
	stop := context.AfterFunc(ctx, c.kill)
	c.wait = func() error {
		defer stop()
		<-heard
		_ = out.Close()
		state, err := process.Wait()
		if err == nil && !state.Success() {
			err = &exec.ExitError{ProcessState: state}
		}
		return err
	}
	_, err = io.WriteString(in, strings.Join(r.fields(), "\x00"))
	err = errors.Join(err, in.Close())
	if err != nil {
		c.kill()
		_ = c.wait()
	}
	return c, err
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
