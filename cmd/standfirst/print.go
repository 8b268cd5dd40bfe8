package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/sandbox"
)

// printAll writes the articles one after another. One that cannot be opened is
// told on standard error and does not keep the others from being written; the
// first error decides the exit code.
func printAll(ctx context.Context, refs []string, f *flags, s settings, paint func(content.Label, string) string) error {
	format := export.Format(f.format)
	if format == "" {
		format = export.Text
	}
	options := export.Options{Width: printWidth(s), Paint: paint}
	var first error
	var between clean.Text
	for _, ref := range refs {
		err := printOne(ctx, ref, between, format, options, s)
		switch {
		case err == nil:
			if format != export.JSON {
				between = "\n\n"
			}
		case ctx.Err() != nil || errors.Is(err, errOutput):
			return err
		default:
			report(os.Stderr, err)
			if first == nil {
				first = toldError{err}
			}
		}
	}
	return first
}

// printOne writes an article, and before it what parts it from the one above.
func printOne(ctx context.Context, ref string, between clean.Text, format export.Format, o export.Options, s settings) error {
	a, err := read(ctx, ref, s, os.Stderr)
	if err != nil {
		return err
	}
	if err := withhold(a, s, os.Getenv); err != nil {
		return err
	}
	out := while{ctx, os.Stdout}
	_, err = io.WriteString(out, string(between))
	if err == nil {
		err = export.Write(out, a, format, o)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("%w: %w", errOutput, err)
	}
	return nil
}

// while writes until its context has ended.
type while struct {
	ctx context.Context
	io.Writer
}

func (w while) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(p)
}

// errOutput is what went wrong with our own output: nothing more can be written.
var errOutput = errors.New("could not print")

// read opens one article and waits until it is whole and judged.
func read(ctx context.Context, ref string, s settings, progress io.Writer) (*content.Article, error) {
	told := newTicker(progress)
	defer told.clear()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var a *content.Article
	for event := range sandbox.Open(ctx, ref, sandbox.Options{Timeout: s.Timeout, Version: version, Convert: s.Convert}) {
		switch e := event.(type) {
		case content.Progress:
			told.show(e)
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		case content.Failed:
			if fault, ok := errors.AsType[*content.Fault](e.Err); ok {
				return nil, crashed(fault)
			}
			return nil, e.Err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a == nil || a.Partial {
		return nil, &content.Error{Op: "open", Reference: clean.Reference(ref), Reason: "nothing came back"}
	}
	return a, nil
}

// printWidth is the width of the printed text: the terminal's when there is
// one, at most the reader's column and its margin.
func printWidth(s settings) int {
	if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil && w > 0 {
		return min(w, s.Width+8)
	}
	return s.Width + 8
}

// ticker tells progress on a terminal, on one line that goes away again.
type ticker struct {
	w       io.Writer
	started time.Time
	shown   bool
}

func newTicker(w io.Writer) *ticker {
	if file, ok := w.(*os.File); !ok || !term.IsTerminal(file.Fd()) || plainTerminal(os.Getenv("TERM")) {
		w = io.Discard
	}
	return &ticker{w: w, started: time.Now()}
}

// plainTerminal says whether a terminal may not know how to clear a line.
func plainTerminal(name string) bool { return name == "" || name == "dumb" }

func (t *ticker) show(p content.Progress) {
	if time.Since(t.started) < 300*time.Millisecond {
		return
	}
	t.clear()
	_, _ = io.WriteString(t.w, "standfirst: "+string(p.Doing)+" …")
	t.shown = true
}

func (t *ticker) clear() {
	if t.shown {
		_, _ = io.WriteString(t.w, "\r\x1b[K")
	}
	t.shown = false
}
