package tui

import (
	"errors"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
)

// failed is the surface that says why there is no article, and what one can do.
type failed struct {
	blank

	err error
}

func (s *failed) rows(width, height int) []string { return s.app.message(s.reason(), width, height) }

func (s *failed) here() place { return s.app.reading.here() }

func (s *failed) hints() []hint {
	all := []hint{{keymap.Again, "again"}, {keymap.Quit, "quit"}}
	if len(s.app.past) > 0 {
		all = append([]hint{{keymap.Back, "back"}}, all...)
	}
	if s.app.hasList() {
		all = append(all, hint{keymap.Articles, "list"})
	}
	return all
}

func (s *failed) reason() []row.Row {
	st := &s.app.styles
	width := min(comfortable, s.app.width-2)
	e, ok := errors.AsType[*content.Error](s.err)
	if !ok {
		return s.app.inset(row.Of(errorText(s.err), st.Error).Wrap(width, 0))
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
	return s.app.inset(rows)
}
