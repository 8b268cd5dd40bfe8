package reader

import (
	"slices"
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/page"
)

// Wrapped is whether, and where, a search went past an end of the article.
type Wrapped uint8

// What a search met.
const (
	NotWrapped Wrapped = iota
	WrappedBottom
	WrappedTop
)

// Query is what was searched for, or empty.
func (r *Reader) Query() clean.Text { return clean.Inline(r.query, nil) }

// Hits is which hit one stands on, from 1, and how many there are: with a filter on,
// in the sentences that it leaves.
func (r *Reader) Hits() (now, all int) { return r.hitNow + 1, len(r.hits) }

// AllHits is how many there are in the whole article.
func (r *Reader) AllHits() int { return len(r.found) }

// Pattern reports whether the query was taken for a regular expression, because its
// letters as they are stand nowhere.
func (r *Reader) Pattern() bool { return r.pattern }

// OtherCase is how often the query stands in the article in other letters, large or small.
func (r *Reader) OtherCase(query string) int {
	lower := strings.ToLower(query)
	if lower == query {
		return 0
	}
	return len(r.page.Find(lower))
}

// Found is a sentence with hits, or a block without sentences that has some.
type Found struct {
	// Hit is the number of the first hit in it, from 0, Hits how many it has.
	Hit, Hits int
	// Sentence is -1 outside of sentences.
	Sentence, Block int
}

// Searched changes with every search, and when there are other hits for it.
func (r *Reader) Searched() int { return r.searched }

// Found are the sentences and blocks with hits, in reading order, each once.
func (r *Reader) Found() []Found {
	var out []Found
	all, i := r.article.Document.Sentences, 0
	for n, h := range r.hits {
		for i < len(all) && (all[i].Block < h.Block || all[i].Block == h.Block && all[i].Span.End <= h.Start) {
			i++
		}
		at := page.NoSentence
		if i < len(all) && all[i].Block == h.Block && all[i].Span.Start <= h.Start {
			at = i
		}
		if last := len(out) - 1; last >= 0 && out[last].Block == h.Block && out[last].Sentence == at {
			out[last].Hits++
			continue
		}
		out = append(out, Found{Hit: n, Hits: 1, Sentence: at, Block: h.Block})
	}
	return out
}

// Passage is the text of what was found, and the hits in it.
func (r *Reader) Passage(f Found) (text clean.Text, hits []content.Span) {
	if f.Hit+f.Hits > len(r.hits) || f.Hits == 0 {
		return "", nil // found by a search before the last one
	}
	var from int // where the text begins in its block
	if f.Sentence >= 0 {
		s := r.article.Document.Sentences[f.Sentence]
		from, text = s.Span.Start, r.article.Document.SentenceText(s)
	} else {
		from, text = r.page.Around(r.hits[f.Hit], aroundHit)
	}
	for _, h := range r.hits[f.Hit : f.Hit+f.Hits] {
		if at := (content.Span{Start: h.Start - from, End: h.End - from}); at.End <= len(text) {
			hits = append(hits, at)
		}
	}
	return text, hits
}

// aroundHit is how many bytes are shown on each side of a hit outside of sentences.
const aroundHit = 200

// GoHit goes to a hit by its number, from 0.
func (r *Reader) GoHit(n int) {
	if n >= 0 && n < len(r.hits) {
		r.hitNow = n
		r.goHit()
	}
}

// sentenceOf is the sentence that a hit stands in, or -1.
func (r *Reader) sentenceOf(h page.Hit) int {
	all := r.article.Document.Sentences
	i := sort.Search(len(all), func(i int) bool {
		return all[i].Block > h.Block || all[i].Block == h.Block && all[i].Span.End > h.Start
	})
	if i < len(all) && all[i].Block == h.Block && all[i].Span.Start <= h.Start {
		return i
	}
	return page.NoSentence
}

// narrow leaves the hits in the sentences that the filter leaves, and in what others hold of its label.
func (r *Reader) narrow() {
	if r.hits = r.found; r.Filtered() {
		r.hits = slices.DeleteFunc(slices.Clone(r.found), func(h page.Hit) bool {
			i := r.sentenceOf(h)
			return i < 0 || r.dimmed(i) && !r.inside(i, h)
		})
	}
	r.hitNow = min(r.hitNow, len(r.hits)-1)
	r.searched++
}

// inside reports whether a hit lies in a fact inside a sentence of another label while the filter leaves facts, or in the
// writer's opinion while it leaves opinions.
func (r *Reader) inside(sentence int, h page.Hit) bool {
	j, ok := r.judged(sentence)
	if !ok || !r.filters {
		return false
	}
	var spans []content.Span
	switch r.filter {
	case content.Fact:
		spans = j.FactsInside
	case content.Opinion:
		spans = j.OpinionsInside
	}
	begin := r.article.Document.Sentences[sentence].Span.Start
	return slices.ContainsFunc(spans, func(s content.Span) bool { return begin+s.Start <= h.Start && h.Start < begin+s.End })
}

// Search looks for query and goes to the first hit from the top of the screen
// on. It says whether it had to begin again at the top.
func (r *Reader) Search(query string) Wrapped {
	r.search(query)
	if len(r.hits) == 0 {
		return NotWrapped
	}
	at := r.page.Anchor(r.top)
	r.hitNow = sort.Search(len(r.hits), func(i int) bool {
		h := r.hits[i]
		return h.Block > at.Block || h.Block == at.Block && h.Start >= at.Offset
	})
	w := NotWrapped
	if r.hitNow == len(r.hits) {
		r.hitNow, w = 0, WrappedBottom
	}
	r.goHit()
	return w
}

func (r *Reader) search(query string) {
	r.query, r.pattern = query, false
	if r.found = r.page.Find(query); len(r.found) == 0 {
		r.found, r.pattern = r.page.FindPattern(query)
	}
	r.narrow()
}

// Unfind forgets the search.
func (r *Reader) Unfind() {
	r.query, r.found, r.hits, r.hitNow = "", nil, nil, -1
	r.searched++
}

// NextHit goes n hits on, or back for a negative n.
func (r *Reader) NextHit(n int) Wrapped {
	if len(r.hits) == 0 {
		return NotWrapped
	}
	w := NotWrapped
	r.hitNow += n
	switch {
	case r.hitNow >= len(r.hits):
		w = WrappedBottom
	case r.hitNow < 0:
		w = WrappedTop
	}
	r.hitNow = ((r.hitNow % len(r.hits)) + len(r.hits)) % len(r.hits)
	r.goHit()
	return w
}

func (r *Reader) goHit() {
	r.moved = true
	h := r.hits[r.hitNow]
	at := r.page.At(page.Anchor{Block: h.Block, Offset: h.Start})
	r.show(at, r.page.At(page.Anchor{Block: h.Block, Offset: max(h.Start, h.End-1)}))
	if i := r.sentenceOf(h); i >= 0 {
		r.cursor = i
	} else {
		r.follow()
	}
}
