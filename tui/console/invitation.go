package console

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve/qr"
)

const (
	// beside is the space between the QR code and what stands beside it, and leastBeside how
	// many cells that must have.
	beside, leastBeside = 2, 26
)

// invitation is how to join: beside the QR code where there is room, and else before it, so
// that it is never pushed out of sight. A code that does not fit whole is left out.
func (s *Screen) invitation(width, room int) []row.Row {
	var code []row.Row
	style := styles.QR()
	if s.console.Invite.NoColor {
		style = styles.Style{}
	}
	for _, r := range qr.Rows(s.console.Invite.Addresses[0] + "/" + s.console.Invite.Code) {
		code = append(code, row.Of(clean.Inline(r, nil), style))
	}
	words := s.inviting(width)
	if len(code) == 0 || len(code) > room {
		return words
	}
	side := code[0].Width() + beside
	if width-side < leastBeside {
		if len(words)+len(code) <= room {
			words = append(words, code...)
		}
		return words
	}
	words = s.inviting(width - side)
	out := make([]row.Row, max(len(code), len(words)))
	for i := range out {
		left := row.Of(row.Spaces(side), styles.Style{})
		if i < len(code) {
			left = append(row.Row{}, code[i]...)
			left = append(left, row.Piece{Text: row.Spaces(beside)})
		}
		if i < len(words) {
			left = append(left, words[i]...)
		}
		out[i] = left
	}
	return out
}

// inviting is how to join in words, what people need first.
func (s *Screen) inviting(width int) []row.Row {
	in := &s.console.Invite
	var out []row.Row
	say := func(pieces ...row.Piece) { out = append(out, row.Row(pieces).Wrap(width, 0)...) }
	plain := func(t string) row.Piece { return row.Piece{Text: clean.Inline(t, nil)} }
	strong := func(t string) row.Piece { return row.Piece{Text: clean.Inline(t, nil), Style: bold} }
	say(plain("Join at "), strong(in.Addresses[0]))
	say(plain("with the code "), strong(in.Code))
	for _, other := range in.Addresses[1:] {
		say(plain("or " + other))
	}
	if in.SSH != "" {
		say(plain("Over SSH: "), strong(in.SSH))
		say(plain("whose key is " + in.Key))
	}
	say(strong("L"), plain(" shows the long code, for the wall and to lead from elsewhere."))
	say(plain("Kept until " + in.Expires + ", then deleted; say so."))
	if in.Plain {
		say(plain("Others on this network can read along: labels, no person's name."))
	}
	return out
}

// leading is the long code and what it is for. It has a page of its own: whoever reads it may lead,
// and how to join stands on a projector.
func (s *Screen) leading(width int) []row.Row {
	in := &s.console.Invite
	var out []row.Row
	for _, line := range []row.Row{
		{{Text: "Long code "}, {Text: clean.Inline(in.Long, nil), Style: bold}},
		{{Text: "To lead from another device: " + clean.Inline(in.Addresses[0], nil) + "/host"}},
		{{Text: "For the projector: " + clean.Inline(in.Addresses[0], nil) + "/wall"}},
		{{Text: "Whoever has this code may lead: show it to nobody else."}},
	} {
		out = append(out, line.Wrap(width, 2)...)
	}
	return out
}
