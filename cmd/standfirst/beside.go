package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/collation"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/shelf"
)

// newBeside reads two articles next to each other.
func newBeside(f *flags, failed *error, r reader) *cobra.Command {
	c := &cobra.Command{
		Use:   "beside ARTICLE [ARTICLE]",
		Short: "Read two articles beside each other, and see what both quote",
		Long: `Read two articles beside each other: two outlets on one event, a report and its
op-ed, two versions of one text. Each has its strip of labels, and below them
stands what both quote, or what changed from the first to the second. The window
needs 160 columns. One that is saved may be named by its key or its title; named
alone, it is read beside the page it was saved from, then and now.

When the output is not a terminal, what both quote or what changed is printed, a
line each: what it is, the number of the sentence in the first and in the second,
and the words.`,
		Example: `  standfirst beside https://example.org/report https://example.com/column
  standfirst beside 1f0a2b3c
  standfirst beside draft.md final.md > changes.txt`,
		Args: cobra.RangeArgs(1, 2),
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			keys, _ := completeSaved(true)(cmd, nil, typed)
			return keys, cobra.ShellCompDirectiveDefault
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.settle(cmd.Flags().Changed, os.Getenv)
			if err != nil {
				return err
			}
			if len(args) == 2 && args[0] == fetch.Stdin && args[1] == fetch.Stdin {
				return errors.New("standard input is one article; the other needs a name")
			}
			*failed = beside(cmd.Context(), cmd.OutOrStdout(), args, s, r)
			return nil
		},
	}
	c.Flags().StringVar(&f.Blind, "blind", f.Blind, "hide the program's labels until you have labelled the sentence, or with --blind=article all")
	c.Flags().Lookup("blind").NoOptDefVal = "sentence"
	c.Flags().BoolVar(&f.HideSource, "hide-source", f.HideSource, "hide the authors and the outlets until you have labelled all")
	return c
}

func beside(ctx context.Context, w io.Writer, names []string, s settings, r reader) error {
	refs, err := pairOf(names)
	if err != nil {
		return err
	}
	if interactive(os.Getenv("TERM")) {
		env, err := environment(s, os.Getenv)
		if err != nil {
			return usageError{err}
		}
		env.Beside = true
		return show(ctx, refs, s, env, r)
	}
	var articles [2]*content.Article
	for i, ref := range refs {
		if articles[i], err = readOrLoad(ctx, ref, s); err != nil {
			return err
		}
	}
	first, second := &articles[0].Document, &articles[1].Document
	found := collation.Of(first, second)
	for i, a := range articles {
		if err := withhold(a, s, os.Getenv); err != nil {
			return err
		}
		if err := say(w, "%d\t%s", i+1, besideName(a, s)); err != nil {
			return err
		}
	}
	return writePoints(w, &found, first, second)
}

// pairOf are the references that two names mean, or one that is saved: what is neither a
// file nor an address may be the key or the title of a saved article.
func pairOf(names []string) ([]string, error) {
	sh := openShelf()
	defer sh.Close()
	var refs []string
	for _, name := range names {
		ref := name
		var item shelf.Item
		if _, err := os.Stat(name); err != nil && name != fetch.Stdin && !strings.Contains(name, "://") || len(names) == 1 {
			if item, err = sh.Find(name); err == nil {
				ref = savedScheme + string(item.Key)
			}
		}
		refs = append(refs, ref)
		if len(names) == 1 {
			if item.Key == "" {
				return nil, usageError{fmt.Errorf("'%s' is not saved, so that there is nothing to read it beside: name two articles", clean.Inline(name, nil))}
			}
			refs = append(refs, string(item.Reference))
		}
	}
	return refs, nil
}

// readOrLoad is an article from where it is, or from the shelf.
func readOrLoad(ctx context.Context, ref string, s settings) (*content.Article, error) {
	key, saved := strings.CutPrefix(ref, savedScheme)
	if !saved {
		return read(ctx, ref, s, os.Stderr)
	}
	sh := openShelf()
	defer sh.Close()
	a, _, err := sh.Load(shelf.Key(key))
	return a, err
}

// besideName is an article's title, outlet, day and counts, as far as they may be seen.
func besideName(a *content.Article, s settings) clean.Text {
	name := clean.Reference(string(a.Reference))
	if t := a.Source.Title; t != nil {
		name = t.Value
	}
	parts := []clean.Text{name}
	if p := a.Source.Publisher; p != nil {
		parts = append(parts, p.Value)
	}
	if d := a.Source.Published; d != nil {
		parts = append(parts, clean.Inline(dayOf(d.Value.Time), nil))
	}
	if len(a.Judgements) > 0 {
		parts = append(parts, clean.Inline(tally(a.Doubting(s.UnsureBelow).Counts()), nil))
	}
	return clean.Join(parts, "\t")
}

// writePoints writes a line a point.
func writePoints(w io.Writer, c *collation.Collation, first, second *content.Document) error {
	number := func(p *collation.Place) string {
		if len(p.Spans) == 0 {
			return "-"
		}
		return fmt.Sprint(p.Sentence + 1)
	}
	for i := range c.Points {
		p := &c.Points[i]
		was, now := clean.Inline(string(p.First.Text(first)), nil), clean.Inline(string(p.Second.Text(second)), nil)
		words := was
		switch p.Kind {
		case collation.Edited:
			words = was + " → " + now
		case collation.New:
			words = now
		case collation.Quotation, collation.Passage, collation.Gone:
		}
		if err := say(w, "%s\t%s\t%s\t%s", p.Kind, number(&p.First), number(&p.Second), words); err != nil {
			return err
		}
	}
	return nil
}
