package note

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
)

// finder is the page whose notes are looked for, with the facts that tell what a note is.
type finder struct {
	*evidence.Page
	authors []content.Author
	notes   []content.Found[clean.Text]
}

// candidate is a part of a line that may be a fact, and how much speaks for it.
type candidate struct {
	text  string
	score int
}

// sure is the score that leaves no doubt.
const sure = 2

// best is the first of the candidates with the most for it, as a fact, and its line. Only lines that hold a
// word of those that may lead to it are read.
func (f *finder) best(fact string, may func(lower string) bool, read func(i int, l *evidence.Line) candidate) (*content.Found[clean.Text], int) {
	best, line := candidate{}, -1
	for i := range f.Lines {
		l := &f.Lines[i]
		if l.Elsewhere() || !may(l.Lower) || !f.Closely(l) {
			continue
		}
		if c := read(i, l); c.text != "" && c.score > best.score {
			best, line = c, i
		}
	}
	if line < 0 {
		return nil, line
	}
	found := evidence.Fact(best.text, f.Place(line), best.score >= sure && f.Plainly(line))
	f.Use(line, best.text, fact)
	return found, line
}

// span is the first of the sentences that are so, and the one after the last of them; -1 without one.
func span(sentences []string, so func(k int) bool) (from, to int) {
	from = -1
	for k := range sentences {
		if !so(k) {
			continue
		}
		if from < 0 {
			from = k
		}
		to = k + 1
	}
	return from, to
}

// namesPublisher reports whether a text names the publisher.
func (f *finder) namesPublisher(s string) bool {
	return f.Publisher != nil && strings.Contains(strings.ToLower(s), strings.ToLower(string(f.Publisher.Value)))
}

// ofAuthor reports whether a sentence begins with the name of one of the authors.
func (f *finder) ofAuthor(s string) bool {
	return slices.ContainsFunc(f.authors, func(a content.Author) bool { how, _ := names.Opens(s, string(a.Name.Value)); return how > 0 })
}
