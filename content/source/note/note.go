// Package note finds what stands beside the text and is no part of it: a disclaimer (disclaimer.go), a
// disclosure (disclosure.go), editors' notes and credits (note.go, checker.go), who paid for the piece
// and that not all of it is shown (sponsorship.go).
//
// Whether a sentence is one of them by its wording, package statement tells; here it is asked where it
// stands. Of a disclaimer and a disclosure there is one: each line gives a candidate with what speaks
// for it, and the best is the fact (finder.go). Of notes there are several.
package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

const (
	mostNotes   = 8  // are told
	mostChanges = 12 // are taken from a list of them below a note
)

// Notes finds editor's notes, corrections and credits.
func Notes(p *evidence.Page, authors []content.Author, disclosure *content.Found[clean.Text]) []content.Found[clean.Text] {
	f := &finder{Page: p, authors: authors, disclosure: disclosure}
	for i := range f.Lines {
		f.noteIn(i)
	}
	f.checkers()
	return f.notes
}

// add notes a text of line i, if it is another than those before.
func (f *finder) add(i int, text string, sure bool) {
	for _, n := range f.notes {
		if wording.Key(string(n.Value)) == wording.Key(text) {
			return
		}
	}
	if len(f.notes) < mostNotes {
		f.notes = append(f.notes, content.Found[clean.Text]{Value: evidence.Show(text), Where: evidence.Show(f.Place(i)), Sure: sure && f.Plainly(i)})
		f.Use(i, text, "note")
	}
}

// noteIn notes the first note among the sentences of line i, and what belongs to it in the lines below.
func (f *finder) noteIn(i int) {
	l := &f.Lines[i]
	if what, used := f.Taken[i]; used && what != "bio" || l.Elsewhere() || l.Has(page.InCaption) || l.Has(page.InTitle) && i > f.Begin ||
		!statement.NoteWords(l.Lower) || !f.Closely(l) {
		return
	}
	// Before or after the text a note may be any sentence; amid it only one with a label.
	edge := i <= f.Begin+1 || i >= f.End-8
	if below := i + 1; edge && statement.NoteHeading.In(statement.BareTop(l.Fold)) && below < len(f.Lines) && wording.SentenceEnd(f.Lines[below].Text) {
		f.add(below, strings.TrimRight(l.Text, ": ")+": "+f.Lines[below].Text, true)
		f.Use(i, "", "note")
		f.Use(below, "", "note")
		return
	}
	changes := f.changes(i)
	parts := wording.Sentences(l.Fold)
	for k, s := range parts {
		labelled := k == 0 && statement.NoteLabel.In(statement.BareTop(s))
		if !(edge || labelled || len(changes) > 0) || !f.isNote(s) {
			continue
		}
		text := evidence.AsShown(l, wording.Cut(l.Fold, parts, k, noteEnd(parts, k)))
		if strings.HasSuffix(text, ":") {
			for n, c := range changes {
				text += " " + c
				f.Use(i+1+n, "", "note")
			}
		}
		f.add(i, text, edge)
		return
	}
}

// noteEnd is the sentence after the last of the note that begins with sentence k: all that follow, but
// those below others of the text, and credits, end where other sentences begin.
func noteEnd(parts []string, k int) int {
	if k == 0 && !statement.Contributed.In(parts[k]) {
		return len(parts)
	}
	for k++; k < len(parts) && statement.IsNote(parts[k]); {
		k++
	}
	return k
}

// changes are the lines below a note that ends in a colon which say what was changed, and when: "May 4, 2024: Two prices."
func (f *finder) changes(i int) (all []string) {
	if !strings.HasSuffix(f.Lines[i].Fold, ":") {
		return nil
	}
	for i++; i < len(f.Lines) && len(all) < mostChanges && change.In(f.Lines[i].Fold); i++ {
		all = append(all, f.Lines[i].Text)
	}
	return all
}

var change = pattern.New(`^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? \d{4}|\d{4}-\d\d-\d\d): \S`)

// isNote reports whether a sentence is a note: by its form, and no time stamp, quotation, provenance, bio
// or sentence of the story.
func (f *finder) isNote(s string) bool {
	t := statement.BareTop(s)
	if strings.HasPrefix(strings.ToLower(t), "update") && len(dates.Besides(t)) < 3 {
		// A time stamp, unless it is the last line of a bare text, which has nothing else to tell of it.
		return f.Plain && f.Lines[len(f.Lines)-1].Fold == s
	}
	if !statement.IsNote(s) || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") ||
		provenance.Says(f.Page, s) && !pattern.Holds(s, "pdated", "orrected") ||
		f.disclosure != nil && strings.Contains(page.Fold(string(f.disclosure.Value)), s) {
		return false
	}
	return statement.Contributed.In(t) || !f.ofAuthor(t)
}
