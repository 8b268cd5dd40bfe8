package list

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// seen is an article as it may be seen: read blind, it shows no labels, and while the
// source is hidden neither who wrote it nor where.
func (l *List) seen(it *item) *item {
	blind, unsigned := l.rules.Blind != visit.BlindOff, l.rules.HideSource
	if it.visit != nil {
		blind, unsigned = it.visit.Blind(), it.visit.Unsigned()
	}
	if !blind && !unsigned {
		return it
	}
	masked := *it
	if blind {
		masked.visit, masked.Counts = nil, [content.Labels]int{}
	}
	if unsigned {
		masked.Author, masked.Outlet = "", ""
		if masked.Title == "" {
			masked.Title = visit.Named(masked.Ref)
		}
		masked.Ref = ""
	}
	return &masked
}

// head is how many rows stand above the articles.
func (l *List) head(height int) int {
	if height < 8 {
		return 0
	}
	return 2
}

// howMany says how many articles there are, and of them are shown.
func (l *List) howMany() clean.Text {
	words := clean.Text(" articles")
	if len(l.items) == 1 {
		words = " article"
	}
	if l.query != "" {
		return row.Int(len(l.shown)) + " of " + row.Int(len(l.items)) + words
	}
	return row.Int(len(l.items)) + words
}

// Rows draws the list, a line an article.
func (l *List) Rows(width, height int) []string {
	st := &l.frame.Styles
	tail := row.Glyph(st.Glyphs.Ellipsis)
	var out []string
	if l.head(height) > 0 {
		title := row.Row{{Text: "   " + l.howMany(), Style: st.PanelTitle}}
		if l.query != "" {
			title = append(title, row.Piece{Text: "  with " + clean.Inline(l.query, nil), Style: st.Hint})
		}
		out = append(out, row.Between(title, columnHeads(st, width), width, tail).Draw(width, tail), row.Row{}.Draw(width, ""))
	}
	room := max(1, height-len(out))
	l.top = min(max(l.top, l.chosen-room+1), l.chosen)
	for i := l.top; i < len(l.shown) && i < l.top+room; i++ {
		out = append(out, l.seen(l.shown[i]).draw(st, i == l.chosen, slices.Contains(l.marked, l.shown[i].Ref), width).Show(width, st))
	}
	if len(l.shown) == 0 {
		out = append(out, row.Of(l.empty(), st.Missing).Draw(width, tail))
	}
	return surface.Fill(out, width, height)
}

// empty says why there is nothing on the list.
func (l *List) empty() clean.Text {
	switch {
	case l.loading:
		return "   reading the list"
	case l.query != "":
		return "   no article here has these words; esc shows all"
	}
	if key := l.frame.Keys.Key(keymap.Open); key != "" {
		return "   nothing to open; " + key + " opens an address or a file"
	}
	return "   nothing to open"
}
