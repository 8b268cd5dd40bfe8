package panel

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// field is one source fact as it is shown.
type field struct {
	name, value, where clean.Text
	lead               clean.Text // stands before a quoted value
	unsure, quoted     bool
}

// nameWidth is the column of the fields' names.
const nameWidth = 14

// roomy is the width from which even long texts stand beside their names.
const roomy = 60

func (f field) draw(v View) []row.Row {
	st := v.Styles
	r := row.Row{{Text: f.name, Style: st.Field}}
	hang := 2
	switch beside := v.Width - nameWidth; {
	case beside < nameWidth+4:
		r = append(r, row.Piece{Text: "  ", Hard: true})
	case v.Width < roomy && row.Width(f.value) > 2*beside:
		r = append(r, row.Piece{Text: "\n"}) // a long text has the whole width
	default:
		hang = nameWidth
		r = append(r, row.Piece{Text: row.Spaces(nameWidth - row.Width(f.name)), Hard: true})
	}
	if f.value == "" {
		return append(r, row.Piece{Text: "not found", Style: st.Missing}).Wrap(v.Width, hang)
	}
	value := f.value
	if f.quoted {
		value = f.lead + v.quoted(value)
	}
	r = append(r, row.Piece{Text: value, Style: st.Entry})
	if f.unsure {
		r = append(r, row.Piece{Text: " (weak evidence)", Style: st.Missing})
	}
	if f.where != "" && !v.Focus { // a sign is enough until it is asked for
		r = append(r, row.Piece{Text: " " + row.Glyph(st.Glyphs.Back), Style: st.Where})
	}
	rows := r.Wrap(v.Width, hang)
	if f.where == "" || !v.Focus {
		return rows
	}
	// Where it was found stands behind it when there is room, else below.
	where := row.Piece{Text: row.Glyph(st.Glyphs.Back) + " " + f.where, Style: st.Where}
	if last := len(rows) - 1; rows[last].Width()+1+row.Width(where.Text) <= v.Width {
		rows[last] = append(rows[last], row.Piece{Text: " "}, where)
		return rows
	}
	for _, r := range (row.Row{where}).Wrap(v.Width-hang, 2) {
		rows = append(rows, append(row.Row{{Text: row.Spaces(hang)}}, r...))
	}
	return rows
}

// absent names the facts that were looked for too.
func absent(names []clean.Text) entry {
	return entry{target: nowhere, text: clean.Join(names, ", "), draw: func(v View) []row.Row {
		return row.Row{{Text: "Also looked for, not found: ", Style: v.Styles.Field}, {Text: clean.Join(names, ", "), Style: v.Styles.Missing}}.Wrap(v.Width, 2)
	}}
}
