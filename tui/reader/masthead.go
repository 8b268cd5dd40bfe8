package reader

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// makeMasthead sets what stands above the article: section and publisher, the
// title, the dek, who signs it, and how many sentences of each label there
// are. On a low screen the title has to do.
//
// When it changes its height under somebody who has begun to read, the text
// stays where it is.
func (r *Reader) makeMasthead() {
	hidden, before := r.hidden(), len(r.masthead)
	r.masthead = masthead(r.article, r.counts, r.withheld, &r.styles, r.page.Width(), r.page.Margin(), r.height)
	switch after := len(r.masthead); {
	case hidden:
		r.head = after
	case r.moved && before > 0:
		r.head = min(max(0, r.head+after-before), after)
	default:
		r.head = min(r.head, after)
	}
}

// hidden says that the masthead is scrolled off the screen.
func (r *Reader) hidden() bool {
	return len(r.masthead) > 0 && r.head >= len(r.masthead) || r.page.Top().Before(r.top)
}

// low is the height below which only the title is shown.
const low = 16

func masthead(a *content.Article, n [content.Labels]int, w Withheld, st *styles.Styles, width, margin, height int) []row.Row {
	rows := []row.Row{} // not nil: it has been made
	width -= margin
	if width < 8 || height < 6 {
		return rows
	}
	s := &a.Source
	if height >= low {
		rows = append(rows, aboveTitle(s, w, st, width)...)
	}
	if s.Title != nil {
		title := row.Of(s.Title.Value, st.Title)
		if !s.Title.Sure {
			title = append(title, row.Piece{Text: " (" + s.Title.Where + ")", Style: st.Missing})
		}
		rows = append(rows, limit(title.Wrap(width, 0), 4, width, st)...)
	} else {
		rows = append(rows, row.Of("title not found", st.Missing))
	}
	if height >= low {
		if s.Dek != nil {
			rows = append(rows, limit(row.Of(s.Dek.Value, st.Caption).Wrap(width, 0), 4, width, st)...)
		}
		if w.Source != "" {
			rows = append(rows, row.Of(w.Source, st.Missing))
		} else {
			rows = append(rows, signed(s, st, width)...)
		}
		switch {
		case len(a.Document.Sentences) == 0:
		case w.Counts != "":
			rows = append(rows, row.Of(w.Counts, st.Missing))
		default:
			rows = append(rows, counts(n, st, width))
		}
		if warning := a.Warning(); warning != "" {
			rows = append(rows, limit(row.Of(warning, st.Missing).Wrap(width, 0), 2, width, st)...)
		}
	}
	if len(rows) > 0 {
		rows = append(rows, row.Of(row.Repeat(row.Glyph(st.Glyphs.Horizontal), width), st.Border), row.Row{})
	}
	for i, r := range rows {
		rows[i] = append(row.Row{{Text: row.Spaces(margin)}}, r...)
	}
	return rows
}

// limit keeps the first n rows, and shows that there were more.
func limit(rows []row.Row, n, width int, st *styles.Styles) []row.Row {
	if len(rows) <= n {
		return rows
	}
	more := row.Glyph(st.Glyphs.Ellipsis)
	rows = rows[:n]
	rows[n-1] = append(rows[n-1].Cut(width-row.Width(more), ""), row.Piece{Text: more, Style: st.Muted})
	return rows
}

// counts is how many sentences of each label the article has. Until they are
// judged the row is kept free, so that nothing moves afterwards.
func counts(n [content.Labels]int, st *styles.Styles, width int) row.Row {
	if n == [content.Labels]int{} {
		return row.Of("the sentences are not read yet", st.Missing)
	}
	full, short := row.Row{}, row.Row{}
	for i, c := range []struct {
		label content.Label
		words clean.Text
	}{{content.Fact, "asserted"}, {content.Opinion, "opinion"}, {content.Attributed, "attributed"}, {content.Prediction, "predicted"}, {content.Unsure, "unsure"}} {
		m := st.Marks[c.label]
		gap := row.Piece{}
		if i > 0 {
			gap.Text = "  "
		}
		full = append(full, gap, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, row.Piece{Text: " " + row.Int(n[c.label]) + " " + c.words, Style: st.Muted})
		short = append(short, gap, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, row.Piece{Text: " " + row.Int(n[c.label]), Style: st.Muted})
	}
	if full.Width() <= width {
		return full
	}
	return short
}
