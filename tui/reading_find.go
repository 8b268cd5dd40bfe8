package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/reader"
)

// What keys do to find words.

func hit(n int) action {
	return inArticle(func(rd *reading, count int) tea.Cmd {
		if _, all := rd.doc.reader.Hits(); all == 0 {
			rd.app.notice = "not found: " + rd.doc.reader.Query()
			return nil
		}
		rd.wrapped(rd.doc.reader.NextHit(n * many(count)))
		return nil
	})
}

// wrapped says that a search went on at the other end.
func (rd *reading) wrapped(w reader.Wrapped) {
	switch w {
	case reader.WrappedBottom:
		rd.app.notice = "past the end: on from the beginning"
	case reader.WrappedTop:
		rd.app.notice = "past the beginning: on from the end"
	case reader.NotWrapped:
	}
}

func (rd *reading) startFind(int) tea.Cmd {
	rd.app.ask(" Find: ", rd.queries, rd.find)
	return nil
}

// find looks for what was typed; nothing means the query of before.
func (rd *reading) find(query string) tea.Cmd {
	if query == "" && len(rd.queries) > 0 {
		query = rd.queries[len(rd.queries)-1]
	}
	if query == "" {
		return nil
	}
	if n := len(rd.queries); n == 0 || rd.queries[n-1] != query {
		rd.queries = append(rd.queries, query)
	}
	from := rd.app.here()
	rd.wrapped(rd.doc.reader.Search(query))
	if _, all := rd.doc.reader.Hits(); all == 0 {
		rd.app.notice = "not found: " + clean.Inline(query, nil)
		return nil
	}
	rd.app.remember(from)
	return nil
}
