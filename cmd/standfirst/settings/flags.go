package settings

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/scheme"
)

// Flags are the command line's own choices before they are settled with the
// environment and the settings file.
type Flags struct {
	Settings

	Format     string
	linear     bool
	Numbers    bool
	FilesFrom  string
	Jobs       int
	configPath string
}

// NewFlags are flags that nobody has given.
func NewFlags() *Flags { return &Flags{Settings: Defaults()} }

// Define gives a command the flags.
func (f *Flags) Define(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVarP(&f.Format, "format", "f", "", "print instead of opening the reader: text, linear, markdown, json or jsonl")
	fs.StringVarP(&f.FilesFrom, "files-from", "T", "", "read names of articles from a file, a line each; - is standard input")
	fs.IntVarP(&f.Jobs, "jobs", "j", 0, "how many articles are read at a time when they are printed (default: one a core)")
	fs.BoolVar(&f.linear, "linear", false, "print one sentence a line, its label first (for screen readers)")
	fs.BoolVar(&f.Numbers, "numbers", false, "print the number of each sentence before it, as on the screen and in handouts")
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
	f.DefineBlind(c, "the author and the outlet")
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
	} {
		_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	_ = c.RegisterFlagCompletionFunc("theme", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return themes(os.Getenv), cobra.ShellCompDirectiveNoFileComp
	})
}

// DefineBlind gives a command the flags of who reads blind; source is in words who is hidden.
func (f *Flags) DefineBlind(c *cobra.Command, source string) {
	c.Flags().StringVar(&f.Blind, "blind", f.Blind, "hide the program's labels until you have labelled the sentence, or with --blind=article all")
	c.Flags().Lookup("blind").NoOptDefVal = "sentence"
	c.Flags().BoolVar(&f.HideSource, "hide-source", f.HideSource, "hide "+source+" until you have labelled all")
	_ = c.RegisterFlagCompletionFunc("blind", cobra.FixedCompletions([]string{"sentence", "article", "off"}, cobra.ShellCompDirectiveNoFileComp))
}

// themes are the names of the built-in themes and of the reader's own.
func themes(getenv func(string) string) []string {
	names := []string{"auto", "dark", "light"}
	own, _ := filepath.Glob(filepath.Join(ConfigFolder(getenv), "themes", "*.toml"))
	for _, file := range own {
		names = append(names, string(clean.Inline(strings.TrimSuffix(filepath.Base(file), ".toml"), nil)))
	}
	return names
}

// SettleFile is Settle for a command that has none of the flags.
func (f *Flags) SettleFile(getenv func(string) string) (Settings, error) {
	return f.Settle(func(string) bool { return false }, getenv)
}

// Settle puts defaults, settings file, environment and flags together.
func (f *Flags) Settle(changed func(string) bool, getenv func(string) string) (Settings, error) {
	s := Defaults()
	path, asked := f.configPath, f.configPath != ""
	if !asked {
		path = filepath.Join(ConfigFolder(getenv), "config.toml")
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
		f.Format = string(export.Linear)
	}
	if f.Numbers && f.Format == "" {
		f.Format = string(export.Text)
	}
	if f.Format != "" && !slices.Contains(export.Formats(), export.Format(f.Format)) {
		return s, fmt.Errorf("format: %q is not text, linear, markdown, json or jsonl", f.Format)
	}
	if f.Jobs < 0 || f.Jobs > mostJobs {
		return s, fmt.Errorf("jobs: %d is not between 1 and %d, or 0 for one a core", f.Jobs, mostJobs)
	}
	return s, s.check()
}

// mostJobs is the most articles that are read at a time: each takes a process.
const mostJobs = 256

// Saved are the settings of the file and the environment.
func Saved() (Settings, error) {
	s, err := NewFlags().SettleFile(os.Getenv)
	if err != nil {
		return s, cli.Usage(err)
	}
	return s, nil
}
