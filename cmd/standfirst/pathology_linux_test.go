package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/tui/screen"
)

// allMost is the memory that the reader and the process that reads for it may
// have together.
const allMost = 1000 << 20

// What is hard to read is opened, or refused in words, and what is opened can be
// read from end to end: every panel is drawn, and the two processes stay within
// their memory. It takes a few dozen files.
func TestWhatIsHardToReadIsReadInTheReader(t *testing.T) {
	t.Parallel()
	if hostile.Race || !hostile.Thorough() {
		t.Skip("takes long; STANDFIRST_THOROUGH=1 has it run")
	}
	some := map[string]bool{
		"md: title of megabytes": true, "md: uses of one definition": true, "md: list that goes deeper": true,
		"md: headings": true, "txt: one line": true, "txt: sentences of one letter": true,
		"html: a million links": true, "txt: quotation marks that turn": true,
	}
	n := 0
	wanted := func(context string) bool {
		n++
		return some[context] || n%8 == 0
	}
	folder := t.TempDir()
	for f := range hostile.Pathologies(wanted) {
		t.Run(f.Context, func(t *testing.T) {
			path := filepath.Join(folder, f.Name)
			if err := os.WriteFile(path, f.Bytes, 0o600); err != nil {
				t.Fatal(err)
			}
			readThrough(t, path)
		})
	}
}

// readThrough opens a file, goes through it and its panels, and leaves.
func readThrough(t *testing.T, path string) {
	t.Helper()
	begun := time.Now()
	on := screen.Start(t, program(t, path), screen.Options{Columns: 170, Rows: 50})
	most := watchMemory(on.PID())
	failed := func(text string) bool { return strings.Contains(text, "could not") }
	on.Until("an article or a message", func(text string) bool { return failed(text) || strings.Contains(text, "next sentence") })
	opened, said := time.Since(begun), "opened"
	if failed(on.Text()) {
		said = "refused"
	} else {
		for _, keys := range []string{"G", "g", "]", "/pier\r", "c", "G", "x", "x", "x", "x", "x", "x", "x", "x", "?"} {
			on.Send(keys)
		}
		on.See("What the marks mean")
		on.Resize(80, 24)
		on.See("help, lines")
		on.Send("q")
	}
	answered := time.Since(begun) - opened
	on.Send("q")
	if code := on.Exit(); code != 0 && code != 1 && code != 3 && code != 4 && code != 124 {
		t.Errorf("exit code %d", code)
	}
	for _, finding := range both(on.Output(), screen.Reader) {
		t.Error(finding)
	}
	peak := most()
	t.Logf("%s after %v, read through in %v, %d MB", said, opened.Round(time.Millisecond), answered.Round(time.Millisecond), peak>>20)
	if peak > allMost {
		t.Errorf("%d MB", peak>>20)
	}
}

// watchMemory looks at the memory of a process and of its children again and
// again, until it is asked for the most that they had.
func watchMemory(pid int) func() int {
	stop, most := make(chan struct{}), make(chan int)
	go func() {
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		peak := 0
		for {
			select {
			case <-stop:
				most <- peak
				return
			case <-tick.C:
				peak = max(peak, residentWithChildren(pid))
			}
		}
	}()
	return func() int {
		close(stop)
		return <-most
	}
}

func residentWithChildren(pid int) int {
	sum := resident(pid)
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	for _, task := range tasks {
		children, _ := os.ReadFile(task)
		for child := range strings.FieldsSeq(string(children)) {
			if n, err := strconv.Atoi(child); err == nil {
				sum += resident(n)
			}
		}
	}
	return sum
}

// resident is the memory that a process has now, in bytes, or 0 when it has
// ended.
func resident(pid int) int {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	fields := bytes.Fields(text)
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.Atoi(string(fields[1]))
	return pages * os.Getpagesize()
}
