package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui"
)

// newConfig prints the defaults as a settings file to begin with.
func newConfig() *cobra.Command {
	config := &cobra.Command{
		Use:   "config",
		Short: "Print the default settings, with comments",
		Long: `Print the default settings, with comments. To begin a settings file:

  mkdir -p ~/.config/standfirst
  standfirst config > ~/.config/standfirst/config.toml`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			keys, err := tui.Keys(nil)
			if err != nil {
				return err
			}
			return cli.Printed(cmd, clean.Block(settings.Commented(settings.Defaults(), keys.Bindings()), nil))
		},
	}
	config.AddCommand(newConfigTheme())
	return config
}

// newConfigTheme prints a built-in theme as a theme file to begin with.
func newConfigTheme() *cobra.Command {
	return &cobra.Command{
		Use:   "theme dark|light",
		Short: "Print a built-in theme, with comments",
		Long: `Print a built-in theme, with comments. To begin one of your own:

  mkdir -p ~/.config/standfirst/themes
  standfirst config theme dark > ~/.config/standfirst/themes/mine.toml
  standfirst --theme mine`,
		Args:      cli.One,
		ValidArgs: []string{"dark", "light"},
		RunE: func(cmd *cobra.Command, args []string) error {
			theme := styles.Dark()
			switch args[0] {
			case "dark":
			case "light":
				theme = styles.Light()
			default:
				return fmt.Errorf("there is no built-in theme %q, only dark and light", args[0])
			}
			return cli.Printed(cmd, clean.Block(settings.CommentedTheme(theme), nil))
		},
	}
}
