package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// What keys hand on: to the clipboard, to the browser.

func (rd *reading) copy(int) tea.Cmd {
	a, d := rd.app, &rd.doc.article.Document
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
	at := rd.doc.reader.Cursor()
	if rd.focus && rd.kind.Chooses() {
		if t := rd.target(); t.Sentence >= 0 {
			at = t.Sentence
		}
	}
	return at, at >= 0 && at < len(rd.doc.article.Document.Sentences)
}

// cite copies the sentence with all that one needs to quote it.
func (rd *reading) cite(int) tea.Cmd {
	a := rd.app
	at, ok := rd.pointed()
	if !ok {
		a.Notice = "there is no sentence here to copy"
		return nil
	}
	text := rd.doc.citation(at)
	if len(text) > copiedMost {
		a.Notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	return a.send("sentence "+row.Int(at+1)+", with where it is from", text)
}

// citation is a sentence with who wrote it, where and when, its number and its labels,
// as far as they may be seen; on one line.
func (v *visit) citation(at int) clean.Text {
	d, s := &v.article.Document, &v.article.Source
	var parts []string
	if !v.unsigned() {
		if letter, ok := v.article.Letter(at); ok {
			parts = append(parts, string("letter by "+letter.Signed()))
		}
		for _, author := range s.Authors {
			parts = append(parts, string(author.Name.Value))
		}
		if s.Publisher != nil {
			parts = append(parts, string(s.Publisher.Value))
		}
	}
	if s.Title != nil {
		parts = append(parts, string("“"+s.Title.Value+"”"))
	}
	if s.Published != nil {
		parts = append(parts, string(clean.Inline(s.Published.Value.Day(), nil)))
	}
	if address := v.address(); address != "" && !v.unsigned() {
		parts = append(parts, string(address))
	}
	parts = append(parts, string("sentence "+row.Int(at+1)))
	if j, ok := v.judgement(at); ok {
		parts = append(parts, string("labelled "+row.Glyph(v.app.Styles.Marks[j.Label].Name)+said(j)+" by standfirst"))
	}
	if o, ok := v.own.own(at); ok && o.Label != "" {
		parts = append(parts, string(v.own.title(o.Label)+" by me"))
	}
	return clean.Inline("“"+string(d.SentenceText(d.Sentences[at]))+"” ("+strings.Join(parts, ", ")+")", nil)
}

// said is whose words an attributed sentence gives, as the screen has it.
func said(j content.Judgement) clean.Text {
	how := j.Likely()
	switch {
	case j.Label != content.Attributed || j.Speaker == "" || j.Speaker == content.Unnamed:
		return ""
	case how != "":
		return " (" + how + " " + j.Speaker + ")"
	}
	return " (" + j.Speaker + ")"
}

// address is where the article is to be found: the address that it gives as its own, or
// what it was opened as.
func (v *visit) address() clean.Text {
	if c := v.article.Source.Canonical; c != nil && c.Value != "" {
		return c.Value
	}
	if r := v.article.Reference; r != inputReference {
		return r
	}
	return ""
}

// inputReference is the reference of what came on standard input.
const inputReference clean.Text = "-"

// copiedMost is the most bytes that are copied: terminals take no more than
// 100,000 characters at once, and three bytes make four of them.
const copiedMost = 74_000

// browser hands the chosen link or the article to the browser.
func (rd *reading) browser(int) tea.Cmd {
	to := clean.Inline(rd.doc.ref, nil)
	if _, ok := clean.Address(string(to)); !ok || !strings.Contains(string(to), "://") {
		to = rd.doc.address() // that of a saved page, if it says one
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
