package class

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/scheme"
)

// newLabels prints a label set as a file to begin one's own with.
func newLabels() *cobra.Command {
	return &cobra.Command{
		Use:   "labels [NAME]",
		Short: "Print a label set, as a file to begin one of your own with",
		Long: `Print a label set: its labels, each with a definition, an example and a hard case, and
which of the program's labels it answers to. Without a name the sets are listed. To use
one of your own:

  standfirst labels three > mine.toml
  standfirst pack column.html -o column.sfpack --labels mine.toml`,
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: scheme.Names(),
		RunE: func(cmd *cobra.Command, args []string) error {
			w := cmd.OutOrStdout()
			if len(args) == 0 {
				for _, name := range scheme.Names() {
					s, _ := scheme.Builtin(name)
					cli.Tellf(w, "%-6s %s", name, s.Title)
				}
				return nil
			}
			text, ok := scheme.Source(args[0])
			if !ok {
				return fmt.Errorf("there is no label set %q, only five, three and two", args[0])
			}
			return cli.Printed(cmd, text)
		},
	}
}
