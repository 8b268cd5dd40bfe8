package tui

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// status is the last row: what has just happened, or where one is and what one
// can do.
func (a *App) status() string {
	st := &a.styles
	tail := row.Glyph(st.Glyphs.Ellipsis)
	left := a.front().position()
	if a.notice != "" {
		left = row.Of(" "+a.notice, st.Notice)
	}
	if a.count > 0 {
		left = append(row.Row{{Text: " " + row.Int(a.count) + " ", Style: st.Key}}, left...)
	}
	right := a.hints(a.width - left.Width() - 2)
	var b strings.Builder
	row.Between(left, right, a.width, tail).ShowTo(&b, a.width, st)
	return b.String()
}

// hint is a binding and what it does, in a word or two.
type hint struct {
	name  string
	words clean.Text
}

// hints are keys that are of use now, as many as fit into width.
func (a *App) hints(width int) row.Row {
	var out row.Row
	room := width
	for _, h := range a.front().hints() {
		key := a.keys.Key(h.name)
		n := row.Width(key) + row.Width(h.words) + 3
		if key == "" || n > room {
			continue
		}
		room -= n
		out = append(out, row.Piece{Text: key, Style: a.styles.Key}, row.Piece{Text: " " + h.words + "  ", Style: a.styles.Hint})
	}
	if n := len(out); n > 0 {
		out[n-1].Text = out[n-1].Text[:len(out[n-1].Text)-1]
	}
	return out
}
