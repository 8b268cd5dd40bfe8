package evidence

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
)

// HasName reports whether one of the people has a name, with or without a middle name or a title.
func HasName(people []content.Author, name string) bool {
	return slices.ContainsFunc(people, func(a content.Author) bool { return names.Same(string(a.Name.Value), name) })
}

// Doubt makes what is said of people unsure.
func Doubt(people []content.Author) {
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

// Unique are the people, each of them once.
func Unique(people []content.Author) []content.Author {
	var out []content.Author
	for _, a := range people {
		if !HasName(out, string(a.Name.Value)) {
			out = append(out, a)
		}
	}
	return out
}

// Author is somebody of whom only the name is known.
func Author(name, where string, sure bool) content.Author {
	return content.Author{Name: content.Found[clean.Text]{Value: Show(name), Where: Show(where), Sure: sure}}
}
