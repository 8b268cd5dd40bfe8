package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content/clean"
)

// One asks for the one argument that the command's usage names.
func One(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("one argument is needed, %d were given: '%s'", len(args), cmd.UseLine())
	}
	return nil
}

// Parent is a command that does nothing but hold others: alone it prints its help, and a word that is none of
// them is answered with those near to it.
func Parent(use, short string) *cobra.Command {
	return &cobra.Command{
		Use:   use,
		Short: short,
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return NoCommand(cmd, args[0])
		},
	}
}

// NoCommand is the error of a command that has no other one of a name, and which are near to it.
func NoCommand(c *cobra.Command, name string) error {
	said := strings.TrimSpace(strings.TrimPrefix(c.CommandPath(), c.Root().Name()) + " " + name)
	words := fmt.Sprintf("no command %q", clean.Inline(said, nil))
	if near := NearCommands(c, name); len(near) > 0 {
		words += "; near: " + strings.Join(near, ", ")
	}
	return Usage(errors.New(words))
}

// NearCommands are the commands below another one whose names begin with a word, or that a
// slip or two makes of it.
func NearCommands(c *cobra.Command, name string) []string {
	c.SuggestionsMinimumDistance = min(2, max(1, len(name)/2)) // letters that may be wrong
	return c.SuggestionsFor(name)
}
