package class

import (
	"cmp"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/content/handout"
	"github.com/standfirst/standfirst/content/workshop"
)

// newHandout prints a pack for paper.
func newHandout(failed *error) *cobra.Command {
	var (
		m          Material
		to, format string
		key, now   bool
	)
	c := &cobra.Command{
		Use:   "handout PACK|ARTICLE|ROOM [FILE ...]",
		Short: "Print numbered sentences with boxes to tick, or the answer sheet",
		Long: `Print a pack or an article for paper: its sentences, numbered, each with a box for
every label, what the labels mean, and on the last page, to be kept back, who is
speaking. 'standfirst enter' takes in what comes back. With --key it is the answer
sheet for the facilitator; with files of answers, or the code of a room that is kept
here, it has their counts as well.`,
		Example: `  standfirst handout column.sfpack --format html -o column.html
  standfirst handout column.sfpack --key
  standfirst handout column.sfpack class.jsonl --key
  standfirst handout KFMRTW --key --format html -o key.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || len(args) > 1 && !key {
				return errors.New("it takes one pack or article; files of answers go with --key")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "markdown" && format != "html" {
				return errors.New("format: a handout is markdown or html")
			}
			*failed = func() error {
				if key {
					if err := earlyKey(args, now); err != nil {
						return err
					}
				}
				files := roomFiles(args)
				p, err := m.Open(cmd.Context(), cmd, files[0], key)
				if err != nil {
					return err
				}
				var program *workshop.ProgramLabels
				if key {
					if program, err = keyOf(cmd, p, len(files) > 1); err != nil {
						return err
					}
				}
				h := handout.New(p, key, program)
				if key && len(files) > 1 {
					c, err := collect(cmd.Context(), files, nil, false, cmd.ErrOrStderr())
					if err != nil {
						return err
					}
					counted(h, p, c)
				}
				return cli.Output(to, cmd.OutOrStdout(), func(w io.Writer) error {
					if format == "html" {
						return h.HTML(w)
					}
					return h.Markdown(w)
				})
			}()
			return nil
		},
	}
	m.Define(c)
	c.Flags().StringVarP(&format, "format", "f", "markdown", "markdown or html")
	c.Flags().StringVarP(&to, "output", "o", "", "the file to write")
	c.Flags().BoolVar(&key, "key", false, "the answer sheet: the key, where there is one, and the program's labels with their words")
	c.Flags().BoolVar(&now, "now", false, "print the answer sheet of a room also before the program's labels are shown")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"markdown", "html"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// keyOf adds to a pack the key of its lesson, and gives the program's labels, unless somebody who reads
// blind has not answered yet. Where there are answers of others, the labels may be seen.
func keyOf(cmd *cobra.Command, p *workshop.Pack, answers bool) (*workshop.ProgramLabels, error) {
	if err := WithKey(cmd.Context(), p); err != nil {
		return nil, err
	}
	if !answers {
		if keep, err := reading.Unlabelled(cmd.ErrOrStderr(), p); keep || err != nil {
			return nil, err
		}
	}
	return ProgramOf(cmd.Context(), p)
}

// counted puts the counts of the last round that was answered on an answer sheet.
func counted(h *handout.Handout, p *workshop.Pack, c *workshop.Collection) {
	round := 1
	for _, who := range c.People() {
		if c.Answers().Answered(workshop.Rounds, who) > 0 {
			round = workshop.Rounds
		}
	}
	h.Count(p, c.Answers().Counts(round), cmp.Or(c.Least(), p.Settings.Least))
}
