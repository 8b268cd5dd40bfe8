package class

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/ballot"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// newLabel labels an article or a pack blind, and then shows the program's labels.
func newLabel(failed *error) *cobra.Command {
	var (
		m      Material
		to     string
		round  int
		linear bool
	)
	c := &cobra.Command{
		Use:   "label ARTICLE|PACK",
		Short: "Label an article yourself, blind, then see the program's labels beside yours",
		Long: `Label an article, or a pack, sentence by sentence, without seeing the program's labels;
when you hand in, they stand beside yours with their words. With -o your labels are kept
in a file, for 'standfirst compare', and may be gone on with another day.

It asks on plain lines, as a screen reader can follow and a pipe can answer. E hands in;
q, or the end of what is typed, ends without it, and shows nothing.`,
		Example: `  standfirst label column.sfpack -o mine.jsonl
  standfirst label column.sfpack -o mine.jsonl --round 2`,
		Args: cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[0] == "-" {
				return errors.New("label reads your answers from the standard input, so the article needs a name")
			}
			if round < 1 || round > workshop.Rounds {
				return fmt.Errorf("round: %d is not 1 or 2", round)
			}
			*failed = func() error { return labelLines(cmd, &m, args[0], to, round) }()
			return nil
		},
	}
	m.Define(c)
	c.Flags().BoolVar(&m.Hide, "hide-source", false, "keep author and outlet back as well")
	c.Flags().StringVarP(&to, "output", "o", "", "the file of answers; one that is there is gone on with")
	c.Flags().IntVar(&round, "round", 1, "the round that is labelled, 1 or 2")
	c.Flags().BoolVar(&linear, "linear", false, "ask on plain lines (for screen readers)")
	return c
}

// labelLines asks on plain lines.
func labelLines(cmd *cobra.Command, m *Material, ref, to string, round int) error {
	ctx := cmd.Context()
	p, err := m.Open(ctx, cmd, ref, true)
	if err != nil {
		return err
	}
	o := ballot.NewOwn(p, round, time.Now)
	o.AskTwice = term.IsTerminal(os.Stdin.Fd())
	keep := func([]workshop.Event) error { return nil }
	if to != "" {
		o.Kept = clean.Inline(to, nil)
		log, err := answersFile(to, p, o.Take)
		if err != nil {
			return err
		}
		defer func() { _ = log.Close() }()
		keep = keeping(log)
	}
	out := cmd.OutOrStdout()
	if to == "" && o.AskTwice {
		fmt.Fprintln(out, wrapped("Your labels are not kept when this ends; -o FILE keeps them.", out))
	}
	return talk(ctx, out, conversation{
		begin: o.Begin(), prompt: func() clean.Text { return "> " }, line: o.Line, keep: keep, end: o.Stop,
		shown: func() error {
			program, err := ProgramOf(ctx, p)
			if err != nil {
				return err
			}
			for _, line := range o.Beside(program) {
				fmt.Fprintln(out, wrapped(line, out))
			}
			return nil
		},
	})
}
