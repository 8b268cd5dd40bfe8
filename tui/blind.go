package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/reader"
)

// Blind is how long the program's labels are withheld from the reader.
//
// It is a rule about bytes: what is written to the terminal does not depend on a
// judgement before the reader has answered. So whatever shows one asks
// [visit.judgement], and nothing looks at the article's judgements by itself.
type Blind uint8

// How long labels are withheld.
const (
	// BlindOff withholds nothing.
	BlindOff Blind = iota
	// BlindSentence withholds a sentence's label until the reader has given one.
	BlindSentence
	// BlindArticle withholds all labels until every sentence has one of the reader's.
	BlindArticle
)

// judgement is what the program makes of a sentence, if that is known and may be shown.
func (v *visit) judgement(sentence int) (content.Judgement, bool) {
	if v.withheld(sentence) {
		return content.Judgement{}, false
	}
	j, ok := v.article.Judgement(sentence)
	return j.AtLeast(v.app.env.UnsureBelow), ok
}

// withheld reports whether a sentence's judgement must not show yet.
func (v *visit) withheld(sentence int) bool {
	if v.bare() {
		return true
	}
	switch v.app.blind {
	case BlindSentence:
		return !v.own.answered(sentence)
	case BlindArticle:
		return !v.answered()
	}
	return false
}

// answered reports whether every sentence has a label of the reader's.
func (v *visit) answered() bool {
	return !v.article.Partial && v.own.labels >= len(v.article.Document.Sentences)
}

// bare reports whether the article is shown as it was published, without marks.
func (v *visit) bare() bool { return v.reader != nil && v.reader.Marks() == reader.MarksNone }

// blind reports whether anything is withheld of the labels.
func (v *visit) blind() bool { return v.app.blind != BlindOff && !v.answered() }

// unsigned reports whether the author and the outlet are withheld.
func (v *visit) unsigned() bool { return v.app.hideSource && !v.answered() }

// What stands where something is withheld.
const (
	withheldCounts clean.Text = "read blind: the labels come with your answers"
	withheldAll    clean.Text = "read blind: the labels come when you have labelled all"
	answeredCounts clean.Text = "read blind: the capitals are the program's, the small letters yours"
	withheldSource clean.Text = "who is speaking is hidden until you have labelled all"
)

// refresh shows what may be shown now.
func (v *visit) refresh() {
	var w reader.Withheld
	hidden := clean.Text("")
	switch {
	case v.bare():
		w.Bare, hidden = true, "the marks are off"
	case v.blind():
		w.Counts, hidden = withheldCounts, "hidden until you have given yours"
		switch {
		case v.app.blind == BlindArticle:
			w.Counts = withheldAll
		case v.own.labels > 0:
			w.Counts = answeredCounts
		}
	}
	source := clean.Text("")
	if v.unsigned() {
		w.Source, source = withheldSource, "hidden until all is labelled"
	}
	v.panels.Withhold(hidden, source)
	v.panels.ByCertainty(v.app.certainty)
	v.panels.Judged(0)
	v.showOwn()
	v.reader.SetWithheld(w)
	v.reader.Judged(v.panels.Counts())
	v.remade++
}

// showOwn shows the reader's own labels where there are any, or are to be.
func (v *visit) showOwn() {
	var own func(int) (styles.Mark, bool)
	if v.own.labels > 0 || v.app.reading.doc == v && v.app.reading.labels() {
		own = v.ownMark
	}
	v.reader.SetOwn(own)
	v.version++
}

// relabelled shows what may be shown after a label was given or taken away.
func (v *visit) relabelled() {
	if v.app.blind != BlindOff || v.app.hideSource {
		v.refresh()
		return
	}
	v.showOwn()
}

// toggleBlind hides the program's labels, or ends that.
func (a *App) toggleBlind(int) tea.Cmd {
	if a.blind != BlindOff || a.hideSource {
		a.blind, a.hideSource = BlindOff, false
		a.Notice = "the program's labels are shown"
	} else {
		a.blind = a.env.Blind
		if a.blind == BlindOff {
			a.blind = BlindSentence
		}
		a.hideSource = a.env.HideSource
		a.Notice = "reading blind: " + a.Keys.Key(keymap.Label) + " labels the article yourself"
	}
	if v := a.reading.doc; v != nil {
		v.refresh()
	}
	return nil
}

// needsSight says why something cannot be shown while the article is read blind.
func (a *App) needsSight() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.blind() && a.reading.doc.withheld(a.reading.doc.reader.Cursor()) {
		return "hidden until you have labelled the sentence; you are reading blind"
	}
	return ""
}

// needsSource says why who is speaking cannot be shown.
func (a *App) needsSource() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.unsigned() {
		return "hidden until you have labelled every sentence"
	}
	return ""
}
