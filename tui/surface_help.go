package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// help is the overlay that explains the marks and lists all keys, made from the
// key map.
type help struct {
	blank

	top int
	// shown and all are how many rows were last shown, and how many there are.
	shown, all int
}

func (a *App) toggleHelp(int) tea.Cmd {
	if _, ok := a.overlay.(*help); ok {
		a.overlay = nil
		return nil
	}
	a.overlay = &help{blank: blank{a}}
	return nil
}

// keeps reports whether a key is the help page's own; any other closes it first.
func (h *help) keeps(name string) bool {
	switch name {
	case nameDown, nameUp, namePageDown, namePageUp, nameHalfDown, nameHalfUp, nameTop, nameBottom, nameChoose, nameHelp, nameClose, nameTheme, nameRedraw, nameSuspend, nameMouse:
		return true
	}
	return false
}

func (h *help) scroll(n int) { h.top = max(0, min(h.top+n, far)) }

func (h *help) page(direction, divisor int) { h.scroll(h.app.screenful(direction, divisor)) }

func (h *help) end(direction, _ int) tea.Cmd {
	h.scroll(direction * far)
	return nil
}

func (h *help) choose(count int) tea.Cmd {
	h.scroll(many(count))
	return nil
}

func (h *help) close() tea.Cmd {
	h.app.overlay = nil
	return nil
}

func (h *help) wheel(_, _, n int) { h.scroll(n) }

func (h *help) hints() []hint {
	return []hint{{nameClose, "close"}, {nameDown, "down"}, {nameUp, "up"}}
}

func (h *help) position() row.Row {
	words := clean.Text(" help")
	if h.shown < h.all {
		words += ", lines " + row.Int(h.top+1) + " to " + row.Int(h.top+h.shown) + " of " + row.Int(h.all)
	}
	return row.Of(words, h.app.styles.Hint)
}

// twoColumns is the width from which the help page has two columns.
const twoColumns = 124

// rows draws the help page.
func (h *help) rows(width, height int) []string {
	keys, st := h.app.keys, &h.app.styles
	var all []string
	if width < twoColumns {
		all = stacked(helpParts(keys, st, width), st, width)
	} else {
		left, right := halves(helpParts(keys, st, width/2))
		all = strings.Split(lipgloss.JoinHorizontal(lipgloss.Top,
			strings.Join(stacked(left, st, width/2), "\n"), strings.Join(stacked(right, st, width-width/2), "\n")), "\n")
	}
	h.top = min(h.top, max(0, len(all)-height))
	h.shown, h.all = min(height, len(all)), len(all)
	return fill(all[h.top:min(len(all), h.top+height)], width, height)
}

// stacked draws parts one below the other, with an empty row between.
func stacked(parts [][]row.Row, st *styles.Styles, width int) []string {
	var out []string
	for i, p := range parts {
		if i > 0 {
			out = append(out, row.Row{}.Draw(width, ""))
		}
		for _, r := range p {
			out = append(out, r.Draw(width, row.Glyph(st.Glyphs.Ellipsis)))
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

// helpParts are the marks, then the keys by group, each under its heading.
func helpParts(keys KeyMap, st *styles.Styles, width int) [][]row.Row {
	parts := [][]row.Row{marksExplained(st, width)}
	for g := range Group(groups) {
		part := []row.Row{row.Of(" "+g.title(), st.PanelTitleFocus)}
		for _, b := range keys.bindings {
			if b.Group == g {
				part = append(part, keys.row(b, st, width)...)
			}
		}
		parts = append(parts, part)
	}
	numbers := []row.Row{row.Of(" Numbers", st.PanelTitleFocus)}
	numbers = append(numbers, explained("10j", "a number before a key repeats it", st, width)...)
	return append(parts, append(numbers, explained("12g", "to sentence 12", st, width)...))
}

// marksExplained says what the letters in the margin mean.
func marksExplained(st *styles.Styles, width int) []row.Row {
	rows := []row.Row{row.Of(" What the marks mean", st.PanelTitleFocus)}
	for _, m := range []struct {
		label content.Label
		words clean.Text
	}{
		{content.Fact, "the author says that it is so; not checked"},
		{content.Opinion, "a judgement, a motive ascribed, what ought to be"},
		{content.Attributed, "what somebody else said, wrote or believes"},
		{content.Prediction, "what will or may happen"},
		{content.Unsure, "the cues are too weak: you decide"},
	} {
		mark := st.Marks[m.label]
		name := row.Glyph(mark.Name)
		gap, column := row.Spaces(max(2, keyColumn-5-row.Width(name))), keyColumn
		if width < narrow {
			gap, column = ": ", 5
		}
		r := row.Row{
			{Text: "  ", Hard: true},
			{Text: row.Glyph(mark.Letter), Style: mark.Badge, Hard: true},
			{Text: "  ", Hard: true},
			{Text: name, Style: st.Entry.Over(mark.Text), Hard: true},
			{Text: gap, Hard: true},
			{Text: m.words, Style: st.Entry},
		}
		rows = append(rows, r.Wrap(width-1, column)...)
	}
	for _, words := range []clean.Text{
		"A mark says how a sentence is put, never whether it is true.",
		"The strip at the foot shows them all, from left to right; " + row.Glyph(st.Glyphs.Here) + " is where you are.",
	} {
		rows = append(rows, row.Row{{Text: "  ", Hard: true}, {Text: words, Style: st.Muted}}.Wrap(width-1, 2)...)
	}
	return rows
}

// keyColumn is where the explanations begin.
const keyColumn = 24

// narrow is the width below which the explanations begin further left.
const narrow = 60

func (k KeyMap) row(b Binding, st *styles.Styles, width int) []row.Row {
	shown := k.shown(b)
	if shown == "" {
		shown = "no key"
	}
	return explained(shown, b.Help, st, width)
}

func explained(keys, words clean.Text, st *styles.Styles, width int) []row.Row {
	column := keyColumn
	if width < narrow {
		column = 12
	}
	r := row.Row{{Text: "  " + keys + row.Spaces(max(2, column-2-row.Width(keys))), Style: st.Key, Hard: true}, {Text: words, Style: st.Entry}}
	return r.Wrap(width-1, column)
}
