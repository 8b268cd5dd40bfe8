package keymap

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// FilterPrefix begins the names of the bindings that filter the article.
const FilterPrefix = "filter-"

// FilterName is the binding that filters the article for a label.
func FilterName(l content.Label) string { return FilterPrefix + l.String() }

// LabelFilters are the keys that leave one label only, wherever labels are filtered. A binding is called by the prefix
// and the label; more is what the help says of the first besides.
func LabelFilters[T any](
	prefix string, more clean.Text, group Group, do func(content.Label) func(T, int) tea.Cmd, needs func(T) clean.Text,
) []Row[T] {
	var all []Row[T]
	for _, l := range []struct {
		label content.Label
		key   string
		help  clean.Text
	}{
		{content.Fact, "f", "only what is asserted as fact" + more},
		{content.Opinion, "o", "only opinion"},
		{content.Attributed, "a", "only attributed speech"},
		{content.Prediction, "p", "only predictions"},
		{content.Unsure, "U", "only unsure"},
	} {
		all = append(all, On(prefix+l.label.String(), []string{l.key}, l.help, group, do(l.label), needs))
	}
	return all
}
