package surface

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
)

// Sheet is an overlay of text that is read and closed again.
type Sheet struct {
	Blank

	frame *Frame
	// name says in the status line what it is, key which key opens and closes it.
	name  clean.Text
	key   string
	parts Parts
	// only makes of parts those that have some words; nil is a sheet that cannot be
	// searched.
	only  func(words string) Parts
	words string
	past  []string

	top int
	// shown and all are how many rows were last shown, and how many there are.
	shown, all int
}

// Keeps reports whether a key does here what it does elsewhere; any other closes the sheet first.
func (s *Sheet) Keeps(name string) bool {
	switch name {
	case keymap.Down, keymap.Up, keymap.PageDown, keymap.PageUp, keymap.HalfDown, keymap.HalfUp, keymap.Top, keymap.Bottom, keymap.Choose,
		keymap.Help, keymap.Close, keymap.Theme, keymap.Redraw, keymap.Suspend, keymap.Mouse:
		return true
	}
	return false
}

// Scroll moves by lines or entries.
func (s *Sheet) Scroll(n int) { s.top = max(0, min(s.top+n, Far)) }

// Page moves by a screen or a part of one.
func (s *Sheet) Page(direction, divisor int) { s.Scroll(s.frame.Screenful(direction, divisor)) }

// End goes to the beginning or to the end.
func (s *Sheet) End(direction, _ int) tea.Cmd {
	s.Scroll(direction * Far)
	return nil
}

// Choose goes to what is chosen.
func (s *Sheet) Choose(count int) tea.Cmd {
	s.Scroll(keymap.Many(count))
	return nil
}

// Close goes one step out.
func (s *Sheet) Close() tea.Cmd {
	if s.words != "" {
		s.search("")
		return nil
	}
	s.frame.LeaveOverlay()
	return nil
}

// Left gives up what was going on for it.
func (s *Sheet) Left() {}

// Wheel scrolls what is under the mouse.
func (s *Sheet) Wheel(_, _, n int) { s.Scroll(n) }

// Hints are the keys that are of use now.
func (s *Sheet) Hints() []Hint {
	if s.only != nil {
		return []Hint{{keymap.Find, "find"}, {keymap.Close, "close"}, {keymap.Down, "down"}, {keymap.Up, "up"}}
	}
	return []Hint{{keymap.Close, "close"}, {keymap.Down, "down"}, {keymap.Up, "up"}}
}

// Position tells where one is, for the status line.
func (s *Sheet) Position() row.Row {
	words := " " + s.name
	if s.words != "" {
		g := &s.frame.Styles.Glyphs
		words += ", only with " + row.Glyph(g.Quote[0]) + clean.Inline(s.words, nil) + row.Glyph(g.Quote[1])
	}
	if s.shown < s.all {
		words += ", lines " + row.Int(s.top+1) + " to " + row.Int(s.top+s.shown) + " of " + row.Int(s.all)
	}
	return row.Of(words, s.frame.Styles.Hint)
}

// Does closes the sheet for the key that opened it, and searches one that can be searched.
func (s *Sheet) Does(name string) (cmd tea.Cmd, ok bool) {
	switch {
	case name == s.key:
		s.frame.LeaveOverlay()
		return nil, true
	case s.only != nil && (name == keymap.Find || name == keymap.ListFilter):
		return s.ask(), true
	}
	return nil, false
}

// ask asks for the words that parts must have.
func (s *Sheet) ask() tea.Cmd {
	before := s.words
	return s.frame.Ask(Question{
		Label: " Only with: ", Enter: "show", Before: s.past, Typing: s.search, GaveUp: func() { s.search(before) },
		Answer: func(words string) tea.Cmd {
			s.search(words)
			if words != "" {
				s.past = append(s.past, words)
			}
			return nil
		},
	})
}

// search shows what has these words; without words, all.
func (s *Sheet) search(words string) {
	s.words, s.top = strings.TrimSpace(words), 0
	s.parts = s.only(s.words)
}

// twoColumns is the width from which a sheet has two columns.
const twoColumns = 124

// Rows draws it in exactly height rows.
func (s *Sheet) Rows(width, height int) []string {
	st := &s.frame.Styles
	var all []string
	if width < twoColumns {
		all = stacked(s.parts(st, width), st, width)
	} else {
		left, right := halves(s.parts(st, width/2))
		all = strings.Split(lipgloss.JoinHorizontal(lipgloss.Top,
			strings.Join(stacked(left, st, width/2), "\n"), strings.Join(stacked(right, st, width-width/2), "\n")), "\n")
	}
	s.top = min(s.top, max(0, len(all)-height))
	s.shown, s.all = min(height, len(all)), len(all)
	return Fill(all[s.top:min(len(all), s.top+height)], width, height)
}

// stacked draws parts one below the other, with an empty row between.
func stacked(parts [][]row.Row, st *styles.Styles, width int) []string {
	var out []string
	for i, p := range parts {
		if i > 0 {
			out = append(out, row.Row{}.Draw(width, ""))
		}
		for _, r := range p {
			out = append(out, r.Show(width, st))
		}
	}
	return out
}

// halves cuts a list of parts where both halves are about equally high.
func halves(parts [][]row.Row) (left, right [][]row.Row) {
	total := 0
	for _, p := range parts {
		total += len(p) + 1
	}
	n, height := 0, 0
	for n < len(parts) && height+len(parts[n])/2 <= total/2 {
		height += len(parts[n]) + 1
		n++
	}
	return parts[:n], parts[n:]
}
