package library

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/subscription"
)

// newFeedRead lists entries and opens them.
func newFeedRead(f *settings.Flags, failed *error, r reading.Reader) *cobra.Command {
	most, unread := 40, false
	read := &cobra.Command{
		Use:   "read [FEED [NUMBER]]",
		Short: "Read the newest entries, or open one",
		Long: `Read the newest entries of all feeds, or of the one named by address or title, in
the reader; when the output is not a terminal, they are listed. With a
NUMBER of that list, its article opens: the whole article from its page, and the
text of the feed itself only when the page refuses, or has less.`,
		Args:              cobra.MaximumNArgs(2),
		ValidArgsFunction: completeFeeds,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.Settle(cmd.Flags().Changed, os.Getenv)
			if err != nil {
				return err
			}
			name, number := "", 0
			if len(args) > 0 {
				name = args[0]
			}
			if len(args) == 2 {
				if number, err = strconv.Atoi(args[1]); err != nil || number < 1 {
					return fmt.Errorf("'%s' is not the number of an entry", clean.Inline(args[1], nil))
				}
			}
			if f.Format != "" && number == 0 {
				return errors.New("format: an entry is printed, so give its FEED and its NUMBER")
			}
			entries, err := newest(name, unread)
			switch {
			case err != nil:
				*failed = err
			case number > len(entries):
				*failed = &content.Error{
					Kind: content.Usage, Op: "open", Reference: clean.Inline("entry "+args[1], nil),
					Reason: clean.Inline(fmt.Sprintf("there are %d", len(entries)), nil),
				}
			case number > 0:
				*failed = openEntry(cmd.Context(), cmd.OutOrStdout(), entries[number-1], f, s, r)
			case len(entries) > 0 && cli.Interactive(os.Getenv("TERM")):
				*failed = showEntries(cmd.Context(), entries, s, r)
			default:
				*failed = cli.Paged(cmd.OutOrStdout(), os.Getenv, func(w io.Writer) error { return listEntries(w, entries[:min(len(entries), most)]) })
			}
			return nil
		},
	}
	read.Flags().IntVarP(&most, "limit", "n", most, "how many entries are listed at most")
	read.Flags().StringVarP(&f.Format, "format", "f", "", "print the entry instead of opening the reader: text, linear, markdown, json or jsonl")
	f.DefineBlind(read, "the author and the outlet")
	read.Flags().BoolVar(&unread, "unread", false, "only those that were not read")
	return read
}

// feedEntry is an entry and its feed.
type feedEntry struct {
	subscription.Entry

	feed subscription.Feed
	read bool
	// loose reports whether nobody follows the feed, so that nothing is noted of it.
	loose bool
	// near is the server whose address was typed, on which the entry may be.
	near content.Origin
}

// newest are the entries of a feed, or of all, the newest first.
func newest(name string, unread bool) ([]feedEntry, error) {
	st := openFeeds()
	defer st.Close()
	var feeds []subscription.Feed
	if name != "" {
		f, err := st.Find(name)
		if err != nil {
			return nil, err
		}
		feeds = []subscription.Feed{f}
	}
	return newestOf(st, feeds, unread, cli.Tell), nil
}

// newestOf are the entries of feeds, the newest first; of all where none are given. What
// could not be read is told, the rest is there.
func newestOf(st *subscription.Store, feeds []subscription.Feed, unread bool, tell func(error)) []feedEntry {
	check := func(err error) {
		if err != nil {
			tell(err)
		}
	}
	if feeds == nil {
		all, err := st.Feeds()
		check(err)
		feeds = all
	}
	if len(feeds) == 0 {
		return nil
	}
	marks, err := st.Marks()
	check(err)
	var out []feedEntry
	for i := range feeds {
		entries, err := st.Entries(&feeds[i])
		check(err)
		for _, e := range entries {
			if read := marks.Read(&feeds[i], &e); !read || !unread {
				out = append(out, feedEntry{Entry: e, feed: feeds[i], read: read})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b feedEntry) int { return b.Date.Compare(a.Date) })
	return out
}

func listEntries(w io.Writer, entries []feedEntry) error {
	if len(entries) == 0 {
		_, _ = fmt.Fprintln(os.Stderr, "standfirst: there are no entries; 'standfirst feed refresh' asks for some")
	}
	width := cli.TerminalWidth()
	for i := range entries {
		e := &entries[i]
		line := fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%s", i+1, dayOf(e.Date), e.Title, e.Author, e.feed.Name(), e.Address)
		if width > 0 {
			line = fmt.Sprintf("%3d  %s  %s", i+1, dayOf(e.Date), e.Title)
			for _, more := range []clean.Text{e.Author, e.feed.Name()} {
				if more != "" {
					line += " · " + string(more)
				}
			}
			line = cli.Cut(line, width)
		}
		if err := cli.Say(w, "%s", line); err != nil {
			return err
		}
	}
	return nil
}

// openEntry opens the article of an entry, in the reader or printed.
func openEntry(ctx context.Context, out io.Writer, e feedEntry, f *settings.Flags, s settings.Settings, r reading.Reader) error {
	if f.Format == "" && cli.Interactive(os.Getenv("TERM")) {
		return showEntries(ctx, []feedEntry{e}, s, r)
	}
	a, err := e.article(ctx, s)
	if err != nil {
		return err
	}
	st := openFeeds()
	defer st.Close()
	cli.Tell(st.Mark(&e.feed, &e.Entry, true))
	a, withheld, err := reading.Printable(a, s)
	if err != nil {
		return err
	}
	if withheld {
		reading.TellWithheld(os.Stderr, s)
	}
	format := export.Format(cmp.Or(f.Format, string(export.Text)))
	return cli.Paged(out, os.Getenv, func(w io.Writer) error {
		if err := export.Write(reading.Until(ctx, w), a, format, export.Options{Width: reading.PrintWidth(s)}); err != nil {
			return fmt.Errorf("%w: %w", cli.ErrOutput, err)
		}
		return nil
	})
}

// reference is what is opened of an entry.
func (e *feedEntry) reference() string {
	if e.Address != "" {
		return string(e.Address)
	}
	return string(e.feed.Address)
}
