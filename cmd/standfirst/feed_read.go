package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/subscription"
	"github.com/standfirst/standfirst/tui"
)

// newFeedRead lists entries and opens them.
func newFeedRead(f *flags, failed *error, r reader) *cobra.Command {
	most := 40
	read := &cobra.Command{
		Use:   "read [FEED [NUMBER]]",
		Short: "List the newest entries, or open one",
		Long: `List the newest entries of all feeds, or of the one named by address or title. With a
NUMBER of that list, its article opens: the whole article from its page, and the
text of the feed itself only when the page refuses, or has less.`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.settle(func(string) bool { return false }, os.Getenv)
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
			entries, err := newest(name)
			switch {
			case err != nil:
				*failed = err
			case number > len(entries):
				*failed = &content.Error{Kind: content.Usage, Op: "open", Reference: clean.Inline("entry "+args[1], nil), Reason: clean.Inline(fmt.Sprintf("there are %d", len(entries)), nil)}
			case number > 0:
				*failed = openEntry(cmd.Context(), entries[number-1], f, s, r)
			default:
				*failed = listEntries(cmd.OutOrStdout(), entries[:min(len(entries), most)])
			}
			return nil
		},
	}
	read.Flags().IntVarP(&most, "limit", "n", most, "how many entries are listed at most")
	return read
}

// feedEntry is an entry and its feed.
type feedEntry struct {
	subscription.Entry

	feed subscription.Feed
}

// newest are the entries of a feed, or of all, the newest first.
func newest(name string) ([]feedEntry, error) {
	st := openFeeds()
	defer st.Close()
	feeds, err := st.Feeds()
	if name != "" {
		f, err := st.Find(name)
		if err != nil {
			return nil, err
		}
		feeds = []subscription.Feed{f}
	}
	told(err)
	var out []feedEntry
	for i := range feeds {
		entries, err := st.Entries(&feeds[i])
		told(err)
		for _, e := range entries {
			out = append(out, feedEntry{e, feeds[i]})
		}
	}
	slices.SortStableFunc(out, func(a, b feedEntry) int { return b.Date.Compare(a.Date) })
	return out, nil
}

func listEntries(w io.Writer, entries []feedEntry) error {
	if len(entries) == 0 {
		_, _ = fmt.Fprintln(os.Stderr, "standfirst: there are no entries; 'standfirst feed refresh' asks for some")
	}
	width := terminalWidth()
	for i := range entries {
		e := &entries[i]
		line := fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%s", i+1, e.Date.Format(time.DateOnly), e.Title, e.Author, e.feed.Name(), e.Address)
		if width > 0 {
			line = fmt.Sprintf("%3d  %s  %s", i+1, e.Date.Format(time.DateOnly), e.Title)
			for _, more := range []clean.Text{e.Author, e.feed.Name()} {
				if more != "" {
					line += " · " + string(more)
				}
			}
			line = cut(line, width)
		}
		if err := say(w, "%s", line); err != nil {
			return err
		}
	}
	return nil
}

// openEntry opens the article of an entry, in the reader or printed.
func openEntry(ctx context.Context, e feedEntry, f *flags, s settings, r reader) error {
	env, err := environment(s, os.Getenv)
	if err != nil {
		return usageError{err}
	}
	opener := e.opener(s)
	if interactive(os.Getenv("TERM")) {
		return show(ctx, []string{e.reference()}, s, env, func(ctx context.Context, env tui.Env) error {
			env.Open, env.Library = opener, nil
			return r(ctx, env)
		})
	}
	a, err := e.article(ctx, s)
	if err != nil {
		return err
	}
	format := export.Format(f.format)
	if format == "" {
		format = export.Text
	}
	if err := export.Write(while{ctx, os.Stdout}, a, format, export.Options{Width: printWidth(s)}); err != nil {
		return fmt.Errorf("%w: %w", errOutput, err)
	}
	return nil
}

// reference is what is opened of an entry.
func (e *feedEntry) reference() string {
	if e.Address != "" {
		return string(e.Address)
	}
	return string(e.feed.Address)
}

// opener opens the page of the entry as a link is opened, and the text of the feed
// when the page refuses or has less.
func (e *feedEntry) opener(s settings) tui.Opener {
	return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
		o := sandbox.Options{Timeout: s.Timeout, Version: version, FromPage: true, Known: known}
		out := make(chan content.Event)
		go func() {
			defer close(out)
			page, cancel := context.WithCancel(ctx)
			defer cancel()
			told := false
			for event := range sandbox.Open(page, ref, o) {
				why := e.lacks(event)
				if why != "" && !told {
					if own := e.own(ctx, why, s); own != nil {
						for _, event := range own {
							send(ctx, out, event)
						}
						return
					}
				}
				_, isProgress := event.(content.Progress)
				told = told || !isProgress
				send(ctx, out, event)
			}
		}()
		return out
	}
}

func send(ctx context.Context, out chan<- content.Event, e content.Event) {
	select {
	case out <- e:
	case <-ctx.Done():
	}
}

// leastOwn is the fewest words of a feed's own text that are worth to be opened.
const leastOwn = 60

// lacks is why the text of the feed is opened instead of the page, or empty.
func (e *feedEntry) lacks(event content.Event) clean.Text {
	if e.Words < leastOwn {
		return ""
	}
	switch event := event.(type) {
	case content.Failed:
		return clean.Inline(event.Err.Error(), nil)
	case content.Opened:
		if entry := entryWords(event.Article); !event.Article.Partial && 2*entry < e.Words {
			return clean.Inline(fmt.Sprintf("its page has %d words, the feed %d", entry, e.Words), nil)
		}
	}
	return ""
}

// own are the events of the text of the feed itself, or nil when it cannot be had.
func (e *feedEntry) own(ctx context.Context, why clean.Text, s settings) []content.Event {
	l, err := sandbox.List(ctx, sandbox.ListRequest{Ref: string(e.feed.Address), FromPage: !e.feed.Typed}, s.sandboxed())
	if err != nil {
		return nil
	}
	at := slices.IndexFunc(l.Items, func(i content.Listed) bool {
		return i.ID != "" && i.ID == e.ID || i.Address != "" && i.Address == e.Address
	})
	if at < 0 {
		return nil
	}
	o := sandbox.Options{Timeout: s.Timeout, Version: version, FromPage: !e.feed.Typed}
	var out []content.Event
	for event := range sandbox.Open(ctx, string(e.feed.Address)+"#"+strconv.Itoa(l.Items[at].Number), o) {
		switch event := event.(type) {
		case content.Failed:
			return nil
		case content.Opened:
			event.Article.Source.Notes = append(event.Article.Source.Notes, content.Found[clean.Text]{
				Value: "This is the text that the feed has: " + why + ".", Where: "standfirst", Sure: true,
			})
		}
		out = append(out, event)
	}
	return out
}

func entryWords(a *content.Article) int {
	n := 0
	for _, s := range a.Document.Sentences {
		n += len(strings.Fields(string(a.Document.SentenceText(s))))
	}
	return n
}

// article waits for the article of an entry.
func (e *feedEntry) article(ctx context.Context, s settings) (*content.Article, error) {
	var a *content.Article
	for event := range e.opener(s)(ctx, e.reference(), content.Validators{}) {
		switch event := event.(type) {
		case content.Opened:
			a = event.Article
		case content.Judged:
			if a != nil {
				a.Add(event)
			}
		case content.Failed:
			return nil, event.Err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a == nil {
		return nil, &content.Error{Op: "open", Reference: clean.Reference(e.reference()), Reason: "nothing came back"}
	}
	return a, nil
}
