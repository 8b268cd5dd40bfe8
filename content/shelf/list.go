package shelf

import (
	"cmp"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// Item is a line of the list: an article that is saved, or was opened.
type Item struct {
	Entry
	// Saved is when it was saved, or zero when it was only opened.
	Saved time.Time
	// Opened is when it was opened last, or zero when it never was.
	Opened time.Time
	// Sentence is the place where it was left, Share how much lies before it, and
	// Furthest how much of it was read at most, 0 to 1.
	Sentence        int
	Share, Furthest float64
	Tags            []clean.Text
}

// Read reports whether it was read to its end, or nearly.
func (i *Item) Read() bool { return i.Furthest >= nearly }

// nearly is the share of an article after which hardly anything is left.
const nearly = 0.9

// At is when something happened to it last.
func (i *Item) At() time.Time {
	if i.Opened.After(i.Saved) {
		return i.Opened
	}
	return i.Saved
}

// List is what is on the shelf, the newest first. With visited also what was
// opened and is not saved. The error tells what could not be read; the rest is there.
func (s *Shelf) List(visited bool) ([]Item, error) {
	saved, err := s.saved()
	visits, errHistory := s.History()
	tags, errTags := s.Tags()
	items := make([]Item, 0, len(saved))
	for i := range saved {
		e := &saved[i]
		item := Item{Entry: e.Entry, Saved: e.saved, Tags: tags[e.Key]}
		if v, ok := visits[e.Key]; ok {
			item.visit(&v)
			delete(visits, e.Key)
		}
		items = append(items, item)
	}
	for _, v := range visits {
		if visited && v.Entry.Key.ok() {
			item := Item{Entry: v.Entry, Tags: tags[v.Entry.Key]}
			item.visit(&v)
			items = append(items, item)
		}
	}
	slices.SortFunc(items, func(a, b Item) int {
		return cmp.Or(b.At().Compare(a.At()), cmp.Compare(a.Key, b.Key))
	})
	for _, other := range []error{errHistory, errTags} {
		if err == nil {
			err = other
		}
	}
	return items, err
}

func (i *Item) visit(v *Visit) {
	i.Opened, i.Sentence, i.Share, i.Furthest = v.At, v.Sentence, v.Share, v.Furthest
}
