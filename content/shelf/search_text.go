package shelf

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

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

func (s *Shelf) readBackward(name string, each func([]byte) bool) error {
	if err := backward(s.path(name), each); err != nil {
		return &content.Error{
			Op: "search", Reference: clean.Inline(s.path(name), nil), Reason: "it cannot be read",
			Hint: "check its permissions, or delete it: it is made again", Err: err,
		}
	}
	return nil
}
