package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// What keys do in the article.

func (rd *reading) Scroll(n int) {
	if rd.focus {
		rd.movePanel(n)
		return
	}
	rd.doc.Reader.Scroll(n)
}

func (rd *reading) Page(direction, divisor int) {
	if rd.focus {
		_, height := rd.panelView(rd.kind)
		rd.movePanel(direction * max(1, (height-1)/divisor))
		return
	}
	if direction > 0 && rd.doc.Reader.Fraction() >= 1 {
		rd.app.Notice = "the end"
	}
	rd.doc.Reader.Page(direction, divisor)
}

func (rd *reading) End(direction, count int) tea.Cmd {
	switch {
	case rd.focus:
		rd.movePanel(direction * surface.Far)
		return nil
	case count > 0:
		return rd.jump(func(r *reader.Reader) { r.Go(count - 1) })
	case direction < 0:
		return rd.jump((*reader.Reader).Top)
	}
	return rd.jump((*reader.Reader).Bottom)
}

// percent goes to a part of the article, as 50% does in less.
func (rd *reading) percent(count int) tea.Cmd {
	return rd.jump(func(r *reader.Reader) { r.GoFraction(float64(min(count, 100)) / 100) })
}

// jump goes elsewhere in the article and remembers where one was.
func (rd *reading) jump(to func(*reader.Reader)) tea.Cmd {
	rd.app.remember(rd.app.here())
	rd.before = nil
	to(rd.doc.Reader)
	return nil
}

func sentence(n int) action {
	return inArticle(func(rd *reading, count int) tea.Cmd {
		r := rd.doc.Reader
		rd.before = nil
		to := r.Cursor() + n*keymap.Many(count)
		switch last := len(r.Article().Document.Sentences) - 1; {
		case r.Cursor() == last && n > 0:
			rd.app.Notice = "this is the last sentence"
		case r.Cursor() == 0 && n < 0:
			rd.app.Notice = "this is the first sentence"
		}
		r.Go(to)
		return nil
	})
}

func same(n int) action {
	return inArticle(func(rd *reading, count int) tea.Cmd {
		to := rd.doc.Reader.Same(n * keymap.Many(count))
		if to < 0 {
			rd.app.Notice = rd.noMore()
			return nil
		}
		rd.before = nil
		rd.doc.Reader.Go(to)
		return nil
	})
}

// noMore says of which sentences there are none on the way that one asked for.
func (rd *reading) noMore() clean.Text {
	r := rd.doc.Reader
	if r.Only() {
		return "no more sentences where you differ that way"
	}
	l, on := r.Filter()
	if j, ok := rd.doc.Judgement(r.Cursor()); !on && ok {
		l, on = j.Label, true
	}
	if !on {
		return "this sentence has no label yet"
	}
	return "no more sentences that way with the label " + row.Glyph(rd.app.Styles.Marks[l].Name)
}

func heading(n int) action {
	return inArticle(func(rd *reading, count int) tea.Cmd {
		rd.before = nil
		block := rd.doc.Reader.Heading(n * keymap.Many(count))
		switch {
		case block >= 0:
			rd.doc.Reader.GoBlock(block)
		case n < 0:
			rd.doc.Reader.Top()
		default:
			rd.app.Notice = "no more headings that way"
		}
		return nil
	})
}

func filter(l content.Label) action {
	return inArticle(func(rd *reading, _ int) tea.Cmd {
		r := rd.doc.Reader
		switch now, on := r.Filter(); {
		case on && now == l:
			r.SetFilter(l, false)
		case rd.doc.Panels.Counts()[l] == 0:
			rd.app.Notice = rd.without(l)
		default:
			r.SetFilter(l, true)
		}
		return nil
	})
}

// without says that no sentence has a label, as far as one can know.
func (rd *reading) without(l content.Label) clean.Text {
	words := [content.Labels]clean.Text{
		content.Unsure: "no sentence is unsure", content.Fact: "nothing is asserted as fact", content.Opinion: "no sentence is opinion",
		content.Attributed: "nothing is attributed to others", content.Prediction: "no sentence is a prediction",
	}[l]
	switch {
	case rd.doc.Blind():
		words += ", as far as you have answered"
	case rd.app.arriving(rd.doc):
		words += ", as far as it has been read"
	}
	if !rd.doc.Reader.Filtered() {
		words += "; nothing is filtered"
	}
	return words
}

func (rd *reading) cycleMarks(int) tea.Cmd {
	r := rd.doc.Reader
	r.SetMarks(r.Marks() + 1)
	rd.marks = r.Marks()
	switch r.Marks() {
	case reader.MarksQuiet:
		rd.app.Notice = "a quiet page: what is asserted as fact has its letter only"
	case reader.MarksFull:
		rd.app.Notice = "all marks in the text and in the margin"
	case reader.MarksMargin:
		rd.app.Notice = "marks in the margin only"
	case reader.MarksNone:
		rd.app.Notice = "no marks: the article as it was published"
	}
	r.SetStyles(rd.app.Styles)
	rd.doc.Refresh()
	rd.app.relay()
	return nil
}

// toggleLarge shows one sentence at a time, or the page.
func (rd *reading) toggleLarge(int) tea.Cmd {
	rd.large = !rd.large
	rd.focus, rd.drawer, rd.before = false, false, nil
	rd.doc.Reader.SetLarge(rd.large)
	if rd.app.Notice = "the page"; rd.large {
		rd.app.Notice = "large: " + rd.app.Keys.Key(keymap.PageDown) + " for the next sentence; enlarge the letters in the terminal"
	}
	rd.app.relay()
	return nil
}

func widen(n int) action {
	return inArticle(func(rd *reading, count int) tea.Cmd {
		// From what is shown, so that a column held in by the screen reacts to
		// the first key.
		by := n
		if count > 0 { // a number is how many characters, not how often two of them
			by = count * n / max(n, -n)
		}
		rd.app.Measure = min(max(rd.doc.Reader.Measure()+by, Narrowest), Widest)
		rd.doc.Reader.SetMeasure(rd.app.Measure)
		got := row.Int(rd.doc.Reader.Measure())
		switch {
		case n < 0 || rd.doc.Reader.Measure() >= rd.app.Measure:
			rd.app.Notice = "column of " + got + " characters"
		case rd.layout.right > 0:
			rd.app.Notice = got + " is the most beside the panels; " + rd.app.Keys.Key(keymap.Columns) + " hides them"
		default:
			rd.app.Notice = got + " is the most on this screen"
		}
		return nil
	})
}
