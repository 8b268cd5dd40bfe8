package reading

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui"
)

// Environment is what the reader is told of the settings.
func Environment(s settings.Settings, getenv func(string) string) (tui.Env, error) {
	keys, err := tui.Keys(s.Keys)
	if err != nil {
		return tui.Env{}, err
	}
	env := tui.Env{
		Width: s.Width, UnsureBelow: s.UnsureBelow, Mouse: s.Mouse == "on", NoPanels: s.Panels == "off", Large: s.Large, ASCII: s.ASCII, Keys: keys,
		NoColor:  s.Color == "never" || s.Color == "auto" && getenv("NO_COLOR") != "",
		OpenLink: openBrowser, Command: newCommand, Multiplexer: multiplexer(getenv),
	}
	env.Logical = s.RightToLeft == "terminal" || s.RightToLeft == "auto" && ordersItself(getenv)
	if err := own(&env, s, getenv); err != nil {
		return tui.Env{}, err
	}
	switch s.Theme {
	case "auto":
	case "dark":
		env.Appearance = tui.Dark
	case "light":
		env.Appearance = tui.Light
	default:
		theme, err := loadTheme(filepath.Join(settings.ConfigFolder(getenv), "themes", s.Theme+".toml"))
		if err != nil {
			return tui.Env{}, err
		}
		env.DarkTheme, env.LightTheme = theme, theme
	}
	return env, nil
}

// ordersItself reports whether the terminal is one that is known to put text that runs from
// right to left in order: those of GNOME's VTE, Konsole, macOS and mlterm. A multiplexer
// draws cell by cell.
func ordersItself(getenv func(string) string) bool {
	if getenv("TMUX") != "" || getenv("STY") != "" {
		return false
	}
	vte, err := strconv.Atoi(getenv("VTE_VERSION"))
	return err == nil && vte >= 5800 || getenv("KONSOLE_VERSION") != "" || getenv("TERM_PROGRAM") == "Apple_Terminal" ||
		strings.HasPrefix(getenv("TERM"), "mlterm")
}

// multiplexer is what stands between the program and the terminal, if anything.
func multiplexer(getenv func(string) string) tui.Multiplexer {
	switch name := getenv("TERM"); {
	case getenv("TMUX") != "" || strings.HasPrefix(name, "tmux"):
		return tui.Tmux
	case getenv("STY") != "":
		return tui.Screen
	case strings.HasPrefix(name, "screen"):
		return tui.TmuxOrScreen
	}
	return tui.NoMultiplexer
}

// loadTheme reads a theme file. What it leaves out is taken from the built-in
// theme of the terminal's background.
func loadTheme(path string) (styles.Theme, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return styles.Theme{}, fmt.Errorf("could not read the theme: %w; --theme takes auto, dark, light or the name of such a file", err)
	}
	var theme styles.Theme
	meta, err := toml.Decode(string(text), &theme)
	if err != nil {
		return styles.Theme{}, fmt.Errorf("%s: %w", path, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return styles.Theme{}, fmt.Errorf("%s: there is no colour %q", path, unknown[0])
	}
	if err := theme.Check(); err != nil {
		return styles.Theme{}, fmt.Errorf("%s: %w", path, err)
	}
	return theme, nil
}

// Reader draws articles on the terminal until it is left.
type Reader func(ctx context.Context, env tui.Env) error
