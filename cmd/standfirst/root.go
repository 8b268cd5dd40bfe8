package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sample"
	"github.com/standfirst/standfirst/content/scheme"
)

// version is that of a release; the linker may set it.
var version = "0.1.0"

// flags are the command line's own choices before they are settled with the
// environment and the settings file.
type flags struct {
	settings

	format     string
	linear     bool
	filesFrom  string
	jobs       int
	configPath string
}

// run is the whole program: arguments in, exit code out.
func run(ctx context.Context, args []string, r reader) (code int) {
	defer func() {
		if p := recover(); p != nil {
			err := crashed(content.Recovered(p))
			report(os.Stderr, err)
			code = exitCode(err)
		}
	}()
	// no-color.org: any value that is not empty counts, "no" and "x" as well.
	if os.Getenv("NO_COLOR") != "" {
		_ = os.Setenv("NO_COLOR", "1")
	}
	var failed error
	root := newRoot(&failed, r)
	root.SetArgs(completed(args))
	execute := func() error {
		return fang.Execute(ctx, root,
			fang.WithVersion(version),
			fang.WithoutManpage(), // ours tells the keys and the exit codes
			fang.WithErrorHandler(func(w io.Writer, _ fang.Styles, err error) { report(w, usageError{err}) }))
	}
	var err error
	if asksHelp(args) {
		err = paged(os.Stdout, os.Getenv, func(w io.Writer) error {
			root.SetOut(w)
			return execute()
		})
	} else {
		err = execute()
	}
	if err != nil {
		return exitCode(usageError{err})
	}
	report(os.Stderr, failed)
	return exitCode(failed)
}

// asksHelp reports whether the arguments ask for the help of a command.
func asksHelp(args []string) bool {
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	return len(args) > 0 && args[0] == "help" || slices.Contains(args, "--help") || slices.Contains(args, "-h")
}

// completed are the arguments as cobra may have them. When a shell asks it how to
// complete a line, it tells of mistakes in that line on its own, as they are.
func completed(args []string) []string {
	if len(args) == 0 || args[0] != cobra.ShellCompRequestCmd && args[0] != cobra.ShellCompNoDescRequestCmd {
		return args
	}
	out := make([]string, len(args))
	for i, a := range args {
		out[i] = string(clean.Inline(a, nil))
	}
	return out
}

// newRoot is the command tree. What goes wrong after the command line was
// understood is left in failed, so that it is told in one plain line.
func newRoot(failed *error, r reader) *cobra.Command {
	f := &flags{settings: defaults()}
	root := &cobra.Command{
		Use:   "standfirst [flags] [ARTICLE ...]",
		Short: "See where a writer stands before you read",
		Long: `standfirst opens a news or opinion article and shows, sentence by sentence, what is
asserted as fact, what is opinion, what is somebody else's words and what is a
prediction, with the words that say so; and who is speaking.

ARTICLE is a web address, a file (HTML, Markdown or plain text), a folder of such
files, or - for standard input. Without one, what you have saved and opened before is listed, or at first a
sample article opens ('standfirst sample' always does). It never says what is true.`,
		Example: `  standfirst https://example.org/opinion/some-column
  standfirst saved-page.html notes.md folder/
  curl -s https://example.org/a | standfirst -
  standfirst --format json column.txt > column.json`,
		Args: cobra.ArbitraryArgs,
		// Beside the names of commands a shell completes those of files.
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
		RunE: func(cmd *cobra.Command, refs []string) error {
			s, err := f.settle(cmd.Flags().Changed, os.Getenv)
			if err != nil {
				return err
			}
			if slices.Contains(refs, fetch.Stdin) && term.IsTerminal(os.Stdin.Fd()) {
				return errors.New("'-' reads what is piped in, and nothing is")
			}
			if len(refs) > 0 && mistyped(cmd, refs[0]) {
				return noCommand(cmd, refs[0])
			}
			refs, err = f.references(refs)
			if err == nil {
				err = open(cmd.Context(), refs, f, s, r)
			}
			*failed = err
			return nil
		},
	}
	f.define(root)
	root.SetHelpCommand(newHelp())
	root.AddCommand(newConfig(), newEval(failed), newMan())
	root.AddCommand(shelfCommands(f, failed)...)
	root.AddCommand(workshopCommands(failed)...)
	root.AddCommand(newFeed(f, failed, r), newFront(f, failed), newBeside(f, failed, r))
	root.AddCommand(roomCommands(failed)...)
	return root
}

