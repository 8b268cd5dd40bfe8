package library

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/shelf"
)

// completedBy is what a shell offers, with what it is behind a tab.
func completedBy(value, is clean.Text) cobra.Completion {
	return cobra.CompletionWithDesc(string(value), string(is))
}

// completeSaved offers the keys of saved articles, for the first argument or for all.
func completeSaved(all bool) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 && !all {
			return completeTags(typed)
		}
		sh := openShelf()
		defer sh.Close()
		items, _ := sh.List(false) // what can be read is offered
		var out []cobra.Completion
		for i := range items {
			if key := items[i].Key.Short(); strings.HasPrefix(key, typed) {
				out = append(out, completedBy(clean.Inline(key, nil), items[i].Name()))
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// completeOf offers what saved articles have, each once; names of people and papers are not offered
// while the source is hidden.
func completeOf(f *settings.Flags, names bool, values func(*shelf.Item) []clean.Text) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		s, err := f.SettleFile(os.Getenv)
		if err != nil || names && s.HideSource {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		sh := openShelf()
		defer sh.Close()
		items, _ := sh.List(false) // what can be read is offered
		var out []cobra.Completion
		for i := range items {
			for _, v := range values(&items[i]) {
				if v != "" && strings.HasPrefix(strings.ToLower(string(v)), strings.ToLower(typed)) && !slices.Contains(out, string(v)) {
					out = append(out, string(v))
				}
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// completeTags offers the tags that there are.
func completeTags(typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	sh := openShelf()
	defer sh.Close()
	tags, _ := sh.Tags()
	seen := map[clean.Text]bool{}
	var out []cobra.Completion
	for _, has := range tags {
		for _, t := range has {
			if !seen[t] && strings.HasPrefix(string(t), typed) {
				seen[t] = true
				out = append(out, string(t))
			}
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeFeeds offers the addresses of the feeds that are followed.
func completeFeeds(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	st := openFeeds()
	defer st.Close()
	feeds, _ := st.Feeds()
	var out []cobra.Completion
	for i := range feeds {
		if strings.HasPrefix(string(feeds[i].Address), typed) {
			out = append(out, completedBy(feeds[i].Address, feeds[i].Name()))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
