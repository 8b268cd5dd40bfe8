package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/reader"
)

// What keys do to find words.

func hit(n int) action {
	return func(a *App, count int) tea.Cmd {
		if _, all := a.doc.reader.Hits(); all == 0 {
			a.notice = "not found: " + a.doc.reader.Query()
			return nil
		}
		a.wrapped(a.doc.reader.NextHit(n * many(count)))
		return nil
	}
}

// wrapped says that a search went on at the other end.
func (a *App) wrapped(w reader.Wrapped) {
	switch w {
	case reader.WrappedBottom:
		a.notice = "past the end: on from the beginning"
	case reader.WrappedTop:
		a.notice = "past the beginning: on from the end"
	case reader.NotWrapped:
	}
}

func (a *App) startFind(int) tea.Cmd {
	a.prompt = prompt.New(" Find: ", a.queries)
	return nil
}

// find looks for what was typed; nothing means the query of before.
func (a *App) find(query string) {
	if query == "" && len(a.queries) > 0 {
		query = a.queries[len(a.queries)-1]
	}
	if query == "" {
		return
	}
	if n := len(a.queries); n == 0 || a.queries[n-1] != query {
		a.queries = append(a.queries, query)
	}
	from := a.here()
	a.wrapped(a.doc.reader.Search(query))
	if _, all := a.doc.reader.Hits(); all == 0 {
		a.notice = "not found: " + clean.Inline(query, nil)
		return
	}
	a.remember(from)
}
