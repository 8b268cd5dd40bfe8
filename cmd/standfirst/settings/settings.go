// Package settings is what a reader can choose, settled from the command line's flags, the environment, the settings file
// and the defaults.
//
// It says what is chosen and what is wrong with it, and writes the defaults down; it opens, draws and prints nothing.
package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/convert"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

// Settings are what a reader can choose. Flags win over the environment, the
// environment over the file, the file over the defaults.
type Settings struct {
	Theme  string
	Width  int
	Color  string
	Mouse  string
	ASCII  bool
	Panels string
	// RightToLeft is who puts text that runs that way in order: here, terminal or auto.
	RightToLeft string
	// Large begins with one sentence at a time.
	Large bool
	// Labels is the reader's own label set: its name, or a file.
	Labels string
	// Blind is how long the program's labels are withheld: off, sentence or article.
	Blind      string
	HideSource bool
	// UnsureBelow is the certainty below which a label is shown as unsure, 0 to 1.
	UnsureBelow float64
	// History is whether it is remembered what was opened, on or off.
	History string
	Timeout time.Duration
	Keys    map[string][]string
	// Convert are the programs for documents that are no pages, beside the built-in ones.
	Convert convert.Commands
}

// Defaults are the settings of somebody who chose nothing.
func Defaults() Settings {
	return Settings{
		Theme: "auto", Width: 72, Color: "auto", Mouse: "on", Panels: "on", RightToLeft: "auto", Labels: "five", Blind: "off", History: "on",
		Timeout: 10 * time.Second,
	}
}

// settingsFile is the file's shape. A nil field was not set.
type settingsFile struct {
	Theme       *string             `toml:"theme"`
	Width       *int                `toml:"width"`
	Color       *string             `toml:"color"`
	Mouse       *string             `toml:"mouse"`
	ASCII       *bool               `toml:"ascii"`
	Panels      *string             `toml:"panels"`
	RightToLeft *string             `toml:"right_to_left"`
	Large       *bool               `toml:"large"`
	Labels      *string             `toml:"labels"`
	Blind       *string             `toml:"blind"`
	HideSource  *bool               `toml:"hide_source"`
	UnsureBelow *float64            `toml:"unsure_below"`
	History     *string             `toml:"history"`
	Timeout     *string             `toml:"timeout"`
	Keys        map[string]any      `toml:"keys"`
	Convert     map[string][]string `toml:"convert"`
}

// ConfigFolder is $XDG_CONFIG_HOME/standfirst, or ~/.config/standfirst.
func ConfigFolder(getenv func(string) string) string {
	base := getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(base) {
		base = filepath.Join(getenv("HOME"), ".config")
	}
	return filepath.Join(base, "standfirst")
}

// loadSettings reads the file at path into s. A file that nobody asked for by
// name may be absent.
func loadSettings(s *Settings, path string, asked bool) error {
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !asked:
		return nil
	case err != nil:
		return cli.Usage(fmt.Errorf("could not read the settings: %w", err))
	}
	if err := parseSettings(s, string(text)); err != nil {
		return cli.Usage(fmt.Errorf("%s: %w", path, err))
	}
	return nil
}

// parseSettings reads TOML into s. A key that is not known is an error, so that
// a misspelt one is noticed.
func parseSettings(s *Settings, text string) error {
	var f settingsFile
	meta, err := toml.Decode(text, &f)
	if err != nil {
		return err
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fmt.Errorf("there is no setting %q; 'standfirst config' lists them", unknown[0])
	}
	set(&s.Theme, f.Theme)
	set(&s.Width, f.Width)
	set(&s.Color, f.Color)
	set(&s.Mouse, f.Mouse)
	set(&s.ASCII, f.ASCII)
	set(&s.Panels, f.Panels)
	set(&s.RightToLeft, f.RightToLeft)
	set(&s.Large, f.Large)
	set(&s.Labels, f.Labels)
	set(&s.Blind, f.Blind)
	set(&s.HideSource, f.HideSource)
	set(&s.UnsureBelow, f.UnsureBelow)
	set(&s.History, f.History)
	if f.Keys != nil {
		if s.Keys, err = keyLists(f.Keys); err != nil {
			return err
		}
	}
	if f.Convert != nil {
		s.Convert = f.Convert
	}
	if f.Timeout != nil {
		if s.Timeout, err = time.ParseDuration(*f.Timeout); err != nil {
			return content.Caused(fmt.Errorf("timeout: %q is not a duration such as \"10s\"", *f.Timeout), err)
		}
	}
	return s.check()
}