func (f *flags) define(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVarP(&f.format, "format", "f", "", "print instead of opening the reader: text, linear, markdown, json or jsonl")
	fs.StringVarP(&f.filesFrom, "files-from", "T", "", "read names of articles from a file, a line each; - is standard input")
	fs.IntVarP(&f.jobs, "jobs", "j", 0, "how many articles are read at a time when they are printed (default: one a core)")
	fs.BoolVar(&f.linear, "linear", false, "print one sentence a line, its label first (for screen readers)")
	fs.IntVarP(&f.Width, "width", "w", f.Width, "width of the text column, 20 to 200")
	fs.StringVar(&f.Theme, "theme", f.Theme, "colours: auto (as the terminal), dark, light, or the name of a theme file")
	fs.StringVar(&f.Color, "color", f.Color, "when to use colour: auto, always or never")
	fs.StringVar(&f.Mouse, "mouse", f.Mouse, "scroll and click with the mouse: on, or off so that the terminal selects text")
	fs.BoolVar(&f.ASCII, "ascii", f.ASCII, "draw with ASCII characters only")
	fs.StringVar(&f.RightToLeft, "right-to-left", f.RightToLeft,
		"who puts text that runs from right to left in order: auto, here, or terminal for one that does so itself")
	fs.StringVar(&f.Panels, "panels", f.Panels, "panels beside the article: on, or off to begin without them")
	fs.BoolVar(&f.Large, "large", f.Large, "one sentence at a time, its label in words: for a projector and for weak eyes")
	fs.StringVar(&f.Labels, "labels", f.Labels, "the set of your own labels: five, three, two, or a file with a label set")
	fs.StringVar(&f.Blind, "blind", f.Blind, "hide the program's labels until you have labelled the sentence, or with --blind=article all")
	fs.Lookup("blind").NoOptDefVal = "sentence"
	fs.BoolVar(&f.HideSource, "hide-source", f.HideSource, "hide the author and the outlet until you have labelled all")
	fs.Float64Var(&f.UnsureBelow, "unsure-below", f.UnsureBelow,
		"show labels less certain than this as unsure, 0 to 1; none is ever given below 0.6, and most are near 0.9")
	fs.StringVar(&f.History, "history", f.History, "remember what was opened and how far it was read: on or off")
	fs.DurationVar(&f.Timeout, "timeout", f.Timeout, "how long reading one article may take")
	fs.StringVar(&f.configPath, "config", "", "settings file (default $XDG_CONFIG_HOME/standfirst/config.toml)")
	for name, values := range map[string][]string{
		"format":        {"text", "linear", "markdown", "json", "jsonl"},
		"color":         {"auto", "always", "never"},
		"mouse":         {"on", "off"},
		"panels":        {"on", "off"},
		"right-to-left": {"auto", "here", "terminal"},
		"labels":        scheme.Names(),
		"history":       {"on", "off"},
		"unsure-below":  {"0.7", "0.8", "0.9"},
		"blind":         {"sentence", "article", "off"},
	} {
		_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	_ = c.RegisterFlagCompletionFunc("theme", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return themes(os.Getenv), cobra.ShellCompDirectiveNoFileComp
	})
}

// themes are the names of the built-in themes and of the reader's own.
func themes(getenv func(string) string) []string {
	names := []string{"auto", "dark", "light"}
	own, _ := filepath.Glob(filepath.Join(configFolder(getenv), "themes", "*.toml"))
	for _, file := range own {
		names = append(names, string(clean.Inline(strings.TrimSuffix(filepath.Base(file), ".toml"), nil)))
	}
	return names
}

