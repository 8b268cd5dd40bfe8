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
	"github.com/standfirst/standfirst/content/feed"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/content/wording"
)

// newFeed follows feeds.
func newFeed(f *settings.Flags, failed *error, r reading.Reader) *cobra.Command {
	c := cli.Parent("feed", "Follow feeds: add, list, refresh, read, import, export, remove")
	settled := func(do func(ctx context.Context, w io.Writer, args []string, s settings.Settings) error) func(*cobra.Command, []string) error {
		return func(cmd *cobra.Command, args []string) error {
			s, err := f.SettleFile(os.Getenv)
			if err != nil {
				return err
			}
			*failed = do(cmd.Context(), cmd.OutOrStdout(), args, s)
			return nil
		}
	}
	var folder string
	add := &cobra.Command{
		Use:   "add ADDRESS ...",
		Short: "Follow the feed at an address, or the one that a site names",
		Args:  some,
		RunE: settled(func(ctx context.Context, w io.Writer, args []string, s settings.Settings) error {
			return eachOf(ctx, args, func(ref string) error { return follow(ctx, w, ref, folder, s) })
		}),
	}
	add.Flags().StringVar(&folder, "folder", "", "the folder it goes into")
	list := &cobra.Command{
		Use: "list", Short: "List the feeds that are followed", Args: cobra.NoArgs,
		RunE: settled(func(_ context.Context, w io.Writer, _ []string, _ settings.Settings) error { return listFeeds(w) }),
	}
	all := false
	refresh := &cobra.Command{
		Use: "refresh [FEED ...]", Short: "Ask feeds for new entries", Args: cobra.ArbitraryArgs, ValidArgsFunction: completeFeeds,
		Long: `Ask feeds for new entries: all of them, or those named by address or title. A server
is asked only whether anything has changed; a feed that could not be read is left
alone for a while, and longer each time.`,
		RunE: settled(func(ctx context.Context, w io.Writer, args []string, s settings.Settings) error {
			return refreshFeeds(ctx, w, args, all, s)
		}),
	}
	refresh.Flags().BoolVar(&all, "all", false, "also those that are to be left alone for a while")
	remove := &cobra.Command{
		Use: "remove FEED ...", Short: "Follow feeds no longer", Args: some, ValidArgsFunction: completeFeeds,
		RunE: settled(func(ctx context.Context, w io.Writer, args []string, _ settings.Settings) error {
			return eachOf(ctx, args, func(name string) error { return unfollow(w, name) })
		}),
	}
	imported := &cobra.Command{
		Use: "import FILE.opml", Short: "Follow all feeds of an OPML file, with its folders", Args: cli.One,
		RunE: settled(func(ctx context.Context, w io.Writer, args []string, s settings.Settings) error {
			return importOPML(ctx, w, args[0], s)
		}),
	}
	var file string
	export := &cobra.Command{
		Use: "export", Short: "Print the feeds that are followed as OPML, with their folders", Args: cobra.NoArgs,
		RunE: settled(func(_ context.Context, w io.Writer, _ []string, _ settings.Settings) error {
			return exportOPML(w, file)
		}),
	}
	export.Flags().StringVarP(&file, "output", "o", "", "write to this file")
	c.AddCommand(add, list, refresh, newFeedRead(f, failed, r), imported, export, remove)
	return c
}

// openFeeds are the user's subscriptions.
func openFeeds() *subscription.Store { return subscription.New(shelf.Folder(os.Getenv)) }

// follow adds the feed at an address, or the first one that the page there names.
func follow(ctx context.Context, w io.Writer, ref, folder string, s settings.Settings) error {
	l, err := sandbox.List(ctx, sandbox.ListRequest{Ref: ref}, s.SandboxOptions())
	if content.KindOf(err) == content.NoArticle {
		return &content.Error{
			Kind: content.NoArticle, Op: "follow", Reference: clean.Reference(ref), Reason: "it is no feed and names none",
			Hint: "look for one on the site and give its address", Err: err,
		}
	}
	if err != nil {
		return err
	}
	feeds, err := subscription.Discover(ref, l)
	if err != nil {
		return err
	}
	f := feeds[0]
	if folder != "" {
		f.Folders = []clean.Text{clean.Inline(folder, nil)}
	}
	linked := f.Title
	if l.Kind != content.Feed {
		f.Title = "" // what a page calls the link to it is often "RSS": the feed has a title of its own
	}
	st := openFeeds()
	defer st.Close()
	if _, err := st.Add(f); err != nil {
		return err
	}
	_, asked := refreshSome(ctx, io.Discard, st, []subscription.Feed{f}, true, s)
	if own, err := st.Find(string(f.Address)); err == nil {
		f = own
	}
	if f.Title == "" && linked != "" {
		f.Title = linked
		if _, err := st.Add(f); err != nil {
			return err
		}
	}
	if err := cli.Say(w, "followed %s  %s", f.Name(), f.Address); err != nil {
		return err
	}
	for _, other := range feeds[1:] {
		_, _ = fmt.Fprintf(os.Stderr, "standfirst: the page also names %s  %s\n", other.Name(), other.Address)
	}
	return asked
}

