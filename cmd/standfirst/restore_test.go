//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/standfirst/standfirst/tui/screen"
)

// sampleText is on the first screen of the sample article.
const sampleText = "grew up on the Harrowmere side"

// However the reader ends, the terminal is what it was: its line settings, and
// every mode that was switched.
func TestTheTerminalIsGivenBack(t *testing.T) {
	type end func(t *testing.T, on *screen.Terminal)
	key := func(keys string) end {
		return func(_ *testing.T, on *screen.Terminal) { on.Send(keys) }
	}
	signal := func(s syscall.Signal) end {
		return func(_ *testing.T, on *screen.Terminal) { on.Signal(s) }
	}
	tests := []struct {
		name  string
		fault string
		end   end
		code  int
		crash bool
	}{
		{name: "quit", end: key("q"), code: 0},
		{name: "ctrl+c", end: key("\x03"), code: 0},
		{name: "SIGTERM", end: signal(syscall.SIGTERM), code: 130},
		{name: "SIGINT", end: signal(syscall.SIGINT), code: 130},
		{name: "SIGHUP", end: signal(syscall.SIGHUP), code: 130},
		{name: "SIGQUIT", end: signal(syscall.SIGQUIT), code: 130},
		{name: "panic in Update", fault: "update", end: key("!"), code: 1, crash: true},
		{name: "panic in View", fault: "view", end: key("!"), code: 1, crash: true},
		{name: "panic in a command", fault: "command", end: key("!"), code: 1, crash: true},
		{name: "panic in a batch of commands", fault: "batch", end: key("!"), code: 1, crash: true},
		{name: "panic in a sequence of commands", fault: "sequence", end: key("!"), code: 1, crash: true},
		{name: "panic in the loop of Bubble Tea", fault: "loop", end: key("!"), code: 1, crash: true},
		{name: "panic in a goroutine", fault: "goroutine", code: 1, crash: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			cmd := program(t)
			cmd.Env = append(cmd.Env, "STANDFIRST_TEST_FAULT="+test.fault)
			on := screen.Start(t, cmd, screen.Options{})
			if test.end != nil {
				on.See(sampleText)
				test.end(t, on)
			}
			if code := on.Exit(); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			for _, left := range on.Restored() {
				t.Error(left)
			}
			checkCrash(t, on, cmd, test.crash)
		})
	}
}

