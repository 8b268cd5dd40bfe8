// Package byline finds who signs the piece.
//
// Candidates come from three places: the page's data (data.go), the lines of the page (line.go), and
// labels or sentences that say who wrote it (said.go). What a line of names is worth is one table of scores
// (score.go). This file chooses among them: the data go first, unless a line says more. A name that only
// its place shows to be one, such as a pen name, is pen_name.go's. Where nobody is found, what stands below
// the text may still tell (below.go).
//
// How a name stands in such a line, package signature reads; what is said of the author, package bio.
package byline

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
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

// candidate is a list of authors, where it was found and how much speaks for it.
type candidate struct {
	people []content.Author
	where  string
	line   int // the line it stands in, or -1
	score  int // of what the page shows, from leastByline to saidByline
	sure   bool
}

// Find finds who signs the piece.
func Find(p *evidence.Page, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{Page: p, section: section}
	said, seen := f.inData(), f.shown()
	chosen := f.best(said, seen)
	if chosen == nil {
		return nil
	}
	f.authors = chosen.people
	if chosen.line >= 0 {
		f.Use(chosen.line, "", "byline")
		f.contributors(chosen.line)
	}
	for _, c := range append(said, seen...) {
		f.compare(c)
	}
	for i := range f.Lines[:min(len(f.Lines), max(f.End+60, f.Begin+12))] {
		if _, done := f.Taken[i]; !done && f.onlyAuthor(i) {
			f.Use(i, "", "byline")
		}
	}
	return f.authors
}

// best chooses among what the data say and what the page shows: a person before a house; of two that share a
// name the data, or the byline when it names more people; otherwise the data, unless they name who owns the page
// or made it.
func (f *finder) best(said, seen []candidate) *candidate {
	switch {
	case len(said) == 0 && len(seen) == 0:
		return nil
	case len(said) == 0:
		return &seen[0]
	}
	if person := slices.IndexFunc(seen, namesPerson); person >= 0 && !slices.ContainsFunc(said, namesPerson) {
		return &seen[person]
	}
	for i := range seen {
		for j := range said {
			shared := 0
			for _, a := range said[j].people {
				if evidence.HasName(seen[i].people, string(a.Name.Value)) {
					shared++
				}
			}
			if shared > 0 && len(seen[i].people) > shared && !f.placed(&seen[i]) {
				return &seen[i]
			}
			if shared > 0 {
				return &said[j]
			}
		}
	}
	if len(seen) > 0 && (!f.showsAny(said) || f.holdCopyright(said)) {
		return &seen[0]
	}
	return &said[0]
}

func namesPerson(c candidate) bool {
	return slices.ContainsFunc(c.people, func(a content.Author) bool { return !a.Body })
}

// placed reports whether the second of two names may be the place that the first writes from: a comma alone
// is between them.
func (f *finder) placed(c *candidate) bool {
	return c.line >= 0 && len(c.people) == 2 &&
		strings.Contains(f.Lines[c.line].Text, string(c.people[0].Name.Value)+", "+string(c.people[1].Name.Value))
}

// holdCopyright reports whether all whom the data name hold the copyright of the page, as its foot says.
func (f *finder) holdCopyright(said []candidate) bool {
	for i := len(f.Lines) - 1; i >= max(0, len(f.Lines)-40); i-- {
		if holder := wording.Key(statement.CopyrightHolder(f.Lines[i].Fold)); holder != "" {
			return !slices.ContainsFunc(said, func(c candidate) bool {
				return slices.ContainsFunc(c.people, func(a content.Author) bool { return wording.Key(string(a.Name.Value)) != holder })
			})
		}
	}
	return false
}

// showsAny reports whether a line of the page holds one of the names that the data give, which may be that of
// whoever made the page.
func (f *finder) showsAny(said []candidate) bool {
	for _, c := range said {
		for _, a := range c.people {
			name := page.Fold(string(a.Name.Value))
			if last := names.Surname(name); last != "" {
				name = last
			}
			if slices.ContainsFunc(f.Lines, func(l evidence.Line) bool { return strings.Contains(l.Lower, strings.ToLower(name)) }) {
				return true
			}
		}
	}
	return false
}

// compare notes whom another candidate names besides, and adds what it says of the same people.
func (f *finder) compare(c candidate) {
	for _, o := range c.people {
		if !evidence.HasName(f.authors, string(o.Name.Value)) {
			f.Conflict("author", string(o.Name.Value), c.where)
		}
		for i := range f.authors {
			if a := &f.authors[i]; names.Same(string(a.Name.Value), string(o.Name.Value)) {
				if a.Role == nil {
					a.Role = o.Role
				}
				if a.Organisation == nil {
					a.Organisation = o.Organisation
				}
			}
		}
	}
}

// onlyAuthor reports whether line i is an author's name and no more.
func (f *finder) onlyAuthor(i int) bool {
	return slices.ContainsFunc(f.authors, func(a content.Author) bool { return f.onlyName(i, string(a.Name.Value)) })
}

// onlyName reports whether line i is a name and no more, but for a word such as "By".
func (f *finder) onlyName(i int, name string) bool {
	l := f.Lines[i].Fold
	if _, end, ok := signature.Lead.Span(l); ok {
		l = l[end:]
	}
	return len(l) < 90 && wording.Key(l) == wording.Key(name)
}
