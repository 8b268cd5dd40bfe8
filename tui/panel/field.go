package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// field is one source fact as it is shown.
type field struct {
	content.SourceFact
	pending bool // it may yet be found
}

// missing is said in place of a value.
func (f field) missing() clean.Text {
	if f.pending {
		return "not read yet"
	}
	return "not found"
}

// target is the fact in words, with where it was found.
func (f field) target() Target {
	words := f.Name + ": " + f.missing()
	if f.Value != "" {
		words = f.Name + ": " + f.Lead + f.Value
		if f.Quoted {
			words = f.Name + ": " + f.Lead + "“" + f.Value + "”"
		}
		if f.Weak {
			words += " (weak evidence)"
		}
		if f.Where != "" {
			words += " (found: " + f.Where + ")"
		}
	}
	return Target{Sentence: -1, Block: -1, Address: f.Address, Fact: words}
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
	r := row.Row{{Text: f.Name, Style: chosen(v, st.Field)}}
	hang, sign := 2, clean.Text("")
	if v.Chosen {
		sign = row.Glyph(st.Glyphs.Chosen) + " "
	}
	switch beside := v.Width - nameWidth; {
	case beside < nameWidth+4:
		r = append(r, row.Piece{Text: "  " + sign, Hard: true, Style: chosen(v, st.Field)})
	case v.Width < roomy && row.Width(f.Value) > 2*beside:
		r = append(r, row.Piece{Text: " " + sign, Style: chosen(v, st.Field)}, row.Piece{Text: "\n"}) // a long text has the whole width
	default:
		hang = nameWidth
		r[0].Hard = true
		gap := row.Spaces(max(0, nameWidth-row.Width(f.Name)-row.Width(sign))) + sign
		r = append(r, row.Piece{Text: gap, Hard: true, Style: chosen(v, st.Field)})
	}
	if f.Value == "" {
		return filled(append(r, row.Piece{Text: f.missing(), Style: chosen(v, st.Missing)}).Wrap(v.Width, hang), v)
	}
	value := f.Value
	if f.Quoted {
		value = f.Lead + v.quoted(value)
	}
	r = append(r, row.Piece{Text: value, Style: chosen(v, st.Entry)})
	if f.Weak {
		r = append(r, row.Piece{Text: " (weak evidence)", Style: chosen(v, st.Missing)})
	}
	if f.Where != "" && !v.Focus { // a sign is enough until it is asked for
		r = append(r, row.Piece{Text: " " + row.Glyph(st.Glyphs.Back), Style: st.Where, Hard: true}) // with the last word
	}
	rows := r.Wrap(v.Width, hang)
	if f.Where == "" || !v.Focus {
		return rows
	}
	// Where it was found stands behind it when there is room, else below.
	where := row.Piece{Text: row.Glyph(st.Glyphs.Back) + " " + f.Where, Style: chosen(v, st.Where)}
	if last := len(rows) - 1; rows[last].Width()+1+row.Width(where.Text) <= v.Width {
		where.Text, where.Hard = " "+where.Text, true
		rows[last] = append(rows[last], where)
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
	return entry{item: &item{target: Target{Sentence: -1, Block: -1, Fact: also + all}, text: all, draw: func(v View) []row.Row {
		r := row.Row{{Text: also, Style: chosen(v, v.Styles.Field)}, {Text: all, Style: chosen(v, v.Styles.Missing)}}
		return filled(r.Wrap(v.Width, 2), v)
	}}}
}
