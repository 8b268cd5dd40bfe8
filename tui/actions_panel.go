package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
)

// What keys do with the panels.

// movePanel chooses another entry of the panel that has the keys, or scrolls
// it when it is text.
func (a *App) movePanel(n int) {
	p := &a.panes[a.kind]
	if a.kind.Chooses() {
		p.Move(a.doc.panels, a.kind, n)
		return
	}
	v, height := a.panelView(a.kind)
	p.Scroll(a.doc.panels, a.kind, v, height, n)
}

func panels(n int) action {
	return func(a *App, count int) tea.Cmd {
		switch {
		case !a.focus:
			a.focus = true
			if !a.shown(a.kind) && a.layout.right > 0 || a.kind == panel.Contents || a.kind == panel.Links {
				a.kind = panel.Facts
			}
			if n < 0 && a.kind == panel.Facts {
				a.kind = panel.Links
			}
		default:
			a.kind = a.kind.Next(n * many(count))
		}
		a.enter()
		return nil
	}
}

// show opens a panel and gives it the keys, or closes it when it has them.
// Why follows the article, which keeps them.
func show(k panel.Kind) action {
	return func(a *App, _ int) tea.Cmd {
		open := a.drawer || a.layout.right > 0
		if a.kind == k && open && (a.focus || k == panel.Why && a.drawer) {
			a.closePanel()
			return nil
		}
		a.kind = k
		a.focus = k != panel.Why
		a.enter()
		return nil
	}
}

// enter shows the panel that has been turned to, beginning at the entry of the
// current sentence.
func (a *App) enter() {
	if !a.columns && a.width >= wide {
		a.columns = true
	}
	a.drawer = true
	if i := a.doc.panels.Find(a.kind, a.doc.reader.Cursor()); a.kind.Chooses() {
		a.panes[a.kind].Choose(a.doc.panels, a.kind, max(0, i))
	}
	a.relay()
}

// choose goes to the chosen entry.
func (a *App) choose(count int) tea.Cmd {
	switch {
	case a.help != nil:
		a.help.scroll(many(count))
	case a.surface == surfaceList:
		return a.openChosen()
	case a.surface != surfaceReading:
	case a.focus && a.kind.Chooses():
		return a.goTo(a.doc.panels.Target(a.kind, a.panes[a.kind].Chosen()))
	case a.focus:
		a.movePanel(many(count))
	default:
		a.doc.reader.Scroll(many(count))
	}
	return nil
}

// goTo moves the article to where an entry leads, or opens its link.
func (a *App) goTo(t panel.Target) tea.Cmd {
	switch {
	case t.Address != "":
		return a.follow(t.Address)
	case t.Sentence >= 0:
		return a.jump(func(r *reader.Reader) { r.Go(t.Sentence) })
	case t.Block >= 0:
		return a.jump(func(r *reader.Reader) { r.GoBlock(t.Block) })
	}
	return nil
}

// close goes one step out: of the help, a panel, a search, a filter; it stops
// what is being opened.
func (a *App) close(int) tea.Cmd {
	switch {
	case a.help != nil:
		a.help = nil
	case a.surface == surfaceOpening:
		return a.giveUp()
	case a.surface != surfaceReading:
		if len(a.past) > 0 {
			return a.back(0)
		}
	case a.reloads():
		a.stop()
		a.notice = "stopped"
	case a.focus || a.drawer && a.layout.drawer > 0:
		a.closePanel()
	case a.doc.reader.Query() != "":
		a.doc.reader.Unfind()
	default:
		if l, on := a.doc.reader.Filter(); on {
			a.doc.reader.SetFilter(l, false)
		}
	}
	return nil
}

// closePanel gives the keys back to the article, and its rows where a panel had taken
// them.
func (a *App) closePanel() {
	a.focus, a.drawer = false, false
	if a.kind == panel.Contents || a.kind == panel.Links {
		a.kind = panel.Facts
	}
	a.relay()
}

func (a *App) toggleColumns(int) tea.Cmd {
	if a.width >= wide {
		a.columns = !a.columns
		a.drawer = a.columns
	} else {
		a.drawer = !a.drawer
	}
	a.focus = a.focus && a.drawer
	a.relay()
	return nil
}
