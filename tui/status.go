package tui

import (
	"strings"

	"github.com/standfirst/standfirst/tui/row"
)

// status is the last row: what has just happened, or where one is and what one can do. A notice that is too long for it begins on
// the row above, or above is empty.
func (a *App) status() (above, last string) {
	left := a.front().Position()
	if a.Notice != "" {
		first, rest := a.notice()
		if len(first) > 0 {
			above = a.between(first, nil)
		}
		left = rest
	}
	if a.count > 0 {
		left = append(row.Row{{Text: " " + row.Int(a.count) + " ", Style: a.Styles.Key}}, left...)
	}
	return above, a.between(left, a.hints(a.Width-left.Width()-2))
}

// notice is the notice, and its beginning where it needs two rows.
func (a *App) notice() (first, rest row.Row) {
	const lowest = 8 // rows of a screen that has one to spare
	whole := row.Of(" "+a.Notice, a.Styles.Notice)
	if whole.Width() <= a.Width || a.Height < lowest {
		return nil, whole
	}
	for i, part := range row.Of(a.Notice, a.Styles.Notice).Wrap(a.Width-1, 0) {
		to := &rest
		if i == 0 {
			to = &first
		}
		*to = append(append(*to, row.Of(" ", a.Styles.Notice)...), part...)
	}
	return first, rest
}

// between is a row of the whole width with something at both ends.
func (a *App) between(left, right row.Row) string {
	var b strings.Builder
	row.Between(left, right, a.Width, row.Glyph(a.Styles.Glyphs.Ellipsis)).ShowTo(&b, a.Width, &a.Styles)
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
