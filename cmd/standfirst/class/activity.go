package class

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/activity"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// newActivity lists, shows and packs the lessons that come with the program.
func newActivity(failed *error) *cobra.Command {
	parent := cli.Parent("activity", "Lessons that are ready to use: an invented article, a label set, a checked key, questions")
	list := &cobra.Command{
		Use:   "list",
		Short: "List the lessons",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			*failed = func() error {
				for _, name := range activity.Names() {
					p, err := Lesson(cmd.Context(), name)
					if err != nil {
						return err
					}
					a := p.Activity
					cli.Tellf(cmd.OutOrStdout(), "%-12s %s · %d minutes · %s people · %d sentences · %s", name, a.Title, a.Minutes, a.Group, p.Sentences(),
						p.Scheme.Title)
				}
				return nil
			}()
			return nil
		},
	}
	show := &cobra.Command{
		Use:       "show NAME",
		Short:     "Show a lesson: its aim, its course, and what to talk about",
		Args:      cli.One,
		ValidArgs: activity.Names(),
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = func() error {
				p, err := Lesson(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				for _, line := range shown(p) {
					fmt.Fprintln(cmd.OutOrStdout(), line)
				}
				return nil
			}()
			return nil
		},
	}
	parent.AddCommand(list, show, newActivityPack(failed))
	return parent
}

func newActivityPack(failed *error) *cobra.Command {
	var to string
	c := &cobra.Command{
		Use:       "pack NAME -o NAME.sfpack",
		Short:     "Make a pack of a lesson, to be handed out, labelled or led as a workshop",
		Args:      cli.One,
		ValidArgs: activity.Names(),
		RunE: func(cmd *cobra.Command, args []string) error {
			if to == "" && term.IsTerminal(os.Stdout.Fd()) {
				return errors.New("say where to write the pack: -o NAME.sfpack")
			}
			*failed = func() error {
				p, err := Lesson(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				p.Activity.Key = nil // it is handed out; the answer sheet takes the key from the program
				return writePack(cmd, p, to)
			}()
			return nil
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "the file to write")
	return c
}

// Lesson is the lesson with a name.
func Lesson(ctx context.Context, name string) (*workshop.Pack, error) {
	p, ok, err := activity.Load(ctx, name, clean.Inline("standfirst "+cli.Version(), nil), time.Now())
	if err == nil && !ok {
		err = cli.Usage(fmt.Errorf("there is no lesson %q, only %s", name, strings.Join(activity.Names(), ", ")))
	}
	return p, err
}

// WithKey puts the key into a pack of a lesson, which was handed out without it.
func WithKey(ctx context.Context, p *workshop.Pack) error {
	if p.Activity == nil || len(p.Activity.Key) > 0 {
		return nil
	}
	own, ok, err := activity.Load(ctx, p.Activity.Name, p.By, time.Now())
	if err == nil && ok && own.TextHash() == p.TextHash() && own.Scheme.Name == p.Scheme.Name {
		p.Activity.Key = own.Activity.Key
	}
	return err
}

// shown is a lesson as a facilitator wants to see it, without the key.
func shown(p *workshop.Pack) []clean.Text {
	a := p.Activity
	line := func(format string, args ...any) clean.Text { return clean.Inline(fmt.Sprintf(format, args...), nil) }
	out := []clean.Text{
		a.Title,
		line("%d minutes, %s people, %d sentences. Labels: %s", a.Minutes, a.Group, p.Sentences(), p.Scheme.Title),
		"", "Aim: " + a.Aim, "", "To warm up",
	}
	for _, w := range a.WarmUp {
		l, _ := p.Scheme.Label(w.Label)
		out = append(out, "  "+w.Text, "    "+l.Title+": "+w.Why)
	}
	out = append(out, "", "What to do")
	for i, step := range a.Course() {
		out = append(out, line("  %d. %s", i+1, step))
	}
	out = append(out, "", "Questions to talk about")
	for _, q := range a.Questions {
		out = append(out, "  "+q.Text)
	}
	name := a.Name
	return append(out, "", line("The pack:          standfirst activity pack %s -o %s.sfpack", name, name),
		line("The sheets:        standfirst handout %s.sfpack --format html -o %s.html", name, name),
		line("The answer sheet:  standfirst handout %s.sfpack --key", name))
}

// writePack writes a pack and says what it holds.
func writePack(cmd *cobra.Command, p *workshop.Pack, to string) error {
	err := cli.Output(to, cmd.OutOrStdout(), func(w io.Writer) error { return p.Write(w) })
	if err == nil && to != "" && to != "-" {
		cli.Tellf(cmd.ErrOrStderr(), "%s: %s", to, contents(p))
	}
	return err
}
