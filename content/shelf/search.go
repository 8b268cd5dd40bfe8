package shelf

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Hit is an article that has what was searched for.
type Hit struct {
	Entry
	// Titled says that the words are all in its title or its authors' names.
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

// head reports whether the words of the query are in the title and the authors' names of
// a line of the list, and its names are those asked for.
func (r *search) head(line []byte) bool {
	if !r.q.maybe(line) {
		return false
	}
	title, names, outlet, ok := findOf(line)
	if !ok || !has(names, r.q.Authors) || !has(outlet, r.q.Outlets) {
		return false
	}
	for _, t := range r.q.Terms {
		if index(title, t, 0) < 0 && index(names, t, 0) < 0 {
			return false
		}
	}
	return true
}

// maybe is false when a line of the list lacks a word of the query, wherever in it that
// would stand. It spares most lines from being taken apart.
func (q *Query) maybe(line []byte) bool {
	if bytes.Contains(line, []byte(`\u`)) {
		return true // a letter may be written as its number
	}
	for _, terms := range [][]string{q.Terms, q.Authors, q.Outlets} {
		for _, t := range terms {
			if indexBytes(line, t) < 0 && !strings.ContainsAny(t, `"\`) {
				return false
			}
		}
	}
	return true
}

// findOf are the folded title, names and outlet of a line of the list, with
// JSON's escapes where there are some.
func findOf(line []byte) (title, names, outlet []byte, ok bool) {
	at := bytes.LastIndex(line, []byte(`"find":"`))
	if at < 0 {
		return nil, nil, nil, false
	}
	find := bytes.TrimSuffix(line[at+len(`"find":"`):], []byte(`"}`))
	if bytes.ContainsAny(bytes.ReplaceAll(find, []byte(`\t`), nil), `\`) {
		var text string
		if json.Unmarshal(slices.Concat([]byte{'"'}, find, []byte{'"'}), &text) != nil {
			return nil, nil, nil, false
		}
		find = []byte(strings.ReplaceAll(text, "\t", `\t`))
	}
	parts := bytes.Split(find, []byte(`\t`))
	if len(parts) != 3 {
		return nil, nil, nil, false
	}
	return parts[0], parts[1], parts[2], true
}

func has(text []byte, terms []string) bool {
	for _, t := range terms {
		if index(text, t, 0) < 0 {
			return false
		}
	}
	return true
}

// texts looks through the texts, where names and tags are not all that is asked for.
func (r *search) texts(ctx context.Context) error {
	if len(r.q.Terms)+len(r.q.Labels) == 0 {
		for k := range r.heads {
			r.given[k] = true
		}
		return nil
	}
	return r.shelf.readBackward(searchFile, func(line []byte) bool {
		if len(line) > keyLength && line[keyLength] == '\t' {
			r.text(Key(line[:keyLength]), line)
		}
		return !r.ended && ctx.Err() == nil
	})
}

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

// text looks at one line of search.txt.
func (r *search) text(k Key, line []byte) {
	head, listed := r.heads[k]
	if !listed || r.given[k] {
		return
	}
	r.given[k] = true
	if !r.wanted(k) {
		return
	}
	for _, t := range r.q.Terms {
		if indexBytes(line, t) < 0 {
			return
		}
	}
	if _, names, outlet, ok := findOf(head); !ok || !has(names, r.q.Authors) || !has(outlet, r.q.Outlets) {
		return
	}
	if hit, ok := r.q.sentences(line, starts(line)); ok {
		r.give(k, hit)
	}
}

// sentences looks for the terms: each of them stands in a sentence or in the head. With labels,
// all of them stand in one sentence that carries one of these.
func (q *Query) sentences(line []byte, starts []int) (Hit, bool) {
	var hit Hit
	best, labelled := 1, len(q.Labels) > 0
	if labelled {
		best = len(q.Terms)
	}
	counts := q.counts(line, starts)
	for n, count := range counts {
		switch {
		case count < best, labelled && !q.labels(line[starts[n]]):
			continue
		case count > best: // those with more of the words stand for the article
			best, hit.Sentences, hit.More = count, nil, 0
		}
		if len(hit.Sentences) < fewSentences {
			hit.Sentences = append(hit.Sentences, n)
		} else {
			hit.More++
		}
	}
	if labelled {
		return hit, len(hit.Sentences) > 0
	}
	for _, t := range q.Terms {
		if index(line, t, keyLength) < 0 {
			return hit, false
		}
	}
	return hit, true
}

// labels reports whether a letter is that of a label asked for.
func (q *Query) labels(letter byte) bool {
	return slices.ContainsFunc(q.Labels, func(l content.Label) bool { return l.Letter()[0] == letter })
}

// counts is how many of the terms each sentence has.
func (q *Query) counts(line []byte, starts []int) []int {
	counts := make([]int, len(starts))
	if len(starts) == 0 {
		return counts
	}
	for _, t := range q.Terms {
		n, last := 0, -1
		for at := index(line, t, starts[0]); at >= 0; at = index(line, t, at+len(t)) {
			for n+1 < len(starts) && starts[n+1] <= at {
				n++
			}
			if n != last {
				counts[n]++
				last = n
			}
		}
	}
	return counts
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

func (s *Shelf) readBackward(name string, each func([]byte) bool) error {
	if err := backward(s.path(name), each); err != nil {
		return &content.Error{
			Op: "search", Reference: clean.Inline(s.path(name), nil), Reason: "it cannot be read",
			Hint: "check its permissions, or delete it: it is made again", Err: err,
		}
	}
	return nil
}
