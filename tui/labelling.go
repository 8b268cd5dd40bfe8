package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// While the reader labels the article, small letters give a sentence a label instead
// of filtering for one.

// labelKeys are the keys of the reader's own labels: those that begin and show them,
// and those that hold while one labels.
func labelKeys() []keymap.Row[*App] {
	all := []keymap.Row[*App]{
		keymap.On(keymap.Label, []string{"v"}, "label this article yourself", keymap.GroupLabel, inArticle((*reading).startLabelling), (*App).needsWhole),
		keymap.On(
			keymap.Blind,
			[]string{"W"},
			"read blind, without the program's labels until you have given yours; again shows them", keymap.GroupLabel, (*App).toggleBlind,
			(*App).needsArticle,
		),
		keymap.On(keymap.Differ, []string{"D"}, "only where you and the program differ; again for all", keymap.GroupLabel, inArticle((*reading).filterDiffer), (*App).needsOwn),
		keymap.On(keymap.Tally, []string{"T"}, "your labels and the program's, counted", keymap.GroupLabel, inArticle((*reading).showTally), (*App).needsOwn),
	}
	for _, l := range []struct {
		label string
		key   string
		help  clean.Text
	}{
		{"fact", "f", "asserted as fact, and on to the next sentence without a label"},
		{"opinion", "o", "opinion"},
		{"attributed", "a", "attributed to somebody"},
		{"prediction", "p", "prediction"},
		{"unsure", "u", "can't tell: an answer as good as the others"},
	} {
		all = append(all, keymap.On(
			"label-"+l.label,
			[]string{l.key, strings.ToUpper(l.key)},
			l.help, keymap.GroupLabelling,
			inArticle(func(rd *reading, _ int) tea.Cmd { return rd.give(l.label) }), needsLabel(l.label),
		))
	}
	return append(all, []keymap.Row[*App]{
		keymap.On(keymap.NextUnlabelled, []string{"v"}, "next sentence without a label", keymap.GroupLabelling, unlabelled(1), (*App).needsSentences),
		keymap.On("previous-unlabelled", []string{"V"}, "sentence without a label before", keymap.GroupLabelling, unlabelled(-1), (*App).needsSentences),
		keymap.On(keymap.TakeBack, []string{"z"}, "take back the last", keymap.GroupLabelling, inArticle((*reading).takeBack), nil),
		keymap.On("clear-label", []string{"Z"}, "take the sentence's label away", keymap.GroupLabelling, inArticle((*reading).clearLabel), (*App).needsSentences),
		keymap.On(keymap.Note, []string{"e"}, "a line of reason", keymap.GroupLabelling, inArticle((*reading).startNote), (*App).needsSentences),
		keymap.On(keymap.Meanings, []string{"D"}, "what the labels mean", keymap.GroupLabelling, inArticle((*reading).showMeanings), nil),
	}...)
}

// labels reports whether small letters give labels now: the reader has said so, or
// reads blind and so has nothing to filter.
func (rd *reading) labels() bool { return rd.doc != nil && (rd.labelling || rd.doc.blind()) }

func (rd *reading) Groups() []keymap.Group {
	if rd.labels() {
		return []keymap.Group{keymap.GroupLabelling}
	}
	return nil
}

// Letter gives a label by its letter in a label set that is not the program's own, whose
// letters are in the key table.
func (rd *reading) Letter(key string) (tea.Cmd, bool) {
	if !rd.labels() || rd.doc.own.scheme().Name == "five" {
		return nil, false
	}
	l, ok := rd.doc.own.scheme().ByKey(strings.ToLower(key))
	if !ok {
		return nil, false
	}
	if why := rd.app.needsWhole(); why != "" {
		rd.app.Notice = why
		return nil, true
	}
	return rd.give(l.Name), true
}

func (rd *reading) startLabelling(int) tea.Cmd {
	rd.labelling = true
	rd.doc.refresh()
	if rd.doc.own.answered(rd.doc.reader.Cursor()) {
		rd.toUnlabelled(1)
	}
	return nil
}

func (rd *reading) stopLabelling() {
	rd.labelling = false
	rd.doc.refresh()
}

