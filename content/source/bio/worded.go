package bio

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// biography is a bio by its wording.
type biography struct {
	line, to int // its first line, and the one after its last
	text     string
	part     string // of the first line, or empty for all of it
	likely   likelihood
}

// likelihood is how much speaks for a sentence to begin a bio.
type likelihood int

const (
	unlikely likelihood = iota
	byPart              // it begins with a part of the name, or stands under it
	byLabel             // it says who wrote the piece, or calls the author by that
	byName              // it says what somebody of the full name is
)

// worded finds bios by their wording: "Ada Quill is a reporter", at the head or the end of the text.
func (f *finder) worded() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
			continue
		}
		b := f.bioOf(string(a.Name.Value))
		if b == nil {
			continue
		}
		f.Use(b.line, b.part, "bio")
		for k := b.line + 1; k < b.to; k++ {
			f.Use(k, "", "bio")
		}
		if a.Bio == nil || b.likely == byName {
			a.Bio = evidence.Fact(b.text, f.Place(b.line), b.likely >= byLabel && f.Plainly(b.line))
		}
	}
}

// bioOf finds the bio of a known author, the likeliest.
func (f *finder) bioOf(name string) *biography {
	var best *biography
	last, first := strings.ToLower(cmp.Or(names.Surname(page.Fold(name)), name)), strings.ToLower(names.Given(page.Fold(name)))
	for i := range f.Lines {
		l := &f.Lines[i]
		edge := i <= f.Begin || i >= f.End-5 || f.Plain && (i == f.Begin+1 || i >= f.End-8) || l.Has(page.InBio|page.InAuthor)
		named := strings.Contains(l.Lower, last) || first != "" && strings.Contains(l.Lower, first)
		if !edge || !named && !nameless.In(names.BareStart(l.Fold)) && !f.underName(i, name) || l.Has(page.InComment) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		parts := wording.Sentences(l.Fold)
		for k, text := range parts {
			likely := f.begins(i, k, text, name)
			if likely == unlikely {
				continue
			}
			if best == nil || likely > best.likely || likely == best.likely && f.underAbout(i) {
				best = f.bioFrom(i, parts, k, name)
				best.likely = likely
			}
			break
		}
	}
	return best
}

// begins says how likely sentence k of line i begins a bio.
func (f *finder) begins(i, k int, text, name string) likelihood {
	how, rest := names.Opens(text, name)
	says := names.AfterName.In(rest) && !story.In(rest)
	switch {
	case how == 3 && says:
		return byName
	case writtenBy(text, name), nameless.In(names.BareStart(text)):
		return byLabel
	case says && k == 0 && (names.HasRole(text) || f.Lines[i].Has(page.InBio|page.InAuthor)),
		k == 0 && tagger.NoSubject.In(text) && wording.SentenceEnd(text) && f.underName(i, name): // "Joined the Courier in 2019."
		return byPart
	}
	return unlikely
}

// underName reports whether line i stands closely below the author's name, behind the text.
func (f *finder) underName(i int, name string) bool {
	return i >= f.End && slices.ContainsFunc(f.Lines[max(0, i-3):i], func(l evidence.Line) bool {
		return names.Same(tagger.NameAlone(&l), name)
	})
}

// bioFrom is the bio that begins with sentence k of line i, with the sentences that go on with it.
func (f *finder) bioFrom(i int, parts []string, k int, name string) *biography {
	l := &f.Lines[i]
	whole := k + 1
	for whole < len(parts) && f.neutral(parts[whole]) && !f.otherAuthorOpens(parts[whole], name) {
		whole++
	}
	end := whole
	for end > k+1 && contact.In(parts[end-1]) {
		end--
	}
	text := wording.Cut(l.Fold, parts, k, end)
	if _, end, ok := authorsLead.Span(text); ok {
		text = text[end-1:]
	}
	b := &biography{line: i, to: i + 1, text: evidence.AsShown(l, text)}
	if whole < len(parts) || k > 0 {
		b.part = b.text
	}
	for ; whole == len(parts) && b.to < len(f.Lines) && f.goesOnBelow(b.to, name); b.to++ {
		b.text += " " + f.Lines[b.to].Text
	}
	return b
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
