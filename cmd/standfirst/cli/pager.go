package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content/clean"
)

// Paged has write print for a terminal: through the program that $PAGER names, when that
// is set and it is more than the terminal shows at once, as git does. To a pipe or a file
// it prints straight.
func Paged(out io.Writer, getenv func(string) string, write func(io.Writer) error) error {
	file, ok := out.(*os.File)
	words := strings.Fields(getenv("PAGER"))
	if !ok || len(words) == 0 || words[0] == "cat" || !term.IsTerminal(file.Fd()) || getenv("TERM") == "dumb" {
		return write(out)
	}
	width, height, err := term.GetSize(file.Fd())
	if err != nil || height < 2 {
		return write(out)
	}
	p := &pager{out: out, words: words, width: max(1, width), room: height - 1}
	if getenv("LESS") == "" {
		p.env = append(p.env, "LESS=FRX") // colours, and no other screen, as git has it
	}
	err = write(p)
	return p.close(err)
}

// ThroughPager reports whether what is written to w, which [paged] has given, goes through a program.
func ThroughPager(w io.Writer) bool {
	_, through := w.(*pager)
	return through
}

// Printed prints the text that a command is for.
func Printed(cmd *cobra.Command, text clean.Text) error {
	return Paged(cmd.OutOrStdout(), os.Getenv, func(w io.Writer) error {
		_, err := fmt.Fprint(w, text)
		return err
	})
}

// pager holds back what is printed until that is more than fits.
type pager struct {
	out         io.Writer
	words, env  []string
	width, room int // the columns, and the rows that are left

	held  bytes.Buffer
	rest  []byte // of a line that has not ended
	to    io.WriteCloser
	ended func() error
	left  bool // the reader has seen enough
}

// Write prints, or holds back.
func (p *pager) Write(b []byte) (int, error) {
	switch {
	case p.left:
		return len(b), nil
	case p.to != nil:
		if _, err := p.to.Write(b); err != nil {
			p.left = true // it was closed before the end, which is no fault
		}
		return len(b), nil
	}
	p.held.Write(b)
	p.rest = append(p.rest, b...)
	for {
		line, rest, ok := bytes.Cut(p.rest, []byte("\n"))
		if !ok {
			break
		}
		p.room -= max(1, (ansi.StringWidth(string(line))+p.width-1)/p.width)
		p.rest = rest
	}
	if p.room >= 0 {
		return len(b), nil
	}
	p.begin()
	if _, err := p.held.WriteTo(p.to); err != nil {
		p.left = true
	}
	return len(b), nil
}

// begin starts the program; when that fails, all is printed as without one.
func (p *pager) begin() {
	cmd := exec.CommandContext(context.Background(), p.words[0], p.words[1:]...)
	cmd.Env = append(os.Environ(), p.env...)
	cmd.Stdout, cmd.Stderr = p.out, os.Stderr
	in, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		p.to, p.ended = nopCloser{p.out}, func() error { return nil }
		return
	}
	p.to, p.ended = in, cmd.Wait
}

// close prints what is still held, or waits until the reader has left the program. It
// gives back the error that printing ended with.
func (p *pager) close(err error) error {
	if p.to == nil {
		if _, failed := p.held.WriteTo(p.out); err == nil && failed != nil {
			return failed
		}
		return err
	}
	_ = p.to.Close()
	_ = p.ended() // how a pager ends says nothing of what was printed
	return err
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }
