// Package wall is what a projector shows of a room: how to join, then how many are
// ready, then one sentence with its bars. It holds no name and no answer of anybody.
//
// It draws; package client brings what there is to draw.
package wall

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/qr"
)

// Scene is what the wall shows at a moment.
type Scene struct {
	Pack          *workshop.Pack
	Address, Code string
	// SSH is what is typed to come in over SSH, and Key what the server is then known by; both
	// are empty where that is off.
	SSH, Key clean.Text
	// Frame is nil until the room has told.
	Frame *serve.Frame
	// Left is the time left in seconds, or negative.
	Left    int
	Program *workshop.Says
	Lost    bool
	// NoColor leaves the QR code in the terminal's own colours.
	NoColor bool
}

const ellipsis = "…"

var bold = styles.Style{Attr: styles.Bold}

// Draw is the wall in exactly so many lines of so many cells.
func (s *Scene) Draw(width, height int) string {
	rows := s.rows(max(1, width-4), height)
	// What there is stands a little above the middle.
	above := max(0, (height-len(rows))/3)
	var b strings.Builder
	for y := range height {
		if y > 0 {
			b.WriteByte('\n')
		}
		var r row.Row
		if i := y - above; i >= 0 && i < len(rows) {
			r = rows[i]
			if pad := min(2, width/10); pad > 0 {
				r = append(row.Of(row.Spaces(pad), styles.Style{}), r...)
			}
		}
		r.DrawTo(&b, width, ellipsis)
	}
	return b.String()
}

func (s *Scene) rows(width, height int) []row.Row {
	f := s.Frame
	switch {
	case f == nil:
		return []row.Row{row.Of("The room cannot be reached yet.", bold)}
	case f.Phase == workshop.Ended:
		return row.Of("The workshop has ended; nothing more is shown.", bold).Wrap(width, 0)
	case f.Phase.Labelling(), f.Phase == workshop.Frozen:
		return s.waiting(width, height)
	case f.Focus >= 0:
		return s.sentence(f.Focus, width, height)
	case f.Phase == workshop.Lobby:
		return s.join(width, height)
	}
	return s.divided(width, height)
}

// join says how to come in: beside the QR code where there is room for it.
func (s *Scene) join(width, height int) []row.Row {
	var drawn []row.Row
	style := styles.QR()
	if s.NoColor {
		style = styles.Style{}
	}
	for _, r := range qr.Rows(s.Address + "/" + s.Code) {
		drawn = append(drawn, row.Of(clean.Inline(r, nil), style))
	}
	words := s.inviting(width)
	if len(drawn) == 0 || len(drawn) > height {
		return words
	}
	side := drawn[0].Width() + 3
	if side+30 > width {
		if len(drawn)+len(words)+1 <= height && side <= width {
			return append(append(words, nil), drawn...)
		}
		return words
	}
	words = s.inviting(width - side)
	var out []row.Row
	top := max(0, (len(drawn)-len(words))/2)
	for i := range max(len(drawn), len(words)) {
		r := row.Of(row.Spaces(side), styles.Style{})
		if i < len(drawn) {
			r = row.Row{drawn[i][0], {Text: "   "}}
		}
		if k := i - top; k >= 0 && k < len(words) {
			r = append(r, words[k]...)
		}
		out = append(out, r)
	}
	return out
}

// inviting is how to come in, in words.
func (s *Scene) inviting(width int) []row.Row {
	out := row.Of(s.title(), bold).Wrap(width, 0)
	code := clean.Inline(strings.Join(strings.Split(s.Code, ""), " "), nil)
	out = append(out, nil, row.Of("Join at", styles.Style{}), row.Of(clean.Inline(s.Address, nil), bold), nil,
		row.Of("with the code", styles.Style{}), row.Of(code, bold), nil)
	if s.SSH != "" {
		out = append(out, row.Of("or "+s.SSH, styles.Style{}).Wrap(width, 3)...)
		out = append(out, row.Of("whose key is "+s.Key, styles.Style{}).Wrap(width, 3)...)
		out = append(out, nil)
	}
	return append(out, row.Of(row.Int(s.Frame.Joined)+" joined", styles.Style{}))
}

func (s *Scene) title() clean.Text {
	if t := s.Pack.Article.Source.Title; t != nil {
		return t.Value
	}
	return "An article without a title"
}

// waiting says how many have handed in, and how much time is left, in large figures.
func (s *Scene) waiting(width, height int) []row.Row {
	f := s.Frame
	out := []row.Row{row.Of(s.where(), styles.Style{}), nil}
	out = append(out, large(row.Int(f.Ready)+"/"+row.Int(f.Joined), width, height-6)...)
	out = append(out, nil, row.Of(row.Int(f.Ready)+" of "+row.Int(f.Joined)+" have handed in", bold))
	if clock := serve.Clock(s.Left); clock != "" && f.Phase.Labelling() {
		out = append(out, nil)
		out = append(out, large(clock, width, height-len(out))...)
	}
	return out
}

func (s *Scene) where() clean.Text {
	out := serve.Where(workshop.Step{Phase: s.Frame.Phase, Round: s.Frame.Round})
	if s.Lost {
		out += " (the room cannot be reached just now)"
	}
	return out
}
