package reading

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"

	tea "charm.land/bubbletea/v2"
)

// command is a program of the reader's own that has the terminal while it runs.
type command struct {
	words []string
	input io.Reader // nil is the terminal
}

// newCommand starts a program by its words, never through a shell.
func newCommand(words []string, input io.Reader) tea.ExecCommand { return &command{words, input} }

// Run runs the program, and then waits for enter so that what it wrote can be read.
func (c *command) Run() error {
	keys, out, err := tea.OpenTTY()
	if err != nil {
		return fmt.Errorf("could not use the terminal: %w", err)
	}
	defer func() { _ = keys.Close() }()
	cmd := exec.CommandContext(context.Background(), c.words[0], c.words[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = c.input, out, os.Stderr
	if c.input == nil {
		cmd.Stdin = keys
	}
	foreground(cmd, keys)
	failed := cmd.Run()
	background(keys)
	if _, err := fmt.Fprint(out, "\nstandfirst: enter goes back to the article "); err != nil {
		return err
	}
	_, _ = bufio.NewReader(keys).ReadString('\n')
	return failed
}

// The terminal is the command's own, whatever the reader has for it.
func (c *command) SetStdin(io.Reader)  {}
func (c *command) SetStdout(io.Writer) {}
func (c *command) SetStderr(io.Writer) {}
