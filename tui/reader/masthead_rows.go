package reader

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// The rows of the masthead that say who speaks: above the title what the piece
// is and where it stands, below it who signs it and when.

// aboveTitle is what the piece is and where it stands, on one row where that
// fits.
func aboveTitle(s *content.Source, w Withheld, st *styles.Styles, width int) []row.Row {
	left := kicker(s, st)
	if w.Source != "" {
		if len(left) == 0 {
			return nil
		}
		return row.First(left.Wrap(width, 0), 2, width, st)
	}
	for _, right := range []row.Row{origin(s, "first published by ", st), origin(s, "first in ", st)} {
		if len(left) > 0 && len(right) > 0 && left.Width()+right.Width()+2 <= width {
			return []row.Row{row.Between(left, right, width, "")}
		}
	}
	var rows []row.Row
	for _, r := range []row.Row{left, origin(s, "first published by ", st)} {
		if len(r) > 0 {
			rows = append(rows, row.First(r.Wrap(width, 0), 2, width, st)...)
		}
	}
	return rows
}

// kicker is the section and what the page says the piece is.
func kicker(s *content.Source, st *styles.Styles) row.Row {
	var words []clean.Text
	if s.Genre != nil {
		words = append(words, clean.Inline(string(s.Genre.Value), nil))
	}
	if s.Section != nil {
		for _, w := range s.Section.Value {
			if w != "" && (len(words) == 0 || !strings.EqualFold(string(words[0]), string(w))) {
				words = append(words, w)
			}
		}
	}
	var r row.Row
	for i, w := range words {
		style := st.Muted
		if i == 0 {
			w, style = clean.Inline(strings.ToUpper(string(w)), nil), st.PanelTitle
		} else {
			r = append(r, dot(st))
		}
		r = append(r, row.Piece{Text: w, Style: style})
	}
	return r
}

func dot(st *styles.Styles) row.Piece {
	return row.Piece{Text: " " + row.Glyph(st.Glyphs.Separator) + " ", Style: st.Muted}
}

// origin is the publisher, and where the piece was first.
func origin(s *content.Source, first clean.Text, st *styles.Styles) row.Row {
	var r row.Row
	if s.Publisher != nil {
		r = append(r, row.Piece{Text: s.Publisher.Value, Style: st.Muted})
	}
	if p := s.Provenance; p != nil && p.From != "" {
		if p.Kind != content.Republished && p.Kind != content.FirstAt {
			first = p.Kind.Words() + " "
		}
		if len(r) > 0 {
			r = append(r, dot(st))
		}
		r = append(r, row.Piece{Text: first + p.From, Style: st.Muted})
	}
	return r
}

// signed is the byline, the date, which is not broken, how long the piece takes to read, and that it was
// corrected.
func signed(byline row.Row, a *content.Article, minutes int, corrected bool, st *styles.Styles, width int) []row.Row {
	s := &a.Source
	rows := row.First(byline.Wrap(width, 0), 3, width, st)
	var facts []clean.Text
	if s.Published != nil {
		facts = append(facts, clean.Inline(s.Published.Value.Day(), nil))
	}
	if minutes > 0 {
		facts = append(facts, row.Int(minutes)+" min")
	}
	if corrected {
		facts = append(facts, "corrected")
	}
	for i, f := range facts {
		piece := row.Piece{Text: f, Style: st.Muted, Hard: true}
		if f == "corrected" {
			piece.Style = st.Missing
		}
		last := len(rows) - 1
		switch r := append(append(row.Row{}, rows[last]...), dot(st), piece); {
		case r.Width() <= width:
			rows[last] = r
		case i == 0 && s.Published != nil:
			rows = append(rows, row.Row{piece})
		}
	}
	return rows
}

// byline is who signs the piece, and, if that is wanted, as what. letters is how many
// readers' letters it holds.
func byline(article *content.Article, letters int, as bool, st *styles.Styles) row.Row {
	var r row.Row
	for i, a := range article.Source.Authors {
		if i > 0 {
			r = append(r, row.Piece{Text: "; ", Style: st.Muted})
		}
		r = append(r, row.Piece{Text: a.Name.Value, Style: st.Entry})
		var is clean.Text
		if as && a.Role != nil {
			is = a.Role.Value
		}
		if as && a.Organisation != nil {
			if is != "" {
				is += ", "
			}
			is += a.Organisation.Value
		}
		if is != "" {
			r = append(r, dot(st), row.Piece{Text: is, Style: st.Muted})
		}
	}
	if len(r) > 0 {
		return r
	}
	if letters > 0 {
		return row.Of(row.Int(letters)+" letters, each signed", st.Entry)
	}
	return row.Of("author not found", st.Missing)
}
