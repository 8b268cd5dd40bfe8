package reader

import (
	"github.com/standfirst/standfirst/tui/page"
)

// Mark is a reading place that survives every change of size.
type Mark struct {
	head   int // rows of the masthead above the screen; -1 when it is hidden
	anchor page.Anchor
	cursor int
}

// Mark is the place one reads at.
func (r *Reader) Mark() Mark {
	m := Mark{head: r.head, cursor: r.cursor}
	if r.hidden() {
		m.head = -1
		m.anchor = r.page.Anchor(r.top)
	}
	return m
}

// Return goes back to a place.
func (r *Reader) Return(m Mark) {
	r.cursor = min(m.cursor, len(r.article.Document.Sentences)-1)
	if m.head >= 0 {
		r.head, r.top = min(m.head, len(r.masthead)), r.page.Top()
	} else {
		r.head, r.top = len(r.masthead), r.page.At(m.anchor)
	}
	r.clamp()
}

// end is the last place to scroll to.
func (r *Reader) end() (head int, top page.Place) {
	h := max(1, r.height)
	if e := r.page.End(h); e != r.page.Top() {
		return len(r.masthead), e
	}
	lines := len(r.page.Lines(r.page.Top(), h))
	return min(max(0, len(r.masthead)+lines-h), len(r.masthead)), r.page.Top()
}

// clamp keeps the top of the screen from standing below the last screen.
func (r *Reader) clamp() {
	r.head = min(max(r.head, 0), len(r.masthead))
	if r.head < len(r.masthead) {
		r.top = r.page.Top()
	}
	if r.head == 0 && r.top == r.page.Top() {
		return // and the end need not be laid out
	}
	head, top := r.end()
	if r.head > head || r.head == head && top.Before(r.top) {
		r.head, r.top = head, top
	}
}

// Scroll moves by lines, down when n is positive. The sentence one stands on
// follows when it would leave the screen.
func (r *Reader) Scroll(n int) {
	if r.large.on {
		r.scrollLarge(n)
		return
	}
	r.moved = true
	switch {
	case n > 0:
		step := min(n, len(r.masthead)-r.head)
		r.head += step
		if n -= step; n > 0 {
			r.top = r.page.Scroll(r.top, n, max(1, r.height))
		}
		r.clamp()
	case n < 0:
		n = -n
		step := r.page.Distance(r.page.Top(), r.top, n)
		r.top = r.page.Move(r.top, -step)
		r.head = max(0, r.head-(n-step))
	}
	r.follow()
}

// Page moves by a part of the screen, keeping a line or two in sight.
func (r *Reader) Page(direction, divisor int) {
	if r.large.on {
		r.scrollLarge(direction)
		return
	}
	n := r.height / divisor
	if divisor == 1 {
		n = max(1, n-min(2, r.height/8))
	}
	r.Scroll(direction * max(1, n))
}

// Top goes to the beginning.
func (r *Reader) Top() {
	r.head, r.top = 0, r.page.Top()
	r.quiet = true
	r.clamp()
	if len(r.article.Document.Sentences) > 0 {
		r.cursor = 0
	}
}

// Bottom goes to the end.
func (r *Reader) Bottom() {
	r.head, r.top = r.end()
	r.moved, r.quiet = true, true
	r.cursor = len(r.article.Document.Sentences) - 1
}

// GoFraction goes to a part of the article, from 0, its beginning, to 1.
func (r *Reader) GoFraction(f float64) {
	switch {
	case f <= 0:
		r.Top()
	case f >= 1:
		r.Bottom()
	default:
		r.moved = true
		r.head, r.top = len(r.masthead), r.page.AtFraction(f)
		r.clamp()
		r.follow()
	}
}

// visible is how many lines of the page stand on the screen.
func (r *Reader) visible() int { return max(0, r.height-(len(r.masthead)-r.head)) }

// onScreen reports whether the beginning of a sentence is on the screen.
func (r *Reader) onScreen(sentence int) bool {
	if sentence < 0 || r.height == 0 {
		return false
	}
	first, _ := r.page.Sentence(sentence)
	d := r.page.Distance(r.top, first, 4*r.height+1)
	return d >= 0 && d < r.visible()
}

// follow moves the cursor to the first sentence on the screen when the one it
// stood on has left it.
func (r *Reader) follow() {
	if r.cursor < 0 || r.onScreen(r.cursor) {
		return
	}
	first, last := r.page.Sentence(r.cursor)
	if first.Before(r.top) && !last.Before(r.top) && r.page.SentenceFrom(r.top) != r.cursor+1 {
		return // a long sentence that fills the screen
	}
	r.quiet = true
	if s := r.page.SentenceFrom(r.top); s != page.NoSentence && r.onScreen(s) {
		if !first.Before(r.top) { // it left at the bottom: take the last one on the screen
			for s+1 < len(r.article.Document.Sentences) && r.onScreen(s+1) {
				s++
			}
		}
		r.cursor = s
	} else if s != page.NoSentence && s > 0 {
		r.cursor = s - 1
	}
}

// reveal brings a sentence onto the screen, moving no more than is needed.
func (r *Reader) reveal(sentence int) {
	if sentence < 0 || r.height <= 0 {
		return
	}
	first, last := r.page.Sentence(sentence)
	r.show(first, last)
}

// show brings the lines from first to last onto the screen.
func (r *Reader) show(first, last page.Place) {
	far := 4*r.height + 1
	from, to := r.page.Distance(r.top, first, far), r.page.Distance(r.top, last, far)
	if from >= 0 && to < r.visible() {
		return
	}
	if below := r.page.Distance(r.page.Top(), last, far); below+len(r.masthead) < r.height {
		r.head, r.top = 0, r.page.Top() // it is on the first screen
		return
	}
	r.top = r.page.Reveal(r.top, max(1, r.height), first, last)
	r.head = len(r.masthead)
	r.clamp()
}

// Go stands on a sentence.
func (r *Reader) Go(sentence int) {
	n := len(r.article.Document.Sentences)
	if n == 0 {
		return
	}
	r.cursor = min(max(sentence, 0), n-1)
	r.moved, r.quiet = true, false
	r.reveal(r.cursor)
}

// GoBlock puts a block at the top of the screen and stands on the first
// sentence from there on.
func (r *Reader) GoBlock(block int) {
	r.moved, r.quiet = true, false
	at := r.page.At(page.Anchor{Block: block})
	r.head, r.top = len(r.masthead), at
	if above := r.page.Move(at, -1); above.Part == at.Part && above != at {
		r.top = above // the blank line above it
	}
	r.clamp()
	all := r.article.Document.Sentences
	for i := range all {
		if all[i].Block >= block {
			r.cursor = i
			return
		}
	}
	r.cursor = len(all) - 1
}
