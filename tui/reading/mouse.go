package reading

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/surface"
)

// Wheel scrolls what is under the mouse.
func (rd *Reading) Wheel(x, y, n int) {
	s, ok := rd.panelAt(x, y)
	switch {
	case !ok && rd.large:
		rd.doc.Reader.Scroll(n / surface.WheelRows) // a sentence at a time
	case !ok:
		rd.doc.Reader.Scroll(n)
	case s.kind < panel.Kinds && rd.focus && s.kind == rd.kind:
		if s.kind.Follows() {
			n /= surface.WheelRows // an entry at a time
		}
		rd.movePanel(n)
	case s.kind < panel.Kinds && !s.kind.Follows():
		v, height := rd.panelView(s.kind)
		rd.panes[s.kind].Scroll(rd.doc.Panels, s.kind, v, height, n)
		rd.panelRows.key = columnsKey{} // drawn anew; what was drawn last is still what the mouse is over
	}
}

// panelAt is the panel and the entry at a cell.
func (rd *Reading) panelAt(x, y int) (spot, bool) {
	l := rd.layout
	if l.right > 0 {
		head := rd.doc.Reader.HeadRows()
		if y < head {
			return spot{}, false
		}
		l.body, y = l.body-head, y-head
	}
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
		return at(rd.panelRows.right, y-l.rows)
	case l.left > 0 && x < l.left:
		return at(rd.panelRows.left, y)
	case l.right > 0 && x > l.width-l.right-1:
		return at(rd.panelRows.right, y)
	}
	return spot{}, false
}

// Click stands on the sentence, goes to the entry or opens the panel that was
// clicked.
func (rd *Reading) Click(x, y int) tea.Cmd {
	s, ok := rd.panelAt(x, y)
	if !ok {
		return rd.clickedArticle(x, y)
	}
	if rd.layout.drawer > 0 && y == rd.layout.rows {
		if k, ok := rd.tabAt(x); ok {
			rd.kind, rd.focus = k, true
			rd.enter()
		}
		return nil
	}
	if s.kind >= panel.Kinds {
		return nil
	}
	if !rd.focus || rd.kind != s.kind {
		rd.kind, rd.focus = s.kind, true
		rd.enter()
	}
	if s.entry < 0 || !s.kind.Follows() {
		return nil
	}
	rd.panes[s.kind].Choose(rd.doc.Panels, s.kind, s.entry)
	return rd.goTo(rd.doc.Panels.Target(s.kind, s.entry))
}

func (rd *Reading) clickedArticle(x, y int) tea.Cmd {
	onStrip := rd.layout.strip && y == rd.layout.body
	if y >= rd.layout.body && !onStrip {
		return nil
	}
	rd.focus = false
	rd.widens()
	if onStrip {
		return rd.clickedStrip(x)
	}
	if rd.layout.left > 0 {
		x -= rd.layout.left + 1
	}
	if s := rd.doc.Reader.SentenceAt(x, y); s != page.NoSentence {
		rd.doc.Reader.Go(s)
	}
	if to := rd.doc.Reader.LinkAt(x, y); to != "" && !rd.doc.Unsigned() {
		return rd.host.Follow(to)
	}
	return nil
}

// clickedStrip goes to the part of the article that a cell stands for.
func (rd *Reading) clickedStrip(x int) tea.Cmd {
	n := len(rd.doc.Article.Document.Sentences)
	if n == 0 {
		return nil
	}
	r := rd.doc.Reader
	want := float64(x) / float64(max(1, rd.frame.Width))
	i := sort.Search(n, func(i int) bool { return r.SentenceFraction(i) >= want })
	return rd.jump(func(r *reader.Reader) { r.Go(min(i, n-1)) })
}
