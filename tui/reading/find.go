package reading

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// What keys do to find words.

func hit(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		anew := rd.doc.Reader.Query() == ""
		from := rd.doc.Reader.Mark()
		if !rd.refind() {
			return nil
		}
		if anew {
			rd.host.Remember(rd.doc, from)
			return nil
		}
		rd.wrapped(rd.doc.Reader.NextHit(n * keymap.Many(count)))
		return nil
	}
}

// wrapped notes that a search went on at the other end.
func (rd *Reading) wrapped(w reader.Wrapped) {
	switch w {
	case reader.WrappedBottom:
		rd.frame.Notice = "past the end: on from the beginning"
	case reader.WrappedTop:
		rd.frame.Notice = "past the beginning: on from the end"
	case reader.NotWrapped:
	}
}

func (rd *Reading) startFind(int) tea.Cmd {
	if rd.focus {
		return rd.startNarrow()
	}
	from, r := rd.doc.Reader.Mark(), rd.doc.Reader
	before := r.Query()
	back := func() {
		r.Return(from)
		if r.Unfind(); before != "" {
			r.Search(string(before))
			r.Return(from)
		}
	}
	typing := func(query string) {
		r.Return(from)
		if r.Unfind(); query != "" {
			r.Search(query)
		}
	}
	answer := func(query string) tea.Cmd {
		back()
		return rd.Find(query)
	}
	return rd.frame.Ask(surface.Question{
		Label: " Find: ", Enter: "find", Before: rd.queries, Answer: answer, Typing: typing, GaveUp: back, Tab: "list",
		Tabbed: func(string) tea.Cmd {
			cmd := rd.frame.Answer(answer)
			rd.listFound()
			return cmd
		},
	})
}

// refind looks once more for what was searched for last, if the search was closed since,
// and reports whether anything is found. If not, it says why.
func (rd *Reading) refind() bool {
	if r, n := rd.doc.Reader, len(rd.queries); r.Query() == "" && n > 0 {
		rd.wrapped(r.Search(rd.queries[n-1]))
	}
	if !rd.finding() {
		rd.frame.Notice = rd.missed(string(rd.doc.Reader.Query()))
	}
	return rd.finding()
}

// showFound opens the list of what was found, or closes it when it has the keys.
func (rd *Reading) showFound(count int) tea.Cmd {
	from := rd.doc.Reader.Mark()
	anew := rd.doc.Reader.Query() == ""
	if !rd.refind() {
		return nil
	}
	if anew {
		rd.doc.Reader.Return(from)
	}
	return show(panel.Hits)(rd, count)
}

// listFound turns to the list of what was found, if anything was.
func (rd *Reading) listFound() {
	if !rd.finding() {
		return
	}
	rd.kind, rd.focus = panel.Hits, true
	rd.enter()
	now, _ := rd.doc.Reader.Hits()
	rd.panes[panel.Hits].Choose(rd.doc.Panels, panel.Hits, rd.doc.Panels.FindHit(now))
}

// Searched brings the list of what was found up to date where it is shown, and takes the
// keys from it when there is none any more.
func (rd *Reading) Searched() {
	if rd.kind.OfSearch() && !rd.finding() && rd.frame.Prompt == nil {
		rd.closePanel()
	}
	if shown := rd.layout.right > 0 || rd.drawer && rd.kind.OfSearch(); shown && rd.doc.Search() && rd.drawer {
		rd.host.Relay()
	}
}

// Find looks for what was typed; nothing means the query of before.
func (rd *Reading) Find(query string) tea.Cmd {
	if query == "" && len(rd.queries) > 0 {
		query = rd.queries[len(rd.queries)-1]
	}
	if query == "" {
		return nil
	}
	if n := len(rd.queries); n == 0 || rd.queries[n-1] != query {
		rd.queries = append(rd.queries, query)
	}
	from := rd.doc.Reader.Mark()
	rd.wrapped(rd.doc.Reader.Search(query))
	if _, all := rd.doc.Reader.Hits(); all == 0 {
		rd.frame.Notice = rd.missed(query)
		return nil
	}
	if rd.doc.Reader.Pattern() {
		rd.frame.Notice = "found as a pattern"
	}
	rd.host.Remember(rd.doc, from)
	return nil
}

// missed says why a query found nothing: a filter hides what there is, or a capital,
// which finds capitals alone.
func (rd *Reading) missed(query string) clean.Text {
	words := "not found: " + clean.Inline(query, nil)
	if n := rd.doc.Reader.AllHits(); n > 0 {
		return words + " in what the filter leaves; " + row.Int(n) + " in all"
	}
	if n := rd.doc.Reader.OtherCase(query); n > 0 {
		return words + "; " + row.Int(n) + " in small letters, which find capitals too"
	}
	return words
}
