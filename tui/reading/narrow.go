package reading

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// A panel that has the keys is searched by itself: only its entries with the words that
// are typed are shown.

func (rd *Reading) startNarrow() tea.Cmd {
	k := rd.kind
	before, chosen := rd.doc.Panels.Narrowed(k), rd.panes[k]
	typing := func(words string) { rd.narrow(k, words) }
	return rd.frame.Ask(surface.Question{
		Label: " Only with: ", Enter: "show", Before: rd.narrowings, Typing: typing,
		GaveUp: func() {
			rd.narrow(k, before)
			rd.panes[k] = chosen
		},
		Answer: func(words string) tea.Cmd {
			typing(words)
			if words != "" {
				rd.narrowings = append(rd.narrowings, words)
			}
			return nil
		},
	})
}

// narrow shows of a panel only what has these words, from its beginning on.
func (rd *Reading) narrow(k panel.Kind, words string) {
	if rd.doc.Panels.Narrowed(k) == words {
		return
	}
	rd.doc.Narrow(k, words)
	rd.panes[k] = panel.Pane{}
	if k.Chooses() {
		rd.panes[k].Choose(rd.doc.Panels, k, 0)
		if words != "" {
			rd.preview()
		}
	}
	rd.host.Relay()
}

// widens shows all of the panels again, but of the one that has the keys.
func (rd *Reading) widens() {
	for k := range panel.Kind(panel.Kinds) {
		if !rd.focus || k != rd.kind {
			rd.narrow(k, "")
		}
	}
}

// narrowed says how much of the panel that has the keys is shown, if not all of it.
func (rd *Reading) narrowed() clean.Text {
	words := rd.doc.Panels.Narrowed(rd.kind)
	if !rd.focus || words == "" {
		return ""
	}
	left, all := rd.doc.Panels.Matches(rd.kind)
	g := &rd.frame.Styles.Glyphs
	return " " + rd.kind.Tab() + ": " + row.Int(left) + " of " + row.Int(all) + " with " + row.Glyph(g.Quote[0]) + clean.Inline(words, nil) +
		row.Glyph(g.Quote[1]) + " "
}
