package main

import (
	"context"
	"errors"
	"os"

	"github.com/charmbracelet/x/term"
)

// open shows the articles: in the reader when a person sits at the terminal,
// as text on standard output otherwise.
func open(ctx context.Context, refs []string, f *flags, s settings) error {
	if f.format == "" && interactive(os.Getenv("TERM")) {
		return show(ctx, refs, s)
	}
	return printAll(ctx, refs, f, s)
}

// interactive says whether the reader can be drawn: the output is a terminal
// that understands more than plain lines.
func interactive(terminal string) bool {
	return terminal != "dumb" && term.IsTerminal(os.Stdout.Fd())
}

// join keeps the first error for the exit code and tells all of them.
func join(errs []error) error {
	switch len(errs) {
	case 0:
		return nil
	case 1:
		return errs[0]
	default:
		return errors.Join(errs...)
	}
}
