package reader

import "github.com/standfirst/standfirst/content"

// Same is the n-th next sentence, or before for a negative n, that the filter
// leaves, or without one that has the label of the current one. It is -1 when there is
// none.
func (r *Reader) Same(n int) int {
	if r.only != nil {
		return r.Step(n, r.only)
	}
	want, ok := r.filter, r.filters
	if !ok {
		j, judged := r.judged(r.cursor)
		if !judged {
			return -1
		}
		want = j.Label
	}
	return r.Step(n, func(i int) bool {
		j, ok := r.judged(i)
		return ok && j.Label == want
	})
}

// Step is the n-th next sentence, or before for a negative n, that is wanted; -1 when
// there is none.
func (r *Reader) Step(n int, wanted func(sentence int) bool) int {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	found := -1
	for i := r.cursor + step; i >= 0 && i < len(r.article.Document.Sentences) && n > 0; i += step {
		if wanted(i) {
			found = i
			n--
		}
	}
	return found
}

// Heading is the block of the n-th next heading, or before for a negative n;
// -1 when there is none.
func (r *Reader) Heading(n int) int {
	var blocks []int
	for i := range r.article.Document.Blocks {
		if r.article.Document.Blocks[i].Kind == content.Heading {
			blocks = append(blocks, i)
		}
	}
	here := 0
	if r.cursor >= 0 && r.cursor < len(r.article.Document.Sentences) {
		here = r.article.Document.Sentences[r.cursor].Block
	}
	at := 0
	for at < len(blocks) && blocks[at] < here {
		at++
	}
	if n > 0 {
		at += n - 1
	} else {
		// The heading just above the first sentence under it does not count.
		at += n
		if at >= 0 && at < len(blocks) && r.firstUnder(blocks[at]) == r.cursor {
			at--
		}
	}
	if at < 0 || at >= len(blocks) {
		return -1
	}
	return blocks[at]
}

// firstUnder is the first sentence after a block.
func (r *Reader) firstUnder(block int) int {
	for _, s := range r.article.Document.Sentences {
		if s.Block > block {
			return s.Index
		}
	}
	return -1
}
