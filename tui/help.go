package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// toggleHelp shows the page that explains the marks and lists all keys, made from the
// key map.
func (a *App) toggleHelp(int) tea.Cmd {
	a.SpreadSearched("help", keymap.Help, func(words string) surface.Parts {
		return func(st *styles.Styles, width int) [][]row.Row { return helpParts(a.Keys, st, width, words) }
	})
	return nil
}

// helpParts are the marks, then the keys by group, each under its heading; with words only
// the keys that they are said of.
func helpParts(keys keymap.Map, st *styles.Styles, width int, words string) [][]row.Row {
	var parts [][]row.Row
	if words == "" {
		parts = append(parts, marksExplained(st, width))
	}
	group := func(title clean.Text, lines []row.Row) {
		if len(lines) > 0 {
			parts = append(parts, append([]row.Row{row.Of(" "+title, st.PanelTitleFocus)}, lines...))
		}
	}
	for g := range keymap.Groups {
		var lines []row.Row
		for _, b := range keys.Bindings() {
			if b.Group == g && speaks(keys, b, words) {
				lines = append(lines, keyRow(keys, b, st, width)...)
			}
		}
		group(g.Title(), lines)
	}
	if words == "" {
		group("Numbers", append(explained("10j", "a number before a key repeats it", st, width), explained("12g", "to sentence 12", st, width)...))
	}
	if len(parts) == 0 {
		parts = append(parts, []row.Row{row.Of(" no key with "+clean.Inline(words, nil), st.Missing)})
	}
	return parts
}

// speaks reports whether all words are in what is said of a binding: its keys, its name,
// its group and what it does.
func speaks(k keymap.Map, b keymap.Binding, words string) bool {
	keys, said := strings.Fields(string(k.Shown(b))), strings.ToLower(string(b.Group.Title()+" "+b.Help)+" "+b.Name)
	for w := range strings.FieldsSeq(words) {
		if !slices.Contains(keys, w) && (utf8.RuneCountInString(w) < 2 || !strings.Contains(said, strings.ToLower(w))) {
			return false
		}
	}
	return true
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
		"On a quiet page opinion and prediction are underlined, and what others say is dotted; the key for marks shows more, or none.",
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

func keyRow(k keymap.Map, b keymap.Binding, st *styles.Styles, width int) []row.Row {
	shown := k.Shown(b)
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
