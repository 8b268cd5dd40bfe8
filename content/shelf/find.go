package shelf

import (
	"errors"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// shortest is the fewest digits of a key that name an article.
const shortest = 4

// ErrNotSaved is that a name means no saved article.
var ErrNotSaved = errors.New("no saved article has this key, address or title")

// Find is the saved article that a name means: the beginning of its key, its
// address or reference, or its title.
func (s *Shelf) Find(name string) (Item, error) {
	fail := func(kind content.Kind, reason, hint clean.Text) (Item, error) {
		return Item{}, &content.Error{Kind: kind, Op: "find", Reference: clean.Reference(name), Reason: reason, Hint: hint}
	}
	items, err := s.List(false)
	if err != nil && len(items) == 0 {
		return Item{}, err
	}
	folded := fold(name)
	var found []Item
	for _, is := range []func(*Item) bool{
		func(i *Item) bool { return len(name) >= shortest && strings.HasPrefix(string(i.Key), name) },
		func(i *Item) bool {
			return name != "" && (string(i.Reference) == name || string(i.Canonical) == name || i.Reference == clean.Reference(name))
		},
		func(i *Item) bool { return folded != "" && fold(string(i.Title)) == folded },
	} {
		for i := range items {
			if is(&items[i]) {
				found = append(found, items[i])
			}
		}
		if len(found) > 0 {
			break
		}
	}
	if len(found) == 0 && len(name) >= shortest {
		for k := range s.keys() { // one that is damaged may stand on no list
			if strings.HasPrefix(string(k), name) {
				found = append(found, Item{Entry: Entry{Key: k}})
			}
		}
	}
	switch len(found) {
	case 0:
		return Item{}, &content.Error{
			Op: "find", Reference: clean.Reference(name), Reason: clean.Inline(ErrNotSaved.Error(), nil),
			Hint: "'standfirst list' shows what is there", Err: ErrNotSaved,
		}
	case 1:
		return found[0], nil
	}
	keys := clean.Text("")
	for i := range found[:min(len(found), 5)] {
		if i > 0 {
			keys += ", "
		}
		keys += clean.Inline(found[i].Key.Short(), nil)
	}
	return fail(content.Usage, "several saved articles are meant ("+keys+")", "give the key of one")
}

// Short is the beginning of a key that people are shown.
func (k Key) Short() string { return string(k[:min(len(k), 8)]) }
