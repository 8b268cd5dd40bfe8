package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/visit"
)

// toggleBlind hides the program's labels, or ends that.
func (a *App) toggleBlind(int) tea.Cmd {
	if a.rules.Blind != visit.BlindOff || a.rules.HideSource {
		a.rules.Blind, a.rules.HideSource = visit.BlindOff, false
		a.Notice = "the program's labels are shown"
	} else {
		a.rules.Blind = a.env.Blind
		if a.rules.Blind == visit.BlindOff {
			a.rules.Blind = visit.BlindSentence
		}
		a.rules.HideSource = a.env.HideSource
		a.Notice = "reading blind: " + a.Keys.Key(keymap.Label) + " labels the article yourself"
	}
	if v := a.reading.doc; v != nil {
		v.Refresh()
	}
	return nil
}

// needsSight says why something cannot be shown while the article is read blind.
func (a *App) needsSight() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.Blind() && a.reading.doc.Withheld(a.reading.doc.Reader.Cursor()) {
		return "hidden until you have labelled the sentence; you are reading blind"
	}
	return ""
}

// needsSource says why who is speaking cannot be shown.
func (a *App) needsSource() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.Unsigned() {
		return "hidden until you have labelled every sentence"
	}
	return ""
}