// settle puts defaults, settings file, environment and flags together.
func (f *flags) settle(changed func(string) bool, getenv func(string) string) (settings, error) {
	s := defaults()
	path, asked := f.configPath, f.configPath != ""
	if !asked {
		path = filepath.Join(configFolder(getenv), "config.toml")
	}
	if err := loadSettings(&s, path, asked); err != nil {
		return s, err
	}
	if err := s.environment(getenv); err != nil {
		return s, err
	}
	for name, take := range map[string]func(){
		"width":         func() { s.Width = f.Width },
		"theme":         func() { s.Theme = f.Theme },
		"color":         func() { s.Color = f.Color },
		"mouse":         func() { s.Mouse = f.Mouse },
		"ascii":         func() { s.ASCII = f.ASCII },
		"panels":        func() { s.Panels = f.Panels },
		"right-to-left": func() { s.RightToLeft = f.RightToLeft },
		"large":         func() { s.Large = f.Large },
		"labels":        func() { s.Labels = f.Labels },
		"blind":         func() { s.Blind = f.Blind },
		"hide-source":   func() { s.HideSource = f.HideSource },
		"unsure-below":  func() { s.UnsureBelow = f.UnsureBelow },
		"history":       func() { s.History = f.History },
		"timeout":       func() { s.Timeout = f.Timeout },
	} {
		if changed(name) {
			take()
		}
	}
	if f.linear {
		f.format = string(export.Linear)
	}
	if f.format != "" && !slices.Contains(export.Formats(), export.Format(f.format)) {
		return s, fmt.Errorf("format: %q is not text, linear, markdown, json or jsonl", f.format)
	}
	if f.jobs < 0 || f.jobs > mostJobs {
		return s, fmt.Errorf("jobs: %d is not between 1 and %d, or 0 for one a core", f.jobs, mostJobs)
	}
	return s, s.check()
}

// mostJobs is the most articles that are read at a time: each takes a process.
const mostJobs = 256

// references are the articles to open: those named and those on a list, a folder
// standing for the files in it; else what is piped in, else the shelf when something is
// on it, else the sample.
func (f *flags) references(named []string) ([]string, error) {
	if list := f.filesFrom; list != "" {
		more, err := listed(list)
		if err != nil {
			return nil, err
		}
		named = append(slices.Clone(named), more...)
	}
	var out []string
	for _, ref := range named {
		files, err := fetch.Expand(ref)
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	if len(out) > 0 {
		return out, nil
	}
	if in, err := os.Stdin.Stat(); err == nil && (in.Mode()&os.ModeNamedPipe != 0 || in.Mode().IsRegular()) {
		return []string{"-"}, nil
	}
	if f.format == "" && interactive(os.Getenv("TERM")) && (!openShelf().Empty() || !openFeeds().Empty()) {
		return nil, nil // the shelf
	}
	return []string{sample.Reference}, nil
}

// listed are the references on a list in a file, or on standard input for "-".
func listed(path string) ([]string, error) {
	in := os.Stdin
	if path != fetch.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return nil, listFault(path, err)
		}
		defer func() { _ = f.Close() }()
		in = f
	}
	names, err := fetch.Names(in)
	if err != nil {
		return nil, listFault(path, err)
	}
	if len(names) == 0 {
		return nil, &content.Error{Kind: content.NoArticle, Op: "read the list", Reference: clean.Reference(path), Reason: "it names no article"}
	}
	return names, nil
}

func listFault(path string, err error) error {
	reason := err
	if e, ok := errors.AsType[*os.PathError](err); ok {
		reason = e.Err
	}
	return &content.Error{Op: "read the list", Reference: clean.Reference(path), Reason: clean.Inline(reason.Error(), nil), Err: err}
}
