//go:build unix

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/tui/screen"
)

// memoryMost is what the reader may take in a storm.
const memoryMost = 150 << 20

// much is n when asked to be thorough, and else a fifth of it.
func much(n int) int {
	if hostile.Thorough() && !hostile.Race {
		return n
	}
	return n / 5
}

// alive wants a reader that answers, within its memory, and ends as it should.
func alive(t *testing.T, on *screen.Terminal) {
	t.Helper()
	on.Resize(80, 24)
	on.Send("\x1b[201~\x1b\x1bqqq") // out of a paste, a prompt, help and whatever else
	if code := on.Exit(); code != 0 && code != 130 {
		t.Errorf("exit code %d", code)
	}
	for _, left := range on.Restored() {
		t.Error(left)
	}
}

// within wants that the reader has never had more memory than it may.
func within(t *testing.T, on *screen.Terminal) {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", on.PID()))
	if err != nil {
		return // no /proc here
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kb, _ := strconv.Atoi(strings.Fields(rest + " 0")[0])
	t.Logf("%d MB at most", kb>>10)
	if kb<<10 > memoryMost && !hostile.Race {
		t.Errorf("%d MB, want at most %d", kb>>10, memoryMost>>20)
	}
}

// processor is the processor time that the reader has taken, in clock ticks of
// which there are a hundred a second.
func processor(on *screen.Terminal) int {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", on.PID()))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return user + system
}

// Windows are dragged: every size there is, as fast as they come, and the last
// one is drawn right.
func TestManyResizes(t *testing.T) {
	resizes := much(1500)
	on := screen.Start(t, program(t), screen.Options{})
	on.See(sampleText)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range resizes {
		switch i % 10 {
		case 0:
			on.Resize(1, 1)
		case 5:
			on.Resize(250, 80)
		default:
			on.Resize(1+random.IntN(250), 1+random.IntN(80))
		}
		if i%50 == 49 { // and is seen now and then
			on.Resize(80, 24)
			on.See(sampleText, "next sentence")
		}
	}
	on.Resize(0, 0) // a terminal that does not know its size
	on.Resize(100, 30)
	on.See(sampleText, "next sentence")
	within(t, on)
	alive(t, on)
}

// A cat walks over the keyboard.
func TestRandomKeys(t *testing.T) {
	most := much(500) << 10
	const pieces = "\x1b[O]P_^M<>?;0123456789:~uABCDEFHIJKSTm\x07\\ \x00jkq/nG]" // of sequences
	for seed := range 2 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			cmd := program(t)
			quiet := filepath.Join(cmd.Dir, "quiet.toml")
			// Keys that end or stop it are of no use here, nor are those that start a browser or
			// whatever program chance has named.
			if err := os.WriteFile(quiet, []byte("[keys]\nquit = []\nquit-all = []\nsuspend = []\nbrowser = []\npipe = []\ncommand = []\n"),
				0o600); err != nil {
				t.Fatal(err)
			}
			cmd.Args = append(cmd.Args, "--config", quiet)
			on := screen.Start(t, cmd, screen.Options{})
			on.See(sampleText)
			random := rand.New(rand.NewPCG(uint64(seed), 3))
			block := make([]byte, 1024)
			for sent := 0; sent < most; sent += len(block) {
				for i := range block {
					if seed%2 == 0 {
						block[i] = byte(random.Uint32())
					} else {
						block[i] = pieces[random.IntN(len(pieces))]
					}
				}
				if _, err := on.Write(block); err != nil {
					t.Fatalf("it ended: %v", err)
				}
			}
			// It still answers: the end of any string, then keys to come back from anywhere. What was
			// not read when it ends is read by the terminal, which ctrl+s would stop and ctrl+q lets go on.
			on.Send("\x1b\\\x07\x1b[201~\x1b\x1b\x11")
			within(t, on)
			on.Signal(syscall.SIGTERM)
			if code := on.Exit(); code != 130 {
				t.Errorf("exit code %d", code)
			}
			// Keys that were not read any more are echoed behind the end.
			output := on.Output()
			end := bytes.LastIndex(output, []byte("\x1b]2;\x07"))
			if end < 0 {
				t.Fatal("the title was not put back")
			}
			rest := output[end+len("\x1b]2;\x07"):]
			if reset := []byte("\x1b[0 q"); bytes.HasPrefix(rest, reset) {
				rest = rest[len(reset):]
			}
			for _, left := range screen.Left(output[:len(output)-len(rest)]) {
				t.Error(left)
			}
		})
	}
}

