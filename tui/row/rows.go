package row

import "github.com/standfirst/standfirst/styles"

// Ellipsis is what says that something was cut where there is no choice of signs.
const Ellipsis = "…"

// First is at most the first n rows, with a sign at the end of the last when there were more.
func First(rows []Row, n, width int, st *styles.Styles) []Row {
	if len(rows) <= n {
		return rows
	}
	if n == 0 {
		return nil
	}
	more := Glyph(st.Glyphs.Ellipsis)
	rows = rows[:n]
	rows[n-1] = append(rows[n-1].Cut(width-Width(more), ""), Piece{Text: more, Style: st.Muted})
	return rows
}

// Spaced is the rows with an empty row between each two.
func Spaced(rows []Row) []Row {
	out := make([]Row, 0, 2*len(rows))
	for i, r := range rows {
		if i > 0 {
			out = append(out, nil)
		}
		out = append(out, r)
	}
	return out
}
