package ssh_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	xssh "golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/ssh"
)

var day = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

// serverVariable makes the test binary a server of the room in a folder: "FOLDER CODE".
const serverVariable = "STANDFIRST_TEST_SERVER"

func TestMain(m *testing.M) {
	if folder, code, ok := strings.Cut(os.Getenv(serverVariable), " "); ok {
		if err := server(folder, code); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// server serves until its input ends: it says its address, does "next" when it reads
// that, and tells its memory when it reads "memory".
func server(folder, code string) error {
	k, err := rooms.Folder(folder).Open(code)
	if err != nil {
		return err
	}
	r, _, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{People: 20_000})
	if err != nil {
		return err
	}
	key, err := ssh.Key(filepath.Join(folder, "key"))
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	debug.SetGCPercent(ssh.GCPercent)
	held := serve.NewRooms(nil)
	held.Add(r)
	s := ssh.New(ssh.Options{Key: key, Rooms: held})
	go func() { _ = s.Serve(context.Background(), l) }()
	fmt.Println(l.Addr())
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		switch in.Text() {
		case "next":
			f := r.Frame()
			fmt.Println(r.Next(workshop.Step{Phase: f.Phase, Round: f.Round}))
		case "memory":
			b, _ := os.ReadFile("/proc/self/status")
			for line := range strings.Lines(string(b)) {
				if n, ok := strings.CutPrefix(line, "VmHWM:"); ok {
					fmt.Println(strings.TrimSuffix(strings.TrimSpace(n), " kB"))
				}
			}
		}
	}
	return nil
}

// process is a server of its own.
type process struct {
	address string
	in      *bufio.Writer
	out     *bufio.Scanner
}

func start(t *testing.T, folder, code string) *process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), serverVariable+"="+folder+" "+code)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	p := &process{in: bufio.NewWriter(in), out: bufio.NewScanner(out)}
	if !p.out.Scan() {
		t.Fatal("the server does not start")
	}
	p.address = p.out.Text()
	return p
}

// ask has the server do something, and gives what it says.
func (p *process) ask(what string) string {
	fmt.Fprintln(p.in, what)
	_ = p.in.Flush()
	p.out.Scan()
	return p.out.Text()
}

// memory is the most that the server has used, in megabytes.
func (p *process) memory() int {
	kB, _ := strconv.Atoi(p.ask("memory"))
	return kB / 1000
}

func newPack(t *testing.T, sentences int, s workshop.Settings) *workshop.Pack {
	t.Helper()
	a := &content.Article{Reference: "ferry.md"}
	a.Source.Title = &content.Found[clean.Text]{Value: "The ferry"}
	for i := range sentences {
		text := clean.Inline(fmt.Sprintf("Sentence %d tells of the ferry that sailed on a winter night to the other shore.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
		a.Judgements = append(a.Judgements, content.Judgement{Label: content.Prediction, Reasons: []content.Reason{{Why: "tells of what will be"}}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), s, "test", day, true)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// site is a room that is served over SSH in this process.
type site struct {
	*serve.Room
	address string
	key     string
}

func newSite(t *testing.T, p *workshop.Pack, o serve.Options) *site {
	t.Helper()
	k, err := rooms.Folder(t.TempDir()).Make(p, day)
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := serve.Open(p, k.Code, k.Salt, k, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	key, err := ssh.Key(filepath.Join(t.TempDir(), "key"))
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	held := serve.NewRooms(nil)
	held.Add(r)
	s := ssh.New(ssh.Options{Key: key, Rooms: held, Crashed: func(f *content.Fault) { t.Error(f) }})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); _ = s.Serve(ctx, l) }()
	t.Cleanup(func() { stop(); <-done })
	return &site{Room: r, address: l.Addr().String(), key: ssh.Fingerprint(key)}
}

func (s *site) next(t *testing.T) {
	t.Helper()
	f := s.Frame()
	if err := s.Next(workshop.Step{Phase: f.Phase, Round: f.Round}); err != nil {
		t.Fatal(err)
	}
}

// dial comes to the door of a server and types what it is to type there.
func dial(address string, typed ...string) (*xssh.Client, error) {
	return xssh.Dial("tcp", address, &xssh.ClientConfig{
		User: "join", HostKeyCallback: xssh.InsecureIgnoreHostKey(), Timeout: 20 * time.Second,
		Auth: []xssh.AuthMethod{xssh.RetryableAuthMethod(xssh.KeyboardInteractive(func(_, _ string, questions []string, _ []bool) ([]string, error) {
			if len(questions) == 0 {
				return nil, nil
			}
			if len(typed) == 0 {
				return nil, errors.New("nothing more to type")
			}
			answer := typed[0]
			typed = typed[1:]
			return []string{answer}, nil
		}), 10)},
	})
}

// person is somebody on a terminal.
type person struct {
	*xssh.Session
	t      *testing.T
	in     io.Writer
	screen *vt.SafeEmulator
	news   chan struct{}
	ended  chan struct{}

	mu   sync.Mutex
	sent bytes.Buffer
}

func (p *person) Write(b []byte) (int, error) {
	p.mu.Lock()
	p.sent.Write(b)
	p.mu.Unlock()
	_, _ = p.screen.Write(b)
	select {
	case p.news <- struct{}{}:
	default:
	}
	return len(b), nil
}

func (p *person) text() string { return ansi.Strip(p.screen.Render()) }

// wait waits until the screen shows words.
func (p *person) wait(words string) *person {
	p.t.Helper()
	for late := time.After(20 * time.Second); ; {
		if strings.Contains(p.text(), words) {
			return p
		}
		select {
		case <-p.news:
		case <-late:
			p.t.Fatalf("%q never came on\n%s", words, p.text())
		}
	}
}

func (p *person) types(keys string) *person {
	_, _ = p.in.Write([]byte(keys))
	return p
}

func (s *site) person(t *testing.T, typed string) *person {
	t.Helper()
	c, err := dial(s.address, typed)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return newPerson(t, c, 80, 24)
}

func newPerson(t *testing.T, c *xssh.Client, width, height int) *person {
	t.Helper()
	session, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	p := &person{Session: session, t: t, screen: vt.NewSafeEmulator(width, height), news: make(chan struct{}, 1), ended: make(chan struct{})}
	session.Stdout = p
	if p.in, err = session.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := session.RequestPty("xterm-256color", height, width, nil); err != nil {
		t.Fatal(err)
	}
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(p.in, p.screen) }() // what the terminal answers
	go func() { _ = session.Wait(); close(p.ended) }()
	return p
}