func unfollow(w io.Writer, name string) error {
	st := openFeeds()
	defer st.Close()
	f, err := st.Find(name)
	if err == nil {
		err = st.Remove(&f)
	}
	if err != nil {
		return err
	}
	return cli.Say(w, "removed %s  %s", f.Name(), f.Address)
}

func listFeeds(w io.Writer) error {
	st := openFeeds()
	defer st.Close()
	feeds, err := st.Feeds()
	cli.Tell(err)
	if len(feeds) == 0 && err == nil {
		_, _ = fmt.Fprintln(os.Stderr, "standfirst: no feed is followed; 'standfirst feed add ADDRESS' follows one")
	}
	width := cli.TerminalWidth()
	for i := range feeds {
		f := &feeds[i]
		entries, err := st.Entries(f)
		cli.Tell(err)
		folder := strings.Join(append(plainTexts(f.Folders), ""), "/")
		line := fmt.Sprintf("%s\t%d\t%s\t%s\t%s", folder, len(entries), f.Name(), f.Address, f.Problem)
		if width > 0 {
			line = fmt.Sprintf("%4d  %s%s  %s", len(entries), folder, f.Name(), f.Address)
			if f.Problem != "" {
				line += "  (" + string(f.Problem) + ")"
			}
			line = cli.Cut(line, width)
		}
		if err := cli.Say(w, "%s", line); err != nil {
			return err
		}
	}
	return nil
}

// plainTexts are texts as strings.
func plainTexts(texts []clean.Text) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = string(t)
	}
	return out
}

func refreshFeeds(ctx context.Context, w io.Writer, names []string, all bool, s settings.Settings) error {
	st := openFeeds()
	defer st.Close()
	feeds, err := st.Feeds()
	cli.Tell(err)
	if len(names) > 0 {
		feeds = nil
		for _, name := range names {
			f, err := st.Find(name)
			if err != nil {
				return err
			}
			feeds = append(feeds, f)
		}
	}
	n, err := refreshSome(ctx, w, st, feeds, all || len(names) > 0, s)
	if err != nil {
		return err
	}
	return cli.Say(w, "%s new, %s asked", wording.Counted(n.entries, "entry"), wording.Counted(n.asked, "feed"))
}

// refreshCount is what a refresh came to.
type refreshCount struct{ asked, entries int }

// refreshSome asks feeds and says what came of each that is not as it was.
func refreshSome(ctx context.Context, w io.Writer, st *subscription.Store, feeds []subscription.Feed, all bool, s settings.Settings) (refreshCount, error) {
	var n refreshCount
	var output error
	err := st.Refresh(ctx, feeds, all, func(ctx context.Context, r []sandbox.ListRequest) <-chan sandbox.ListResult {
		return sandbox.Lists(ctx, r, s.SandboxOptions())
	}, func(r subscription.Refreshed) {
		n.asked++
		n.entries += r.New
		switch {
		case r.Err != nil:
			cli.Tell(r.Err)
		case r.New > 0 && output == nil:
			output = cli.Say(w, "%5d  %s", r.New, r.Feed.Name())
		}
	})
	return n, errors.Join(output, err)
}

func importOPML(ctx context.Context, w io.Writer, file string, s settings.Settings) error {
	l, err := sandbox.List(ctx, sandbox.ListRequest{Ref: file}, s.SandboxOptions())
	if err != nil {
		return err
	}
	if l.Kind != content.Feeds {
		return &content.Error{
			Kind: content.Refused, Op: "import", Reference: clean.Reference(file),
			Reason: clean.Inline("it is a "+l.Kind.String()+" and no list of feeds (OPML)", nil),
		}
	}
	feeds := make([]subscription.Feed, len(l.Items))
	for i, item := range l.Items {
		feeds[i] = subscription.Feed{Address: item.Address, Title: item.Title, Site: item.Site, Folders: item.Folders}
	}
	st := openFeeds()
	defer st.Close()
	n, err := st.Add(feeds...)
	if err != nil {
		return err
	}
	if l.Left > 0 {
		_, _ = fmt.Fprintf(os.Stderr, "standfirst: %s left out: only http and https addresses are followed, and 10,000 of them\n",
			wording.Counted(l.Left, "feed"))
	}
	return cli.Say(w, "%s followed, %d of them new", wording.Counted(len(feeds), "feed"), n)
}

func exportOPML(w io.Writer, file string) error {
	st := openFeeds()
	defer st.Close()
	feeds, err := st.Feeds()
	cli.Tell(err)
	write := func(w io.Writer) error { return feed.WriteOPML(w, "Feeds", subscription.Listed(feeds)) }
	if file != "" {
		return cli.Output(file, w, write)
	}
	if err := write(w); err != nil {
		return fmt.Errorf("%w: %w", cli.ErrOutput, err)
	}
	return nil
}
