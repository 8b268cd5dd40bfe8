package shelf

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

// Hit is an article that has what was searched for.
type Hit struct {
	Entry
	// Titled reports whether the words are all in its title or its authors' names.
	Titled bool
	// Sentences are those with the words, by number from 0, the first few of
	// them; none when only the title has been looked at.
	Sentences []int
	// More is how many others there are.
	More int
}

// fewSentences is how many sentences of a hit are named.
const fewSentences = 3

// Search gives the saved articles that the query asks for, until each returns
// false: first those with the words in title and authors, then the others, each time
// the one saved last first. They are given as they are found.
func (s *Shelf) Search(ctx context.Context, q Query, each func(Hit) bool) error {
	tagged, err := s.tagged(q)
	if err != nil {
		return err
	}
	r := search{shelf: s, q: q, tagged: tagged, heads: map[Key][]byte{}, given: map[Key]bool{}, each: each}
	if err := r.titles(ctx); err != nil || r.ended {
		return err
	}
	if err := r.texts(ctx); err != nil || r.ended {
		return err
	}
	return r.missing(ctx)
}

// tagged are the articles with the tags of the query, nil when it asks for none.
func (s *Shelf) tagged(q Query) (map[Key]bool, error) {
	if len(q.Tags) == 0 {
		return nil, nil //nolint:nilnil // nil is every article
	}
	tags, err := s.Tags()
	if err != nil && len(tags) == 0 {
		return nil, err
	}
	out := map[Key]bool{}
	for k, has := range tags {
		out[k] = !slices.ContainsFunc(q.Tags, func(t clean.Text) bool { return !slices.Contains(has, t) })
	}
	return out, nil
}

// search is one run of a query.
type search struct {
	shelf  *Shelf
	q      Query
	tagged map[Key]bool
	each   func(Hit) bool
	// heads are the lines of list.jsonl, also of articles that were removed since.
	heads map[Key][]byte
	// lines is where the next of heads will stand.
	lines []byte
	// given are the articles that were hits, or were looked at to their end.
	given map[Key]bool
	ended bool
}

// titles looks through the list.
func (r *search) titles(ctx context.Context) error {
	prefix := []byte(`{"v":1,"key":"`)
	return r.shelf.readBackward(listFile, func(line []byte) bool {
		rest, ok := bytes.CutPrefix(line, prefix)
		if !ok || len(rest) < keyLength {
			return true
		}
		k := Key(rest[:keyLength])
		if _, later := r.heads[k]; later || !k.ok() {
			return true
		}
		line = r.keep(line)
		r.heads[k] = line
		if len(r.q.Labels) == 0 && r.wanted(k) && r.head(line) {
			r.give(k, Hit{Titled: len(r.q.Terms) > 0})
		}
		return !r.ended && ctx.Err() == nil
	})
}

// keep copies a line: thousands of them into one piece of memory.
func (r *search) keep(line []byte) []byte {
	if cap(r.lines)-len(r.lines) < len(line) {
		r.lines = make([]byte, 0, max(block, len(line)))
	}
	from := len(r.lines)
	r.lines = append(r.lines, line...)
	return r.lines[from:len(r.lines):len(r.lines)]
}

// wanted reports whether the tags of an article are those asked for.
func (r *search) wanted(k Key) bool { return r.tagged == nil || r.tagged[k] }

// missing looks at the articles that the files of the lists lack, and adds
// them there.
func (r *search) missing(ctx context.Context) error {
	var lines enlisting
	defer func() { r.shelf.flush(&lines, 0) }()
	for k := range r.shelf.keys() {
		if r.given[k] {
			continue
		}
		if err := ctx.Err(); err != nil || r.ended {
			return err
		}
		e, err := r.shelf.enlist(k, &lines)
		if err != nil {
			continue // the list tells of damaged ones
		}
		head, err := json.Marshal(listLine{V: version, Entry: e.Entry, Saved: stamp(e.saved), Find: findText(&e.Entry)})
		if err != nil {
			continue
		}
		r.heads[k] = head
		r.text(k, e.text)
	}
	return nil
}

// give hands on a hit, unless its article was removed. That is asked of hits alone: to go over the
// folder of 10,000 articles takes as long as to look through all their words.
func (r *search) give(k Key, h Hit) {
	r.given[k] = true
	if !r.shelf.Has(k) {
		return
	}
	var line listLine
	if line.parse(r.heads[k]) != nil {
		return
	}
	h.Entry = line.Entry
	r.ended = !r.each(h)
}
