package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
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
	case a.surface == surfaceList:
		a.list.move(n)
	case a.surface != surfaceReading:
	case a.focus:
		a.movePanel(n)
	default:
		a.doc.reader.Scroll(n)
	}
}

func screens(direction, divisor int) action {
	return func(a *App, count int) tea.Cmd {
		for range min(many(count), 100) {
			switch {
			case a.help != nil:
				a.help.scroll(direction * max(1, (a.layout.body-2)/divisor))
			case a.surface == surfaceList:
				a.list.move(direction * max(1, (a.layout.body-2)/divisor))
			case a.surface != surfaceReading:
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
	if a.surface == surfaceReading && !a.focus && a.help == nil {
		if count > 0 {
			return a.jump(func(r *reader.Reader) { r.Go(count - 1) })
		}
		return a.jump((*reader.Reader).Top)
	}
	a.scrollFar(-1)
	return nil
}

func (a *App) bottom(count int) tea.Cmd {
	if a.surface == surfaceReading && !a.focus && a.help == nil {
		if count > 0 {
			return a.jump(func(r *reader.Reader) { r.Go(count - 1) })
		}
		return a.jump((*reader.Reader).Bottom)
	}
	a.scrollFar(1)
	return nil
}

// percent goes to a part of the article, as 50% does in less.
func (a *App) percent(count int) tea.Cmd {
	return a.jump(func(r *reader.Reader) { r.GoFraction(float64(min(count, 100)) / 100) })
}

func (a *App) scrollFar(direction int) { a.scroll(direction * far) }

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

func stepArticle(n int) action {
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
		a.measure = min(max(a.doc.reader.Measure()+n*many(count), Narrowest), Widest)
		a.doc.reader.SetMeasure(a.measure)
		a.notice = "column of " + row.Int(a.doc.reader.Measure()) + " characters"
		return nil
	}
}
