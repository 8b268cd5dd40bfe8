package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/visit"
)

// changesFound tells what is new in an article that was read again. It is dropped when
// that has been read once more by then.
type changesFound struct {
	visit   *visit.Visit
	article *content.Article
	changes visit.Changes
}

// compare finds out what changed in an article, away from the screen.
func compare(v *visit.Visit, before, now *content.Article) tea.Cmd {
	return func() tea.Msg {
		return changesFound{v, now, visit.Compare(before, now)}
	}
}

// tell takes what has become of the article, and says how much it is.
func (msg changesFound) tell(a *App) {
	v := msg.visit
	if v.Article != msg.article {
		return
	}
	v.Changes = msg.changes
	c := &v.Changes
	if c.None() {
		return // in sentences nothing has; that something has is said already
	}
	words := clean.Text("read again: ")
	for i, n := range []struct {
		count int
		what  clean.Text
	}{{len(c.New), " new"}, {len(c.Edited), " edited"}, {len(c.Gone), " gone"}} {
		if i > 0 {
			words += ", "
		}
		words += row.Int(n.count) + n.what
	}
	if key := a.Keys.Key(keymap.Changes); key != "" {
		words += "; " + key + " shows what"
	}
	a.tells(v, words)
}

// showChanges tells what has become of the article's sentences.
func (rd *reading) showChanges(int) tea.Cmd {
	v := rd.doc
	rd.app.Spread("what has changed", keymap.Changes, func(st *styles.Styles, width int) [][]row.Row { return v.Changes.Parts(v.Article, st, width) })
	return nil
}

func (a *App) needsChanges() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.Changes.None() {
		return "no sentence has changed since it was opened; " + a.Keys.Key(keymap.Again) + " reads it again"
	}
	return ""
}
