package library

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/wording"
)

// listing says what of the shelf is listed, and how.
type listing struct {
	visited             bool
	read, unread        bool // only those read to the end, or only those that were not
	tag, author, outlet string
	format              string
	// blind and unsigned keep back the program's labels, and who is speaking.
	blind, unsigned bool
}

// newList lists what is on the shelf.
func newList(f *settings.Flags, failed *error) *cobra.Command {
	var l listing
	list := &cobra.Command{
		Use:   "list",
		Short: "List saved articles, the newest first",
		Long: `List saved articles, the newest first: key, how much was read, date, words, labels
(F asserted as fact, O opinion, A attributed, P prediction, ? unsure), title,
author, outlet and tags. When the output is not a terminal, columns are set apart
by tabs and nothing is cut. With --unread what was not yet read to the end is listed,
with --read what was; the reader marks either by hand, too. With --author or --outlet, what all of them together
come to stands below: counts, and what they disclose. There is no score. With the
setting 'blind' no labels are shown, with 'hide_source' neither author nor outlet.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if l.format != "text" && l.format != "json" {
				return fmt.Errorf("format: %q is not text or json", l.format)
			}
			s, err := f.SettleFile(os.Getenv)
			if err != nil {
				return err
			}
			l.blind, l.unsigned = s.Blind != "off", s.HideSource
			*failed = cli.Paged(cmd.OutOrStdout(), os.Getenv, l.write)
			return nil
		},
	}
	fs := list.Flags()
	fs.BoolVar(&l.visited, "visited", false, "also what was opened and not saved")
	fs.BoolVar(&l.unread, "unread", false, "only what was not read to the end")
	fs.BoolVar(&l.read, "read", false, "only what was")
	list.MarkFlagsMutuallyExclusive("unread", "read")
	fs.StringVar(&l.tag, "tag", "", "only articles with this tag")
	fs.StringVar(&l.author, "author", "", "only articles by this author; a part of the name that no other has is enough")
	fs.StringVar(&l.outlet, "outlet", "", "only articles of this outlet, named in the same way")
	fs.StringVar(&l.format, "format", "text", "text or json (one object a line)")
	for name, values := range map[string]func(*shelf.Item) []clean.Text{
		"author": func(i *shelf.Item) []clean.Text { return i.Authors },
		"outlet": func(i *shelf.Item) []clean.Text { return []clean.Text{i.Outlet} },
		"tag":    func(i *shelf.Item) []clean.Text { return i.Tags },
	} {
		_ = list.RegisterFlagCompletionFunc(name, completeOf(f, name != "tag", values))
	}
	_ = list.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return list
}

func (l *listing) write(w io.Writer) error {
	if l.unsigned && l.author+l.outlet != "" {
		return tellsSource("list")
	}
	sh := openShelf()
	defer sh.Close()
	var items []shelf.Item
	var spread *shelf.Spread
	var err error
	switch {
	case l.author != "":
		var s shelf.Spread
		s, err = sh.ByAuthor(l.author)
		spread, items = &s, s.Articles
	case l.outlet != "":
		var s shelf.Spread
		s, err = sh.ByOutlet(l.outlet)
		spread, items = &s, s.Articles
	default:
		items, err = sh.List(l.visited)
	}
	if content.KindOf(err) == content.Usage {
		return err
	}
	cli.Tell(err)
	if tag := strings.ToLower(strings.TrimSpace(l.tag)); tag != "" {
		items = slices.DeleteFunc(items, func(i shelf.Item) bool {
			return !slices.ContainsFunc(i.Tags, func(t clean.Text) bool { return string(t) == tag })
		})
	}
	if l.read || l.unread {
		items = slices.DeleteFunc(items, func(i shelf.Item) bool { return i.Read() != l.read })
	}
	if len(items) == 0 && err == nil {
		_, _ = fmt.Fprintln(os.Stderr, "standfirst: there is no such article on the shelf; 'standfirst save ARTICLE' puts one there")
		return nil
	}
	for i := range items {
		l.hide(&items[i])
	}
	if l.format == "json" {
		return listJSON(w, items)
	}
	if err := listText(w, items, cli.TerminalWidth()); err != nil || spread == nil || l.unsigned {
		return err
	}
	return writeSpread(w, spread, l.blind)
}

// hide takes out of a line what is not to be seen.
func (l *listing) hide(i *shelf.Item) {
	if l.blind {
		i.Counts = [content.Labels]int{}
	}
	if l.unsigned {
		i.Authors, i.Outlet, i.Reference, i.Canonical = nil, "", "hidden", ""
	}
}

// listText writes a line an article, cut to a width unless that is 0.
func listText(w io.Writer, items []shelf.Item, width int) error {
	for i := range items {
		it := &items[i]
		columns := []string{it.Key.Short(), readWord(it), day(it.Date), fmt.Sprint(it.Words), tallied(it.Counts)}
		rest := []string{string(it.Name()), string(it.Names()), string(it.Outlet), string(clean.Join(it.Tags, ", "))}
		line := strings.Join(append(columns, rest...), "\t")
		if width > 0 {
			line = fmt.Sprintf("%-8s  %-6s  %-10s  %6s  %-20s  ", columns[0], columns[1], columns[2], columns[3], columns[4])
			line += strings.Join(slices.DeleteFunc(rest, func(s string) bool { return s == "" }), " · ")
			line = cli.Cut(line, width)
		}
		if err := cli.Say(w, "%s", line); err != nil {
			return err
		}
	}
	return nil
}

// readWord is how much was read: "unread", "40 %", "read".
func readWord(i *shelf.Item) string {
	switch {
	case i.Read():
		return "read"
	case i.Furthest > 0:
		return fmt.Sprintf("%.0f%%", 100*i.Furthest)
	default:
		return "unread"
	}
}

// day is the day of a date, or a dash.
func day(date clean.Text) string {
	if len(date) < len(time.DateOnly) {
		return "-"
	}
	return string(clean.Head(date, len(time.DateOnly)))
}

// tally is the counts of labels, as "F12 O3 A4 P1 ?0".
func tally(counts [content.Labels]int) string {
	var parts []string
	for _, l := range []content.Label{content.Fact, content.Opinion, content.Attributed, content.Prediction, content.Unsure} {
		parts = append(parts, fmt.Sprint(l.Letter(), counts[l]))
	}
	return strings.Join(parts, " ")
}

// tallied is the counts of labels, or a dash when there are none.
func tallied(counts [content.Labels]int) string {
	if counts == [content.Labels]int{} {
		return "-"
	}
	return tally(counts)
}

// listJSON writes an object a line.
func listJSON(w io.Writer, items []shelf.Item) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range items {
		it := &items[i]
		var counts map[string]int // null when none are known
		if it.Counts != [content.Labels]int{} {
			counts = countsByName(it.Counts)
		}
		err := enc.Encode(map[string]any{
			"key": it.Key, "title": known(it.Title), "authors": list(it.Authors), "outlet": known(it.Outlet), "date": known(it.Date),
			"genre": known(it.Genre), "language": known(it.Language), "reference": it.Reference, "canonical": known(it.Canonical), "sentences": it.Sentences,
			"words":  it.Words,
			"counts": counts, "saved": moment(it.Saved), "opened": moment(it.Opened), "read": it.Furthest, "tags": list(it.Tags),
		})
		if err != nil {
			return fmt.Errorf("%w: %w", cli.ErrOutput, err)
		}
	}
	return nil
}

// countsByName are counts by the names of the labels.
func countsByName(counts [content.Labels]int) map[string]int {
	out := map[string]int{}
	for l := range content.Label(content.Labels) {
		out[l.String()] = counts[l]
	}
	return out
}

// known is a text, or null when there is none.
func known[T ~string](text T) *T {
	if text == "" {
		return nil
	}
	return &text
}

// list is never null in the JSON.
func list(texts []clean.Text) []clean.Text {
	if texts == nil {
		return []clean.Text{}
	}
	return texts
}

// moment is a time, or null.
func moment(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.RFC3339)
	return &s
}

// writeSpread says what articles come to together.
func writeSpread(w io.Writer, s *shelf.Spread, blind bool) error {
	counts := ", " + tally(s.Counts)
	if blind {
		counts = ""
	}
	if err := cli.Say(w, "\n%s: %s%s", s.Name, wording.Counted(len(s.Articles), "article"), counts); err != nil {
		return err
	}
	for _, d := range s.Disclosed {
		if err := cli.Say(w, "  %s: %s", wording.Counted(len(d.Articles), "article"), d.Text); err != nil {
			return err
		}
	}
	return nil
}
