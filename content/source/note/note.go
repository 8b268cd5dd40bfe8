// Package note finds what stands beside the text and is no part of it: a disclaimer (disclaimer.go), a
// disclosure (disclosure.go), editors' notes and credits (note.go), and who paid for the piece and that not
// all of it is shown (sponsorship.go).
//
// Whether a sentence is one of them by its wording, package statement tells; here it is asked where it
// stands. Of most there is one: each line gives a candidate with what speaks for it, and the best is the
// fact (finder.go). Of notes there are several.
package note

import (
	"embed"
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
	"github.com/standfirst/standfirst/content/words"
)

// Notes finds editor's notes, corrections and credits.
func Notes(p *evidence.Page, authors []content.Author) []content.Found[clean.Text] {
	f := &finder{Page: p, authors: authors}
	for i := range f.Lines {
		f.noteIn(i)
		f.checkersIn(i)
	}
	return f.notes
}

// add notes a text of line i that goes on in the lines below, if it is another than those before, which are few.
func (f *finder) add(i int, text string, sure bool, below ...string) {
	text = strings.Join(append([]string{text}, below...), " ")
	note := evidence.Fact(text, f.Place(i), sure && f.Plainly(i))
	same := func(n content.Found[clean.Text]) bool { return wording.Key(string(n.Value)) == wording.Key(text) }
	if note == nil || len(f.notes) == 8 || slices.ContainsFunc(f.notes, same) {
		return
	}
	f.notes = append(f.notes, *note)
	f.Use(i, text, "note")
	for n := range below {
		f.Use(i+1+n, "", "note")
	}
}

// noteIn notes the first note among the sentences of line i, with the lines below that belong to it.
func (f *finder) noteIn(i int) {
	l := &f.Lines[i]
	if what, used := f.Taken[i]; used && what != "bio" || l.Elsewhere() || l.Has(page.InCaption) || l.Has(page.InTitle) && i > f.Begin ||
		!statement.Note.May(l.Lower) || !f.Closely(l) {
		return
	}
	// Before or after the text a note may be any sentence; amid it only one with a label, or above a list of changes.
	edge := i <= f.Begin+1 || i >= f.End-8
	below := f.below(i)
	if edge && len(below) > 0 && statement.NoteHeading.In(statement.BareTop(l.Fold)) {
		f.add(i, strings.TrimRight(l.Text, ": ")+":", true, below...)
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
		f.add(i, evidence.AsShown(l, wording.Cut(l.Fold, parts, k, end)), edge, below...)
		return
	}
}

// below are the lines that line i announces: below a heading a sentence, or else what was changed, and when: "May 4, 2024:
// Two prices."
func (f *finder) below(i int) (all []string) {
	next := f.Lines[i+1:]
	if statement.NoteHeading.In(statement.BareTop(f.Lines[i].Fold)) && len(next) > 0 && wording.SentenceEnd(next[0].Text) {
		return []string{next[0].Text}
	}
	for _, c := range next {
		if day, _, ok := strings.Cut(c.Fold, ": "); !ok || !dates.Alone(day) {
			break
		}
		all = append(all, c.Text)
	}
	return all
}

// isNote reports whether a sentence is a note: by its form, and no time stamp, quotation, provenance or bio.
func (f *finder) isNote(s string) bool {
	t := statement.BareTop(s)
	if update.In(t) {
		besides := dates.Stamp().ReplaceAllString(strings.Join(dates.Besides(t), " "), "") // days without a year, too
		if wording.Count(besides) < 3 {
			// A time stamp, unless it is the last line of a bare text, which has nothing else to tell of it.
			return f.Plain && f.Lines[len(f.Lines)-1].Fold == s
		}
	}
	return statement.IsNote(s) && strings.IndexAny(s, "“\"") != 0 && !f.ofAuthor(t) &&
		(!provenance.Says(f.Page, s) || changed.In(s))
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
		if part = strings.Trim(part, " |"); statement.Checked.In(wording.Fold(part)) && wording.Count(part) <= 20 {
			f.add(i, part, head)
		}
	}
}

//go:embed forms.txt
var files embed.FS

var (
	forms       = pattern.Read(files, "forms.txt", words.ByName)
	update      = forms.Named("update")
	changed     = forms.Named("changed")
	nextChecker = forms.Named("next checker").Pattern()
)

// marks set apart the parts of a line.
var marks = strings.NewReplacer(" – ", " | ", " — ", " | ", " • ", " | ", " · ", " | ", " / ", " | ")
