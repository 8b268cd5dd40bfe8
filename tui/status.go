package tui

import (
	"strings"

	"github.com/standfirst/standfirst/tui/row"
)

// status is the last row: what has just happened, or where one is and what one
// can do.
func (a *App) status() string {
	st := &a.Styles
	tail := row.Glyph(st.Glyphs.Ellipsis)
	left := a.front().Position()
	if a.Notice != "" {
		left = row.Of(" "+a.Notice, st.Notice)
	}
	if a.count > 0 {
		left = append(row.Row{{Text: " " + row.Int(a.count) + " ", Style: st.Key}}, left...)
	}
	right := a.hints(a.Width - left.Width() - 2)
	var b strings.Builder
	row.Between(left, right, a.Width, tail).ShowTo(&b, a.Width, st)
	return b.String()
}

// hints are keys that are of use now, as many as fit into width.
func (a *App) hints(width int) row.Row {
	var out row.Row
	room := width
	for _, h := range a.front().Hints() {
		key := a.Keys.Key(h.Name)
		n := row.Width(key) + row.Width(h.Words) + 3
		if key == "" || n > room {
			continue
		}
		room -= n
		out = append(out, row.Piece{Text: key, Style: a.Styles.Key}, row.Piece{Text: " " + h.Words + "  ", Style: a.Styles.Hint})
	}
	if n := len(out); n > 0 {
		out[n-1].Text = out[n-1].Text[:len(out[n-1].Text)-1]
	}
	return out
}
