package bio

import (
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
	score    int
}

// worded finds bios by their wording: "Ada Quill is a reporter", at the head or the end of the text.
func (f *finder) worded() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Body || a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
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
		if a.Bio == nil || b.score >= 6 && len(b.text) > len(a.Bio.Value)/2 {
			a.Bio = evidence.Fact(b.text, f.Place(b.line), b.score >= 5 && f.Plainly(b.line))
		}
	}
}

// bioOf finds the bio of a known author.
func (f *finder) bioOf(name string) *biography {
	var best *biography
	last, first := strings.ToLower(names.Surname(page.Fold(name))), strings.ToLower(names.Given(page.Fold(name)))
	if last == "" {
		last = strings.ToLower(name)
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if i == f.TitleAt || wording.Count(l.Text) < 5 || l.Has(page.InComment|page.InNav|page.InCaption) || !f.underName(i, name) &&
			!nameless.In(names.BareStart(l.Fold)) && !strings.Contains(l.Lower, last) && !(first != "" && strings.Contains(l.Lower, first)) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		if b := f.bioAt(i, name); b != nil && (best == nil || b.score > best.score) {
			best = b
		}
	}
	return best
}

// bioAt reads a bio in a line, or gives nil.
func (f *finder) bioAt(i int, name string) *biography {
	l := &f.Lines[i]
	atEdge := i < f.Begin || i >= f.End-5 || i == f.Begin
	if f.Plain {
		atEdge = i <= f.Begin+1 || i >= f.End-8 || i*10 > len(f.Lines)*6
	}
	if !atEdge && !l.Has(page.InBio|page.InAuthor|page.InAside|page.InFooter) {
		return nil
	}
	parts := wording.Sentences(l.Fold)
	for k, text := range parts {
		how, rest := names.Opens(text, name)
		score := 0
		switch verb := how > 0 && names.AfterName.In(rest); {
		case how == 3 && verb:
			score = 6
		case writtenBy(text, name),
			len(f.authors) == 1 && nameless.In(names.BareStart(text)) && names.HasRole(text[min(len(text), 10):]):
			score = 5
		case verb && (l.Has(page.InBio|page.InAuthor) || (k == 0 || wording.Count(text) > 8) && isRole.In(text) && names.HasRole(text)),
			k == 0 && tagger.NoSubject.In(text) && wording.SentenceEnd(text) && f.underName(i, name): // "Joined the Courier in 2019."
			score = 4
		}
		// A person who is spoken of opens sentences, too. In the text, a bio must be near its end.
		inside := l.Body && i < f.End-3
		if score == 0 || inside && score < 5 || story.In(rest) || inside && i > f.Begin && !names.HasRole(text) {
			continue
		}
		if how > 0 && f.underAbout(i) {
			score += 2
		}
		return f.bioFrom(i, parts, k, name, score)
	}
	return nil
}

// underName reports whether line i stands closely below the author's name, behind the text.
func (f *finder) underName(i int, name string) bool {
	return i >= f.End && !f.Plain && slices.ContainsFunc(f.Lines[max(0, i-3):i], func(l evidence.Line) bool {
		return names.Same(strings.Trim(tagger.CardLead().ReplaceAllString(l.Fold, ""), " .:"), name)
	})
}

// bioFrom is the bio that begins with sentence k of line i, with the sentences that go on with it.
func (f *finder) bioFrom(i int, parts []string, k int, name string, score int) *biography {
	l := &f.Lines[i]
	end := k + 1
	for end < len(parts) && f.neutral(parts[end]) && !f.otherAuthorOpens(parts[end], name) {
		end++
	}
	whole := end
	for end > k+1 && contact.In(parts[end-1]) {
		end--
	}
	text := wording.Cut(l.Fold, parts, k, end)
	if _, end, ok := authorsLead.Span(text); ok {
		text = text[end-1:]
	}
	b := &biography{line: i, to: i + 1, text: evidence.AsShown(l, text), score: score}
	if whole < len(parts) || k > 0 {
		b.part = b.text
	}
	for ; whole == len(parts) && b.to < len(f.Lines) && b.to <= i+4 && f.goesOnBelow(b.to, name); b.to++ {
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
func (f *finder) goesOnBelow(j int, name string) bool {
	l := &f.Lines[j]
	edge := j >= f.End-2
	if f.Plain {
		edge = j >= f.LastText()-2
	}
	return edge && wording.Count(l.Text) <= 80 && wording.Count(l.Text) >= 4 && l.Tag == f.Lines[j-1].Tag && goesOn.In(l.Fold) &&
		wording.SentenceEnd(l.Text) && !strings.ContainsAny(l.Text, "“\"") && f.neutral(l.Fold) && !f.otherAuthorOpens(l.Fold, name)
}

// story follows the name of somebody of whom it is told what they did, not who they are.
var story = pattern.New(`(?i)^[ ,]*(?:(?:has )?said|told|declined|was (?:asked|arrested|found|sentenced|killed|charged|born)|is (?:accused|expected|right` +
	`|wrong|not|facing|on (?:twitter|facebook))|isn't|has (?:been accused|denied|apologi[sz]ed|a point))\b`)

// writtenBy is "This post is written by Ada Quill, director of the Harbour Lab".
func writtenBy(s, name string) bool {
	l := strings.ToLower(s)
	_, behind, named := strings.Cut(l, strings.ToLower(page.Fold(name)))
	return named && pattern.Holds(l, "written by", "guest post by", "guest post from", "is by ", "authored by", "verfasst von") &&
		wording.Count(behind) > 0 && names.HasRole(s)
}
