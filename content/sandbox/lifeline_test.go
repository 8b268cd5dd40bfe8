package sandbox

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"
)

const (
	// parentVariable makes a test's process open what it names, until it is killed.
	parentVariable = "STANDFIRST_TEST_PARENT"
	// heldFile is open in that process and in its child: its end is the end of both.
	heldFile = 9
)

// parent opens what the variable names. It gives false when that is nothing.
func parent(ref string) bool {
	if ref == "" {
		return false
	}
	for range Open(context.Background(), ref, Options{Timeout: MaxTimeout}) {
	}
	return true
}

// spinHeld tells that the child is at work, and then works for ever.
func spinHeld() {
	hold()
	_, _ = os.NewFile(heldFile, "held").WriteString("!")
	for n := 0; ; n++ {
		_ = n
	}
}

// killParent kills the process that opened ref when it is told to, and gives what
// the two processes held open. It ends when both have.
func killParent(t *testing.T, ref, how string, when func(held *os.File)) *os.File {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a process inherits no files there by which its end could be told")
	}
	held, theirs, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = held.Close() })
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), parentVariable+"="+ref, deathVariable+"="+how)
	cmd.ExtraFiles = make([]*os.File, heldFile-2)
	cmd.ExtraFiles[heldFile-3] = theirs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = theirs.Close()
	if err := held.SetDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	when(held)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	return held
}

// A reader that is killed outright cannot end its child. The child ends all the same,
// also while it computes and looks at nothing.
func TestAChildThatComputesEndsWithItsParent(t *testing.T) {
	held := killParent(t, "sample", "spin held", func(held *os.File) {
		if _, err := io.ReadFull(held, make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
	})
	if _, err := io.Copy(io.Discard, held); err != nil {
		t.Errorf("the child lives on: %v", err)
	}
}

// The same of a child that waits for a server, as the program starts it.
func TestAChildThatWaitsEndsWithItsParent(t *testing.T) {
	asked, gone := make(chan struct{}), make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
		close(gone)
	}))
	defer s.Close()
	held := killParent(t, s.URL, "", func(*os.File) { <-asked })
	if _, err := io.Copy(io.Discard, held); err != nil {
		t.Errorf("the child lives on: %v", err)
	}
	<-gone
}
