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
	"github.com/standfirst/standfirst/content/wording"
)

// What learned trees must think of the lines of a bio, as probabilities.
const (
	likelyBio = .5  // one of its lines
	partOfBio = .32 // the lines next to that one which belong to it
)

// part are lines of the page, from the first to the one after the last, and how likely the
// likeliest of them is about an author.
type part struct {
	from, to int
	likely   float64
}

// likely takes the lines that look like bios to what is learned from annotated pages, the
// likeliest of each author.
func (f *finder) likely() {
	if len(f.authors) == 0 || f.Plain {
		return
	}
	known := map[*content.Author]bool{}
	likely := tagger.Load().Probabilities(f.Page, f.authors)
	for i := range likely {
		if likely[i] >= partOfBio && !f.mayBePart(&f.Lines[i]) {
			likely[i] = 0
		}
	}
	for _, p := range parts(likely) {
		b := f.lines(p)
		a := f.whose(page.Fold(b.text))
		how, rest := names.Opens(b.text, string(a.Name.Value))
		sentence := wording.Count(b.text) > 12 || wording.SentenceEnd(b.text)
		if sentence && !known[a] && !story.In(rest) {
			b.sure = how == 3 && names.AfterName.In(rest)
			f.take(a, b)
			known[a] = true
		}
	}
}

// lines are the bio in lines of the page, and in the next that go on with it, without what boxes and people add.
func (f *finder) lines(p part) *biography {
	for p.to < len(f.Lines) && f.goesOnBelow(p.to, "") {
		p.to++
	}
	var all []string
	for _, l := range f.Lines[p.from:p.to] {
		all = append(all, l.Text)
	}
	text := strings.Join(all, " ")
	if start, _, ok := boxTail.Span(text); ok {
		text = text[:start]
	}
	sentences := wording.Sentences(text)
	return &biography{from: p.from, to: p.to, text: wording.Cut(text, sentences, 0, beforeContact(sentences, 0))}
}

// mayBePart reports whether a line may be one of a bio: it is no other fact, and quotes nobody and is no part of
// something else, if not of a box on the author.
func (f *finder) mayBePart(l *evidence.Line) bool {
	return (!l.Elsewhere() || l.Has(page.InBio|page.InAuthor)) && (l.Has(page.InBio) || !strings.ContainsAny(l.Text, "“\"")) &&
		!contact.In(l.Fold) && f.neutral(l.Fold)
}

// parts are the lines that may be bios, the likeliest first.
func parts(likely []float64) []part {
	var all []part
	for i := 0; i < len(likely); i++ {
		p := part{from: i}
		for ; i < len(likely) && likely[i] >= partOfBio; i++ {
			p.likely = max(p.likely, likely[i])
		}
		p.to = i
		if p.likely >= likelyBio {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b part) int { return cmp.Compare(b.likely, a.likely) })
	return all
}

// boxTail is what author boxes end in.
var boxTail = pattern.New(`(?i)\s+(?:more (?:by|from) \p{Lu}|(?:see|read|view) (?:full )?(?:bio|profile)|full bio|read more|read less` +
	`|(?:view|see) all posts)\b.{0,60}$`)

// whose is the author that a text names first, or else the first.
func (f *finder) whose(text string) *content.Author {
	best, at := &f.authors[0], len(text)
	for i := range f.authors {
		last := names.Surname(page.Fold(string(f.authors[i].Name.Value)))
		if k := strings.Index(text, last); last != "" && k >= 0 && k < at {
			best, at = &f.authors[i], k
		}
	}
	return best
}
