package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// What keys hand on: to the clipboard, to the browser.

func (rd *reading) copy(int) tea.Cmd {
	a, d := rd.app, &rd.doc.Article.Document
	if rd.focus && rd.kind == panel.Links {
		if t := rd.target(); t.Address != "" {
			return a.send(t.Address, t.Address)
		}
		return nil
	}
	if fact := rd.target().Fact; rd.focus && fact != "" && len(fact) <= copiedMost {
		return a.send(fact, clean.Inline(string(fact), nil))
	}
	at, ok := rd.pointed()
	if !ok {
		a.Notice = "there is no sentence here to copy"
		return nil
	}
	text := d.SentenceText(d.Sentences[at])
	if len(text) > copiedMost {
		a.Notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	// On one line: a shell runs each line that is pasted into it.
	return a.send("sentence "+row.Int(at+1), clean.Inline(string(text), nil))
}

// pointed is the sentence that one stands on, in the article or in the list that has
// the keys.
func (rd *reading) pointed() (int, bool) {
	at := rd.doc.Reader.Cursor()
	if rd.focus && rd.kind.Chooses() {
		if t := rd.target(); t.Sentence >= 0 {
			at = t.Sentence
		}
	}
	return at, at >= 0 && at < len(rd.doc.Article.Document.Sentences)
}

// cite copies the sentence with all that one needs to quote it.
func (rd *reading) cite(int) tea.Cmd {
	a := rd.app
	at, ok := rd.pointed()
	if !ok {
		a.Notice = "there is no sentence here to copy"
		return nil
	}
	text := rd.doc.Citation(at)
	if len(text) > copiedMost {
		a.Notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	return a.send("sentence "+row.Int(at+1)+", with where it is from", text)
}

// copiedMost is the most bytes that are copied: terminals take no more than
// 100,000 characters at once, and three bytes make four of them.
const copiedMost = 74_000

// browser hands the chosen link or the article to the browser.
func (rd *reading) browser(int) tea.Cmd {
	to := clean.Inline(rd.doc.Ref, nil)
	if _, ok := clean.Address(string(to)); !ok || !strings.Contains(string(to), "://") {
		to = rd.doc.Address() // that of a saved page, if it says one
	}
	if at := rd.target().Address; rd.focus && (at != "" || rd.kind == panel.Links) {
		to = at
	}
	return rd.outside(to)
}

// outside opens an address in the browser.
func (rd *reading) outside(to clean.Text) tea.Cmd {
	address, ok := clean.Address(string(to))
	switch {
	case rd.app.env.OpenLink == nil:
		rd.app.Notice = "no browser is set"
		return nil
	case !ok:
		rd.app.Notice = "not an address that a browser can open"
		return nil
	}
	return browse(rd.app.env.OpenLink, string(address))
}
