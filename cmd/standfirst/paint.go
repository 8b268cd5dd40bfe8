package main

import (
	"os"

	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
)

// painter colours the letters of printed text, or is nil where colour is not
// wanted: always when asked for, never on a pipe or under NO_COLOR otherwise.
func painter(s settings.Settings, theme styles.Theme, out *os.File) func(content.Label, string) string {
	switch {
	case s.Color == "always":
	case s.Color == "never", os.Getenv("NO_COLOR") != "", os.Getenv("TERM") == "dumb", !term.IsTerminal(out.Fd()):
		return nil
	}
	look := styles.New(theme, s.Theme != "light", s.ASCII)
	return func(l content.Label, text string) string { return look.Marks[l].Badge.Paint(text) }
}
