//go:build unix

package screen

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"slices"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// Patience is how long anything that is waited for may take. It is long
// because a loaded machine is slow, and never waited out by what works.
const Patience = time.Minute

// Options are what a terminal is like.
type Options struct {
	Columns, Rows int
	// Mute is a terminal that answers no question.
	Mute bool
	// KeepStdin leaves the command's standard input as it is: a pipe, say.
	KeepStdin bool
}

// Terminal is a pty with a program on it.
type Terminal struct {
	tb     testing.TB
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File
	before *term.State

	mu       sync.Mutex
	emulator *vt.Emulator
	output   bytes.Buffer
	changed  chan struct{} // closed and replaced at every change
	closed   bool          // nothing more comes from the program

	exited chan struct{}
	err    error
}

// Start runs the command on a new pty, as the leader of its session.
func Start(tb testing.TB, cmd *exec.Cmd, o Options) *Terminal {
	tb.Helper()
	if o.Columns == 0 {
		o.Columns, o.Rows = 80, 24
	}
	master, slave, err := pty.Open()
	if err != nil {
		tb.Skipf("no pty here: %v", err)
	}
	if master, err = unblocked(master); err != nil {
		tb.Fatal(err)
	}
	t := &Terminal{
		tb: tb, cmd: cmd, master: master, slave: slave,
		emulator: vt.NewEmulator(o.Columns, o.Rows), changed: make(chan struct{}), exited: make(chan struct{}),
	}
	bound(t.emulator)
	t.size(o.Columns, o.Rows)
	if t.before, err = term.GetState(slave.Fd()); err != nil {
		tb.Fatalf("termios: %v", err)
	}
	if !o.KeepStdin {
		cmd.Stdin = slave
	}
	cmd.Stdout, cmd.Stderr = slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if err := cmd.Start(); err != nil {
		tb.Fatalf("start: %v", err)
	}
	go t.read()
	go t.answer(o.Mute)
	go t.wait()
	tb.Cleanup(t.close)
	return t
}

// bound has the emulator take margins outside the screen for its last row or column, as terminals do. A program
// sets such margins that has not yet heard of a smaller screen.
func bound(e *vt.Emulator) {
	within := func(most func() int) vt.CsiHandler {
		return func(params ansi.Params) bool {
			for i := range params {
				if params[i].Param(0) > most() {
					params[i] = ansi.Param(most())
				}
			}
			return false // the emulator's own does the rest
		}
	}
	e.RegisterCsiHandler('r', within(e.Height))
	e.RegisterCsiHandler('s', within(e.Width))
}

// read takes what the program sends.
func (t *Terminal) read() {
	buf := make([]byte, 64<<10)
	for {
		n, err := t.master.Read(buf)
		t.mu.Lock()
		if n > 0 {
			t.output.Write(buf[:n])
			_, _ = t.emulator.Write(buf[:n])
		}
		if err != nil {
			t.closed = true
		}
		close(t.changed)
		t.changed = make(chan struct{})
		t.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// answer sends the program what the emulator says to its questions. The
// emulator never waits for that: a program that does not read its input may be
// waiting for its output to be taken.
func (t *Terminal) answer(mute bool) {
	answers := make(chan []byte, 10_000)
	go func() {
		for answer := range answers {
			if !mute {
				_, _ = t.master.Write(answer)
			}
		}
	}()
	defer close(answers)
	buf := make([]byte, 4096)
	for {
		n, err := t.emulator.Read(buf)
		if n > 0 {
			select {
			case answers <- slices.Clone(buf[:n]):
			default: // nobody asks so much
			}
		}
		if err != nil {
			return
		}
	}
}

func (t *Terminal) wait() {
	t.err = t.cmd.Wait()
	close(t.exited)
}

func (t *Terminal) close() {
	_ = t.cmd.Process.Kill()
	<-t.exited
	_ = t.slave.Close()
	_ = t.master.Close()
	if in, ok := t.emulator.InputPipe().(io.Closer); ok {
		_ = in.Close() // the emulator's own Close races with its Read
	}
}

// Send types.
func (t *Terminal) Send(keys string) {
	t.tb.Helper()
	if _, err := io.WriteString(t.master, keys); err != nil {
		t.tb.Fatalf("type %q: %v", keys, err)
	}
}

// Write types bytes and says how that went: the program may be gone.
func (t *Terminal) Write(p []byte) (int, error) { return t.master.Write(p) }

// unblocked is the file in another mode: closing it ends a read of it, and so
// hangs the terminal up at once.
func unblocked(f *os.File) (*os.File, error) {
	fd, err := unix.FcntlInt(f.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), f.Name()), f.Close()
}

func (t *Terminal) size(columns, rows int) {
	t.tb.Helper()
	raw, err := t.master.SyscallConn()
	if err != nil {
		t.tb.Fatalf("resize: %v", err)
	}
	size := unix.Winsize{Col: uint16(columns), Row: uint16(rows)}
	var set error
	err = raw.Control(func(fd uintptr) { set = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &size) })
	if err == nil {
		err = set
	}
	if err != nil {
		t.tb.Fatalf("resize: %v", err)
	}
}

// Resize gives the terminal another size.
func (t *Terminal) Resize(columns, rows int) {
	t.tb.Helper()
	t.mu.Lock()
	t.emulator.Resize(columns, rows)
	t.mu.Unlock()
	t.size(columns, rows)
}

// Signal sends the program a signal.
func (t *Terminal) Signal(s os.Signal) {
	t.tb.Helper()
	if err := t.cmd.Process.Signal(s); err != nil {
		t.tb.Fatalf("signal %v: %v", s, err)
	}
}

// PID is the program's process.
func (t *Terminal) PID() int { return t.cmd.Process.Pid }

// Hangup takes the terminal away, as when its window is closed.
func (t *Terminal) Hangup() {
	_ = t.slave.Close()
	_ = t.master.Close()
}
