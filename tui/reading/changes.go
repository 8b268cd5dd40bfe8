package reading

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
)

// showChanges tells what has become of the article's sentences.
func (rd *Reading) showChanges(int) tea.Cmd {
	v := rd.doc
	rd.frame.Spread("what has changed", keymap.Changes, func(st *styles.Styles, width int) [][]row.Row { return v.Changes.Parts(v.Article, st, width) })
	return nil
}

func (rd *Reading) needsChanges() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if rd.doc.Changes.None() {
		return "no sentence has changed since it was opened; " + rd.frame.Keys.Key(keymap.Again) + " reads it again"
	}
	return ""
}
