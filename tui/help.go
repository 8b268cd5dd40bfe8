package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// toggleHelp shows the page that explains the marks and lists all keys, made from the
// key map.
func (a *App) toggleHelp(int) tea.Cmd {
	a.spread("help", nameHelp, func(st *styles.Styles, width int) [][]row.Row { return helpParts(a.keys, st, width) })
	return nil
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
		{content.Opinion, "a judgement, a feeling or motive ascribed, a duty"},
		{content.Attributed, "what others said, or hold: " + row.Glyph(st.Glyphs.Quote[0]) + "they believe that" + row.Glyph(st.Glyphs.Quote[1])},
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
		"On a quiet page only opinion and prediction are underlined; the key for marks shows more of them, or none.",
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
