package bio

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// likelihood is how much speaks for a sentence to begin a bio.
type likelihood int

const (
	unlikely likelihood = iota
	byPart              // it says what somebody of a part of the name is
	byLabel             // it says who wrote the piece, or calls the author by that
	byName              // it says what somebody of the full name is
)

// worded finds bios by their wording, the likeliest of each author, at the head or the end of the text or in a box:
// "Ada Quill is a reporter".
func (f *finder) worded() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
			continue
		}
		if b := f.bioOf(string(a.Name.Value)); b != nil {
			f.take(a, b)
		}
	}
}

// bioOf finds the bio of a known author.
func (f *finder) bioOf(name string) *biography {
	var best *biography
	most := unlikely
	last, first := strings.ToLower(cmp.Or(names.Surname(page.Fold(name)), name)), strings.ToLower(names.Given(page.Fold(name)))
	for i := range f.Lines {
		l := &f.Lines[i]
		edge := i <= f.Begin || i >= f.End-5 || f.Plain && (i == f.Begin+1 || i >= f.End-8) || l.Has(page.InBio|page.InAuthor)
		named := strings.Contains(l.Lower, last) || first != "" && strings.Contains(l.Lower, first) || nameless.In(names.BareStart(l.Fold))
		if !edge || !named || l.Has(page.InComment) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		parts := wording.Sentences(l.Fold)
		for k := range parts {
			likely := begins(l, parts, k, name)
			if likely > most || likely == most && likely > unlikely && f.underAbout(i) {
				best, most = f.bioFrom(i, parts, k, name), likely
				best.sure = likely >= byLabel
			}
			if likely > unlikely {
				break
			}
		}
	}
	return best
}

// begins says how likely a bio begins with sentence k of a line.
func begins(l *evidence.Line, parts []string, k int, name string) likelihood {
	how, rest := names.Opens(parts[k], name)
	says := names.AfterName.In(rest) && !story.In(rest)
	switch {
	case how == 3 && says:
		return byName
	case writtenBy(parts[k], name), nameless.In(names.BareStart(parts[k])):
		return byLabel
	case says && k == 0 && (names.HasRole(parts[k]) || l.Has(page.InBio|page.InAuthor)):
		return byPart
	}
	return unlikely
}

// bioFrom is the bio that begins with sentence k of line i, with the sentences that go on with it.
func (f *finder) bioFrom(i int, parts []string, k int, name string) *biography {
	l := &f.Lines[i]
	end := k + 1
	for end < len(parts) && f.neutral(parts[end]) && !f.otherAuthorOpens(parts[end], name) {
		end++
	}
	text := wording.Cut(l.Fold, parts, k, beforeContact(parts[:end], k))
	if _, lead, ok := authorsLead.Span(text); ok {
		text = text[lead-1:]
	}
	b := &biography{from: i, to: i + 1, text: evidence.AsShown(l, text)}
	if end < len(parts) || k > 0 {
		b.part = b.text
	}
	for ; end == len(parts) && b.to < len(f.Lines) && f.goesOnBelow(b.to, name); b.to++ {
		b.text += " " + f.Lines[b.to].Text
	}
	return b
}

// beforeContact is where the sentences end that do not tell how to reach somebody, one at least from the first on.
func beforeContact(parts []string, first int) int {
	end := len(parts)
	for end > first+1 && wording.Count(parts[end-1]) > 1 && contact.In(parts[end-1]) {
		end--
	}
	return end
}

// neutral reports whether a sentence is no other kind of fact.
func (f *finder) neutral(s string) bool {
	return !provenance.Says(f.Page, s) && !statement.Disclaims(s) && !statement.Discloses(s)
}

func (f *finder) otherAuthorOpens(s, name string) bool {
	return slices.ContainsFunc(f.authors, func(a content.Author) bool {
		how, _ := names.Opens(s, string(a.Name.Value))
		return how >= 2 && !names.Same(string(a.Name.Value), name)
	})
}

// goesOnBelow reports whether a line at the end of the text goes on with the bio before it:
// "She has drawn eleven ferries."
func (f *finder) goesOnBelow(i int, name string) bool {
	l := &f.Lines[i]
	return i >= f.End-2 && goesOn.In(l.Fold) && wording.SentenceEnd(l.Text) && f.neutral(l.Fold) && !f.otherAuthorOpens(l.Fold, name)
}

// story follows the name of somebody of whom it is told what they did, not who they are.
var story = pattern.New(`(?i)^[ ,]*(?:(?:has )?said|told|declined|was (?:asked|arrested|found|sentenced|killed|charged|born)|is (?:accused|expected|right` +
	`|wrong|not|facing|on (?:twitter|facebook))|isn't|has (?:been accused|denied|apologi[sz]ed|a point))\b`)

// writtenBy is "This post is written by Ada Quill, director of the Harbour Lab".
func writtenBy(s, name string) bool {
	return names.HasRole(s) && strings.Contains(s, page.Fold(name)) &&
		pattern.Holds(strings.ToLower(s), "written by", "guest post by", "guest post from", "is by ", "authored by", "verfasst von")
}
