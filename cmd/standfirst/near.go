package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
)

// Commands that are none, and which the user may have meant.

// leastCommand is the fewest letters that are taken for those of a command.
const leastCommand = 3

// mistyped reports whether a word that was given for an article is rather the name of a
// command with a slip in it: it is near to one, and there is no such file.
func mistyped(root *cobra.Command, word string) bool {
	if len(word) < leastCommand || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz-") != "" || len(cli.NearCommands(root, word)) == 0 {
		return false
	}
	_, err := os.Stat(word)
	return err != nil
}

// newHelp is the help of a command, or says that there is no such command.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		Long:  "Show what a command does and takes; without one, what the program does.",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var out []cobra.Completion
			if of, rest, err := cmd.Root().Find(args); err == nil && len(rest) == 0 {
				for _, c := range of.Commands() {
					if c.IsAvailableCommand() && strings.HasPrefix(c.Name(), begun) {
						out = append(out, cobra.CompletionWithDesc(c.Name(), c.Short))
					}
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err != nil {
				return cli.Usage(err)
			}
			if len(rest) > 0 {
				return cli.NoCommand(of, rest[0])
			}
			of.InitDefaultHelpFlag()
			of.InitDefaultVersionFlag()
			return of.Help()
		},
	}
}
