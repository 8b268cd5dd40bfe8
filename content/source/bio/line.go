package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// bioStart is a sentence that may begin a bio.
type bioStart struct {
	text  string
	first bool   // of its line
	how   int    // how it opens with the name, as [opens] says
	rest  string // what follows the name
	verb  bool   // that is "is", "teaches" or the like
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
		s := bioStart{text: text, first: k == 0}
		s.how, s.rest = names.Opens(text, name)
		s.verb = s.how > 0 && names.AfterName.In(s.rest)
		if score := f.bioScore(i, &s, name); score > 0 && !f.tells(i, &s) {
			return f.bioFrom(i, parts, k, &s, name, score)
		}
	}
	return nil
}

// bioScore is how much the wording of a sentence of line i speaks for a bio, 0 for none.
func (f *finder) bioScore(i int, s *bioStart, name string) int {
	l := &f.Lines[i]
	switch {
	case s.how == 3 && s.verb:
		return 6
	case (s.how == 1 || s.how == 2) && s.verb && (s.first || l.Has(page.InBio|page.InAuthor) || wording.Count(s.text) > 8) &&
		isRole.In(s.text) && names.HasRole(s.text),
		s.how > 0 && s.verb && l.Has(page.InBio|page.InAuthor):
		return 4
	case writtenBy(s.text, name):
		s.how = 3
		return 5
	case s.how == 3 && s.first && l.Has(page.InBio) && wording.Count(s.text) > 6 && (wording.SentenceEnd(s.text) || wording.Count(s.text) > 12):
		return 4
	case s.first && l.Has(page.InBio) && f.boxNames(i, name):
		return f.loose(l)
	case s.first && l.Has(page.InAuthor) && wording.Count(s.text) > 5 && f.boxNames(i, name) && (pronoun.In(s.text) || isRole.In(s.text)) &&
		names.HasRole(s.text):
		return 3
	}
	return 0
}

// tells reports whether a sentence looks like one of the story: a person who is
// spoken of opens sentences, too. In the text, a bio must be near its end.
func (f *finder) tells(i int, s *bioStart) bool {
	l := &f.Lines[i]
	if l.Has(page.InBio) {
		return false
	}
	inside := l.Body && i < f.End-3
	return inside && s.how != 3 ||
		s.how > 0 && s.verb && narrative(s.rest) ||
		inside && i > f.Begin && !names.HasRole(s.text)
}

// bioFrom is the bio that begins with sentence k of line i, with the sentences that go on with it.
func (f *finder) bioFrom(i int, parts []string, k int, s *bioStart, name string, score int) *biography {
	l := &f.Lines[i]
	if l.Has(page.InBio) || s.how > 0 && f.underAbout(i) {
		score += 2
	}
	if l.Has(page.InAside | page.InRelated) {
		score--
	}
	if wording.Count(s.text) < 7 && len(parts) == 1 {
		score--
	}
	end := k + 1
	for end < len(parts) && (f.continues(parts[end], name) || k == 0 && (l.Has(page.InBio) || i >= f.End-1 && !f.Plain) && f.neutral(parts[end]) &&
		!f.otherAuthorOpens(parts[end], name)) {
		end++
	}
	whole := end
	for end > k+1 && contact.In(parts[end-1]) {
		end--
	}
	b := &biography{line: i, text: wording.Cut(l.Fold, parts, k, end), score: score}
	// The name again, after a heading or a link in the same line.
	if n := page.Fold(name); s.how == 3 {
		if at := strings.LastIndex(b.text[:min(len(b.text), len(n)*2+12)], n); at > 0 && strings.Contains(b.text[:at], n) &&
			!strings.ContainsAny(b.text[:at], "“\"") {
			b.text = b.text[at:]
		}
	}
	if _, end, ok := authorsLead.Span(b.text); ok {
		b.text = b.text[end-1:]
	}
	b.text = evidence.AsShown(l, b.text)
	if start, _, ok := boxTail.Span(b.text); ok && start > 20 {
		b.text = b.text[:start]
	}
	if whole == len(parts) {
		f.more(b, name)
	}
	b.line, b.whole = i, whole-k == len(parts)
	return b
}

