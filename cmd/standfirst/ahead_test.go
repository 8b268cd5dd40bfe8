package main

import (
	"bytes"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/desk/ahead"
	"github.com/standfirst/standfirst/styles/code/late"
)

// Every other command works without a child.
func TestCommandsNeedNoChild(t *testing.T) {
	for _, c := range newRoot(new(error), nil).Commands() {
		if ahead.Opens([]string{"standfirst", c.Name()}) {
			t.Errorf("a child is started for %q", c.Name())
		}
	}
}

// The child is on its way before the program sets up what takes time, and what
// would take most of it is put off.
func TestChildComesFirst(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("nothing is started ahead here")
	}
	cmd := program(t, "--version")
	cmd.Env = append(cmd.Env, "GODEBUG=inittrace=1")
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	own, rest, allocations := -1, -1, 0
	for i, line := range strings.Split(said.String(), "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) < 2 || f[0] != "init":
		case strings.HasSuffix(f[1], "/desk/ahead"):
			own = i
		case rest < 0 && strings.Contains(f[1], "chroma"):
			rest = i
		}
		if len(f) > 2 && strings.Contains(f[1], "chroma/v2/") {
			n, _ := strconv.Atoi(f[len(f)-2])
			allocations += n
		}
	}
	if own < 0 || rest < 0 || own > rest {
		t.Errorf("initialised as number %d, the highlighter as %d:\n%s", own, rest, said.String())
	}
	// It makes 60,000 when it reads its tables: those are for code blocks.
	if late.Hides && allocations > 5000 {
		t.Errorf("the highlighter reads its tables: %d allocations", allocations)
	}
}
