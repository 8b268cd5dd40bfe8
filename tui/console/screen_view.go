package console

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

var (
	bold    = styles.Style{Attr: styles.Bold}
	reverse = styles.Style{Attr: styles.Reverse}
)

// View draws the console.
func (s *Screen) View() tea.View {
	v := tea.NewView(s.draw(max(1, s.width), max(1, s.height)))
	v.AltScreen = true
	return v
}

func (s *Screen) draw(width, height int) string {
	top, bottom := s.head(width), s.foot(width)
	if room := height - len(top) - len(bottom); room < 1 {
		top = top[:max(0, min(len(top), height-len(bottom)))]
	}
	room := max(0, height-len(top)-len(bottom))
	middle := s.middle(width, room)
	s.scroll = max(0, min(s.scroll, len(middle)-room))
	middle = middle[s.scroll:]
	s.below = len(middle) > room
	if s.below || s.scroll > 0 {
		bottom[0] = row.Of("j and k show the rest", styles.Style{Attr: styles.Faint})
	}
	rows := append(append([]row.Row{}, top...), middle[:min(room, len(middle))]...)
	for len(rows) < height-len(bottom) {
		rows = append(rows, nil)
	}
	rows = append(rows, bottom...)
	rows = rows[max(0, len(rows)-height):]
	var b strings.Builder
	for i, r := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		r.DrawTo(&b, width, row.Ellipsis)
	}
	return b.String()
}

// head says where the room is.
func (s *Screen) head(width int) []row.Row {
	f, in := s.frame, &s.console.Invite
	door := clean.Text("joining shut")
	if f.Open {
		door = "joining open"
	}
	first := row.Row{
		{Text: "Room " + clean.Inline(in.Code, nil), Style: bold},
		{Text: "  " + clean.Inline(in.Addresses[0], nil) + "   " + row.Int(f.Joined) + " joined · " + row.Int(f.Here) + " here   " + door},
	}
	second := row.Row{{Text: serve.Where(s.step()), Style: bold}}
	if clock := serve.Clock(s.left); clock != "" {
		second = append(second, row.Piece{Text: " · " + clock + " left"})
	}
	switch {
	case f.Phase.Open():
		return headRows(first, second, f.Divided(), width)
	case f.Phase == workshop.Lobby:
		words := f.TooFewJoined()
		if words != "" {
			words += "; M changes it"
		} else {
			words = f.FromHowMany()
		}
		return headRows(first, second, words, width)
	default:
		return headRows(first, second, farAlong(f, &s.host), width)
	}
}

// headRows puts words after the second row, or where they do not fit in place of the empty third.
func headRows(first, second row.Row, words clean.Text, width int) []row.Row {
	if second.Width()+4+row.Width(words) > width {
		return []row.Row{first, second, row.Of(words, styles.Style{})}
	}
	return []row.Row{first, append(second, row.Piece{Text: "    " + words}), nil}
}

// farAlong is how many have handed in, and how far most are once they have begun.
func farAlong(f *serve.Frame, h *workshop.Host) clean.Text {
	words := row.Int(f.Ready) + " of " + row.Int(f.Joined) + " have handed in"
	if h.Median > 0 {
		words += " · half have labelled " + row.Int(h.Median) + " or more of " + row.Int(h.Asked)
	}
	return words
}

