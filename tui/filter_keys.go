package tui

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
)

// filterPrefix begins the names of the bindings that filter the article.
const filterPrefix = "filter-"

// filterName is the binding that filters the article for a label.
func filterName(l content.Label) string { return filterPrefix + l.String() }

// labelFilters are the keys that leave one label only, wherever labels are filtered. A binding is called by the prefix
// and the label; more is what the help says of the first besides.
func labelFilters(prefix string, more clean.Text, group keymap.Group, do func(content.Label) action, needs func(*App) clean.Text) []keymap.Row[*App] {
	var all []keymap.Row[*App]
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
		all = append(all, keymap.On(prefix+l.label.String(), []string{l.key}, l.help, group, do(l.label), needs))
	}
	return all
}
