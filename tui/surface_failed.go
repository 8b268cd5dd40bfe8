package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// failedSurface says why there is no article, and what one can do.
type failedSurface struct {
	surface.Blank

	app *App

	err error
}

func (s *failedSurface) Rows(width, height int) []string {
	return s.app.Center(s.reason(), width, height)
}

func (s *failedSurface) Passing() bool { return true }

func (s *failedSurface) Err() error { return s.err }

func (s *failedSurface) Again() tea.Cmd { return s.app.retry() }

func (s *failedSurface) NeedsAgain() clean.Text { return "" }

func (s *failedSurface) Close() tea.Cmd { return s.app.backOut() }

func (s *failedSurface) Hints() []surface.Hint {
	all := []surface.Hint{{keymap.Again, "again"}, {keymap.Quit, "quit"}}
	if len(s.app.past) > 0 {
		all = append([]surface.Hint{{keymap.Back, "back"}}, all...)
	}
	if s.app.hasList() {
		all = append(all, surface.Hint{keymap.Articles, "list"})
	}
	return all
}

func (s *failedSurface) reason() []row.Row {
	st := &s.app.Styles
	width := min(surface.Comfortable, s.app.Width-2)
	e, ok := errors.AsType[*content.Error](s.err)
	if !ok {
		return s.app.Inset(row.Of(surface.ErrorText(s.err), st.Error).Wrap(width, 0))
	}
	rows := row.Of("could not "+e.Op, st.Error).Wrap(width, 0)
	if e.Reference != "" {
		rows = append(rows, row.Of(e.Reference, st.Entry).Wrap(width, 0)...)
	}
	rows = append(rows, row.Row{})
	rows = append(rows, row.Of(e.Reason, st.Entry).Wrap(width, 0)...)
	if e.Hint != "" {
		rows = append(rows, row.Row{})
		rows = append(rows, row.Of(e.Hint, st.Muted).Wrap(width, 0)...)
	}
	return s.app.Inset(rows)
}
