package sandbox

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sandbox/ahead"
)

// IsWorker reports whether these arguments make the program the child of [Open].
// A main function asks it before anything else and then calls [Work]; so does
// the TestMain of a package whose tests open articles.
func IsWorker(args []string) bool {
	return len(args) > 1 && args[1] == ahead.Worker
}

// child is the process that reads.
type child struct {
	kill func()
	wait func() error // for its end, when out has been read to its end
	// requests is where it is asked, or nil when it has its only request already.
	requests io.WriteCloser
	out      io.Reader
	answers  *receiver // of out
	stderr   *tail
}

// start has a child read ref: the one that was started ahead, the first time, and
// then ones of their own. It reads nothing else.
func start(ctx context.Context, ref string, o Options) (*child, error) {
	r := newRequest(ref, o)
	if c := early(ctx, o); c != nil {
		if err := c.ask(r); err == nil && c.requests.Close() == nil {
			c.requests = nil
			return c, nil
		}
		c.end()
	}
	cmd := command(ctx, o, r.fields()...)
	if ref == fetch.Stdin {
		cmd.Stdin = os.Stdin
	}
	c, err := launch(cmd)
	if err != nil {
		return nil, notStarted(ref, err)
	}
	return c, nil
}

// startForMany starts a child that reads what it is asked for, page after page. A
// ref is named if it does not start.
func startForMany(ctx context.Context, ref string, o Options) (*child, error) {
	if c := early(ctx, o); c != nil {
		return c, nil
	}
	cmd := command(ctx, o, many)
	requests, err := cmd.StdinPipe()
	if err != nil {
		return nil, notStarted(ref, err)
	}
	c, err := launch(cmd)
	if err != nil {
		return nil, notStarted(ref, err)
	}
	c.requests = requests
	return c, nil
}

// command is the program as a child with these arguments.
func command(ctx context.Context, o Options, args ...string) *exec.Cmd {
	path := o.Executable
	if path == "" {
		path = self()
	}
	cmd := exec.CommandContext(ctx, path, append([]string{ahead.Worker}, args...)...)
	cmd.Env = append(os.Environ(), ahead.Environment()...)
	return cmd
}

// ask starts a child of another kind than that of an article, and puts its request on its standard input.
func ask(ctx context.Context, o Options, kind string, request any) (*child, error) {
	text, err := json.Marshal(request)
	if err != nil {
		return nil, err
	}
	cmd := command(ctx, o, kind)
	cmd.Stdin = bytes.NewReader(text)
	return launch(cmd)
}

// launch starts a command as the child.
func launch(cmd *exec.Cmd) (*child, error) {
	stderr := new(tail)
	cmd.Stderr = stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	started, err := tie(cmd)
	if err != nil {
		return nil, err
	}
	err = cmd.Start()
	lifeline := started()
	if err != nil {
		_ = lifeline.Close()
		return nil, err
	}
	wait := func() error {
		defer func() { _ = lifeline.Close() }()
		return cmd.Wait()
	}
	return &child{kill: func() { _ = cmd.Process.Kill() }, wait: wait, out: out, answers: newReceiver(out), stderr: stderr}, nil
}

func notStarted(ref string, err error) error {
	return &content.Error{
		Op: "open", Reference: clean.Reference(ref),
		Reason: clean.Inline("the process that reads it did not start: "+err.Error(), nil), Err: err,
	}
}

// early is the child that was started ahead, or nil when there is none any more.
func early(ctx context.Context, o Options) *child {
	if o.Executable != "" {
		return nil
	}
	waiting, ok := ahead.Take()
	if !ok {
		return nil
	}
	process, err := os.FindProcess(waiting.Process)
	if err != nil {
		return nil
	}
	out := os.NewFile(uintptr(waiting.Result), "result")
	said := os.NewFile(uintptr(waiting.Complaint), "complaint")
	lifeline := os.NewFile(uintptr(waiting.Lifeline), "lifeline")
	c := &child{
		kill: func() { _ = process.Kill() }, requests: os.NewFile(uintptr(waiting.Request), "request"),
		out: out, answers: newReceiver(out), stderr: new(tail),
	}
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
		defer func() { _ = lifeline.Close() }()
		state, err := process.Wait()
		if err == nil && !state.Success() {
			err = &exec.ExitError{ProcessState: state}
		}
		return err
	}
	return c
}

// ask gives the child a request.
func (c *child) ask(r request) error { return sendRequest(c.requests, r) }

// end is the end of a child that is not needed any more.
func (c *child) end() {
	_ = c.requests.Close()
	c.kill()
	_, _ = io.Copy(io.Discard, c.out)
	_ = c.wait()
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
