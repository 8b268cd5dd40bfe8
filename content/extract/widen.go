package extract

import (
	"net/url"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page"
)

// Prose beside what readability took is worth looking at from so many words on, and from such a
// part of what it took.
const (
	besideWords = 60
	besidePart  = 5
)

// widened adds to what readability took the prose that stands beside it, where that is much. It
// sometimes takes one section of several, or drops sections for names such as "widget".
func (k *copier) widened(pieces []piece, base *url.URL, counts *clean.Counts) []piece {
	w := newWidening(k.page, pieces)
	root := w.root()
	if root == nil {
		return pieces
	}
	again := copier{page: k.page, others: k.others}
	return w.chosen(walk(again.copied(root), noted, base, counts))
}

// widening is what is known of a page's lines when more of them is looked for.
type widening struct {
	page   *page.Page
	taken  map[int]bool
	kinds  []lineKind
	words  int // of the lines that were taken
	beside int // of prose elsewhere
	sums   map[*html.Node]*sums
}

// sums are how many words lie in an element: of lines that were taken, and of others.
type sums struct{ taken, prose, short, linked int }

func newWidening(p *page.Page, pieces []piece) *widening {
	w := &widening{page: p, taken: map[int]bool{}}
	for i := range pieces {
		for _, line := range pieces[i].lines {
			w.taken[line] = true
		}
		w.words += pieces[i].words
	}
	w.kinds = lineKinds(p)
	for i, kind := range w.kinds {
		if kind == lineProse && !w.taken[i] {
			w.beside += countWords(p.Lines[i].Text)
		}
	}
	return w
}

// much reports whether so much prose is worth having beside so many words.
func much(prose, taken int) bool { return prose >= besideWords && prose*besidePart >= taken }

// root is the element that holds what was taken and much prose besides, or nil.
func (w *widening) root() *html.Node {
	if w.words < minWords || !much(w.beside, w.words) {
		return nil
	}
	inner := w.add()
	for inner != nil && w.sums[inner].taken*10 < w.sums[w.page.Tree].taken*9 {
		inner = inner.Parent
	}
	var best *html.Node
	most := 0
	within := article(inner)
	for n, level := inner, 0; n != nil && n.DataAtom != atom.Html; n, level = n.Parent, level+1 {
		if within == nil && level > 1 || within != nil && n == within.Parent {
			break
		}
		s := w.sums[n]
		if worth := s.prose - s.short/2 - s.linked; much(s.prose, s.taken) && s.linked <= s.prose/2 && worth*10 > most*11 {
			best, most = n, worth
		}
	}
	return best
}

// add adds up the words of all elements, and gives the block of the first prose that was taken.
func (w *widening) add() (first *html.Node) {
	w.sums = map[*html.Node]*sums{}
	for i := range w.page.Lines {
		l := &w.page.Lines[i]
		if first == nil && w.taken[i] && w.kinds[i] == lineProse {
			first = l.Node
		}
		n := countWords(l.Text)
		for a := l.Node; a != nil; a = a.Parent {
			s := w.sums[a]
			if s == nil {
				s = &sums{}
				w.sums[a] = s
			}
			switch kind := w.kinds[i]; {
			case w.taken[i]:
				s.taken += n
			case kind == lineProse:
				s.prose += n
			case kind == lineShort && l.Linked*2 > len(l.Text):
				s.linked += n
			case kind == lineShort:
				s.short += n
			}
		}
	}
	return first
}

// article is the innermost element around a node that the page marks as its article or its main
// part, or nil. An article among others of its class is an entry of a list.
func article(n *html.Node) *html.Node {
	for a := n; a != nil; a = a.Parent {
		if a.DataAtom == atom.Main || markup.Attr(a, "role") == "main" || a.DataAtom == atom.Article && !oneOfSeveral(a) {
			return a
		}
	}
	return nil
}

func oneOfSeveral(n *html.Node) bool {
	if n.Parent == nil {
		return false
	}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c != n && c.DataAtom == n.DataAtom && markup.Attr(c, "class") == markup.Attr(n, "class") {
			return true
		}
	}
	return false
}

// chosen are the pieces that were taken and the prose beside them, with the short lines between.
func (w *widening) chosen(all []piece) []piece {
	var out, between []piece
	words, linked := 0, 0
	for i := range all {
		p := &all[i]
		switch w.kind(p) {
		case lineProse:
			if linked*2 <= words && len(out) > 0 || words <= 30 && linked == 0 {
				out = append(out, between...)
			}
			out = append(out, *p)
			between, words, linked = nil, 0, 0
		case lineShort:
			between = append(between, *p)
			words += p.words
			linked += p.linked
		}
	}
	return out
}

// kind is that of a piece: prose, where it was taken.
func (w *widening) kind(p *piece) lineKind {
	kind := lineShort
	for _, line := range p.lines {
		if w.taken[line] {
			return lineProse
		}
		if kind = w.kinds[line]; kind == lineProse && p.Kind == content.Heading {
			kind = lineShort
		}
	}
	return kind
}
