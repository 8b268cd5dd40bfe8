// Package note finds what stands beside the text and is no part of it: disclaimers (disclaimer.go,
// advice.go), disclosures (disclosure.go), editors' notes and credits (note.go, changes.go,
// checker.go), who paid for the piece (sponsorship.go) and that not all of it is shown (paywall.go).
// Whether a sentence is one of them by its wording, package statement tells.
package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose notes are looked for, with the facts that tell what a note is.
type finder struct {
	*evidence.Page
	authors    []content.Author
	disclosure *content.Found[clean.Text]
	notes      []content.Found[clean.Text]
}

// mostNotes is how many notes are told.
const mostNotes = 8

// Notes finds editor's notes, corrections and credits.
func Notes(p *evidence.Page, authors []content.Author, disclosure *content.Found[clean.Text]) []content.Found[clean.Text] {
	f := &finder{Page: p, authors: authors, disclosure: disclosure}
	f.find()
	return f.notes
}

func (f *finder) find() {
	defer f.checkers()
	for i := range f.Lines {
		l := &f.Lines[i]
		if !f.mayNote(i) || !statement.NoteWords(l.Lower) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		edge := f.atEdge(i)
		if end := f.noteBelow(i); end > i && edge {
			f.labelledNote(i, end)
			continue
		}
		text := f.noteIn(i, edge || strings.HasSuffix(l.Fold, ":") && f.changes(i) != "")
		if text == "" || f.haveNote(text) {
			continue
		}
		if strings.HasSuffix(text, ":") {
			text += f.changes(i)
			for j := i + 1; j < len(f.Lines) && f.changed(j); j++ {
				f.Use(j, "", "note")
			}
		}
		f.notes = append(f.notes, content.Found[clean.Text]{Value: evidence.Show(text), Where: evidence.Show(f.Place(i)), Sure: edge && f.Plainly(i)})
		f.Use(i, text, "note")
	}
}

// mayNote reports whether line i may hold one more note.
func (f *finder) mayNote(i int) bool {
	l := &f.Lines[i]
	if what, used := f.Taken[i]; used && what != "bio" || i == f.TitleAt || len(f.notes) >= mostNotes {
		return false
	}
	return !l.Has(page.InComment|page.InNav|page.InRelated|page.InCaption) && !(l.Has(page.InTitle) && i > f.Begin) &&
		(wording.Count(l.Text) >= 3 || noteLabel.In(l.Fold))
}

// atEdge reports whether line i stands where notes do: before or after the text, or in a box for them.
func (f *finder) atEdge(i int) bool {
	if f.Plain {
		return i <= f.Begin+2 || i >= f.LastText()-8
	}
	return i <= f.Begin+1 || i >= f.End-8 || f.Lines[i].Has(page.InNote)
}

// noteIn is the first note among the sentences of line i, or empty.
func (f *finder) noteIn(i int, edge bool) string {
	l := &f.Lines[i]
	parts := wording.Sentences(l.Fold)
	for k, s := range parts {
		if k > 0 && (f.Plain || !edge) && wording.Count(s) > 30 {
			continue
		}
		if !statement.IsNote(s) && !f.clockBelow(s) || !edge && !(k == 0 && statement.NoteLabel.In(statement.BareTop(s)) && wording.Count(l.Text) < 120) {
			continue
		}
		if f.noteHolds(s) {
			return evidence.AsShown(l, wording.Cut(l.Fold, parts, k, f.noteEnd(parts, k)))
		}
	}
	return ""
}

// noteEnd is the sentence after the last of the note that begins with sentence k.
func (f *finder) noteEnd(parts []string, k int) int {
	end := len(parts)
	if k > 0 || statement.Contributed.In(parts[k]) {
		end = k + 1
		for end < len(parts) && statement.IsNote(parts[end]) {
			end++
		}
	}
	for e := k + 1; e < end; e++ {
		if provenance.Says(f.Page, parts[e]) || statement.Disclaims(parts[e]) {
			return e
		}
	}
	return end
}

// noteLabel is a label of a note on a line of its own.
var noteLabel = pattern.New(`(?i)^(?:corrections?|clarifications?|correction appended|editor'?s'? ?note|editors' note|editorial note|note from the editors?` +
	`|author'?s note|korrektur|berichtigung|richtigstellung|anmerkung der redaktion|hinweis der redaktion|note de la rédaction|correctif|rectificatif)\s*:?$`)

// noteBelow is the line after the last of a note whose label stands alone in line i, or i.
func (f *finder) noteBelow(i int) int {
	if !noteLabel.In(statement.BareTop(f.Lines[i].Fold)) {
		return i
	}
	end := i + 1
	for end < len(f.Lines) && end <= i+3 {
		l := &f.Lines[end]
		if _, used := f.Taken[end]; used || l.Elsewhere() || !wording.SentenceEnd(l.Text) || wording.Count(l.Text) < 4 || end > i+1 && statement.IsNote(l.Fold) ||
			f.Lines[end].Tag != f.Lines[i+1].Tag {
			break
		}
		if end > i+1 && (end < f.End-4 || provenance.Says(f.Page, l.Fold) || statement.Disclaims(l.Fold)) {
			break // above the text only the next line belongs to the label
		}
		end++
	}
	if end == i+1 {
		return i
	}
	return end
}

