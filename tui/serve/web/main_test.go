package web_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// serverVariable makes the test binary a server of the room in a folder: "FOLDER CODE".
// It says its address on standard output, does "next" when it reads that, and tells its
// memory when it reads "memory".
const serverVariable = "STANDFIRST_TEST_SERVER"

// thorough has the long tests run: STANDFIRST_THOROUGH=1 go test ./tui/serve/web
func thorough(t *testing.T) {
	t.Helper()
	if !hostile.Thorough() {
		t.Skip("long: set STANDFIRST_THOROUGH")
	}
}

func TestMain(m *testing.M) {
	if folder, code, ok := strings.Cut(os.Getenv(serverVariable), " "); ok {
		if err := server(folder, code); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	// More tests than there are processors wait side by side for what a person or the network would do.
	if err := flag.Set("test.parallel", "4"); err != nil {
		panic(err)
	}
	code := m.Run()
	if theChromium.chromium != nil {
		theChromium.end()
	}
	os.Exit(code)
}

func server(folder, code string) error {
	k, err := rooms.Folder(folder).Open(code)
	if err != nil {
		return err
	}
	r, _, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{People: 20_000})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s := web.New(web.Options{Address: "http://" + l.Addr().String()})
	s.Add(r)
	go func() { _ = s.Serve(context.Background(), l, nil) }()
	fmt.Println(l.Addr())
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		switch in.Text() {
		case "next":
			f := r.Frame()
			fmt.Println(r.Next(workshop.Step{Phase: f.Phase, Round: f.Round}))
		case "back":
			f := r.Frame()
			fmt.Println(r.Back(workshop.Step{Phase: f.Phase, Round: f.Round}))
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
	*exec.Cmd

	address string
	in      *bufio.Writer
	out     *bufio.Scanner
}

func start(t *testing.T, folder, code string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command(os.Args[0])}
	p.Env = append(os.Environ(), serverVariable+"="+folder+" "+code)
	p.Stderr = os.Stderr
	in, err := p.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
	p.in, p.out = bufio.NewWriter(in), bufio.NewScanner(out)
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

// client is a browser that costs little: one connection for what it sends, one for what
// it is told.
type client struct {
	address, cookie string
	conn            net.Conn
	in              *bufio.Reader
}

func (c *client) request(method, path, body string) (status int, head string, err error) {
	if c.conn == nil {
		if c.conn, err = net.Dial("tcp", c.address); err != nil {
			return 0, "", err
		}
		c.in = bufio.NewReaderSize(c.conn, 1024)
	}
	_ = c.conn.SetDeadline(time.Now().Add(30 * time.Second))
	fmt.Fprintf(c.conn, "%s %s HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nCookie: standfirst=%s\r\n"+
		"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s", method, path, c.cookie, len(body), body)
	length := 0
	for first := true; ; first = false {
		line, err := c.in.ReadString('\n')
		if err != nil {
			return status, head, err
		}
		line = strings.TrimSpace(line)
		if first {
			status, _ = strconv.Atoi(strings.Fields(line + " 0 0")[1])
		}
		if n, ok := strings.CutPrefix(line, "Content-Length: "); ok {
			length, _ = strconv.Atoi(n)
		}
		if line == "" {
			break
		}
	}
	b := make([]byte, length)
	for at := 0; at < length; {
		n, err := c.in.Read(b[at:])
		if err != nil {
			return status, head, err
		}
		at += n
	}
	return status, string(b), nil
}

func (c *client) close() {
	if c.conn != nil {
		_ = c.conn.Close()
		c.conn = nil
	}
}

// join comes into the room.
func (c *client) join(code string) error {
	status, body, err := c.request("POST", "/join", "code="+code)
	if err != nil || status != 200 {
		return fmt.Errorf("join: %d %s %w", status, body, err)
	}
	_, rest, _ := strings.Cut(body, `"token":"`)
	c.cookie, _, _ = strings.Cut(rest, `"`)
	return nil
}
