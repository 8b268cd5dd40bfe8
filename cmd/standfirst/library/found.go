package library

import (
	"fmt"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/labels"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/content/wording"
)

// finder tells of what was found, as far as it may be seen.
type finder struct {
	shelf *shelf.Shelf
	q     *shelf.Query
	// own has the reader's labels when they are asked for, else it is nil.
	own             *labels.Store
	blind, unsigned bool
}

// lines are an article and the sentences in it; ok is false when it lacks the own labels
// that are asked for.
func (f *finder) lines(h *shelf.Hit) (lines []clean.Text, ok bool) {
	var below []clean.Text
	if f.own == nil {
		below = f.quotes(h)
	} else if below = f.mine(h); len(below) == 0 {
		return nil, false
	}
	parts := []string{string(h.Name())}
	if !f.unsigned {
		parts = append(parts, string(h.Names()), string(h.Outlet))
	}
	parts = slices.DeleteFunc(append(parts, day(h.Date)), func(s string) bool { return s == "" || s == "-" })
	head := clean.Inline(h.Key.Short()+"  "+strings.Join(parts, " · "), nil)
	return append([]clean.Text{head}, below...), true
}

// quotes are the sentences with the words.
func (f *finder) quotes(h *shelf.Hit) []clean.Text {
	quotes, err := f.shelf.Quotes(h, f.q)
	cli.Tell(err)
	var out []clean.Text
	for _, quote := range quotes {
		out = append(out, f.line("", quote.Label, quote.Sentence, quote.Text))
	}
	return andMore(out, h.More)
}

// line is a sentence below its article: the reader's own label, the program's letter, the
// number and the text.
func (f *finder) line(own clean.Text, l content.Label, sentence int, text clean.Text) clean.Text {
	lead := "    "
	if own != "" {
		lead += string(own) + " "
	}
	if !f.blind {
		lead += l.Letter() + " "
	}
	return clean.Inline(fmt.Sprintf("%s%d  %s", lead, sentence+1, wording.Squeeze(string(text))), nil)
}

// mostMine is how many sentences of an article are told.
const mostMine = 3

// mine are the sentences with the reader's own labels that are asked for.
func (f *finder) mine(h *shelf.Hit) []clean.Text {
	at := content.Article{Reference: h.Reference}
	if h.Canonical != "" {
		at.Source.Canonical = &content.Found[clean.Text]{Value: h.Canonical}
	}
	if !f.own.Has(&at) {
		return nil
	}
	a, _, err := f.shelf.Load(h.Key)
	if err != nil {
		cli.Tell(err)
		return nil
	}
	given, err := f.own.Load(a)
	cli.Tell(err)
	var out []clean.Text
	more := 0
	for i := range given {
		o := &given[i]
		if o.Sentence < 0 || !f.q.FitsOwn(o) {
			continue
		}
		text := a.Document.SentenceText(a.Document.Sentences[o.Sentence])
		j, _ := a.Judgement(o.Sentence)
		switch {
		case !f.q.Fits(text, j.Label):
		case len(out) == mostMine:
			more++
		default:
			line := f.line(clean.Inline(o.Label, nil), j.Label, o.Sentence, text)
			if o.Note != "" {
				line += " (" + o.Note + ")"
			}
			out = append(out, line)
		}
	}
	return andMore(out, more)
}

// andMore adds how many sentences more there are, if any.
func andMore(lines []clean.Text, n int) []clean.Text {
	if n == 0 {
		return lines
	}
	return append(lines, "    and "+wording.Counted(n, "sentence")+" more")
}
