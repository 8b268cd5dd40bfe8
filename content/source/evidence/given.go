package evidence

import "github.com/standfirst/standfirst/content/metadata"

// Fields are where the data of a page may give a fact: fields of the article's JSON-LD, meta tags, and
// front matter of Markdown, the most trusted first.
type Fields struct{ Linked, Meta, Front []string }

// Given is what the data of a page give in one field.
type Given struct{ Value, Where string }

// Given are the values of these fields that are there, in their order.
func (f *Page) Given(in Fields) []Given {
	var all []Given
	put := func(value, where string) {
		if value != "" {
			all = append(all, Given{value, where})
		}
	}
	for _, n := range in.Linked {
		put(metadata.Text(f.Data.Article[n]), "JSON-LD "+n)
	}
	for _, n := range in.Meta {
		put(f.Head.Get(n), "meta "+n)
	}
	put(f.Front(in.Front...), "front matter")
	return all
}
