package tui

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// help is the page of all keys, made from the key map.
type help struct{ top int }

func (h *help) scroll(n int) { h.top = max(0, min(h.top+n, far)) }

// rows draws the help page.
func (h *help) rows(keys KeyMap, st *styles.Styles, width, height int) []string {
	var all []row.Row
	for g := range Group(groups) {
		if g > 0 {
			all = append(all, row.Row{})
		}
		all = append(all, row.Of(" "+g.title(), st.PanelTitleFocus))
		for _, b := range keys.bindings {
			if b.Group == g {
				all = append(all, b.row(st, width)...)
			}
		}
	}
	all = append(all, row.Row{}, row.Of(" Numbers", st.PanelTitleFocus))
	all = append(all, explained("10j", "a number before a key repeats it; 12g goes to sentence 12", st, width)...)
	all = append(all, row.Row{}, row.Of(" What the marks mean", st.PanelTitleFocus))
	for _, m := range st.Marks {
		letter := row.Glyph(m.Letter)
		name := row.Piece{Text: row.Glyph(m.Name), Style: st.Entry.Over(m.Text)}
		all = append(all, row.Row{{Text: "  "}, {Text: letter, Style: m.Badge}, {Text: row.Spaces(keyColumn - 3)}, name})
	}
	all = append(all, explained("", "A label says how a sentence is put forward, never whether it is true.", st, width)...)
	h.top = min(h.top, max(0, len(all)-height))
	out := make([]string, 0, height)
	for i := h.top; i < len(all) && len(out) < height; i++ {
		out = append(out, all[i].Draw(width, row.Glyph(st.Glyphs.Ellipsis)))
	}
	for len(out) < height {
		out = append(out, row.Row{}.Draw(width, ""))
	}
	return out
}

// keyColumn is where the explanations begin.
const keyColumn = 22

func (b Binding) row(st *styles.Styles, width int) []row.Row {
	shown := b.shown()
	if shown == "" {
		shown = "no key"
	}
	return explained(shown, b.Help, st, width)
}

func explained(keys, words clean.Text, st *styles.Styles, width int) []row.Row {
	column := keyColumn
	if width < 60 {
		column = 12
	}
	r := row.Row{{Text: "  " + keys + row.Spaces(max(2, column-2-row.Width(keys))), Style: st.Key, Hard: true}, {Text: words, Style: st.Entry}}
	return r.Wrap(width-1, column)
}
