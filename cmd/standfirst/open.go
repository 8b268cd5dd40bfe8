package main

import (
	"context"
	"io"
	"os"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/library"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
)

// open shows the articles: in the reader when a person sits at the terminal,
// as text on standard output otherwise.
func open(ctx context.Context, refs []string, f *settings.Flags, s settings.Settings, r reading.Reader) error {
	env, err := reading.Environment(s, os.Getenv)
	if err != nil {
		return cli.Usage(err)
	}
	if f.Format == "" && cli.Interactive(os.Getenv("TERM")) {
		return library.Show(ctx, refs, s, env, r)
	}
	theme := env.DarkTheme
	if s.Theme == "light" {
		theme = env.LightTheme
	}
	return cli.Paged(os.Stdout, os.Getenv, func(w io.Writer) error { return printAll(ctx, w, refs, f, s, painter(s, theme, os.Stdout)) })
}
