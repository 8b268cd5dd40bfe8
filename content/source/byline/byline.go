// Package byline finds who signs the piece: in the page's data (data.go), in lines (line.go, score.go
// and those beside them), or below the text (credit.go, signed.go). byline.go chooses. How a name
// stands in such a line, package signature reads; what is said of the author, package bio.
package byline

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
)

// finder is the page whose authors are looked for, and those that have been found.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
	authors []content.Author
}

// credited is a list of authors and where it was found.
type credited struct {
	People []content.Author
	where  string
	sure   bool
	line   int // the line it stands in, or -1
}

// Find finds who signs the piece.
func Find(p *evidence.Page, section *content.Found[[]clean.Text]) []content.Author {
	f := &finder{Page: p, section: section}
	f.find()
	return f.authors
}

func (f *finder) find() {
	said := f.dataAuthors()
	seen := f.bylines()
	var chosen *credited
	switch {
	case len(said) == 0 && len(seen) == 0:
		return
	case len(said) == 0:
		chosen = &seen[0]
	default:
		chosen = f.best(said, seen)
	}
	if chosen == nil {
		return
	}
	f.authors = chosen.People
	if chosen.line >= 0 {
		f.Use(chosen.line, "", "byline")
		f.contributors(chosen.line)
	}
	for _, c := range append(said, seen...) {
		for _, a := range c.People {
			if !evidence.HasName(f.authors, string(a.Name.Value)) {
				f.Conflict("author", string(a.Name.Value), c.where)
			}
		}
		// What another place says of the same person is added.
		for _, a := range c.People {
			for i := range f.authors {
				if names.Same(string(f.authors[i].Name.Value), string(a.Name.Value)) {
					complete(&f.authors[i], a)
				}
			}
		}
	}
	for i := range f.Lines {
		if i > f.End+60 && i > f.Begin+12 {
			break
		}
		if _, done := f.Taken[i]; !done && len(f.Lines[i].Text) < 90 && f.bylineOnly(i) {
			f.Use(i, "", "byline")
		}
	}
}

// best chooses among what the data say: the first that is also shown in the
// byline, or the byline when it names more people than the data; otherwise the first.
func (f *finder) best(said, seen []credited) *credited {
	bodies := func(c credited) bool {
		return !slices.ContainsFunc(c.People, func(a content.Author) bool { return !a.Body })
	}
	if person := slices.IndexFunc(seen, func(c credited) bool { return c.sure && !bodies(c) }); person >= 0 &&
		!slices.ContainsFunc(said, func(c credited) bool { return !bodies(c) }) {
		return &seen[person]
	}
	for i := range seen {
		for j := range said {
			shared := 0
			for _, a := range said[j].People {
				if evidence.HasName(seen[i].People, string(a.Name.Value)) {
					shared++
				}
			}
			if shared == 0 {
				continue
			}
			if shared == len(said[j].People) && len(seen[i].People) > shared && seen[i].sure && !f.placed(seen[i].line, seen[i].People, said[j].People) {
				return &seen[i]
			}
			return &said[j]
		}
	}
	// The data may name the house: the person of the byline says more.
	if len(seen) > 0 && seen[0].sure && f.onlyHolders(said) {
		return &seen[0]
	}
	// The data may name whoever made the page: a byline says more than a name that the page never shows.
	if len(seen) > 0 && seen[0].sure && !seen[0].People[0].Body && !f.showsAny(said) {
		return &seen[0]
	}
	for j := range said {
		for _, a := range said[j].People {
			if !a.Body {
				return &said[j]
			}
		}
	}
	return &said[0]
}

// showsAny reports whether a line of the page holds one of the names that the data give.
func (f *finder) showsAny(said []credited) bool {
	for _, c := range said {
		for _, a := range c.People {
			name := page.Fold(string(a.Name.Value))
			last := strings.ToLower(names.Surname(name))
			if last == "" {
				last = strings.ToLower(name)
			}
			for i := range f.Lines {
				if strings.Contains(f.Lines[i].Lower, last) {
					return true
				}
			}
		}
	}
	return false
}

func complete(a *content.Author, b content.Author) {
	if a.Role == nil {
		a.Role = b.Role
	}
	if a.Organisation == nil {
		a.Organisation = b.Organisation
	}
	if a.Bio == nil {
		a.Bio = b.Bio
	}
	if a.Address == nil {
		a.Address = b.Address
	}
}
