package library

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/labels"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/wording"
)

// newSearch searches the shelf.
func newSearch(f *settings.Flags, failed *error) *cobra.Command {
	most := 20
	search := &cobra.Command{
		Use:   "search WORDS ...",
		Short: "Search the saved articles",
		Long: `Search the saved articles: words or their beginnings, "phrases", author:NAME,
from:OUTLET, label:LABEL (fact, opinion, attributed, prediction, unsure), tag:TAG;
of your own labels mine:LABEL, and note:WORD of what you noted beside them. An
article has all that is asked for; with a label, one sentence has all the words.
Those with the words in their title come first, then the others, the newest first.
Capitals and accents do not matter.`,
		Example: `  standfirst search ferry '"winter timetable"'
  standfirst search label:opinion author:calloway bridge
  standfirst search mine:fact label:opinion    # where you and the program differ`,
		Args: some,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.SettleFile(os.Getenv)
			if err != nil {
				return err
			}
			*failed = cli.Paged(cmd.OutOrStdout(), os.Getenv, func(w io.Writer) error { return search(cmd.Context(), w, args, most, s) })
			return nil
		},
	}
	search.Flags().IntVarP(&most, "limit", "n", most, "how many articles are shown at most; 0 shows all")
	return search
}

func search(ctx context.Context, w io.Writer, args []string, most int, s settings.Settings) error {
	q, err := shelf.ParseQuery(strings.Join(quoted(args), " "))
	if err != nil {
		return err
	}
	if s.Blind != "off" && len(q.Labels) > 0 {
		return &content.Error{
			Kind: content.Usage, Op: "search for", Reference: "label:",
			Reason: "you read blind, and what is found would tell the program's labels", Hint: "mine: finds your own; the setting 'blind' hides the program's",
		}
	}
	if s.HideSource && len(q.Authors)+len(q.Outlets) > 0 {
		return tellsSource("search")
	}
	sh := openShelf()
	defer sh.Close()
	f := finder{shelf: sh, q: &q, blind: s.Blind != "off", unsigned: s.HideSource}
	if len(q.Mine)+len(q.Notes) > 0 {
		set, err := settings.LabelSet(s.Labels)
		if err != nil {
			return err
		}
		f.own = labels.New(settings.LabelsFolder(os.Getenv), set.Name)
	}
	shown, hidden := 0, 0
	var output error
	err = sh.Search(ctx, q, func(h shelf.Hit) bool {
		lines, ok := f.lines(&h)
		switch {
		case !ok:
			return true
		case most > 0 && shown == most:
			hidden++
			return true
		}
		shown++
		for _, line := range lines {
			if output = cli.Say(w, "%s", line); output != nil {
				return false
			}
		}
		return true
	})
	switch {
	case output != nil:
		return output
	case err != nil:
		return err
	case hidden > 0:
		_, _ = fmt.Fprintf(os.Stderr, "standfirst: %s more; --limit 0 shows all\n", wording.Counted(hidden, "article"))
	case shown == 0:
		return &content.Error{Op: "find", Reference: "it on the shelf", Reason: "no saved article has all of that"}
	}
	return nil
}

// tellsSource refuses to go by names while these are hidden.
func tellsSource(op clean.Text) error {
	return &content.Error{
		Kind: content.Usage, Op: op, Reference: "by author or outlet", Reason: "the source is hidden, and what is found would tell it",
		Hint: "the setting 'hide_source' shows it",
	}
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
