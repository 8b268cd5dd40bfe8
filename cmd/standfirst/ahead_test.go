package main

import (
	"bytes"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content/sandbox/ahead"
	"github.com/standfirst/standfirst/styles/code/lazy"
)

// A child is started ahead for the commands that open articles and for no other:
// the list in package ahead is that of the command line.
func TestChildIsStartedForArticlesOnly(t *testing.T) {
	opening := map[string]bool{"beside": true, "handout": true, "label": true, "pack": true, "save": true, "workshop": true}
	root := newRoot(new(error), nil)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	names := []string{ahead.Worker, cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}
	for _, c := range root.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	for _, name := range names {
		if got := ahead.Opens([]string{"standfirst", name}); got != opening[name] {
			t.Errorf("%q: a child is started: %t", name, got)
		}
	}
	for _, name := range ahead.Commands() {
		if !slices.Contains(names, name) {
			t.Errorf("there is no command %q", name)
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
		case strings.HasSuffix(f[1], "/sandbox/ahead"):
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
	if lazy.Hides() && allocations > 5000 {
		t.Errorf("the highlighter reads its tables: %d allocations", allocations)
	}
}
