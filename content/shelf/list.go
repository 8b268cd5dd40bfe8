package shelf

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"
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
	// Earlier are the texts that were opened before under the same reference, and have
	// no line of their own.
	Earlier []Key
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
	if visited {
		items = addVisits(items, visits, tags)
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

// addVisits adds what was opened and is not saved: a line a reference, with the text that
// it had last. What was opened where a saved article is from is that article, as it is
// now.
func addVisits(items []Item, visits map[Key]Visit, tags map[Key][]clean.Text) []Item {
	at := map[clean.Text]int{}
	for i := range items {
		if other, ok := at[items[i].place()]; !ok || items[i].Saved.After(items[other].Saved) {
			at[items[i].place()] = i
		}
	}
	order := slices.SortedFunc(maps.Values(visits), func(a, b Visit) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.line, a.line))
	})
	for _, v := range order {
		if !v.Entry.Key.ok() {
			continue
		}
		item := Item{Entry: v.Entry, Tags: tags[v.Entry.Key]}
		item.visit(&v)
		i, known := at[item.place()]
		switch {
		case item.place() == "" || !known:
			at[item.place()] = len(items)
			items = append(items, item)
		default:
			items[i].Earlier = append(items[i].Earlier, v.Entry.Key)
			if v.At.After(items[i].Opened) {
				items[i].Opened = v.At
			}
		}
	}
	return items
}

// place is the address or the file that the article is from, or empty for a reference that
// may mean another one elsewhere.
func (i *Item) place() clean.Text {
	if ref := string(i.Reference); strings.Contains(ref, "://") || filepath.IsAbs(ref) {
		return i.Reference
	}
	return ""
}

func (i *Item) visit(v *Visit) {
	i.Opened, i.Sentence, i.Share, i.Furthest = v.At, v.Sentence, v.Share, v.Furthest
}
