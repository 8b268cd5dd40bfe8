package reading

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
func labelKeys() []keymap.Row[*Reading] {
	all := []keymap.Row[*Reading]{
		keymap.On(keymap.Label, []string{"v"}, "label this article yourself", keymap.GroupLabel, (*Reading).startLabelling, (*Reading).needsWhole),
		keymap.On(
			keymap.Blind,
			[]string{"W"},
			"read blind, without the program's labels until you have given yours; again shows them", keymap.GroupLabel, (*Reading).toggleBlind,
			(*Reading).needsArticle,
		),
		keymap.On(
			keymap.Differ, []string{"D"},
			"only where you and the program differ; again for all", keymap.GroupLabel, (*Reading).filterDiffer, (*Reading).needsOwn,
		),
		keymap.On(keymap.Tally, []string{"T"}, "your labels and the program's, counted", keymap.GroupLabel, (*Reading).showTally, (*Reading).needsOwn),
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
			func(rd *Reading, _ int) tea.Cmd { return rd.give(l.label) }, needsLabel(l.label),
		))
	}
	return append(all, []keymap.Row[*Reading]{
		keymap.On(keymap.NextUnlabelled, []string{"v"}, "next sentence without a label", keymap.GroupLabelling, unlabelled(1), (*Reading).NeedsSentences),
		keymap.On("previous-unlabelled", []string{"V"}, "sentence without a label before", keymap.GroupLabelling, unlabelled(-1), (*Reading).NeedsSentences),
		keymap.On(keymap.TakeBack, []string{"z"}, "take back the last", keymap.GroupLabelling, (*Reading).takeBack, nil),
		keymap.On("clear-label", []string{"Z"}, "take the sentence's label away", keymap.GroupLabelling, (*Reading).clearLabel, (*Reading).NeedsSentences),
		keymap.On(keymap.Note, []string{"e"}, "a line of reason", keymap.GroupLabelling, (*Reading).startNote, (*Reading).NeedsSentences),
		keymap.On(keymap.Meanings, []string{"D"}, "what the labels mean", keymap.GroupLabelling, (*Reading).showMeanings, nil),
	}...)
}

// labels reports whether small letters give labels now.
func (rd *Reading) labels() bool { return rd.doc != nil && rd.doc.Labels() }

// Groups are the groups of keys that hold here alone.
func (rd *Reading) Groups() []keymap.Group {
	if rd.labels() {
		return []keymap.Group{keymap.GroupLabelling}
	}
	return nil
}

// Letter gives a label by its letter in a label set that is not the program's own, whose
// letters are in the key table.
func (rd *Reading) Letter(key string) (tea.Cmd, bool) {
	if !rd.labels() || rd.doc.Own.Scheme().Name == "five" {
		return nil, false
	}
	l, ok := rd.doc.Own.Scheme().ByKey(strings.ToLower(key))
	if !ok {
		return nil, false
	}
	if why := rd.needsWhole(); why != "" {
		rd.frame.Notice = why
		return nil, true
	}
	return rd.give(l.Name), true
}

func (rd *Reading) startLabelling(int) tea.Cmd {
	rd.doc.Labelling = true
	rd.doc.Refresh()
	if rd.doc.Own.Answered(rd.doc.Reader.Cursor()) {
		rd.toUnlabelled(1)
	}
	return nil
}

func (rd *Reading) stopLabelling() {
	rd.doc.Labelling = false
	rd.doc.Refresh()
}

// give labels the current sentence and goes on to the next without a label.
func (rd *Reading) give(label string) tea.Cmd {
	v, at := rd.doc, rd.doc.Reader.Cursor()
	o, _ := v.Own.Own(at)
	o.Sentence, o.Label, o.At, o.Edited, o.Changed = at, label, rd.means.Clock(), false, ""
	o.Blind = v.Withheld(at)
	cmd := rd.change(o)
	if o.Blind {
		rd.frame.Notice = v.Verdict(at)
	}
	switch next := v.Unanswered(at, 1); {
	case next >= 0:
		v.Reader.Go(next)
	default:
		rd.frame.Notice = "all " + row.Int(v.Own.Labels) + " labelled; " + rd.frame.Keys.Key(keymap.Tally) + " counts them"
	}
	return cmd
}

// change sets a label and has it kept.
func (rd *Reading) change(o content.Own) tea.Cmd {
	rd.doc.Own.Change(o)
	rd.doc.Relabelled()
	return rd.means.Keeper.Keep(rd.doc.Article, o)
}

func unlabelled(n int) func(*Reading, int) tea.Cmd {
	return func(rd *Reading, count int) tea.Cmd {
		for range min(keymap.Many(count), 1000) {
			rd.toUnlabelled(n)
		}
		return nil
	}
}

func (rd *Reading) toUnlabelled(step int) {
	next := rd.doc.Unanswered(rd.doc.Reader.Cursor(), step)
	if next < 0 {
		rd.frame.Notice = "every sentence has a label"
		return
	}
	rd.doc.Reader.Go(next)
}

func (rd *Reading) takeBack(int) tea.Cmd {
	o, ok := rd.doc.Own.Undo()
	if !ok {
		rd.frame.Notice = "there is nothing to take back"
		return nil
	}
	rd.doc.Relabelled()
	rd.doc.Reader.Go(o.Sentence)
	rd.frame.Notice = "taken back at sentence " + row.Int(o.Sentence+1)
	return rd.means.Keeper.Keep(rd.doc.Article, o)
}

func (rd *Reading) clearLabel(int) tea.Cmd {
	at := rd.doc.Reader.Cursor()
	if _, ok := rd.doc.Own.Own(at); !ok {
		rd.frame.Notice = "the sentence has no label of yours"
		return nil
	}
	return rd.change(content.Own{Sentence: at, At: rd.means.Clock()})
}

// startNote asks for a line of reason, beginning with what is written already.
func (rd *Reading) startNote(int) tea.Cmd {
	v, at := rd.doc, rd.doc.Reader.Cursor()
	before, _ := v.Own.Own(at)
	return rd.frame.Ask(surface.Question{Label: " Why: ", Enter: "keep", Text: string(before.Note), Answer: func(text string) tea.Cmd {
		o, _ := v.Own.Own(at)
		if note := clean.Inline(text, nil); note != o.Note {
			o.Sentence, o.Note, o.At = at, note, rd.means.Clock()
			return rd.change(o)
		}
		return nil
	}})
}

// needsWhole says why an article cannot be labelled yet.
func (rd *Reading) needsWhole() clean.Text {
	if why := rd.NeedsSentences(); why != "" {
		return why
	}
	if rd.doc.Article.Partial {
		return "the rest of the article is still being read"
	}
	return ""
}

// needsLabel says why a label cannot be given.
func needsLabel(label string) func(*Reading) clean.Text {
	return func(rd *Reading) clean.Text {
		if why := rd.needsWhole(); why != "" {
			return why
		}
		if n := rd.doc.Own; n.Scheme().Index(label) < 0 {
			return "no label of this set; the letters are at the foot"
		}
		return ""
	}
}

// needsOwn says why there is nothing of the reader's own labels to show.
func (rd *Reading) needsOwn() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if n := rd.doc.Own; n.Labels == 0 && len(n.Gone) == 0 {
		return "you have labelled nothing here; " + rd.frame.Keys.Key(keymap.Label) + " begins"
	}
	return ""
}
