package source

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// credited is a list of authors and where it was found.
type credited struct {
	people []content.Author
	where  string
	sure   bool
	line   int // the line it stands in, or -1
}

// authors finds who signs the piece.
func (f *finder) authors() {
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
	f.out.Authors = chosen.people
	if chosen.line >= 0 {
		f.use(chosen.line, "", "byline")
		f.contributors(chosen.line)
	}
	for _, c := range append(said, seen...) {
		for _, a := range c.people {
			if !f.isAuthor(string(a.Name.Value)) {
				f.conflict("author", string(a.Name.Value), c.where)
			}
		}
		// What another place says of the same person is added.
		for _, a := range c.people {
			for i := range f.out.Authors {
				if names.Same(string(f.out.Authors[i].Name.Value), string(a.Name.Value)) {
					complete(&f.out.Authors[i], a)
				}
			}
		}
	}
	for i := range f.lines {
		if i > f.end+60 && i > f.begin+12 {
			break
		}
		if _, done := f.taken[i]; !done && len(f.lines[i].Text) < 90 && f.bylineOnly(i) {
			f.use(i, "", "byline")
		}
	}
}

// best chooses among what the data say: the first that is also shown in the
// byline, or the byline when it names more people than the data; otherwise the first.
func (f *finder) best(said, seen []credited) *credited {
	bodies := func(c credited) bool {
		return !slices.ContainsFunc(c.people, func(a content.Author) bool { return !a.Body })
	}
	if person := slices.IndexFunc(seen, func(c credited) bool { return c.sure && !bodies(c) }); person >= 0 &&
		!slices.ContainsFunc(said, func(c credited) bool { return !bodies(c) }) {
		return &seen[person]
	}
	for i := range seen {
		for j := range said {
			shared := 0
			for _, a := range said[j].people {
				if hasName(seen[i].people, string(a.Name.Value)) {
					shared++
				}
			}
			if shared == 0 {
				continue
			}
			if shared == len(said[j].people) && len(seen[i].people) > shared && seen[i].sure && !f.placed(seen[i].line, seen[i].people, said[j].people) {
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
	if len(seen) > 0 && seen[0].sure && !seen[0].people[0].Body && !f.showsAny(said) {
		return &seen[0]
	}
	// The data may name whoever put the page up: the byline of somebody whose bio stands below says more.
	if len(seen) > 0 && seen[0].sure && f.introducedBelow(string(seen[0].people[0].Name.Value)) {
		return &seen[0]
	}
	for j := range said {
		for _, a := range said[j].people {
			if !a.Body {
				return &said[j]
			}
		}
	}
	for i := range seen {
		if seen[i].sure {
			return &seen[i]
		}
	}
	return &said[0]
}

// showsAny reports whether a line of the page holds one of the names that the data give.
func (f *finder) showsAny(said []credited) bool {
	for _, c := range said {
		for _, a := range c.people {
			name := page.Fold(string(a.Name.Value))
			last := strings.ToLower(names.Surname(name))
			if last == "" {
				last = strings.ToLower(name)
			}
			for i := range f.lines {
				if strings.Contains(f.lines[i].Lower, last) {
					return true
				}
			}
		}
	}
	return false
}

// introducedBelow reports whether a line behind the text says what a person is: "Ada Quill is a pilot".
func (f *finder) introducedBelow(name string) bool {
	for i := max(0, f.end-3); i < len(f.lines) && i < f.end+12; i++ {
		l := &f.lines[i]
		if how, rest := names.Opens(l.Fold, name); how == 3 && names.AfterName.In(rest) && names.HasRole(l.Fold) && !l.Elsewhere() {
			return true
		}
	}
	return false
}

func hasName(people []content.Author, name string) bool {
	for _, a := range people {
		if names.Same(string(a.Name.Value), name) {
			return true
		}
	}
	return false
}

func (f *finder) isAuthor(name string) bool { return hasName(f.out.Authors, name) }

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

// doubt makes what is said of people unsure.
func doubt(people []content.Author) {
	for i := range people {
		a := &people[i]
		a.Name.Sure = false
		for _, fact := range [...]*content.Found[clean.Text]{a.Role, a.Organisation, a.Bio, a.Address} {
			if fact != nil {
				fact.Sure = false
			}
		}
	}
}

func unique(people []content.Author) []content.Author {
	var out []content.Author
	for _, a := range people {
		if !hasName(out, string(a.Name.Value)) {
			out = append(out, a)
		}
	}
	return out
}

func author(name, where string, sure bool) content.Author {
	return content.Author{Name: content.Found[clean.Text]{Value: show(name), Where: show(where), Sure: sure}}
}
