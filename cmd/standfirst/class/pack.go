package class

import (
	"errors"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/content/workshop"
)

// newPack freezes an article to be labelled by many.
func newPack(failed *error) *cobra.Command {
	var (
		m           Material
		to          string
		withProgram bool
	)
	c := &cobra.Command{
		Use:   "pack ARTICLE -o NAME.sfpack",
		Short: "Make a file of an article to hand out: its text, numbered and frozen, and the label set",
		Long: `Make a file of an article to hand out. It holds the text as it is now, its sentences
numbered, and the label set; who has it needs no network. The program's labels are
not in it unless you ask.`,
		Example: `  standfirst pack https://example.org/column -o column.sfpack
  standfirst pack column.html -o column.sfpack --labels two --only 1-30 --hide-source`,
		Args: cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			if to == "" && term.IsTerminal(os.Stdout.Fd()) {
				return errors.New("say where to write the pack: -o NAME.sfpack")
			}
			*failed = func() error {
				p, err := m.Open(cmd.Context(), cmd, args[0], withProgram)
				if err != nil {
					return err
				}
				if withProgram {
					keep, err := reading.Unlabelled(cmd.ErrOrStderr(), p)
					if err != nil {
						return err
					}
					if keep {
						p.Program = nil
					}
				}
				return writePack(cmd, p, to)
			}()
			return nil
		},
	}
	m.Define(c)
	m.Settle(c)
	c.Flags().StringVarP(&to, "output", "o", "", "the file to write")
	c.Flags().BoolVar(&m.Hide, "hide-source", false, "keep author and outlet back until the program's labels are shown")
	c.Flags().BoolVar(&withProgram, "with-program", false, "put the program's labels into the pack")
	return c
}

// contents says what a pack holds.
func contents(p *workshop.Pack) string {
	s := p.Settings
	words := fmt.Sprintf("%d sentences", s.To-s.From)
	if s.To-s.From < p.Sentences() {
		words = fmt.Sprintf("sentences %d to %d of %d", s.From+1, s.To, p.Sentences())
	}
	words += fmt.Sprintf(", label set %q, rounds: %d", p.Scheme.Name, s.Rounds)
	if s.HideSource {
		words += ", source hidden at first"
	}
	if p.Program != nil {
		return words + ", with the program's labels"
	}
	return words + ", without the program's labels"
}
