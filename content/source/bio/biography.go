package bio

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// biography is what may be the bio of an author.
type biography struct {
	from, to int     // its first line, and the one after its last
	likely   float64 // how much speaks for it
	text     string
	part     string // of the first line, or empty for all of it
	sure     bool
}

// take makes a bio that of an author.
func (f *finder) take(a *content.Author, b *biography) {
	a.Bio = evidence.Fact(b.text, f.Place(b.from), b.sure && f.Plainly(b.from))
	for i := b.from; i < b.to; i++ {
		if _, used := f.Taken[i]; !used {
			f.Use(i, b.part, "bio")
		}
	}
}

// What learned trees must think of the lines of a bio, as probabilities.
const (
	likelyBio = .5  // one of its lines
	partOfBio = .32 // the lines next to that one which belong to it
)

// likely takes the lines that look like bios to what is learned from annotated pages, the
// likeliest of each author.
func (f *finder) likely() {
	if len(f.authors) == 0 || f.Plain {
		return
	}
	known := map[*content.Author]bool{}
	likely := tagger.Load().Probabilities(f.Page, f.authors)
	for i := range likely {
		// What is another fact, or stands in something else than a box on the author, is no part of a bio.
		l := &f.Lines[i]
		if likely[i] >= partOfBio && (l.Elsewhere() && !l.Has(page.InBio|page.InAuthor) || contact.In(l.Fold) ||
			!f.neutral(l.Fold) || statement.IsNote(l.Fold)) {
			likely[i] = 0
		}
	}
	for _, b := range parts(likely) {
		first := f.Lines[b.from].Fold
		a := f.whose(first)
		b = f.bioFrom(b.from, b.to, 0, string(a.Name.Value))
		how, rest := names.Opens(first, string(a.Name.Value))
		sentence := wording.Count(b.text) > 12 || wording.SentenceEnd(b.text)
		if sentence && !known[a] && !story.In(rest) && (how > 0 || introduced(first) == "") {
			b.sure = how == 3 && names.AfterName.In(rest)
			f.take(a, b)
			known[a] = true
		}
	}
}

// parts are the lines that may be bios, the likeliest first.
func parts(likely []float64) []*biography {
	var all []*biography
	for i := 0; i < len(likely); i++ {
		b := &biography{from: i}
		for ; i < len(likely) && likely[i] >= partOfBio; i++ {
			b.likely = max(b.likely, likely[i])
		}
		b.to = i
		if b.likely >= likelyBio {
			all = append(all, b)
		}
	}
	slices.SortStableFunc(all, func(a, b *biography) int { return cmp.Compare(b.likely, a.likely) })
	return all
}

// whose is the author whose name opens a text, or else the first.
func (f *finder) whose(text string) *content.Author {
	opens := func(a content.Author) bool {
		how, _ := names.Opens(text, string(a.Name.Value))
		return how > 0
	}
	return &f.authors[max(0, slices.IndexFunc(f.authors, opens))]
}

// How much speaks for a sentence to begin a bio, from the least.
const (
	byPart  = 1 + iota // it says what somebody of a part of the name is
	byLabel            // it says who wrote the piece, or calls the author by that
	byName             // it says what somebody of the full name is
)

// worded finds bios by their wording, the likeliest of each author, at the head or the end of the text or in a box:
// "Ada Quill is a reporter".
func (f *finder) worded() {
	for i := range f.authors {
		a := &f.authors[i]
		if a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
			continue
		}
		if b := f.bioOf(string(a.Name.Value)); b.likely > 0 {
			f.take(a, b)
		}
	}
}

// bioOf finds the bio of a known author.
func (f *finder) bioOf(name string) *biography {
	best := &biography{}
	last, first := strings.ToLower(cmp.Or(names.Surname(wording.Fold(name)), name)), strings.ToLower(names.Given(wording.Fold(name)))
	for i := range f.Lines {
		l := &f.Lines[i]
		edge := i <= f.Begin || i >= f.End-5
		named := strings.Contains(l.Lower, last) || first != "" && strings.Contains(l.Lower, first) ||
			nameless.In(names.BareStart(l.Fold)) || f.underName(i, name)
		if !edge || !named || l.Has(page.InComment) || !f.Closely(l) {
			continue
		}
		parts := wording.Sentences(l.Fold)
		for k := range parts {
			likely := f.begins(i, parts, k, name)
			if likely > best.likely || likely == best.likely && likely > 0 && f.underAbout(i) {
				best = f.bioFrom(i, i+1, k, name)
				best.likely, best.sure = likely, likely >= byLabel
			}
			if likely > 0 {
				break
			}
		}
	}
	return best
}

// begins says how much speaks for a bio to begin with sentence k of line i, or 0.
func (f *finder) begins(i int, parts []string, k int, name string) float64 {
	how, rest := names.Opens(parts[k], name)
	says := names.AfterName.In(rest) && !story.In(rest)
	switch {
	case how == 3 && says:
		return byName
	case writtenBy(parts[k], name), nameless.In(names.BareStart(parts[k])):
		return byLabel
	case says && k == 0 && (names.HasRole(parts[k]) || f.Lines[i].Has(page.InBio|page.InAuthor)),
		k == 0 && tagger.NoSubject.In(parts[k]) && strings.HasSuffix(parts[k], ".") && f.underName(i, name): // "Joined the Courier in 2019."
		return byPart
	}
	return 0
}

// underName reports whether line i stands closely below the author's name, behind the text.
func (f *finder) underName(i int, name string) bool {
	return i >= f.End && slices.ContainsFunc(f.Lines[max(0, i-3):i], func(l evidence.Line) bool {
		return names.Same(tagger.NameAlone(&l), name)
	})
}

// bioFrom is the bio that begins with sentence k of some lines, with what goes on with it and without what boxes and
// people add.
func (f *finder) bioFrom(from, to, k int, name string) *biography {
	for to < len(f.Lines) && to >= f.End-2 && goesOn.In(f.Lines[to].Fold) {
		to++ // "She has drawn eleven ferries."
	}
	text := ""
	for _, l := range f.Lines[from:to] {
		text = strings.TrimSpace(text + " " + l.Text)
	}
	if tail := boxTail.Groups(text); tail != nil {
		text = strings.TrimSuffix(text, tail[0])
	}
	parts := wording.Sentences(text)
	end := k + 1
	for end < len(parts) && f.neutral(wording.Fold(parts[end])) && !f.otherAuthorOpens(wording.Fold(parts[end]), name) {
		end++
	}
	told := end // without how to reach the author
	for told > k+1 && wording.Count(parts[told-1]) > 1 && contact.In(parts[told-1]) {
		told--
	}
	b := &biography{from: from, to: to, text: wording.Cut(text, parts, k, told)}
	if _, end, ok := names.Lead.Span(b.text); ok && k == 0 {
		b.text = b.text[end:]
	}
	if end < len(parts) || k > 0 {
		b.part = b.text
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

// writtenBy is "This post is written by Ada Quill, director of the Harbour Lab".
func writtenBy(s, name string) bool {
	return names.HasRole(s) && strings.Contains(s, wording.Fold(name)) &&
		authored.In(strings.ToLower(s))
}
