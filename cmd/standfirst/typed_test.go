//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/tui/screen"
)

// typed is what a command line, a settings file or a variable should not hold,
// and holds when it was copied from somewhere.
const typed = "\x1b]0;own\x07\x9b31m\u202e\u009b"

// What is typed comes back in messages, and reaches the terminal as text only.
func TestNothingThatIsTypedReachesTheTerminal(t *testing.T) {
	for _, args := range [][]string{
		{typed, "-f", "text"},
		{"-f", "json", typed},
		{"-f", "text", "http://" + typed + "/"},
		{"-f", "text", "http://127.0.0.1:1/" + typed},
		{"--" + typed},
		{"-" + typed},
		{"--theme", typed},
		{"--format", typed},
		{"--width", typed},
		{"--config", typed, "sample"},
		{"help", typed},
		{"completion", typed},
		{"man", typed},
		{"config", typed},
		{"eval", typed},
		{"eval", "labels", typed},
		{"eval", "source", typed},
		{"eval", "body", typed},
		{"__complete", typed},
		{"__complete", "--theme", typed},
		{"__read", typed},
	} {
		harmless(t, program(t, args...))
	}
	for _, variable := range []string{"STANDFIRST_THEME", "STANDFIRST_WIDTH", "STANDFIRST_COLOR", "STANDFIRST_MOUSE", "STANDFIRST_TIMEOUT", "TERM", "HTTP_PROXY"} {
		cmd := program(t, "-f", "text", "http://127.0.0.1:1/")
		cmd.Env = append(cmd.Env, variable+"="+typed)
		harmless(t, cmd)
	}
}

// So do the settings and themes.
func TestNoSettingReachesTheTerminal(t *testing.T) {
	const mine = `theme = "mine"`
	for _, c := range []struct{ settings, theme string }{
		{settings: "wi" + typed + "dth = 3"},
		{settings: `"` + typed + `" = 3`},
		{settings: `theme = "\u001b]0;x\u0007\u009b"`},
		{settings: `color = "\u001b[31m"`},
		{settings: `timeout = "\u001b[31m"`},
		{settings: `mouse = "\u202e"`},
		{settings: "[keys]\n\"\\u001b[31m\" = [\"\\u009b\"]"},
		{settings: "[keys]\nquit = [\"\\u001b[31m\"]\ndown = [\"\\u001b[31m\"]"},
		{settings: mine, theme: "te\x1bxt = '#fff'"},
		{settings: mine, theme: `text = "\u001b[31m"`},
		{settings: mine, theme: `"\u001b[31m" = "#fff"`},
	} {
		for _, args := range [][]string{{"-f", "text", "sample"}, {"man"}, {"config"}} {
			cmd := program(t, args...)
			folder := filepath.Join(cmd.Dir, ".config", "standfirst", "themes")
			err := os.MkdirAll(folder, 0o700)
			err = errors.Join(err, os.WriteFile(filepath.Join(folder, "..", "config.toml"), []byte(c.settings), 0o600))
			err = errors.Join(err, os.WriteFile(filepath.Join(folder, "mine.toml"), []byte(c.theme), 0o600))
			if err != nil {
				t.Fatal(err)
			}
			harmless(t, cmd)
		}
	}
}

// harmless runs a command and looks at all that it prints.
func harmless(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	text := bytes.ReplaceAll(out.Bytes(), []byte("\t"), []byte(" ")) // of completions
	for _, finding := range both(text, screen.Pipe) {
		t.Errorf("%q: %v", cmd.Args[1:], finding)
	}
}