// keyLists are the keys of each action. Below [keys] every line is one of an action,
// also one that was meant for another setting.
func keyLists(table map[string]any) (map[string][]string, error) {
	lists := map[string][]string{}
	var odd string
	for action, value := range table {
		list, ok := value.([]any)
		lists[action] = []string{}
		for _, key := range list {
			name, is := key.(string)
			lists[action], ok = append(lists[action], name), ok && is
		}
		if !ok {
			lists[action], odd = []string{}, action
		}
	}
	if _, err := tui.Keys(lists); err != nil {
		return nil, fmt.Errorf("keys: %w; a setting that is no key stands above [keys]", err)
	}
	if odd != "" {
		return nil, fmt.Errorf("keys: %s takes a list of keys, such as [\"x\"]", odd)
	}
	return lists, nil
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// Variables are the settings that STANDFIRST_… variables may set.
func Variables() []string {
	return []string{
		"theme", "width", "color", "mouse", "ascii", "panels", "right_to_left", "large", "labels", "blind", "hide_source", "unsure_below", "history", "timeout",
	}
}

// environment reads the variables STANDFIRST_THEME and so on. It goes through the same reader as the file.
func (s *Settings) environment(getenv func(string) string) error {
	for _, name := range Variables() {
		variable := "STANDFIRST_" + strings.ToUpper(name)
		value := getenv(variable)
		if value == "" {
			continue
		}
		if !slices.Contains([]string{"width", "ascii", "large", "hide_source", "unsure_below"}, name) {
			value = fmt.Sprintf("%q", value)
		}
		if err := parseSettings(s, name+" = "+value); err != nil {
			return cli.Usage(fmt.Errorf("%s=%s: %w", variable, getenv(variable), err))
		}
	}
	return nil
}

// check says what is wrong with a value, or nil.
func (s *Settings) check() error {
	switch {
	case s.Width < tui.Narrowest || s.Width > tui.Widest:
		return fmt.Errorf("width: %d is not between %d and %d", s.Width, tui.Narrowest, tui.Widest)
	case !slices.Contains([]string{"auto", "always", "never"}, s.Color):
		return fmt.Errorf("color: %q is not auto, always or never", s.Color)
	case !slices.Contains([]string{"on", "off"}, s.Mouse):
		return fmt.Errorf("mouse: %q is not on or off", s.Mouse)
	case !slices.Contains([]string{"on", "off"}, s.Panels):
		return fmt.Errorf("panels: %q is not on or off", s.Panels)
	case !slices.Contains([]string{"auto", "here", "terminal"}, s.RightToLeft):
		return fmt.Errorf("right_to_left: %q is not auto, here or terminal", s.RightToLeft)
	case !slices.Contains([]string{"off", "sentence", "article"}, s.Blind):
		return fmt.Errorf("blind: %q is not off, sentence or article", s.Blind)
	case !(s.UnsureBelow >= 0 && s.UnsureBelow <= 1): // nor is it a number that is none
		return fmt.Errorf("unsure_below: %v is not between 0 and 1", s.UnsureBelow)
	case !slices.Contains([]string{"on", "off"}, s.History):
		return fmt.Errorf("history: %q is not on or off", s.History)
	case s.Timeout < time.Second || s.Timeout > sandbox.MaxTimeout:
		return fmt.Errorf("timeout: %s is not between 1s and 10m", s.Timeout)
	}
	return nil
}

// SandboxOptions are the choices for the process that reads lists.
func (s *Settings) SandboxOptions() sandbox.Options {
	return sandbox.Options{Timeout: s.Timeout, Version: cli.Version()}
}
