package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// What keys hand on: to the clipboard, to the browser.

func (rd *reading) copy(int) tea.Cmd {
	a, d := rd.app, &rd.doc.article.Document
	if rd.focus && rd.kind == panel.Links {
		if t := rd.target(); t.Address != "" {
			a.notice = "copied: " + t.Address
			return a.env.Copy(string(t.Address))
		}
		return nil
	}
	at := rd.doc.reader.Cursor()
	if rd.focus && rd.kind.Chooses() {
		if t := rd.target(); t.Sentence >= 0 {
			at = t.Sentence
		}
	}
	if at < 0 || at >= len(d.Sentences) {
		a.notice = "there is no sentence here to copy"
		return nil
	}
	text := d.SentenceText(d.Sentences[at])
	if len(text) > copiedMost {
		a.notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	a.notice = "copied sentence " + row.Int(at+1)
	// On one line: a shell runs each line that is pasted into it.
	return a.env.Copy(string(clean.Inline(string(text), nil)))
}

// copiedMost is the most bytes that are copied: terminals take no more than
// 100,000 characters at once, and three bytes make four of them.
const copiedMost = 74_000

// browser hands the chosen link or the article to the browser.
func (rd *reading) browser(int) tea.Cmd {
	to := clean.Inline(rd.doc.ref, nil)
	if rd.focus && rd.kind == panel.Links {
		to = rd.target().Address
	}
	address, ok := clean.Address(string(to))
	if !ok {
		rd.app.notice = "not an address that a browser can open"
		return nil
	}
	return browse(rd.app.env.OpenLink, string(address))
}