// A paste that never ends takes no more memory than a long one, and another
// key does not have to wait for its end.
func TestAPasteThatDoesNotEnd(t *testing.T) {
	size := much(5 << 20)
	on := screen.Start(t, program(t), screen.Options{})
	on.See(sampleText)
	on.Send("/")
	on.Send("\x1b[200~")
	block := []byte(strings.Repeat("pasted ", 1000))
	for sent := 0; sent < size; sent += len(block) {
		if _, err := on.Write(block); err != nil {
			t.Fatalf("it ended: %v", err)
		}
	}
	within(t, on)
	on.Signal(syscall.SIGTERM)
	if code := on.Exit(); code != 130 {
		t.Errorf("exit code %d", code)
	}
	for _, left := range on.Restored() {
		t.Error(left)
	}
}

// Terminals that are unknown, or say nothing, are read in all the same.
func TestOddTerminals(t *testing.T) {
	for _, test := range []struct {
		name string
		env  []string
		mute bool
		// printed reports whether the article is printed and the program ends.
		printed bool
	}{
		{name: "no TERM", env: []string{"TERM="}},
		{name: "unknown TERM", env: []string{"TERM=televideo-9000"}},
		{name: "dumb", env: []string{"TERM=dumb"}, printed: true},
		{name: "LANG=C", env: []string{"LANG=C", "LC_ALL=C"}},
		{name: "mute", mute: true},
		{name: "linux console", env: []string{"TERM=linux"}},
		{name: "NO_COLOR", env: []string{"NO_COLOR=no"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			cmd := program(t)
			cmd.Env = append(cmd.Env, test.env...)
			rows := 24
			if test.printed {
				rows = 250
			}
			on := screen.Start(t, cmd, screen.Options{Columns: 80, Rows: rows, Mute: test.mute})
			on.See(sampleText)
			if !test.printed {
				on.Send("?")
				on.See("Sentences", "close")
				on.Send("qq")
			}
			if code := on.Exit(); code != 0 {
				t.Errorf("exit code %d", code)
			}
			for _, left := range on.Restored() {
				t.Error(left)
			}
			policy := screen.Reader
			if test.printed {
				policy = screen.Pipe
			}
			output := bytes.ReplaceAll(on.Output(), []byte("\r\n"), []byte("\n"))
			for _, finding := range screen.Check(output, policy) {
				t.Error(finding)
			}
			if test.name == "NO_COLOR" && bytes.Contains(output, []byte("38;")) {
				t.Error("there is colour under NO_COLOR")
			}
		})
	}
}

// A reader comes to rest, and then does nothing: it sends nothing and takes no time. On a
// machine that others keep busy, what follows the last label may take a second or more.
func TestNothingHappensAtRest(t *testing.T) {
	t.Parallel()
	on := screen.Start(t, program(t), screen.Options{})
	on.See(sampleText, "next sentence")
	on.Until("labels", func(text string) bool { return !strings.Contains(text, "not read yet") })
	var sent, took int
	for range 20 {
		before, ticks := len(on.Output()), processor(on)
		time.Sleep(time.Second) // that is what is measured
		if sent, took = len(on.Output())-before, processor(on)-ticks; sent == 0 && took <= 3 {
			alive(t, on)
			return
		}
	}
	t.Errorf("%d bytes are sent and %d0 ms of processor time taken in a second at rest", sent, took)
}