// labelledNote notes the lines from a label up to end.
func (f *finder) labelledNote(i, end int) {
	parts := []string{strings.TrimRight(f.Lines[i].Text, ": ") + ":"}
	for j := i; j < end; j++ {
		if j > i {
			parts = append(parts, f.Lines[j].Text)
		}
		f.Use(j, "", "note")
	}
	text := strings.Join(parts, " ")
	if !f.haveNote(text) {
		f.notes = append(f.notes, content.Found[clean.Text]{Value: evidence.Show(text), Where: evidence.Show(f.Place(i + 1)), Sure: f.Plainly(i + 1)})
	}
}

// noteHolds reports whether a sentence in the form of a note is one: not a time
// stamp, not provenance, not a bio, not a sentence of the story.
func (f *finder) noteHolds(s string) bool {
	if strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "“") {
		return false // of another paper, which is quoted
	}
	t := statement.BareTop(s)
	lower := strings.ToLower(t)
	if provenance.Says(f.Page, s) && !pattern.Holds(lower, "updated", "corrected") || statement.Disclaims(s) || f.disclosed(s) {
		return false
	}
	for _, a := range f.authors {
		if how, _ := names.Opens(t, string(a.Name.Value)); how > 0 && !strings.Contains(lower, "contributed") {
			return false
		}
	}
	if instruction.In(t) || strings.HasPrefix(lower, "he ") || strings.HasPrefix(lower, "she ") {
		return false // what somebody does or did
	}
	if f.clockBelow(s) {
		return true
	}
	if gluedStamp.In(t) || agoStamp.In(t) || strings.HasPrefix(lower, "update") && wording.Count(stamp().ReplaceAllString(t, "")) < 3 {
		return false // a time stamp
	}
	if statement.Contributed.In(t) && !statement.NoteLabel.In(t) {
		// "contributed to" is also a verb of stories; a credit is short, names people and the piece.
		return wording.Count(t) <= 90 && contribution.In(t) && !strings.ContainsAny(t, "“\"")
	}
	if statement.MadeBy.In(t) {
		return wording.Count(t) <= 60
	}
	return true
}

// clockBelow reports whether a sentence is the last line of a bare text and says at what time it was
// updated, which there is all that tells of it: "Updated at 9:26 a.m."
func (f *finder) clockBelow(s string) bool {
	return f.Plain && updatedClock.In(s) && f.Lines[len(f.Lines)-1].Fold == s
}

var updatedClock = pattern.New(`(?i)^(?:last )?updated:? (?:at )?\d{1,2}[.:]\d\d ?[ap]\.?m\.?(?: [ecmp][sd]?t)?\.?$`)

// gluedStamp is a time stamp with the text right behind it: "Updated: May 4, 2024If you row".
var gluedStamp = pattern.New(`^(?i:last )?(?i:updated?)(?i: on)?:? ?\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}\p{Lu}`)

// agoStamp is a time stamp that counts back from now, as teasers have it: "Updated 84 minutes ago".
var agoStamp = pattern.New(`(?i)^(?:last )?updated:? (?:\d+|an?) (?:minute|hour|day|week|month)s? ago\b`)

// instruction tells readers to bring something of theirs up to date, or heads a list.
var instruction = pattern.New(`(?i)^(?:update|correct|clarify) (?:your|my|the|all|any|and|it|old(?:er)?|existing|outdated)\b|^updates:|^corrections?: (?:if|to|please|send|report|let|spot)\b`)

// stamp is what a time stamp is made of.
var stamp = pattern.New(`(?i)\b(?:updates?|updated|original(?:ly)?|published|posted|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday` +
	`|friday|saturday|sunday|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november` +
	`|december|at|on|[ap]\.?m\.?|[ecmp][sd]?t|gmt|utc|[ap])\b\.?|[\d:,./|—–-]+`)

var contribution = pattern.New(`(?i)(?:contributed|assisted|provided)\b(?:[^.]{0,70}\b(?:this|the) (?:[\w-]+ )?(?:report|story|article|column|piece|post` +
	`|coverage|content|guide|page|review|interview|reporting|dispatch|project|investigation|analysis)\b[^.]{0,50}(?:\d [ap]\.m)?|(?: additional| to)? ?(?:reporting|research)\b[^.]{0,60}` +
	`| from [^.]{2,60})?\.?\)?$`)

func (f *finder) disclosed(s string) bool {
	return f.disclosure != nil && strings.Contains(page.Fold(string(f.disclosure.Value)), s)
}

func (f *finder) haveNote(text string) bool {
	for _, n := range f.notes {
		if wording.Key(string(n.Value)) == wording.Key(text) {
			return true
		}
	}
	return false
}