// boxTail is what author boxes end in.
var boxTail = pattern.New(`(?i)[.…]?\s+(?:more (?:by|from) \p{Lu}|see (?:full )?bio|read (?:full )?bio|full bio|view (?:full )?(?:bio|profile)|read more` +
	`|read less|view all posts|see all posts)\b.{0,60}$`)

// neutral reports whether a sentence may go on with a bio: it is no other kind of fact.
func (f *finder) neutral(s string) bool {
	return !provenance.Says(f.Page, s) && !statement.Disclaims(s) && !statement.Discloses(s) && !boxNoise(strings.ToLower(s))
}

// continues reports whether a sentence goes on with a bio.
func (f *finder) continues(s, name string) bool {
	if provenance.Says(f.Page, s) || statement.Disclaims(s) || statement.Discloses(s) || f.otherAuthorOpens(s, name) {
		return false
	}
	if how, _ := names.Opens(s, name); how > 0 || pronoun.In(s) {
		return true
	}
	l := strings.ToLower(s)
	return wording.Count(l) <= 45 && heOrShe.In(l) || pattern.Holds(l, "twitter", "@", "follow ", "is the author", "book", "available", "bluesky", "linkedin",
		".com", ".org", "column", "newsletter", "podcast")
}

func (f *finder) otherAuthorOpens(s, name string) bool {
	for _, a := range f.authors {
		if names.Same(string(a.Name.Value), name) {
			continue
		}
		if how, _ := names.Opens(s, string(a.Name.Value)); how >= 2 {
			return true
		}
	}
	return false
}

// more adds the next lines of an author box.
func (f *finder) more(b *biography, name string) {
	from := &f.Lines[b.line]
	for j := b.line + 1; j < len(f.Lines) && j <= b.line+4; j++ {
		l := &f.Lines[j]
		boxed := l.Box == from.Box && l.Has(page.InBio|page.InAuthor)
		if !boxed && !f.goesOnBelow(j) || wording.Count(l.Text) < 4 || boxNoise(l.Lower) || l.Linked*2 > len(l.Text) {
			return
		}
		if f.otherAuthorOpens(l.Fold, name) || provenance.Says(f.Page, l.Fold) || statement.Disclaims(l.Fold) || !wording.SentenceEnd(l.Text) {
			return
		}
		if wording.Count(b.text)+wording.Count(l.Text) > 220 {
			return
		}
		b.text += " " + l.Text
		b.extra = append(b.extra, j)
	}
}

// goesOnBelow reports whether a line at the end of the text goes on with the bio before it:
// "She has drawn eleven ferries."
func (f *finder) goesOnBelow(j int) bool {
	l := &f.Lines[j]
	edge := j >= f.End-2
	if f.Plain {
		edge = j >= f.LastText()-2
	}
	return edge && wording.Count(l.Text) <= 80 && l.Tag == f.Lines[j-1].Tag && sheOrHe.In(l.Fold) && !strings.ContainsAny(l.Text, "“\"")
}

// narrative reports whether what follows a name tells a story rather than who
// somebody is.
func narrative(rest string) bool {
	r := strings.ToLower(strings.TrimLeft(rest, " ,"))
	return pattern.Holds(r[:min(len(r), 40)], "was asked", "has said", "said", "was arrested", "is accused", "was found", "is expected", "was sentenced",
		"is right", "is wrong", "is not ", "isn't",
		"has been accused", "was killed", "was charged", "told", "is facing", "has denied", "declined", "has a point", "was born", "has apologized",
		"is on twitter", "is on facebook", "is a participant in")
}

// writtenBy is "This post is written by Ada Quill, director of the Harbour Lab".
func writtenBy(s, name string) bool {
	l := strings.ToLower(s)
	_, behind, named := strings.Cut(l, strings.ToLower(page.Fold(name)))
	return named && pattern.Holds(l, "written by", "guest post by", "guest post from", "is by ", "authored by", "verfasst von") &&
		wording.Count(behind) > 0 && names.HasRole(s)
}
