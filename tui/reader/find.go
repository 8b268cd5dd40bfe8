package reader

import (
	"sort"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/page"
)

// Wrapped says that a search went past an end of the article.
type Wrapped uint8

// What a search met.
const (
	NotWrapped Wrapped = iota
	WrappedBottom
	WrappedTop
)

// Query is what was searched for, or empty.
func (r *Reader) Query() clean.Text { return clean.Inline(r.query, nil) }

// Hits is which hit one stands on, from 1, and how many there are.
func (r *Reader) Hits() (now, all int) { return r.hitNow + 1, len(r.hits) }

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
	r.query = query
	r.hits = r.page.Find(query)
	r.hitNow = min(r.hitNow, len(r.hits)-1)
}

// Unfind forgets the search.
func (r *Reader) Unfind() { r.query, r.hits, r.hitNow = "", nil, -1 }

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
	all := r.article.Document.Sentences
	i := sort.Search(len(all), func(i int) bool {
		return all[i].Block > h.Block || all[i].Block == h.Block && all[i].Span.End > h.Start
	})
	if i < len(all) && all[i].Block == h.Block {
		r.cursor = i
	} else {
		r.follow()
	}
}
