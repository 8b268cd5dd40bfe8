//go:build unix

package fetch

import (
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/standfirst/standfirst/content"
)

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte("<p>Text"), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Get(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if string(r.Bytes) != "<p>Text" || r.Name != path || r.Reference != path || r.Address != "" {
		t.Errorf("%+v", r)
	}
}

func TestSample(t *testing.T) {
	r, err := Get(context.Background(), "sample", Options{})
	if err != nil || len(r.Bytes) < 4000 || r.MediaType != "text/markdown" {
		t.Errorf("%v %v", r, err)
	}
}

func TestFilesThatAreNone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	fifo, socket, huge, locked := filepath.Join(dir, "fifo"), filepath.Join(dir, "socket"), filepath.Join(dir, "huge"), filepath.Join(dir, "locked")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	for _, f := range []string{huge, locked} {
		if err := os.WriteFile(f, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(huge, 3<<30); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path  string
		kind  content.Kind
		words string
	}{
		{filepath.Join(dir, "absent.txt"), content.Other, "there is no such file; check the spelling"},
		{"example.org/column", content.Other, "for an address, write 'https://example.org/column'"},
		{"", content.Usage, `could not open "": it is no name`},
		{"a\x1b]0;x\x07\u202e", content.Other, "there is no such file"},
		{strings.Repeat("x", 5000), content.Other, "could not read"},
		{dir, content.Refused, "it is a directory"},
		{fifo, content.Refused, "it is a pipe, not a file; 'standfirst - < "},
		{socket, content.Refused, "it is a socket"},
		{"/dev/zero", content.Refused, "it is a device"},
		{huge, content.Refused, "it has 3072 MB, and 64 MB is the most"},
	} {
		failed(t, c.path, Options{}, c.kind, c.words)
	}
	if os.Getuid() != 0 {
		failed(t, locked, Options{}, content.Other, "you are not allowed to read it")
	}
	// An endless file that claims to be empty and regular.
	failed(t, "/proc/self/pagemap", Options{}, content.Refused, "it is larger than 64 MB")
}

type endless string

func (e endless) Read(p []byte) (int, error) { return copy(p, e), nil }

func TestStandardInput(t *testing.T) {
	t.Parallel()
	r, err := Get(context.Background(), "-", Options{Stdin: strings.NewReader("Some text.")})
	if err != nil || string(r.Bytes) != "Some text." {
		t.Fatalf("%v %v", r, err)
	}
	if r, err = Get(context.Background(), "-", Options{}); err != nil || len(r.Bytes) != 0 {
		t.Fatalf("%v %v", r, err)
	}
	failed(t, "-", Options{Stdin: endless(strings.Repeat("y\n", 4<<10))}, content.Refused, "could not read standard input: it is larger than 64 MB")
	failed(t, "-", Options{Stdin: endless(strings.Repeat("\x00", 8<<10))}, content.Refused, "it is larger than 64 MB")
}

// The clock is not the machine's, so that only who writes is slow.
func TestStandardInputThatIsTooSlow(t *testing.T) {
	for _, c := range []struct {
		name  string
		in    io.Reader
		words string
	}{
		{"silent", nil, "nothing came for 4 s; be patient"},
		{"slow", slowly{}, "it came too slowly"},
		{"steady", steadily{}, "it had not ended after 10 s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				in := c.in
				if in == nil {
					silent, w := io.Pipe()
					defer func() { _ = w.Close() }()
					in = silent
				}
				failed(t, "-", Options{Stdin: in, Timeout: 10 * time.Second, TimeoutHint: "be patient"}, content.Timeout, c.words)
				readOut()
			})
		})
	}
}

// readOut waits until the last read has ended that nobody waits for any more.
func readOut() { time.Sleep(time.Second) }

// slowly writes a byte now and then, for ever.
type slowly struct{}

func (slowly) Read(p []byte) (int, error) {
	time.Sleep(100 * time.Millisecond)
	return copy(p, "x"), nil
}

// steadily writes fast enough, for ever.
type steadily struct{}

func (steadily) Read(p []byte) (int, error) {
	time.Sleep(10 * time.Millisecond)
	return copy(p, strings.Repeat("x", 1000)), nil
}

func TestStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(50*time.Millisecond, cancel)
		started := time.Now()
		_, err := Get(ctx, "-", Options{Stdin: slowly{}})
		if content.KindOf(err) != content.Interrupted || time.Since(started) > time.Second {
			t.Errorf("%v after %s", err, time.Since(started))
		}
		readOut()
	})
}

func TestProgressIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var last content.Progress
		_, _ = Get(t.Context(), "-", Options{Stdin: steadily{}, Timeout: 10 * time.Second, Progress: func(p content.Progress) { last = p }})
		if last.Doing != "reading standard input" || last.Read < 100_000 {
			t.Errorf("%+v", last)
		}
		readOut()
	})
}

func TestStandardInputThatIsADirectory(t *testing.T) {
	f, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	failed(t, Stdin, Options{Stdin: f}, content.Other, "could not read standard input: it is a directory; name a file in it")
}
