package reading

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/visit"
)

// toggleBlind hides the program's labels, or ends that.
func (rd *Reading) toggleBlind(int) tea.Cmd {
	if rd.rules.Blind != visit.BlindOff || rd.rules.HideSource {
		rd.rules.Blind, rd.rules.HideSource = visit.BlindOff, false
		rd.frame.Notice = "the program's labels are shown"
	} else {
		rd.rules.Blind = rd.means.Blind
		if rd.rules.Blind == visit.BlindOff {
			rd.rules.Blind = visit.BlindSentence
		}
		rd.rules.HideSource = rd.means.HideSource
		rd.frame.Notice = "reading blind: " + rd.frame.Keys.Key(keymap.Label) + " labels the article yourself"
	}
	if v := rd.doc; v != nil {
		v.Refresh()
	}
	return nil
}

// needsSight says why something cannot be shown while the article is read blind.
func (rd *Reading) needsSight() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if rd.doc.Blind() && rd.doc.Withheld(rd.doc.Reader.Cursor()) {
		return "hidden until you have labelled the sentence; you are reading blind"
	}
	return ""
}

// needsSource says why who is speaking cannot be shown.
func (rd *Reading) needsSource() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if rd.doc.Unsigned() {
		return "hidden until you have labelled every sentence"
	}
	return ""
}
