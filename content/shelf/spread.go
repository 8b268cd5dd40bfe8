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
// search. A part of the name will do, if it is that of one alone.
func (s *Shelf) ByAuthor(name string) (Spread, error) {
	return s.spread("author", name, func(i *Item) []clean.Text { return i.Authors })
}

// ByOutlet is the same for an outlet.
func (s *Shelf) ByOutlet(name string) (Spread, error) {
	return s.spread("outlet", name, func(i *Item) []clean.Text { return []clean.Text{i.Outlet} })
}

// meant is the one name among those of the articles that is meant, folded: it has the words of
// what was asked for or, where several have, is just that.
func meant(who clean.Text, asked string, items []Item, names func(*Item) []clean.Text) (string, error) {
	want := fold(asked)
	var some []string
	var shown []clean.Text
	for i := range items {
		for _, n := range names(&items[i]) {
			name := fold(string(n))
			if name == want {
				return want, nil
			}
			if want != "" && index([]byte(name), want, 0) >= 0 && !slices.Contains(some, name) {
				some, shown = append(some, name), append(shown, n)
			}
		}
	}
	switch len(some) {
	case 0:
		return want, nil
	case 1:
		return some[0], nil
	}
	const few = 5
	more := clean.Text("")
	if len(shown) > few {
		shown, more = shown[:few], " and others"
	}
	return "", &content.Error{
		Kind: content.Usage, Op: "find the " + who, Reference: clean.Reference(asked),
		Reason: "several are meant (" + clean.Join(shown, ", ") + more + ")", Hint: "give the whole name of one",
	}
}

// spread is that of the saved articles that have a name among theirs.
func (s *Shelf) spread(who clean.Text, asked string, names func(*Item) []clean.Text) (Spread, error) {
	items, err := s.List(false)
	want, unclear := meant(who, asked, items, names)
	if unclear != nil {
		return Spread{}, unclear
	}
	var out Spread
	for _, item := range items {
		all := names(&item)
		at := slices.IndexFunc(all, func(n clean.Text) bool { return n != "" && fold(string(n)) == want })
		if at < 0 {
			continue
		}
		if out.Name == "" {
			out.Name = all[at]
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
