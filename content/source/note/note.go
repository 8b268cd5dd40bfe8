// Package note finds what stands beside the text and is no part of it: a disclaimer (disclaimer.go), a
// disclosure (disclosure.go), editors' notes and credits (note.go), and who paid for the piece and that not
// all of it is shown (sponsorship.go).
//
// Whether a sentence is one of them by its wording, package statement tells; here it is asked where it
// stands. Of most there is one: each line gives a candidate with what speaks for it, and the best is the
// fact (finder.go). Of notes there are several.
package note

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
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
	for i := range f.Lines {
		f.checkersIn(i)
	}
	return f.notes
}

// add notes a text of line i, if it is another than those before.
func (f *finder) add(i int, text string, sure bool) {
	same := func(n content.Found[clean.Text]) bool { return wording.Key(string(n.Value)) == wording.Key(text) }
	if len(f.notes) < mostNotes && !slices.ContainsFunc(f.notes, same) {
		f.notes = append(f.notes, content.Found[clean.Text]{Value: evidence.Show(text), Where: evidence.Show(f.Place(i)), Sure: sure && f.Plainly(i)})
		f.Use(i, text, "note")
	}
}

// noteIn notes the first note among the sentences of line i, with the lines below that belong to it.
func (f *finder) noteIn(i int) {
	l := &f.Lines[i]
	if what, used := f.Taken[i]; used && what != "bio" || l.Elsewhere() || l.Has(page.InCaption) || l.Has(page.InTitle) && i > f.Begin ||
		!statement.NoteWords(l.Lower) || !f.Closely(l) {
		return
	}
	// Before or after the text a note may be any sentence; amid it only one with a label, or above a list of changes.
	edge := i <= f.Begin+1 || i >= f.End-8
	below := f.below(i)
	if edge && len(below) > 0 && statement.NoteHeading.In(statement.BareTop(l.Fold)) {
		f.addWith(i, strings.TrimRight(l.Text, ": ")+":", below, true)
		return
	}
	parts := wording.Sentences(l.Fold)
	for k, s := range parts {
		labelled := k == 0 && statement.NoteLabel.In(statement.BareTop(s))
		if !(edge || labelled || len(below) > 0) || !f.isNote(s) {
			continue
		}
		end := k + 1 // below other sentences of the text, it is one
		if k == 0 {
			end = len(parts)
		}
		f.addWith(i, evidence.AsShown(l, wording.Cut(l.Fold, parts, k, end)), below, edge)
		return
	}
}

// addWith notes a text of line i that goes on in the lines below.
func (f *finder) addWith(i int, text string, below []string, sure bool) {
	for n := range below {
		f.Use(i+1+n, "", "note")
	}
	f.add(i, strings.Join(append([]string{text}, below...), " "), sure)
}

// below are the lines that line i announces: below a heading a sentence, and below a colon what was changed,
// and when, "May 4, 2024: Two prices."
func (f *finder) below(i int) (all []string) {
	l, next := &f.Lines[i], f.Lines[i+1:]
	if statement.NoteHeading.In(statement.BareTop(l.Fold)) && len(next) > 0 && wording.SentenceEnd(next[0].Text) {
		return []string{next[0].Text}
	}
	if !strings.HasSuffix(l.Fold, ":") {
		return nil
	}
	for _, c := range next[:min(len(next), mostChanges)] {
		if !change.In(c.Fold) {
			break
		}
		all = append(all, c.Text)
	}
	return all
}

var change = pattern.New(`^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? \d{4}|\d{4}-\d\d-\d\d): \S`)

// isNote reports whether a sentence is a note: by its form, and no time stamp, quotation, provenance, bio
// or sentence of the story.
func (f *finder) isNote(s string) bool {
	t := statement.BareTop(s)
	if strings.HasPrefix(strings.ToLower(t), "update") && timeOnly(t) {
		// A time stamp, unless it is the last line of a bare text, which has nothing else to tell of it.
		return f.Plain && f.Lines[len(f.Lines)-1].Fold == s
	}
	return statement.IsNote(s) && !strings.HasPrefix(s, "“") && !strings.HasPrefix(s, "\"") && !f.ofAuthor(t) &&
		(!provenance.Says(f.Page, s) || pattern.Holds(s, "pdated", "orrected")) &&
		(f.disclosure == nil || !strings.Contains(page.Fold(string(f.disclosure.Value)), s))
}

// timeOnly reports whether a text is a day or a time of the day, with a word or two beside it. Days without
// a year are left by dates.Besides.
func timeOnly(s string) bool {
	return wording.Count(dates.Stamp().ReplaceAllString(strings.Join(dates.Besides(s), " "), "")) < 3
}

// checkersIn notes those who reviewed, edited, checked or translated the piece, if line i is beside the byline
// or at the end: "By Ada Quill | Fact-checked by Tess Marsh".
func (f *finder) checkersIn(i int) {
	l := &f.Lines[i]
	head := i <= max(f.Begin+2, f.TitleAt+6)
	if !head && (i < f.End-6 || i > f.End+8) || l.Elsewhere() || l.Has(page.InFooter) || !statement.Checked.May(l.Lower+" ") {
		return
	}
	text := l.Text
	if next := i + 1; next < len(f.Lines) && statement.CheckedAlone.In(l.Fold) && names.Personal(f.Lines[next].Text) {
		text += " " + f.Lines[next].Text
	}
	for part := range strings.SplitSeq(marks.Replace(nextChecker().ReplaceAllString(text, " | $1")), " | ") {
		if part = strings.Trim(part, " |"); statement.Checked.In(page.Fold(part)) && wording.Count(part) <= 20 {
			f.add(i, part, head)
		}
	}
}

// nextChecker begins such a credit behind another's: "By Ada Quill, DVM. Reviewed by Tess Marsh".
var nextChecker = pattern.New(`[.;,] ((?i:(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited|verified) by) \p{Lu})`)

// marks set apart the parts of a line.
var marks = strings.NewReplacer(" – ", " | ", " — ", " | ", " • ", " | ", " · ", " | ", " / ", " | ")
