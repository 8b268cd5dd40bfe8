package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/shelf"
)

// newSearch searches the shelf.
func newSearch(failed *error) *cobra.Command {
	most := 20
	search := &cobra.Command{
		Use:   "search WORDS ...",
		Short: "Search the saved articles",
		Long: `Search the saved articles: words or their beginnings, "phrases", author:NAME,
from:OUTLET, label:LABEL (fact, opinion, attributed, prediction, unsure) and tag:TAG.
An article has all that is asked for; with a label, one sentence has all the words.
Those with the words in their title come first, then the others, the newest first.
Capitals and accents do not matter.`,
		Example: `  standfirst search ferry '"winter timetable"'
  standfirst search label:opinion author:calloway bridge`,
		Args: some,
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = paged(cmd.OutOrStdout(), os.Getenv, func(w io.Writer) error { return search(cmd.Context(), w, args, most) })
			return nil
		},
	}
	search.Flags().IntVarP(&most, "limit", "n", most, "how many articles are shown at most; 0 shows all")
	return search
}

func search(ctx context.Context, w io.Writer, args []string, most int) error {
	q, err := shelf.ParseQuery(strings.Join(quoted(args), " "))
	if err != nil {
		return err
	}
	sh := openShelf()
	defer sh.Close()
	shown, hidden := 0, 0
	var output error
	err = sh.Search(ctx, q, func(h shelf.Hit) bool {
		if most > 0 && shown == most {
			hidden++
			return true
		}
		shown++
		output = writeHit(w, sh, &h, &q)
		return output == nil
	})
	switch {
	case output != nil:
		return output
	case err != nil:
		return err
	case hidden > 0:
		_, _ = fmt.Fprintf(os.Stderr, "standfirst: %s more; --limit 0 shows all\n", count(hidden, "article"))
	case shown == 0:
		return &content.Error{Op: "find", Reference: "it on the shelf", Reason: "no saved article has all of that"}
	}
	return nil
}

// quoted makes an argument of several words a phrase, as the shell has taken its
// quotation marks away.
func quoted(args []string) []string {
	out := make([]string, len(args))
	for i, a := range args {
		out[i] = a
		field, words, named := strings.Cut(a, ":")
		switch {
		case len(args) == 1 || strings.Contains(a, `"`) || !strings.Contains(a, " "):
		case named && !strings.Contains(field, " "):
			out[i] = field + `:"` + words + `"`
		default:
			out[i] = `"` + a + `"`
		}
	}
	return out
}

// writeHit writes an article and the sentences in it.
func writeHit(w io.Writer, sh *shelf.Shelf, h *shelf.Hit, q *shelf.Query) error {
	parts := slices.DeleteFunc([]string{string(h.Name()), string(h.Names()), string(h.Outlet), day(h.Date)}, func(s string) bool {
		return s == "" || s == "-"
	})
	if err := say(w, "%s  %s", h.Key.Short(), strings.Join(parts, " · ")); err != nil {
		return err
	}
	quotes, err := sh.Quotes(h, q)
	told(err)
	for _, quote := range quotes {
		text := strings.Join(strings.Fields(string(quote.Text)), " ")
		if err := say(w, "    %s %d  %s", quote.Label.Letter(), quote.Sentence+1, text); err != nil {
			return err
		}
	}
	if h.More > 0 {
		return say(w, "    and %s more", count(h.More, "sentence"))
	}
	return nil
}
