package reading

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// What keys hand on: to the clipboard, to the browser.

func (rd *Reading) copy(int) tea.Cmd {
	d := &rd.doc.Article.Document
	if rd.focus && rd.kind.Addresses() {
		if t := rd.target(); t.Address != "" {
			return rd.means.Copy(t.Address, t.Address)
		}
		return nil
	}
	if fact := rd.target().Fact; rd.focus && fact != "" && len(fact) <= copiedMost {
		return rd.means.Copy(fact, clean.Inline(string(fact), nil))
	}
	at, ok := rd.pointed()
	if !ok {
		rd.frame.Notice = "there is no sentence here to copy"
		return nil
	}
	text := d.SentenceText(d.Sentences[at])
	if len(text) > copiedMost {
		rd.frame.Notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	// On one line: a shell runs each line that is pasted into it.
	return rd.means.Copy("sentence "+row.Int(at+1), clean.Inline(string(text), nil))
}

// pointed is the sentence that one stands on, in the article or in the list that has
// the keys.
func (rd *Reading) pointed() (int, bool) {
	at := rd.doc.Reader.Cursor()
	if rd.focus && rd.kind.Chooses() {
		if t := rd.target(); t.Sentence >= 0 {
			at = t.Sentence
		}
	}
	return at, at >= 0 && at < len(rd.doc.Article.Document.Sentences)
}

// cite copies the sentence with all that one needs to quote it.
func (rd *Reading) cite(int) tea.Cmd {
	at, ok := rd.pointed()
	if !ok {
		rd.frame.Notice = "there is no sentence here to copy"
		return nil
	}
	text := rd.doc.Citation(at)
	if len(text) > copiedMost {
		rd.frame.Notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	return rd.means.Copy("sentence "+row.Int(at+1)+", with where it is from", text)
}

// copiedMost is the most bytes that are copied: terminals take no more than
// 100,000 characters at once, and three bytes make four of them.
const copiedMost = 74_000

// browser hands the chosen link or the article to the browser.
func (rd *Reading) browser(int) tea.Cmd {
	to := clean.Inline(rd.doc.Ref, nil)
	if _, ok := clean.Address(string(to)); !ok || !strings.Contains(string(to), "://") {
		to = rd.doc.Address() // that of a saved page, if it says one
	}
	if at := rd.target().Address; rd.focus && (at != "" || rd.kind.Addresses()) {
		to = at
	}
	return rd.outside(to)
}

// outside opens an address in the browser.
func (rd *Reading) outside(to clean.Text) tea.Cmd {
	address, ok := clean.Address(string(to))
	switch {
	case rd.means.OpenLink == nil:
		rd.frame.Notice = "no browser is set"
		return nil
	case !ok:
		rd.frame.Notice = "not an address that a browser can open"
		return nil
	}
	open := rd.means.OpenLink
	return surface.Deliver(rd, func() tea.Msg { return linkOpened{open(string(address))} })
}

// linkOpened says how it went to hand an address to the browser.
type linkOpened struct{ err error }

// Update tells what came of what was handed on.
func (rd *Reading) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case commandEnded:
		rd.frame.Notice = "back from " + clean.Inline(msg.name, nil)
		if msg.err != nil {
			rd.frame.Notice = clean.Inline(msg.name+": ", nil) + surface.NoticeText(msg.err)
		}
	case linkOpened:
		rd.frame.Notice = "handed to the browser"
		if msg.err != nil {
			rd.frame.Notice = surface.NoticeText(msg.err)
		}
	}
	return nil
}
