package shelf

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Spread is what is kept by one author or of one outlet: counts, and no score.
type Spread struct {
	// Name is as the newest of the articles has it.
	Name clean.Text
	// Articles are the newest first.
	Articles []Item
	// Counts are the sentences of each label, by [content.Label].
	Counts [content.Labels]int
	// Disclosed is what the articles say of their author's interests, and of whose
	// opinion they are, each once, the newest first.
	Disclosed []Disclosed
}

// Disclosed is a disclosure or a disclaimer, and the articles that have it.
type Disclosed struct {
	Text     clean.Text
	Articles []Key
}

// ByAuthor is what is kept by an author, under any spelling that is the same in
// search.
func (s *Shelf) ByAuthor(name string) (Spread, error) {
	want := fold(name)
	return s.spread(func(i *Item) clean.Text {
		for _, a := range i.Authors {
			if fold(string(a)) == want {
				return a
			}
		}
		return ""
	})
}

// ByOutlet is the same for an outlet.
func (s *Shelf) ByOutlet(name string) (Spread, error) {
	want := fold(name)
	return s.spread(func(i *Item) clean.Text {
		if fold(string(i.Outlet)) == want {
			return i.Outlet
		}
		return ""
	})
}

// spread is that of the saved articles for which name is not empty.
func (s *Shelf) spread(name func(*Item) clean.Text) (Spread, error) {
	items, err := s.List(false)
	var out Spread
	for _, item := range items {
		n := name(&item)
		if n == "" {
			continue
		}
		if out.Name == "" {
			out.Name = n
		}
		out.Articles = append(out.Articles, item)
		for l, c := range item.Counts {
			out.Counts[l] += c
		}
		a, _, fault := s.Load(item.Key)
		if fault != nil {
			if err == nil {
				err = fault
			}
			continue
		}
		out.disclose(item.Key, value(a.Source.Disclosure))
		out.disclose(item.Key, value(a.Source.Disclaimer))
	}
	return out, err
}

func (s *Spread) disclose(k Key, text clean.Text) {
	if text == "" {
		return
	}
	i := slices.IndexFunc(s.Disclosed, func(d Disclosed) bool { return d.Text == text })
	if i < 0 {
		i = len(s.Disclosed)
		s.Disclosed = append(s.Disclosed, Disclosed{Text: text})
	}
	s.Disclosed[i].Articles = append(s.Disclosed[i].Articles, k)
}