// checkCrash holds what is told of a crash: one line on the terminal that names
// a file, and nothing of the panic's text; a file without control characters.
func checkCrash(t *testing.T, on *screen.Terminal, cmd *exec.Cmd, want bool) {
	t.Helper()
	reports, err := filepath.Glob(filepath.Join(cmd.Dir, "standfirst", "crash-*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	// What stands after the alternate screen is left.
	_, said, left := strings.Cut(string(on.Output()), "\x1b[?1049l")
	if !left {
		t.Error("the alternate screen was not left")
	}
	if strings.Contains(said, "goroutine ") || strings.Contains(said, "owned") {
		t.Errorf("the panic is told on the terminal: %q", said)
	}
	for _, finding := range screen.Check([]byte(said), screen.Reader) {
		t.Error(finding)
	}
	if !want {
		if len(reports) > 0 || strings.Contains(said, "standfirst:") {
			t.Errorf("told %q, wrote %q; want neither", said, reports)
		}
		return
	}
	if len(reports) != 1 {
		t.Fatalf("%d crash files, want 1; told %q", len(reports), said)
	}
	if n := strings.Count(said, "standfirst: "); n != 1 || !strings.Contains(said, reports[0]) {
		t.Errorf("told %q; want one line that names %s", said, reports[0])
	}
	report, err := os.ReadFile(reports[0])
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(report), "fault") || !strings.Contains(string(report), "goroutine ") {
		t.Errorf("the report tells neither the panic nor the stack:\n%s", report)
	}
	for _, finding := range screen.Check(report, screen.Pipe) {
		t.Errorf("in the report: %v", finding)
	}
	if info, err := os.Stat(reports[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report is readable by others: %v %v", info.Mode(), err)
	}
}

// A reading process that dies is told on the screen, and the reader lives.
func TestADeadChildIsToldAndTheTerminalGivenBack(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "article")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Skip(err)
	}
	cmd := program(t, "-")
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd.Stdin = in
	on := screen.Start(t, cmd, screen.Options{KeepStdin: true})
	in.Close()
	on.See("standard input")
	child := childOf(t, on.PID())
	if err := syscall.Kill(child, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	on.See("ended unexpectedly")
	on.Send("q")
	if code := on.Exit(); code != 1 {
		t.Errorf("exit code %d, want 1", code)
	}
	for _, left := range on.Restored() {
		t.Error(left)
	}
}

// childOf is the reading process of the program.
func childOf(t *testing.T, parent int) int {
	t.Helper()
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil || len(stats) == 0 {
		t.Skip("no /proc here")
	}
	for _, path := range stats {
		text, err := os.ReadFile(path)
		if err != nil {
			continue // ended meanwhile
		}
		var pid, of int
		var state string
		end := bytes.LastIndexByte(text, ')')
		if _, err := fmt.Sscan(string(text[end+1:]), &state, &of); err != nil || of != parent {
			continue
		}
		if _, err := fmt.Sscan(string(text), &pid); err == nil {
			return pid
		}
	}
	t.Fatal("the program has no child")
	return 0
}

// A program whose terminal is taken away ends soon: it must not run on in the
// background, let alone spin.
func TestALostTerminalEndsTheReader(t *testing.T) {
	for _, test := range []struct {
		name string
		// deaf does not take the signal that the system sends then.
		deaf bool
	}{{name: "with SIGHUP"}, {name: "without SIGHUP", deaf: true}} {
		t.Run(test.name, func(t *testing.T) {
			cmd := program(t)
			if test.deaf {
				// A leader that is not told anything holds the session; the
				// reader runs in the background of nobody.
				cmd = exec.Command("sh", "-c", `trap "" HUP; "$0"; echo $? > code`, cmd.Path)
				from := program(t)
				cmd.Dir, cmd.Env = from.Dir, from.Env
			}
			on := screen.Start(t, cmd, screen.Options{})
			on.See(sampleText)
			started := time.Now()
			on.Hangup()
			on.Exit()
			if took := time.Since(started); took > screen.Patience/4 {
				t.Errorf("it ended after %v", took)
			}
		})
	}
}

// Printing tells what it waits for, and Ctrl-C ends it without a word.
func TestInterruptedWhilePrinting(t *testing.T) {
	cmd := program(t, "--format", "text", "-")
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd.Stdin = in
	on := screen.Start(t, cmd, screen.Options{KeepStdin: true})
	in.Close()
	on.See("standard input") // told on the terminal, when it takes long
	on.Send("\x03")
	if code := on.Exit(); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	if text := strings.TrimSpace(on.Text()); text != "^C" && text != "" {
		t.Errorf("the terminal shows %q", text)
	}
	for _, left := range on.Restored() {
		t.Error(left)
	}
}

// Where nobody reads what is printed, the first Ctrl-C may have to wait for that and
// the second does not.
func TestInterruptedWhileNobodyReads(t *testing.T) {
	cmd := program(t, "--format", "text", "long.md")
	text := strings.Repeat("The ferry left the quay at night, and the harbour board said so.\n\n", 20) +
		"```\n" + strings.Repeat("nothing is judged in here\n", 20_000) + "```\n"
	if err := os.WriteFile(filepath.Join(cmd.Dir, "long.md"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 100)); err != nil { // it prints, and the pipe is soon full
		t.Fatal(err)
	}
	endsBySignals(t, cmd, os.Interrupt)
}

// endsBySignals sends a process one signal after the other until it ends.
func endsBySignals(t *testing.T, cmd *exec.Cmd, s os.Signal) {
	t.Helper()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_, _ = cmd.Process.Wait()
	}()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	late := time.After(time.Minute)
	for {
		_ = cmd.Process.Signal(s)
		select {
		case <-ended:
			return
		case <-again.C:
		case <-late:
			_ = cmd.Process.Kill()
			t.Fatal("it did not end")
		}
	}
}

// Stopped from outside or by its key, the program gives the terminal to the
// shell; continued, it draws itself again.
func TestStoppedAndContinued(t *testing.T) {
	for name, stop := range map[string]string{"key": "\x1a", "SIGTSTP": ""} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := program(t)
			shell := exec.Command("sh", "-c", `set -m; "$0"; stty -a > stopped; echo STOP''PED; read -r line; fg; echo EN''DED $?`, cmd.Path)
			shell.Dir, shell.Env = cmd.Dir, cmd.Env
			on := screen.Start(t, shell, screen.Options{})
			on.See(sampleText)
			if stop != "" {
				on.Send(stop)
			} else if err := syscall.Kill(childOf(t, on.PID()), syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
			on.See("STOPPED")
			for _, left := range screen.Left(on.Output()) {
				t.Errorf("while it is stopped: %s", left)
			}
			if settings, err := os.ReadFile(filepath.Join(cmd.Dir, "stopped")); err != nil || strings.Contains(string(settings), "-icanon") {
				t.Errorf("while it is stopped the terminal is raw: %s %v", settings, err)
			}
			on.Send("go\n")
			on.See(sampleText)
			on.Send("?") // keys are read again
			on.See("Sentences")
			on.Send("q")
			on.Send("q")
			on.See("ENDED 0")
			on.Exit()
			for _, left := range on.Restored() {
				t.Error(left)
			}
		})
	}
}