// foot is the next step, what was said, and the keys.
func (s *Screen) foot(width int) []row.Row {
	last := row.Row{{Text: s.says}}.Wrap(width, 0)
	switch {
	case s.asks != nil && s.asks.text:
		last = []row.Row{{{Text: s.asks.words + ": " + clean.Inline(s.typed, nil) + "_", Style: reverse}}}
	case s.asks != nil:
		keys := clean.Text(" y/")
		for _, other := range s.asks.others {
			keys += row.Glyph(other.key) + "/"
		}
		last = []row.Row{{{Text: s.asks.words + keys + "n", Style: reverse}}}
	case s.typed != "":
		last = []row.Row{{{Text: clean.Inline(s.typed, nil), Style: bold}}}
	}
	if len(last) == 0 {
		last = []row.Row{nil}
	}
	next := row.Row{{Text: "R", Style: bold}, {Text: " is off: this was the last step"}}
	if to, ok := workshop.Next(s.step(), s.console.Room.Pack().Settings.Rounds); ok {
		next = row.Row{{Text: "next: "}, {Text: "R", Style: bold}, {Text: " " + serve.Doing(to)}}
	}
	if s.console.warms(s.frame) {
		next = append(next, row.Piece{Text: "; or "}, row.Piece{Text: "U", Style: bold}, row.Piece{Text: " " + serve.DoingTrial(s.frame.Warming())})
	}
	keys := row.Row{{Text: s.keys()}}
	if width < keys.Width() {
		keys = row.Row{{Text: "? keys"}}
	}
	out := []row.Row{nil, next, keys}
	if s.asks != nil && s.asks.before != "" {
		out = append(out, row.Of(s.asks.before, reverse).Wrap(width, 0)...)
	}
	return append(out, last...)
}

// keys are those that do something now, as many as there is room for.
func (s *Screen) keys() clean.Text {
	out := clean.Text("C code+QR  J joining  P people  ")
	if s.frame.Phase.Labelling() {
		out += "A +1 min  "
	}
	if s.frame.Settable() {
		out += "M from how many  "
	}
	if s.frame.Phase.Open() {
		out += "} next split  X export  "
	}
	return out + "? keys"
}

// middle is what is looked at.
func (s *Screen) middle(width, room int) []row.Row {
	switch s.shows {
	case invitation:
		return s.invitation(width, room)
	case leading:
		return s.leading(width)
	case peopleList:
		return s.people(width, true)
	case reasonList:
		return s.reasons(width)
	case talkList:
		return s.talk(width)
	case helpList:
		var out []row.Row
		for _, b := range bindings() {
			out = append(out, row.Row{{Text: row.Glyph(b.key) + "  ", Style: bold}, {Text: clean.Inline(b.help, nil)}})
		}
		return out
	case overview:
	}
	switch {
	case s.frame.Phase == workshop.Lobby && len(s.host.People) == 0 && serve.WhereTrial(s.frame.Warming()) == "":
		return s.invitation(width, room)
	case !s.frame.Phase.Open():
		return append(s.trial(width), s.people(width, false)...)
	}
	if i := s.frame.Focus; i >= 0 {
		return s.sentence(i, width)
	}
	return s.division(width)
}

// people are who is how far: never who said what.
func (s *Screen) people(width int, all bool) []row.Row {
	var line row.Row
	for _, who := range s.host.People {
		name := who.Name + " " + row.Int(who.Answered)
		if who.Done {
			name += " ✓"
		}
		if !who.Here {
			name += " (left)"
		}
		if who.Away {
			name += " (not back)"
		}
		if who.Late && all {
			name += " (late)"
		}
		line = append(line, row.Piece{Text: name + row.Spaces(max(2, 24-row.Width(name))), Hard: true}, row.Piece{Text: " "})
	}
	if len(line) == 0 {
		return []row.Row{row.Of("Nobody is here yet. C shows how to join.", styles.Style{})}
	}
	return line.Wrap(width, 0)
}

func (s *Screen) reasons(width int) []row.Row {
	if !s.console.Room.Pack().Settings.Reasons {
		return []row.Row{row.Of(clean.Inline(workshop.ErrNoReasons.Error(), nil), styles.Style{})}
	}
	var out []row.Row
	for n, r := range s.host.Reasons {
		state := clean.Text("held ")
		if r.Shown {
			state = "shown"
		}
		line := row.Row{{Text: row.Int(n+1) + " ", Style: bold}, {Text: state + " sentence " + row.Int(r.Sentence+1) + ": " + r.Text}}
		out = append(out, line.Wrap(width, 3)...)
	}
	if out == nil {
		out = []row.Row{row.Of("No reason has come yet.", styles.Style{})}
	}
	return out
}
