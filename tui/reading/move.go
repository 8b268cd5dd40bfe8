package reading

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

// Scroll moves by lines or entries.
func (rd *Reading) Scroll(n int) {
	if rd.focus {
		rd.movePanel(n)
		return
	}
	rd.doc.Reader.Scroll(n)
}

// Page moves by a screen or a part of one.
func (rd *Reading) Page(direction, divisor int) {
	if rd.focus {
		_, height := rd.panelView(rd.kind)
		rd.movePanel(direction * max(1, (height-1)/divisor))
		return
	}
	if direction > 0 && rd.doc.Reader.Fraction() >= 1 {
		rd.frame.Notice = "the end"
	}
	rd.doc.Reader.Page(direction, divisor)
}

// End goes to the beginning or to the end.
func (rd *Reading) End(direction, count int) tea.Cmd {
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

// Percent goes to a part of the article, as 50% does in less.
func (rd *Reading) Percent(count int) tea.Cmd {
	return rd.jump(func(r *reader.Reader) { r.GoFraction(float64(min(count, 100)) / 100) })
}

// jump goes elsewhere in the article and remembers where one was.
func (rd *Reading) jump(to func(*reader.Reader)) tea.Cmd {
	rd.host.Remember(rd.doc, rd.doc.Reader.Mark())
	rd.before = nil
	to(rd.doc.Reader)
	return nil
}

func sentence(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		r := rd.doc.Reader
		rd.before = nil
		to := r.Cursor() + n*keymap.Many(count)
		switch last := len(r.Article().Document.Sentences) - 1; {
		case r.Cursor() == last && n > 0:
			rd.frame.Notice = "this is the last sentence"
		case r.Cursor() == 0 && n < 0:
			rd.frame.Notice = "this is the first sentence"
		}
		r.Go(to)
		return nil
	}
}

func same(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		to := rd.doc.Reader.Same(n * keymap.Many(count))
		if to < 0 {
			rd.frame.Notice = rd.noMore()
			return nil
		}
		rd.before = nil
		rd.doc.Reader.Go(to)
		return nil
	}
}

// noMore says of which sentences there are none on the way that one asked for.
func (rd *Reading) noMore() clean.Text {
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
	return "no more sentences that way with the label " + row.Glyph(rd.frame.Styles.Marks[l].Name)
}

func heading(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		rd.before = nil
		block := rd.doc.Reader.Heading(n * keymap.Many(count))
		switch {
		case block >= 0:
			rd.doc.Reader.GoBlock(block)
		case n < 0:
			rd.doc.Reader.Top()
		default:
			rd.frame.Notice = "no more headings that way"
		}
		return nil
	}
}

func filter(l content.Label) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, _ int) tea.Cmd {
		r := rd.doc.Reader
		switch now, on := r.Filter(); {
		case on && now == l:
			r.SetFilter(l, false)
		case rd.doc.Panels.Counts()[l] == 0:
			rd.frame.Notice = rd.without(l)
		default:
			r.SetFilter(l, true)
		}
		return nil
	}
}

// without is the notice that no sentence has a label, as far as one can know.
func (rd *Reading) without(l content.Label) clean.Text {
	words := [content.Labels]clean.Text{
		content.Unsure: "no sentence is unsure", content.Fact: "nothing is asserted as fact", content.Opinion: "no sentence is opinion",
		content.Attributed: "nothing is attributed to others", content.Prediction: "no sentence is a prediction",
	}[l]
	switch {
	case rd.doc.Blind():
		words += ", as far as you have answered"
	case rd.host.Arriving(rd.doc):
		words += ", as far as it has been read"
	}
	if !rd.doc.Reader.Filtered() {
		words += "; nothing is filtered"
	}
	return words
}

func (rd *Reading) cycleMarks(int) tea.Cmd {
	r := rd.doc.Reader
	r.SetMarks(r.Marks() + 1)
	rd.marks = r.Marks()
	switch r.Marks() {
	case reader.MarksQuiet:
		rd.frame.Notice = "a quiet page: what is asserted as fact has its letter only"
	case reader.MarksFull:
		rd.frame.Notice = "all marks in the text and in the margin"
	case reader.MarksMargin:
		rd.frame.Notice = "marks in the margin only"
	case reader.MarksNone:
		rd.frame.Notice = "no marks: the article as it was published"
	}
	r.SetStyles(rd.frame.Styles)
	rd.doc.Refresh()
	rd.host.Relay()
	return nil
}

// toggleLarge shows one sentence at a time, or the page.
func (rd *Reading) toggleLarge(int) tea.Cmd {
	rd.large = !rd.large
	rd.focus, rd.drawer, rd.before = false, false, nil
	rd.doc.Reader.SetLarge(rd.large)
	if rd.frame.Notice = "the page"; rd.large {
		rd.frame.Notice = "large: " + rd.frame.Keys.Key(keymap.PageDown) + " for the next sentence; enlarge the letters in the terminal"
	}
	rd.host.Relay()
	return nil
}

func widen(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		// From what is shown, so that a column held in by the screen reacts to
		// the first key.
		by := n
		if count > 0 { // a number is how many characters, not how often two of them
			by = count * n / max(n, -n)
		}
		rd.frame.Measure = min(max(rd.doc.Reader.Measure()+by, Narrowest), Widest)
		rd.doc.Reader.SetMeasure(rd.frame.Measure)
		got := row.Int(rd.doc.Reader.Measure())
		switch {
		case n < 0 || rd.doc.Reader.Measure() >= rd.frame.Measure:
			rd.frame.Notice = "column of " + got + " characters"
		case rd.layout.right > 0:
			rd.frame.Notice = got + " is the most beside the panels; " + rd.frame.Keys.Key(keymap.Columns) + " hides them"
		default:
			rd.frame.Notice = got + " is the most on this screen"
		}
		return nil
	}
}

// The text column may be set between these, in cells.
const (
	Narrowest = 20
	Widest    = 200
)

// ToSentence goes to the sentence with a number, from 1.
func (rd *Reading) ToSentence(n int) tea.Cmd {
	if all := len(rd.doc.Article.Document.Sentences); n < 1 || n > all {
		rd.frame.Notice = "the article has sentences 1 to " + row.Int(all)
		return nil
	}
	return rd.jump(func(r *reader.Reader) { r.Go(n - 1) })
}

// SetWidth makes the text column so many cells wide.
func (rd *Reading) SetWidth(n int) tea.Cmd {
	if n < Narrowest || n > Widest {
		rd.frame.Notice = "the width is " + row.Int(Narrowest) + " to " + row.Int(Widest)
		return nil
	}
	rd.frame.Measure = n
	rd.doc.Reader.SetMeasure(n)
	rd.frame.Notice = "column of " + row.Int(rd.doc.Reader.Measure()) + " characters"
	return nil
}
