package visit

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
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

// Judgement is what the program makes of a sentence, if that is known and may be shown.
func (v *Visit) Judgement(sentence int) (content.Judgement, bool) {
	if v.Withheld(sentence) {
		return content.Judgement{}, false
	}
	j, ok := v.Article.Judgement(sentence)
	return j.AtLeast(v.rules.UnsureBelow), ok
}

// Withheld reports whether a sentence's judgement must not show yet.
func (v *Visit) Withheld(sentence int) bool {
	if v.Bare() {
		return true
	}
	switch v.rules.Blind {
	case BlindSentence:
		return !v.Own.Answered(sentence)
	case BlindArticle:
		return !v.answered()
	}
	return false
}

// answered reports whether every sentence has a label of the reader's.
func (v *Visit) answered() bool {
	return !v.Article.Partial && v.Own.Labels >= len(v.Article.Document.Sentences)
}

// Bare reports whether the article is shown as it was published, without marks.
func (v *Visit) Bare() bool { return v.Reader != nil && v.Reader.Marks() == reader.MarksNone }

// Blind reports whether anything is withheld of the labels.
func (v *Visit) Blind() bool { return v.rules.Blind != BlindOff && !v.answered() }

// Unsigned reports whether the author and the outlet are withheld.
func (v *Visit) Unsigned() bool { return v.rules.HideSource && !v.answered() }

// What stands where something is withheld.
const (
	withheldCounts clean.Text = "read blind: the labels come with your answers"
	withheldAll    clean.Text = "read blind: the labels come when you have labelled all"
	answeredCounts clean.Text = "read blind: the capitals are the program's, the small letters yours"
	withheldSource clean.Text = "who is speaking is hidden until you have labelled all"
)

// Refresh shows what may be shown now.
func (v *Visit) Refresh() {
	var w reader.Withheld
	hidden := clean.Text("")
	switch {
	case v.Bare():
		w.Bare, hidden = true, "the marks are off"
	case v.Blind():
		w.Counts, hidden = withheldCounts, "hidden until you have given yours"
		switch {
		case v.rules.Blind == BlindArticle:
			w.Counts = withheldAll
		case v.Own.Labels > 0:
			w.Counts = answeredCounts
		}
	}
	source := clean.Text("")
	if v.Unsigned() {
		w.Source, source = withheldSource, "hidden until all is labelled"
	}
	v.Panels.Withhold(hidden, source)
	v.Panels.ByCertainty(v.rules.ByCertainty)
	v.Panels.Judged(0)
	v.showOwn()
	v.Reader.SetWithheld(w)
	v.Reader.Judged(v.Panels.Counts())
	v.remade++
}

// showOwn shows the reader's own labels where there are any, or are to be.
func (v *Visit) showOwn() {
	var own func(int) (styles.Mark, bool)
	if v.Own.Labels > 0 || v.Labels() {
		own = v.ownMark
	}
	v.Reader.SetOwn(own)
	v.version++
}

// Relabelled shows what may be shown after a label was given or taken away.
func (v *Visit) Relabelled() {
	if v.rules.Blind != BlindOff || v.rules.HideSource {
		v.Refresh()
		return
	}
	v.showOwn()
}
