package panel

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// field is one source fact as it is shown.
type field struct {
	name, value, where clean.Text
	lead               clean.Text // stands before a quoted value
	address            clean.Text // where it leads, or empty
	unsure, quoted     bool
}

// target is the fact in words, with where it was found.
func (f field) target() Target {
	words := f.name + ": not found"
	if f.value != "" {
		words = f.name + ": " + f.lead + f.value
		if f.quoted {
			words = f.name + ": " + f.lead + "“" + f.value + "”"
		}
		if f.unsure {
			words += " (weak evidence)"
		}
		if f.where != "" {
			words += " (found: " + f.where + ")"
		}
	}
	return Target{Sentence: -1, Block: -1, Address: f.address, Fact: words}
}

// filled is rows in the look of the chosen entry, if they are one.
func filled(rows []row.Row, v View) []row.Row {
	if !v.Chosen {
		return rows
	}
	return fill(rows, v.Width, chosen(v, v.Styles.Entry))
}

// nameWidth is the column of the fields' names.
const nameWidth = 14

// roomy is the width from which even long texts stand beside their names.
const roomy = 60

func (f field) draw(v View) []row.Row {
	st := v.Styles
	r := row.Row{{Text: f.name, Style: chosen(v, st.Field)}}
	hang, sign := 2, clean.Text("")
	if v.Chosen {
		sign = v.glyph(st.Glyphs.Chosen) + " "
	}
	switch beside := v.Width - nameWidth; {
	case beside < nameWidth+4:
		r = append(r, row.Piece{Text: "  " + sign, Hard: true, Style: chosen(v, st.Field)})
	case v.Width < roomy && row.Width(f.value) > 2*beside:
		r = append(r, row.Piece{Text: " " + sign, Style: chosen(v, st.Field)}, row.Piece{Text: "\n"}) // a long text has the whole width
	default:
		hang = nameWidth
		gap := row.Spaces(max(0, nameWidth-row.Width(f.name)-row.Width(sign))) + sign
		r = append(r, row.Piece{Text: gap, Hard: true, Style: chosen(v, st.Field)})
	}
	if f.value == "" {
		return filled(append(r, row.Piece{Text: "not found", Style: chosen(v, st.Missing)}).Wrap(v.Width, hang), v)
	}
	value := f.value
	if f.quoted {
		value = f.lead + v.quoted(value)
	}
	r = append(r, row.Piece{Text: value, Style: chosen(v, st.Entry)})
	if f.unsure {
		r = append(r, row.Piece{Text: " (weak evidence)", Style: chosen(v, st.Missing)})
	}
	if f.where != "" && !v.Focus { // a sign is enough until it is asked for
		r = append(r, row.Piece{Text: " " + row.Glyph(st.Glyphs.Back), Style: st.Where, Hard: true}) // with the last word
	}
	rows := r.Wrap(v.Width, hang)
	if f.where == "" || !v.Focus {
		return rows
	}
	// Where it was found stands behind it when there is room, else below.
	where := row.Piece{Text: row.Glyph(st.Glyphs.Back) + " " + f.where, Style: chosen(v, st.Where)}
	if last := len(rows) - 1; rows[last].Width()+1+row.Width(where.Text) <= v.Width {
		rows[last] = append(rows[last], row.Piece{Text: " ", Style: chosen(v, st.Where)}, where)
		return filled(rows, v)
	}
	for _, r := range (row.Row{where}).Wrap(v.Width-hang, 2) {
		rows = append(rows, append(row.Row{{Text: row.Spaces(hang), Style: chosen(v, st.Where)}}, r...))
	}
	return filled(rows, v)
}

// absent names the facts that were looked for too.
func absent(names []clean.Text) entry {
	const also = "Also looked for, not found: "
	all := clean.Join(names, ", ")
	return entry{target: Target{Sentence: -1, Block: -1, Fact: also + all}, text: all, draw: func(v View) []row.Row {
		r := row.Row{{Text: also, Style: chosen(v, v.Styles.Field)}, {Text: all, Style: chosen(v, v.Styles.Missing)}}
		return filled(r.Wrap(v.Width, 2), v)
	}}
}
