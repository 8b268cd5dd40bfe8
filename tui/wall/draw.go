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
		r.DrawTo(&b, width, row.Ellipsis)
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
	case f.Phase == workshop.Lobby && serve.WhereTrial(f.Warming()) != "":
		return s.trial(width, height)
	case f.Phase == workshop.Lobby:
		return s.join(width, height)
	}
	return s.divided(width, height)
}

func (s *Scene) title() clean.Text {
	if t := s.Pack.Article.Source.Title; t != nil {
		return t.Value
	}
	return "An article without a title"
}

// waiting says how many have handed in and how much time is left, in large figures, and how
// to come in late: with the QR code where the figures stay large beside it.
func (s *Scene) waiting(width, height int) []row.Row {
	late := s.late(width)
	if late == nil {
		return s.progress(width, height)
	}
	height -= len(late) + 1
	out := s.progress(width, height)
	if drawn := s.drawn(); len(drawn) > 0 && len(drawn) <= height {
		if rest := width - drawn[0].Width() - gap; rest >= 2*cells*2*len(s.count()) {
			out = besideCode(drawn, s.progress(rest, height), 0)
		}
	}
	return append(append(out, nil), late...)
}

// count is how many have handed in, of how many: "17/24".
func (s *Scene) count() clean.Text { return row.Int(s.Frame.Ready) + "/" + row.Int(s.Frame.Joined) }

// progress is how many have handed in and how much time is left.
func (s *Scene) progress(width, height int) []row.Row {
	f := s.Frame
	out := []row.Row{row.Of(s.where(), styles.Style{}), nil}
	clock, room := clean.Text(""), height-6
	if f.Phase.Labelling() {
		clock = serve.Clock(s.Left)
	}
	if clock != "" {
		room = max(lines, room-lines) // the clock is large, too
	}
	out = append(out, large(s.count(), width, room)...)
	out = append(out, nil, row.Of(row.Int(f.Ready)+" of "+row.Int(f.Joined)+" have handed in", bold))
	if clock != "" {
		out = append(out, nil)
		out = append(out, large(clock, width, height-len(out))...)
	}
	return out
}

// where is the step. After the last one nobody waits for the room, which may be gone then.
func (s *Scene) where() clean.Text {
	if s.Frame.Phase == workshop.Closed {
		return "The workshop is over."
	}
	out := serve.Where(workshop.Step{Phase: s.Frame.Phase, Round: s.Frame.Round})
	if s.Lost {
		out += " (the room cannot be reached just now)"
	}
	return out
}
