//go:build unix

package screen

import (
	"bytes"
	"errors"
	"io"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
)

// Text is what is on the screen.
func (t *Terminal) Text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.emulator.String()
}

// Output is everything that was sent.
func (t *Terminal) Output() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.output.Bytes())
}

// See waits until the screen shows all the texts.
func (t *Terminal) See(texts ...string) {
	t.tb.Helper()
	t.Until(strings.Join(texts, " and "), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// Until waits for a screen.
func (t *Terminal) Until(what string, holds func(screen string) bool) {
	t.tb.Helper()
	deadline := time.After(Patience)
	for {
		t.mu.Lock()
		text, changed, closed := t.emulator.String(), t.changed, t.closed
		t.mu.Unlock()
		if holds(text) {
			return
		}
		if closed {
			t.tb.Fatalf("the program ended before: %s\n%s", what, text)
		}
		select {
		case <-changed:
		case <-deadline:
			t.tb.Fatalf("not seen within %v: %s\n%s", Patience, what, text)
		case <-t.exited:
			t.flush() // what it sent last may still be on its way
			if !holds(t.Text()) {
				t.tb.Fatalf("the program ended (%v) before: %s\n%s", t.err, what, t.Text())
			}
			return
		}
	}
}

// Exit waits for the program's end, and gives its exit code or, for one that a
// signal ended, 128 and the signal's number as a shell does. All of its output
// has been read then.
func (t *Terminal) Exit() int {
	t.tb.Helper()
	select {
	case <-t.exited:
	case <-time.After(Patience):
		t.tb.Fatalf("the program has not ended within %v\n%s", Patience, t.Text())
	}
	t.flush()
	exit := new(exec.ExitError)
	if t.err != nil && !errors.As(t.err, &exit) {
		t.tb.Fatalf("wait: %v", t.err)
	}
	status, ok := t.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return t.cmd.ProcessState.ExitCode()
}

// flush waits until all that was written has come: a mark is sent after it. With
// the slave kept open here no end of file tells.
func (t *Terminal) flush() {
	const mark = "\x1b]7777;end\x07"
	if _, err := io.WriteString(t.slave, mark); err != nil {
		return
	}
	deadline := time.After(Patience)
	for {
		t.mu.Lock()
		at, changed, closed := bytes.Index(t.output.Bytes(), []byte(mark)), t.changed, t.closed
		if at >= 0 {
			t.output.Truncate(at)
		}
		t.mu.Unlock()
		if at >= 0 || closed {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			t.tb.Fatal("the terminal's output does not end")
		}
	}
}

// Restored says what of the terminal is not as it was before the program: line
// settings and modes. Nothing is the good answer.
func (t *Terminal) Restored() []string {
	t.tb.Helper()
	left := Left(t.Output())
	now, err := term.GetState(t.slave.Fd())
	if err != nil {
		t.tb.Fatalf("termios: %v", err)
	}
	if !reflect.DeepEqual(now, t.before) {
		left = append(left, "termios is not what it was")
	}
	return left
}
