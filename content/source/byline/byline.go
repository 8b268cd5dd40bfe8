// Package byline finds who signs the piece.
//
// Candidates come from the page's data (data.go), from its lines (line.go, with one table of scores) and from
// labels, sentences and credits that say who wrote it (said.go). This file chooses among them: the data go
// first, unless a line says more. What is an author's name on this page, names.go tells; how names stand in a
// line, package signature; what is said of the author, package bio.
package byline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose authors are looked for, and those that have been found.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
	authors []content.Author
}

// candidate is a list of authors and how much speaks for it.
type candidate struct {
	people []content.Author
	lines  []int // in which it stands alone
	score  int   // of what the page shows, from leastByline to saidByline
}

// Find finds who signs the piece.
func Find(p *evidence.Page, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{Page: p, section: section}
	said, seen := f.inData(), f.shown()
	chosen := f.best(said, seen)
	f.authors = evidence.Unique(chosen.people)
	for _, i := range chosen.lines {
		f.Use(i, "", "byline")
	}
	for _, c := range append(said, seen...) {
		f.compare(c)
	}
	for i := range f.Lines[:min(len(f.Lines), max(f.End+60, f.Begin+12))] {
		if f.Taken[i] == "" && slices.ContainsFunc(f.authors, func(a content.Author) bool { return onlyName(&f.Lines[i], string(a.Name.Value)) }) {
			f.Use(i, "", "byline")
		}
	}
	return f.authors
}

// best chooses among what the data say and what the page shows: a person before a house; of two that share a
// name the data, or the byline when it names more people; otherwise the data, unless nothing else on the page
// names them.
func (f *finder) best(said, seen []candidate) candidate {
	person := slices.IndexFunc(seen, func(c candidate) bool { return c.person() && (c.score >= sureByline || len(said) > 0) })
	if person >= 0 && !slices.ContainsFunc(said, candidate.person) {
		return seen[person]
	}
	for i := range seen {
		for j := range said {
			switch shared := seen[i].shared(said[j]); {
			case shared > 0 && len(seen[i].people) > shared && !f.placed(seen[i]):
				return seen[i]
			case shared > 0:
				return said[j]
			}
		}
	}
	if len(said) == 0 || len(seen[0].people) > 0 && !slices.ContainsFunc(said, f.shows) {
		return seen[0]
	}
	return said[0]
}

// person reports whether a candidate names a person.
func (c candidate) person() bool {
	return slices.ContainsFunc(c.people, func(a content.Author) bool { return !a.Body })
}

// shared is how many names two candidates share.
func (c candidate) shared(o candidate) int {
	n := 0
	for _, a := range o.people {
		if evidence.HasName(c.people, string(a.Name.Value)) {
			n++
		}
	}
	return n
}

// placed reports whether the second of two names may be the place that the first writes from: only a comma is between them.
func (f *finder) placed(c candidate) bool {
	return len(c.people) == 2 && len(c.lines) == 1 &&
		strings.Contains(f.Lines[c.lines[0]].Text, string(c.people[0].Name.Value)+", "+string(c.people[1].Name.Value))
}

// shows reports whether a line of the page holds one of the names that the data give, which may be that of
// whoever made the page: who holds its copyright is not shown as its author.
func (f *finder) shows(c candidate) bool {
	return slices.ContainsFunc(c.people, func(a content.Author) bool {
		name := strings.ToLower(wording.Fold(string(a.Name.Value)))
		holds := func(l evidence.Line) bool { return strings.Contains(l.Lower, name) }
		owns := func(l evidence.Line) bool {
			return holds(l) && wording.Key(statement.CopyrightHolder(l.Fold)) == wording.Key(name)
		}
		return slices.ContainsFunc(f.Lines, holds) && !slices.ContainsFunc(f.Lines, owns)
	})
}

// compare notes whom another candidate names besides, and adds what it says of the same people.
func (f *finder) compare(c candidate) {
	for _, o := range c.people {
		i := slices.IndexFunc(f.authors, func(a content.Author) bool { return names.Same(string(a.Name.Value), string(o.Name.Value)) })
		if i < 0 {
			f.Conflict("author", string(o.Name.Value), string(o.Name.Where))
			continue
		}
		a := &f.authors[i]
		a.Role, a.Organisation = cmp.Or(a.Role, o.Role), cmp.Or(a.Organisation, o.Organisation)
	}
}

// onlyName reports whether a line is a name and no more, but for a word such as "By".
func onlyName(l *evidence.Line, name string) bool {
	s := signature.Unled(l.Fold)
	return len(s) < 90 && wording.Key(s) == wording.Key(name)
}
