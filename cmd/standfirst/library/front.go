package library

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/wording"
)

// newFront lists what a page leads to.
func newFront(f *settings.Flags, failed *error) *cobra.Command {
	format := "text"
	front := &cobra.Command{
		Use:   "front ADDRESS|FILE",
		Short: "List the articles that a front page, a feed or an OPML file leads to",
		Long: `List the articles that a front page, a feed (RSS, Atom, JSON Feed) or an OPML file
leads to: number, date, title, author and address. Nothing of it is followed.`,
		Args: cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("format: %q is not text or json", format)
			}
			s, err := f.SettleFile(os.Getenv)
			if err != nil {
				return err
			}
			*failed = cli.Paged(cmd.OutOrStdout(), os.Getenv, func(w io.Writer) error { return listFront(cmd.Context(), w, args[0], format, s) })
			return nil
		},
	}
	front.Flags().StringVar(&format, "format", format, "text or json (one object a line)")
	return front
}

func listFront(ctx context.Context, w io.Writer, ref, format string, s settings.Settings) error {
	l, err := sandbox.List(ctx, sandbox.ListRequest{Ref: ref}, s.SandboxOptions())
	if err != nil {
		return err
	}
	if format != "json" {
		return FrontText(w, l, cli.TerminalWidth())
	}
	for i := range l.Items {
		if err := frontJSON(w, &l.Items[i]); err != nil {
			return err
		}
	}
	return nil
}

// FrontText writes a line an entry.
func FrontText(w io.Writer, l *content.List, width int) error {
	for i := range l.Items {
		if err := cli.Say(w, "%s", frontLine(&l.Items[i], width)); err != nil {
			return err
		}
	}
	if l.Left > 0 {
		_, _ = fmt.Fprintf(os.Stderr, "standfirst: %s more are not listed\n", wording.Counted(l.Left, "entry"))
	}
	return nil
}

// frontLine is an entry in one line, cut to a width unless that is 0.
func frontLine(i *content.Listed, width int) string {
	date := "-"
	if i.Date != nil {
		date = i.Date.Time.Format("2006-01-02")
	}
	if width > 0 {
		line := fmt.Sprintf("%3d  %-10s  %s", i.Number, date, i.Title)
		if i.Author != "" {
			line += " · " + string(i.Author)
		}
		return cli.Cut(line+"  "+string(i.Address), width)
	}
	return fmt.Sprintf("%d\t%s\t%s\t%s\t%s", i.Number, date, i.Title, i.Author, i.Address)
}

func frontJSON(w io.Writer, i *content.Listed) error {
	var date *string
	if i.Date != nil {
		s := i.Date.String()
		date = &s
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	err := enc.Encode(map[string]any{
		"number": i.Number, "title": known(i.Title), "address": known(i.Address), "author": known(i.Author), "date": date,
		"words": i.Words, "site": known(i.Site), "folders": list(i.Folders),
	})
	if err != nil {
		return fmt.Errorf("%w: %w", cli.ErrOutput, err)
	}
	return nil
}