// give labels the current sentence and goes on to the next without a label.
func (rd *reading) give(label string) tea.Cmd {
	v, at := rd.doc, rd.doc.reader.Cursor()
	o, _ := v.own.own(at)
	o.Sentence, o.Label, o.At, o.Edited, o.Changed = at, label, rd.app.env.Clock(), false, ""
	o.Blind = v.withheld(at)
	cmd := rd.change(o)
	if o.Blind {
		rd.app.Notice = v.verdict(at)
	}
	switch next := v.unanswered(at, 1); {
	case next >= 0:
		v.reader.Go(next)
	default:
		rd.app.Notice = "all " + row.Int(v.own.labels) + " labelled; " + rd.app.Keys.Key(keymap.Tally) + " counts them"
	}
	return cmd
}

// change sets a label and has it kept.
func (rd *reading) change(o content.Own) tea.Cmd {
	rd.doc.own.change(o)
	rd.doc.relabelled()
	return rd.app.keeper.keep(rd.doc.article, o)
}

// verdict tells what the program makes of a sentence that has just been answered.
func (v *visit) verdict(sentence int) clean.Text {
	j, ok := v.judgement(sentence)
	o, _ := v.own.own(sentence)
	if !ok {
		return ""
	}
	words := row.Int(sentence+1) + ": you " + v.own.title(o.Label) + ", the program " + row.Glyph(v.app.Styles.Marks[j.Label].Name)
	if l, _, doubted := j.Doubted(); doubted {
		words += ", perhaps " + row.Glyph(v.app.Styles.Marks[l].Name)
	}
	if len(j.Reasons) > 0 {
		words += " (" + j.Reasons[0].Why + ")"
	}
	return words
}

// unanswered is the next sentence without a label after one, around the end, or before
// it; -1 when all have one.
func (v *visit) unanswered(from, step int) int {
	n := len(v.article.Document.Sentences)
	for k := 1; k <= n; k++ {
		if i := ((from+k*step)%n + n) % n; !v.own.answered(i) {
			return i
		}
	}
	return -1
}

func unlabelled(n int) action {
	return inArticle(func(rd *reading, count int) tea.Cmd {
		for range min(keymap.Many(count), 1000) {
			rd.toUnlabelled(n)
		}
		return nil
	})
}

func (rd *reading) toUnlabelled(step int) {
	next := rd.doc.unanswered(rd.doc.reader.Cursor(), step)
	if next < 0 {
		rd.app.Notice = "every sentence has a label"
		return
	}
	rd.doc.reader.Go(next)
}

func (rd *reading) takeBack(int) tea.Cmd {
	o, ok := rd.doc.own.undo()
	if !ok {
		rd.app.Notice = "there is nothing to take back"
		return nil
	}
	rd.doc.relabelled()
	rd.doc.reader.Go(o.Sentence)
	rd.app.Notice = "taken back at sentence " + row.Int(o.Sentence+1)
	return rd.app.keeper.keep(rd.doc.article, o)
}

func (rd *reading) clearLabel(int) tea.Cmd {
	at := rd.doc.reader.Cursor()
	if _, ok := rd.doc.own.own(at); !ok {
		rd.app.Notice = "the sentence has no label of yours"
		return nil
	}
	return rd.change(content.Own{Sentence: at, At: rd.app.env.Clock()})
}

// startNote asks for a line of reason, beginning with what is written already.
func (rd *reading) startNote(int) tea.Cmd {
	v, at := rd.doc, rd.doc.reader.Cursor()
	before, _ := v.own.own(at)
	return rd.app.Ask(surface.Question{Label: " Why: ", Enter: "keep", Text: string(before.Note), Answer: func(text string) tea.Cmd {
		o, _ := v.own.own(at)
		if note := clean.Inline(text, nil); note != o.Note {
			o.Sentence, o.Note, o.At = at, note, rd.app.env.Clock()
			return rd.change(o)
		}
		return nil
	}})
}

// needsWhole says why an article cannot be labelled yet.
func (a *App) needsWhole() clean.Text {
	if why := a.needsSentences(); why != "" {
		return why
	}
	if a.reading.doc.article.Partial {
		return "the rest of the article is still being read"
	}
	return ""
}

// needsLabel says why a label cannot be given.
func needsLabel(label string) func(a *App) clean.Text {
	return func(a *App) clean.Text {
		if why := a.needsWhole(); why != "" {
			return why
		}
		if n := a.reading.doc.own; n.scheme().Index(label) < 0 {
			return "no label of this set; the letters are at the foot"
		}
		return ""
	}
}

// needsOwn says why there is nothing of the reader's own labels to show.
func (a *App) needsOwn() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if n := a.reading.doc.own; n.labels == 0 && len(n.gone) == 0 {
		return "you have labelled nothing here; " + a.Keys.Key(keymap.Label) + " begins"
	}
	return ""
}
