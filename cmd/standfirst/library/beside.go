package library

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/collation"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/shelf"
)

// newBeside reads two articles next to each other.
func newBeside(f *settings.Flags, failed *error, r reading.Reader) *cobra.Command {
	format := ""
	c := &cobra.Command{
		Use:   "beside ARTICLE [ARTICLE]",
		Short: "Read two articles beside each other, and see what both quote",
		Long: `Read two articles beside each other: two outlets on one event, a report and its
op-ed, two versions of one text. Each has its strip of labels, and below them
stands what both quote, or what changed from the first to the second. The window
needs 160 columns. One that is saved may be named by its key or its title; named
alone, it is read beside the page it was saved from, then and now.

When the output is not a terminal, or with --format, what both quote or what changed
is printed, a line each: what it is, the number of the sentence in the first and in
the second, and the words. As JSON it is one object; i is the sentence as in the JSON
of the article, start and end are code points of its block.`,
		Example: `  standfirst beside https://example.org/report https://example.com/column
  standfirst beside 1f0a2b3c
  standfirst beside draft.md final.md > changes.txt`,
		Args: cobra.RangeArgs(1, 2),
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			keys, _ := completeSaved(true)(cmd, nil, typed)
			return keys, cobra.ShellCompDirectiveDefault
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.Settle(cmd.Flags().Changed, os.Getenv)
			if err != nil {
				return err
			}
			if len(args) == 2 && args[0] == fetch.Stdin && args[1] == fetch.Stdin {
				return errors.New("standard input is one article; the other needs a name")
			}
			if format != "" && format != "text" && format != "json" {
				return fmt.Errorf("format: %q is not text or json", format)
			}
			*failed = beside(cmd.Context(), cmd.OutOrStdout(), args, format, s, r)
			return nil
		},
	}
	c.Flags().StringVarP(&format, "format", "f", format, "print instead of opening the reader: text or json")
	f.DefineBlind(c, "the authors and the outlets")
	return c
}

func beside(ctx context.Context, w io.Writer, named []string, format string, s settings.Settings, r reading.Reader) error {
	p, err := pairOf(named)
	if err != nil {
		return err
	}
	if format == "" && cli.Interactive(os.Getenv("TERM")) {
		env, err := reading.Environment(s, os.Getenv)
		if err != nil {
			return cli.Usage(err)
		}
		env.Beside = &p.names
		return Show(ctx, p.refs[:], s, env, r)
	}
	for i, ref := range p.refs {
		if p.articles[i], err = readOrLoad(ctx, ref, s); err != nil {
			return err
		}
	}
	found := collation.Of(&p.articles[0].Document, &p.articles[1].Document)
	var hidden bool
	for i, a := range p.articles {
		fit, withheld, err := reading.Printable(a, s)
		if err != nil {
			return err
		}
		hidden = hidden || withheld
		p.articles[i] = fit
	}
	if hidden {
		reading.TellWithheld(os.Stderr, s)
	}
	if format == "json" {
		return p.writeJSON(w, &found)
	}
	return p.writeText(w, &found)
}

// pair are two articles that are read beside each other.
type pair struct {
	refs     [2]string
	names    [2]clean.Text // "then" and "now", or empty
	articles [2]*content.Article
}

// pairOf are the articles that two names mean, or one that is saved: what is neither a
// file nor an address may be the key or the title of a saved article.
func pairOf(named []string) (*pair, error) {
	sh := openShelf()
	defer sh.Close()
	var p pair
	for i, name := range named {
		p.refs[i] = name
		_, none := os.Stat(name)
		if len(named) == 2 && (none == nil || name == fetch.Stdin || strings.Contains(name, "://")) {
			continue
		}
		item, err := findSaved(sh, name)
		switch {
		case err == nil:
			p.refs[i] = savedScheme + string(item.Key)
		case !errors.Is(err, shelf.ErrNotSaved):
			return nil, err
		case len(named) == 1:
			return nil, cli.Usage(fmt.Errorf("'%s' is not saved, so that there is nothing to read it beside: name two articles", clean.Inline(name, nil)))
		}
		if len(named) == 1 {
			p.refs[1], p.names = string(item.Reference), [2]clean.Text{"then", "now"}
		}
	}
	return &p, nil
}

// readOrLoad is an article from where it is, or from the shelf.
func readOrLoad(ctx context.Context, ref string, s settings.Settings) (*content.Article, error) {
	key, saved := strings.CutPrefix(ref, savedScheme)
	if !saved {
		return reading.Read(ctx, ref, s, os.Stderr)
	}
	sh := openShelf()
	defer sh.Close()
	a, _, err := sh.Load(shelf.Key(key))
	return a, err
}
