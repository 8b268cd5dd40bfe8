package main

import (
	"context"
	"io"
	"os"

	"github.com/charmbracelet/x/term"
)

// open shows the articles: in the reader when a person sits at the terminal,
// as text on standard output otherwise.
func open(ctx context.Context, refs []string, f *flags, s settings, r reader) error {
	env, err := environment(s, os.Getenv)
	if err != nil {
		return usageError{err}
	}
	if f.format == "" && interactive(os.Getenv("TERM")) {
		return show(ctx, refs, s, env, r)
	}
	theme := env.DarkTheme
	if s.Theme == "light" {
		theme = env.LightTheme
	}
	return paged(os.Stdout, os.Getenv, func(w io.Writer) error { return printAll(ctx, w, refs, f, s, painter(s, theme, os.Stdout)) })
}

// interactive reports whether the reader can be drawn: the output is a terminal
// that understands more than plain lines.
func interactive(terminal string) bool {
	return terminal != "dumb" && term.IsTerminal(os.Stdout.Fd())
}
