package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/panel"
)

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

// wheeled scrolls what is under the mouse.
func (a *App) wheeled(m tea.Mouse) {
	n := wheelRows
	switch m.Button {
	case tea.MouseWheelUp:
		n = -n
	case tea.MouseWheelDown:
	default:
		return
	}
	a.notice = ""
	if a.help != nil || a.surface != surfaceReading {
		a.scroll(n)
		return
	}
	s, ok := a.panelAt(m.X, m.Y)
	switch {
	case !ok:
		a.doc.reader.Scroll(n)
	case s.kind < panel.Kinds && a.focus && s.kind == a.kind:
		if s.kind.Chooses() {
			n /= wheelRows // an entry at a time
		}
		a.movePanel(n)
	case s.kind < panel.Kinds && !s.kind.Chooses():
		v, height := a.panelView(s.kind)
		a.panes[s.kind].Scroll(a.doc.panels, s.kind, v, height, n)
		a.panelRows.key = columnsKey{} // drawn anew; what was drawn last is still what the mouse is over
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// panelAt is the panel and the entry at a cell.
func (a *App) panelAt(x, y int) (spot, bool) {
	l := a.layout
	at := func(d drawn, y int) (spot, bool) {
		if y < 0 || y >= len(d.hits) {
			return spot{panel.Kinds, -1, false}, false
		}
		return d.hits[y], true
	}
	switch {
	case y >= l.body:
		return spot{}, false
	case l.drawer > 0 && y >= l.rows:
		return at(a.panelRows.right, y-l.rows)
	case l.left > 0 && x < l.left:
		return at(a.panelRows.left, y)
	case l.right > 0 && x > l.width-l.right-1:
		return at(a.panelRows.right, y)
	}
	return spot{}, false
}

// clicked stands on the sentence, goes to the entry or opens the panel that
// was clicked.
func (a *App) clicked(m tea.Mouse) tea.Cmd {
	if m.Button != tea.MouseLeft || a.prompt != nil {
		return nil
	}
	a.notice = ""
	switch {
	case a.help != nil:
		return nil
	case a.surface == surfaceList:
		if i, ok := a.list.at(m.Y, a.layout.body+btoi(a.layout.strip)); ok {
			a.list.chosen = i
			return a.openChosen()
		}
		return nil
	case a.surface != surfaceReading:
		return nil
	}
	s, ok := a.panelAt(m.X, m.Y)
	if !ok {
		return a.clickedArticle(m)
	}
	if a.layout.drawer > 0 && m.Y == a.layout.rows {
		if k, ok := a.tabAt(m.X); ok {
			a.kind, a.focus = k, true
			a.enter()
		}
		return nil
	}
	if s.kind >= panel.Kinds {
		return nil
	}
	if !a.focus || a.kind != s.kind {
		a.kind, a.focus = s.kind, true
		a.enter()
	}
	if s.entry < 0 || !s.kind.Chooses() {
		return nil
	}
	a.panes[s.kind].Choose(a.doc.panels, s.kind, s.entry)
	return a.goTo(a.doc.panels.Target(s.kind, s.entry))
}

func (a *App) clickedArticle(m tea.Mouse) tea.Cmd {
	onStrip := a.layout.strip && m.Y == a.layout.body
	if m.Y >= a.layout.body && !onStrip {
		return nil
	}
	a.focus = false
	if onStrip {
		return a.clickedStrip(m.X)
	}
	x := m.X
	if a.layout.left > 0 {
		x -= a.layout.left + 1
	}
	if s := a.doc.reader.SentenceAt(x, m.Y); s != page.NoSentence {
		a.doc.reader.Go(s)
	}
	return nil
}
