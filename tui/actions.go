package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
)

// What keys do. Each is named in bindings; the count is the number typed
// before the key, or 0.

type action = func(a *App, count int) tea.Cmd

// many is the count, or 1 when none was typed.
func many(count int) int { return max(1, count) }

func move(n int) action {
	return func(a *App, count int) tea.Cmd {
		a.scroll(n * many(count))
		return nil
	}
}

// scroll moves what has the keys by lines or entries.
func (a *App) scroll(n int) {
	switch {
	case a.help != nil:
		a.help.scroll(n)
	case a.surface == listing:
		a.list.move(n)
	case a.surface != reading:
	case a.focus:
		a.movePanel(n)
	default:
		a.doc.reader.Scroll(n)
	}
}

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

func screens(direction, divisor int) action {
	return func(a *App, count int) tea.Cmd {
		for range min(many(count), 100) {
			switch {
			case a.help != nil:
				a.help.scroll(direction * max(1, (a.layout.body-2)/divisor))
			case a.surface == listing:
				a.list.move(direction * max(1, (a.layout.body-2)/divisor))
			case a.surface != reading:
			case a.focus:
				_, height := a.panelView(a.kind)
				a.movePanel(direction * max(1, (height-1)/divisor))
			default:
				a.doc.reader.Page(direction, divisor)
			}
		}
		return nil
	}
}

// far is further than anything is long.
const far = 1 << 30

func (a *App) top(count int) tea.Cmd {
	if a.surface == reading && !a.focus && a.help == nil {
		if count > 0 {
			return a.jump(func(r *reader.Reader) { r.Go(count - 1) })
		}
		return a.jump((*reader.Reader).Top)
	}
	a.scrollFar(-1)
	return nil
}

func (a *App) bottom(count int) tea.Cmd {
	if a.surface == reading && !a.focus && a.help == nil {
		if count > 0 {
			return a.jump(func(r *reader.Reader) { r.Go(count - 1) })
		}
		return a.jump((*reader.Reader).Bottom)
	}
	a.scrollFar(1)
	return nil
}

func (a *App) scrollFar(direction int) {
	if a.surface == reading && a.focus && !a.kind.Chooses() {
		a.scroll(direction * 10_000) // it stops at the end
		return
	}
	a.scroll(direction * far)
}

// jump goes elsewhere in the article and remembers where one was.
func (a *App) jump(to func(*reader.Reader)) tea.Cmd {
	a.remember(a.here())
	to(a.doc.reader)
	return nil
}

func sentence(n int) action {
	return func(a *App, count int) tea.Cmd {
		r := a.doc.reader
		to := r.Cursor() + n*many(count)
		switch last := len(r.Article().Document.Sentences) - 1; {
		case r.Cursor() == last && n > 0:
			a.notice = "this is the last sentence"
		case r.Cursor() == 0 && n < 0:
			a.notice = "this is the first sentence"
		}
		r.Go(to)
		return nil
	}
}

func same(n int) action {
	return func(a *App, count int) tea.Cmd {
		to := a.doc.reader.Same(n * many(count))
		if to < 0 {
			a.notice = "no more sentences of this label that way"
			return nil
		}
		a.doc.reader.Go(to)
		return nil
	}
}

func heading(n int) action {
	return func(a *App, count int) tea.Cmd {
		block := a.doc.reader.Heading(n * many(count))
		switch {
		case block >= 0:
			a.doc.reader.GoBlock(block)
		case n < 0:
			a.doc.reader.Top()
		default:
			a.notice = "no more headings that way"
		}
		return nil
	}
}

func filter(l content.Label) action {
	return func(a *App, _ int) tea.Cmd {
		r := a.doc.reader
		now, on := r.Filter()
		r.SetFilter(l, !on || now != l)
		return nil
	}
}

func (a *App) cycleMarks(int) tea.Cmd {
	r := a.doc.reader
	r.SetMarks(r.Marks() + 1)
	switch r.Marks() {
	case reader.MarksFull:
		a.notice = "marks in the text and in the margin"
	case reader.MarksMargin:
		a.notice = "marks in the margin only"
	case reader.MarksNone:
		a.notice = "no marks: the article as it was published"
	}
	r.SetStyles(a.styles)
	return nil
}

func hit(n int) action {
	return func(a *App, count int) tea.Cmd {
		if _, all := a.doc.reader.Hits(); all == 0 {
			a.notice = "not found: " + a.doc.reader.Query()
			return nil
		}
		a.wrapped(a.doc.reader.NextHit(n * many(count)))
		return nil
	}
}

// wrapped says that a search went on at the other end.
func (a *App) wrapped(w reader.Wrapped) {
	switch w {
	case reader.WrappedBottom:
		a.notice = "past the end: on from the beginning"
	case reader.WrappedTop:
		a.notice = "past the beginning: on from the end"
	case reader.NotWrapped:
	}
}

func article(n int) action {
	return func(a *App, count int) tea.Cmd {
		to := a.list.chosen + n*many(count)
		if to < 0 || to >= len(a.list.items) {
			a.notice = "no more articles that way"
			return nil
		}
		a.list.chosen = to
		return a.openChosen()
	}
}

func widen(n int) action {
	return func(a *App, count int) tea.Cmd {
		// From what is shown, so that a column held in by the screen reacts to
		// the first key.
		a.measure = min(max(a.doc.reader.Measure()+n*many(count), narrowest), widest)
		a.doc.reader.SetMeasure(a.measure)
		a.notice = "column of " + row.Int(a.doc.reader.Measure()) + " characters"
		return nil
	}
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
			return a.close(0)
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
