package provenance

import (
	"embed"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var wordings = pattern.Read(files, "forms.txt", words.ByName)

// forms are the ways to say in a sentence where a piece comes from. The first that it has tells. One without a
// kind looks like one of those below it and is none.
var forms = [...]struct {
	kind content.ProvenanceKind
	is   pattern.Form
}{
	{content.Translated, wordings.Named("translated")},
	{content.FirstAt, wordings.Named("first published")},
	{content.Adapted, wordings.Named("adapted")},
	{"", wordings.Named("printed elsewhere")},
	{content.CrossPost, wordings.Named("cross-posted")},
	{content.Republished, wordings.Named("republished")},
	{content.Partner, wordings.Named("made together")},
	{content.Wire, wordings.Named("of an agency")},
	{content.PressRelease, wordings.Named("press release")},
}

var (
	leads       = wordings.Named("origin")  // has words of which a sentence of the forms has one
	subject     = wordings.Named("subject") // is what a sentence calls the piece; its group leads to a version of it
	noOrigin    = wordings.Named("no origin")
	inPrint     = wordings.Named("in print")
	outlets     = wordings.Named("outlet")
	fromForm    = wordings.Named("from")
	furtherWord = wordings.Named("further word") // stands in a sentence that goes on with what the last one said
)

// inSentences is what the first sentence says that speaks of it.
func (f *finder) inSentences() *content.Provenance {
	for i := range f.Lines {
		l := &f.Lines[i]
		if l.Elsewhere() || l.Has(page.InCaption) || !leads.May(l.Lower) || !f.Closely(l) ||
			strings.Contains(l.Lower, "no compensation") {
			continue // the last is a disclosure
		}
		inside := i > f.Begin+2 && i < f.End-6
		parts := wording.Sentences(l.Fold)
		for k, s := range parts {
			kind, from := f.origin(s)
			// The site itself, its paper or nobody: "Originally published in 2015".
			own := from != "" && (inPrint.In(s) || f.Ours(from)) || from == "" && kind == content.FirstAt
			if kind == "" || own || inside && k > 0 {
				continue
			}
			end := k + 1
			for end < len(parts) && (Says(f.Page, parts[end]) || furtherWord.May(strings.ToLower(parts[end]))) {
				end++
			}
			text := evidence.AsShown(l, wording.Cut(l.Fold, parts, k, end))
			f.Use(i, text, "provenance")
			return &content.Provenance{
				Value: evidence.Show(text), Kind: kind, From: evidence.Show(from), Where: evidence.Show(f.Place(i)), Sure: !inside && f.Plainly(i),
			}
		}
	}
	return nil
}

// Says reports whether a sentence is about where the piece comes from.
func Says(p *evidence.Page, s string) bool {
	kind, _ := (&finder{Page: p}).origin(s)
	return kind != ""
}

// origin reads a sentence about where the piece comes from: the kind, and who it comes
// from if the sentence says so.
func (f *finder) origin(sentence string) (content.ProvenanceKind, string) {
	if !leads.May(strings.ToLower(sentence)) || strings.HasPrefix(sentence, "“") { // somebody in the story speaks
		return "", ""
	}
	s := names.BareStart(sentence)
	of := s
	if m := subject.Groups(s); m != nil {
		of = m[1] + "~" + s[len(m[0]):]
	}
	for _, form := range &forms {
		m := form.is.Groups(of)
		switch {
		case m == nil:
			continue
		case noOrigin.In(s), len(dates.Besides(s)) < 3: // the second is a time stamp
			return "", ""
		case len(m) == 1:
			return form.kind, outlet(s)
		case form.kind == content.Partner:
			return form.kind, f.firstHouse(m[1])
		}
		return form.kind, strings.Trim(m[1], " .,)")
	}
	return "", ""
}

// firstHouse is the first house besides this one that is named in s.
func (f *finder) firstHouse(s string) string {
	for part := range strings.SplitSeq(strings.ReplaceAll(s, ",", " and "), " and ") {
		if at := strings.IndexFunc(part, unicode.IsUpper); at >= 0 {
			if name, _ := names.OrgName(names.Tokens(part[at:]), 0); name != "" && !f.Ours(name) {
				return name
			}
		}
	}
	return ""
}

// outlet is the house that a sentence names.
func outlet(s string) string {
	if m := outlets.Groups(s); m != nil {
		return strings.Trim(m[1], ".,")
	}
	m := fromForm.Groups(s)
	if m == nil {
		return ""
	}
	ts := names.Tokens(m[1])
	name, _ := names.OrgName(ts, 0)
	if name == "" && len(ts) > 0 {
		name = ts[0].Word // "tides.example"
	}
	if names.When(name) {
		return ""
	}
	return strings.Trim(name, "'\".() ")
}
