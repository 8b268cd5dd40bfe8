package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/keymap"
)

// newMan prints the manual page, made from the same commands, flags, settings
// and keys as everything else.
func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long: `Print the manual page. To read it:

  standfirst man | man -l -`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			keys, err := tui.Keys(nil)
			if err != nil {
				return err
			}
			return cli.Paged(cmd.OutOrStdout(), os.Getenv, func(w io.Writer) error {
				m := manual{w: w}
				m.write(cmd.Root(), keys.Bindings())
				return m.err
			})
		},
	}
}

// manual writes roff. The first error stays.
type manual struct {
	w   io.Writer
	err error
}

func (m *manual) linef(format string, args ...any) {
	if _, err := fmt.Fprintf(m.w, format+"\n", args...); m.err == nil {
		m.err = err
	}
}

// roff escapes text, also at the beginning of a line.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", "...", "’", "'").Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}

func (m *manual) write(root *cobra.Command, keys []keymap.Binding) {
	m.linef(`.TH STANDFIRST 1 "" "standfirst %s" "User Commands"`, roff(cli.Version()))
	m.linef(".SH NAME\nstandfirst \\- %s", roff(strings.ToLower(root.Short[:1])+root.Short[1:]))
	m.linef(".SH SYNOPSIS\n.B standfirst\n[\\fIoptions\\fR] [\\fIARTICLE\\fR ...]")
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			m.linef(".br\n.B standfirst %s", roff(c.Name()))
		}
	}
	m.linef(".SH DESCRIPTION")
	m.paragraphs(root.Long)
	m.linef(".SH OPTIONS")
	root.LocalFlags().VisitAll(m.flag)
	m.linef(".SH COMMANDS")
	m.commands(root)
	m.linef(".SH KEYS\nThose of the reader, until the settings give others.")
	m.keys(keys)
	m.linef(".SS Command line\nEvery name in brackets above is a command, and so are:")
	for _, c := range tui.Commands() {
		m.linef(".TP\n.B :%s \\fI%s\\fR\n%s", roff(c.Name), roff(string(c.What)), roff(string(c.Help)))
	}
	m.linef(".SH EXIT STATUS")
	for _, code := range cli.Meanings() {
		m.linef(".TP\n.B %d\n%s", code.Code, roff(code.Means))
	}
	m.linef(".SH ENVIRONMENT")
	for _, name := range settings.Variables() {
		m.linef(".TP\n.B STANDFIRST_%s\nThe setting of that name.", strings.ToUpper(name))
	}
	m.linef(".TP\n.B NO_COLOR\nWith any value, no colour is printed.")
	m.linef(".TP\n.B PAGER\nThe program through which long output goes on a terminal; without it, none.")
	m.linef(".TP\n.B XDG_CONFIG_HOME\nWhere settings and themes are: its folder standfirst, else ~/.config/standfirst.")
	m.linef(".SH FILES")
	m.linef(".TP\n.I ~/.config/standfirst/config.toml\nSettings; \\fBstandfirst config\\fR prints them with their defaults.")
	m.linef(".TP\n.I ~/.config/standfirst/themes/NAME.toml\nColours for \\fB\\-\\-theme NAME\\fR.")
	m.linef(".TP\n.I ~/.local/share/standfirst\nSaved articles, history, tags, own labels and feeds, or in $XDG_DATA_HOME/standfirst.")
	m.linef(".TP\n.I ~/.local/state/standfirst\nReports of crashes.")
	m.linef(".SH EXAMPLES\n.nf")
	for line := range strings.Lines(root.Example) {
		m.linef("%s", roff(strings.TrimSpace(line)))
	}
	m.linef(".fi")
}

// paragraphs writes text whose paragraphs are set apart by empty lines.
func (m *manual) paragraphs(text string) {
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			m.linef(".PP")
		}
		for line := range strings.Lines(paragraph) {
			m.linef("%s", roff(strings.TrimSpace(line)))
		}
	}
}

func (m *manual) flag(f *pflag.Flag) {
	if f.Hidden {
		return
	}
	name := `\fB\-\-` + roff(f.Name) + `\fR`
	if f.Shorthand != "" {
		name = `\fB\-` + f.Shorthand + `\fR, ` + name
	}
	switch f.Value.Type() {
	case "bool":
	case "int", "float64":
		name += `=\fIN\fR`
	case "duration":
		name += `=\fITIME\fR`
	default:
		name += `=\fI` + strings.ToUpper(f.Name) + `\fR`
	}
	usage := strings.ToUpper(f.Usage[:1]) + f.Usage[1:]
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
		usage += " (default " + f.DefValue + ")"
	}
	m.linef(".TP\n%s\n%s.", name, roff(usage))
}

func (m *manual) commands(parent *cobra.Command) {
	for _, c := range parent.Commands() {
		switch {
		case !c.IsAvailableCommand() || c.Name() == "help":
		case c.HasAvailableSubCommands():
			m.commands(c)
		default:
			m.linef(".TP\n.B %s\n%s.", roff(c.UseLine()), roff(c.Short))
			c.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
				if f.Name != "help" {
					m.linef("\\fB\\-\\-%s\\fR: %s.", roff(f.Name), roff(f.Usage))
				}
			})
		}
	}
}

func (m *manual) keys(keys []keymap.Binding) {
	group := keymap.Group(255)
	for _, k := range keys {
		if k.Group != group {
			group = k.Group
			m.linef(".SS %s", roff(group.String()))
		}
		m.linef(".TP\n.B %s\n%s (%s)", roff(strings.Join(k.Keys, "  ")), roff(string(k.Help)), roff(k.Name))
	}
}
