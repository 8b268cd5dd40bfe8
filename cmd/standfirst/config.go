package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/tui"
)

// newConfig prints the defaults as a settings file to begin with.
func newConfig() *cobra.Command {
	return &cobra.Command{
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
			_, err = fmt.Fprint(cmd.OutOrStdout(), commented(defaults(), keys.Bindings()))
			return err
		},
	}
}
