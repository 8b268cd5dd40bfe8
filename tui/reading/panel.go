package reading

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
)

// What keys do with the panels.

// movePanel chooses another entry of the panel that has the keys, or scrolls
// it when it is text.
func (rd *Reading) movePanel(n int) {
	p := &rd.panes[rd.kind]
	if rd.kind.Chooses() {
		v, height := rd.panelView(rd.kind)
		p.Step(rd.doc.Panels, rd.kind, v, height, n)
		rd.preview()
		return
	}
	v, height := rd.panelView(rd.kind)
	p.Scroll(rd.doc.Panels, rd.kind, v, height, n)
}

// preview shows in the article what the chosen entry leads to, without leaving the panel.
func (rd *Reading) preview() {
	t := rd.target()
	if t.Sentence < 0 && t.Block < 0 {
		return
	}
	if rd.before == nil {
		m := rd.doc.Reader.Mark()
		rd.before = &m
	}
	lead(t, rd.doc.Reader)
}

// lead moves an article to where an entry leads in it.
func lead(t panel.Target, r *reader.Reader) {
	switch {
	case t.Hit > 0:
		r.GoHit(t.Hit - 1)
	case t.Sentence >= 0:
		r.Go(t.Sentence)
	default:
		r.GoBlock(t.Block)
	}
}

// unpreview goes back to where one was before the panel moved the article.
func (rd *Reading) unpreview() {
	if rd.before != nil {
		rd.doc.Reader.Return(*rd.before)
		rd.before = nil
	}
}

func panels(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		switch {
		case !rd.focus:
			rd.focus = true
			if onDemand(rd.kind) || n > 0 && !rd.drawer {
				rd.kind = rd.first()
			}
			if n < 0 && rd.kind == rd.first() {
				rd.kind = rd.stop(rd.kind, -1)
			}
		default:
			for range keymap.Many(count) {
				rd.kind = rd.stop(rd.kind, n)
			}
		}
		rd.enter()
		return nil
	}
}

// stop is the next panel in a direction that has something in it.
func (rd *Reading) stop(from panel.Kind, n int) panel.Kind {
	k := from.Next(n)
	for k != from && rd.doc.Panels.Len(k) == 0 {
		k = k.Next(n)
	}
	return k
}

// show opens a panel and gives it the keys, or closes it when it has them.
// One of the current sentence follows the article, which keeps them.
func show(k panel.Kind) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, _ int) tea.Cmd {
		open := rd.drawer || rd.layout.right > 0
		if rd.kind == k && open && (rd.focus || k.OfSentence() && rd.drawer) {
			rd.closePanel()
			return nil
		}
		rd.kind = k
		rd.focus = !k.OfSentence()
		rd.enter()
		return nil
	}
}

// enter shows the panel that has been turned to, beginning at the entry of the
// current sentence.
func (rd *Reading) enter() {
	if !rd.columns && !rd.large && rd.frame.Width >= wide {
		rd.columns = true
	}
	rd.drawer = true
	rd.widens()
	if _, lists := rd.kind.Label(); lists {
		rd.list = rd.kind
	}
	if rd.kind.OfSearch() {
		rd.doc.Search()
	}
	if i := rd.doc.Panels.Find(rd.kind, rd.doc.Reader.Cursor()); rd.kind.Chooses() {
		rd.panes[rd.kind].Choose(rd.doc.Panels, rd.kind, max(0, i))
	}
	rd.host.Relay()
}

// Choose goes to the chosen entry.
func (rd *Reading) Choose(count int) tea.Cmd {
	switch {
	case rd.focus && rd.kind.Chooses():
		if rd.kind.Addresses() && count > 0 {
			if i := rd.doc.Panels.Numbered(rd.kind, count); i >= 0 {
				rd.panes[rd.kind].Choose(rd.doc.Panels, rd.kind, i)
			}
		}
		t := rd.target()
		rd.unpreview()
		return rd.goTo(t)
	case rd.focus:
		rd.movePanel(keymap.Many(count))
	default:
		rd.doc.Reader.Scroll(keymap.Many(count))
	}
	return nil
}

// goTo moves the article to where an entry leads, or opens its link.
func (rd *Reading) goTo(t panel.Target) tea.Cmd {
	switch {
	case t.Fact != "" && t.Address == "":
		rd.frame.Notice = "it leads nowhere; " + rd.frame.Keys.Key(keymap.Copy) + " copies it with where it was found"
	case t.Picture:
		return rd.outside(t.Address)
	case t.Address != "":
		return rd.host.Follow(t.Address)
	case t.Sentence >= 0 || t.Block >= 0:
		return rd.jump(func(r *reader.Reader) { lead(t, r) })
	}
	return nil
}

// Close goes one step out: of a panel, a search, a filter; it stops what is being
// opened once more.
func (rd *Reading) Close() tea.Cmd {
	switch {
	case rd.host.Reloading():
		rd.host.Stop()
		rd.frame.Notice = "stopped"
	case rd.focus && rd.doc.Panels.Narrowed(rd.kind) != "":
		rd.narrow(rd.kind, "")
	case rd.focus || rd.drawer && rd.layout.drawer > 0:
		rd.closePanel()
	case rd.doc.Reader.Query() != "":
		rd.doc.Reader.Unfind()
	case rd.doc.Reader.Filtered():
		rd.doc.Reader.SetOnly(nil)
	case rd.doc.Labelling:
		rd.stopLabelling()
	case rd.doc.Blind():
		rd.frame.Notice = rd.frame.Keys.Key(keymap.Blind) + " ends reading blind"
	}
	return nil
}

// closePanel gives the keys back to the article, and its rows where a panel had taken
// them.
func (rd *Reading) closePanel() {
	rd.unpreview()
	if rd.kind.Rewinds() {
		rd.panes[rd.kind] = panel.Pane{}
	}
	rd.focus, rd.drawer = false, false
	rd.widens()
	if onDemand(rd.kind) {
		rd.kind = rd.first()
	}
	rd.host.Relay()
}

// toggleCertainty puts the lists in order of certainty, or back in reading order. The
// chosen entry stays chosen.
func (rd *Reading) toggleCertainty(int) tea.Cmd {
	t := rd.target()
	rd.rules.ByCertainty = !rd.rules.ByCertainty
	rd.frame.Notice = "the lists are in reading order"
	if rd.rules.ByCertainty {
		rd.frame.Notice = "the lists are in order of certainty, the clearest first"
	}
	rd.doc.Refresh()
	if _, lists := rd.kind.Label(); lists && rd.focus {
		rd.panes[rd.kind].Choose(rd.doc.Panels, rd.kind, max(0, rd.doc.Panels.Find(rd.kind, t.Sentence)))
	}
	return nil
}

func (rd *Reading) toggleColumns(int) tea.Cmd {
	if rd.frame.Width >= wide && !rd.large {
		rd.columns = !rd.columns
		rd.drawer = rd.columns
	} else {
		rd.drawer = !rd.drawer
	}
	rd.focus = rd.focus && rd.drawer
	rd.widens()
	rd.host.Relay()
	return nil
}
