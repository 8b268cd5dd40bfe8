package wall

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve/qr"
)

// gap is the space between the QR code and what stands beside it.
const gap = 3

// join says how to come in: beside the QR code where there is room for it.
func (s *Scene) join(width, height int) []row.Row {
	drawn := s.drawn()
	words := s.inviting(width)
	if len(drawn) == 0 || len(drawn) > height {
		return words
	}
	side := drawn[0].Width() + gap
	if side+30 > width {
		if len(drawn)+len(words)+1 <= height && side <= width {
			return append(append(words, nil), drawn...)
		}
		return words
	}
	words = s.inviting(width - side)
	return besideCode(drawn, words, max(0, (len(drawn)-len(words))/2))
}

// drawn is the QR code of the address with the code, in rows of one width.
func (s *Scene) drawn() (out []row.Row) {
	style := styles.QR()
	if s.NoColor {
		style = styles.Style{}
	}
	for _, r := range qr.Rows(s.Address + "/" + s.Code) {
		out = append(out, row.Of(clean.Inline(r, nil), style))
	}
	return out
}

// besideCode puts words, from row top on, at the right of the QR code.
func besideCode(drawn, words []row.Row, top int) (out []row.Row) {
	for i := range max(len(drawn), len(words)+top) {
		r := row.Of(row.Spaces(drawn[0].Width()+gap), styles.Style{})
		if i < len(drawn) {
			r = row.Row{drawn[i][0], {Text: row.Spaces(gap)}}
		}
		if k := i - top; k >= 0 && k < len(words) {
			r = append(r, words[k]...)
		}
		out = append(out, r)
	}
	return out
}

// spelled is the code with its letters apart, as it is typed from a wall.
func (s *Scene) spelled() clean.Text {
	return clean.Inline(strings.Join(strings.Split(s.Code, ""), " "), nil)
}

// inviting is how to come in, in words.
func (s *Scene) inviting(width int) []row.Row {
	out := row.Of(s.title(), bold).Wrap(width, 0)
	out = append(out, nil, row.Of("Join at", styles.Style{}), row.Of(clean.Inline(s.Address, nil), bold), nil,
		row.Of("with the code", styles.Style{}), row.Of(s.spelled(), bold), nil)
	if s.SSH != "" {
		out = append(out, row.Of("or "+s.SSH, styles.Style{}).Wrap(width, 3)...)
		out = append(out, row.Of("whose key is "+s.Key, styles.Style{}).Wrap(width, 3)...)
		out = append(out, nil)
	}
	return append(out, row.Of(row.Int(s.Frame.Joined)+" joined", styles.Style{}))
}

// late says in a line how somebody who comes late still gets in, or is empty where nobody does.
func (s *Scene) late(width int) []row.Row {
	if f := s.Frame; !f.Open || !f.Phase.Labelling() && f.Phase != workshop.Lobby {
		return nil
	}
	return row.Row{
		{Text: "Join at "}, {Text: clean.Inline(s.Address, nil), Style: bold}, {Text: " with the code "}, {Text: s.spelled(), Style: bold, Hard: true},
	}.Wrap(width, 0)
}
