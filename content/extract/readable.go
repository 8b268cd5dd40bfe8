package extract

import (
	"log/slog"
	"net/url"
	"slices"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/page/visibility"
	"github.com/standfirst/standfirst/content/wording"
)

// readable are the pieces of what readability takes for the article, and of what it should have
// taken with it, with the names that tell what a piece is for. The page's tree stays as it is.
func readable(p *page.Page, counts *clean.Counts) (pieces []piece, short clean.Text) {
	base, err := url.Parse(p.Base())
	if err != nil || !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	parser.Logger = slog.New(slog.DiscardHandler)
	parser.DisableJSONLD = true
	k := copier{page: p}
	if article, err := parser.ParseAndMutate(k.copied(p.Tree), base); err == nil && article.Node != nil {
		pieces = walk(article.Node, noted, base, counts)
	}
	pieces = k.widened(pieces, base, counts)
	another(p, pieces)
	if k.unfolded*3 > prosaic(pieces) {
		short = "a part of the text unfolds on the page when it is clicked"
	}
	return pieces, short
}

// prosaic is how many words the pieces have that are surely the article's.
func prosaic(pieces []piece) (words int) {
	for i := range pieces {
		if prose(&pieces[i]) {
			words += pieces[i].words
		}
	}
	return words
}

// another leaves out a whole article that follows another one: it has a title of the first level, a
// byline or a date below that, and prose. Pages that go on with the next article when a reader gets
// to the end are saved so.
func another(p *page.Page, pieces []piece) {
	const leastWords, bylineLines = 80, 5
	words := 0 // of the first one
	for i := range pieces {
		x := &pieces[i]
		if prose(x) {
			words += x.words
		}
		if words < leastWords || len(x.lines) == 0 {
			continue
		}
		head, below := &p.Lines[x.lines[0]], p.Lines[x.lines[0]+1:]
		signed := func(l page.Line) bool { return l.Has(page.InByline | page.InAuthor | page.InDate) }
		below = below[:min(len(below), bylineLines)]
		if head.Tag == atom.H1 && slices.ContainsFunc(below, signed) && prosaic(pieces[i:]) >= leastWords {
			leave(pieces[i:], boilerplate.Related)
			return
		}
	}
}

// lineKind is what a line of a page is by its shape and by the markup around it.
type lineKind uint8

const (
	lineForeign lineKind = iota // of something else than the article
	lineLinked                  // short, and mostly link
	lineShort                   // a heading, an item, a label
	lineProse
	lineTaken // is among what readability took
	manyKinds
)

// sums are how many words lie in an element, by the kinds of their lines.
type sums [manyKinds]int

// much reports whether there is prose that is worth having beside what was taken.
func (s *sums) much() bool {
	const least, part = 60, 5
	return s[lineProse] >= least && s[lineProse]*part >= s[lineTaken]
}

// widened adds to what readability took the prose that stands beside it, where that is much. It
// sometimes takes one section of several, or drops sections for names such as "widget".
func (k *copier) widened(pieces []piece, base *url.URL, counts *clean.Counts) []piece {
	kinds := lineKinds(k.page, pieces)
	root := widerRoot(k.page, kinds)
	if root == nil {
		return pieces
	}
	again := copier{page: k.page}
	var out, between []piece
	words, linked := 0, 0
	for _, p := range walk(again.copied(root), noted, base, counts) {
		kind := lineShort
		for _, line := range p.lines {
			if kind = kinds[line]; kind == lineTaken {
				break
			}
		}
		switch kind {
		case lineProse, lineTaken:
			if linked*2 <= words {
				out = append(out, between...)
			}
			out = append(out, p)
			between, words, linked = nil, 0, 0
		case lineShort, lineLinked:
			between = append(between, p)
			words += p.words
			linked += p.linked
		}
	}
	return out
}

// lineKinds are those of a page's lines.
func lineKinds(p *page.Page, taken []piece) []lineKind {
	foreign := foreignHints(p)
	kinds := make([]lineKind, len(p.Lines))
	for i := range p.Lines {
		switch l := &p.Lines[i]; {
		case l.Has(foreign):
			kinds[i] = lineForeign
		case sentences(l):
			kinds[i] = lineProse
		case l.Linked*2 > len(l.Text):
			kinds[i] = lineLinked
		default:
			kinds[i] = lineShort
		}
	}
	for i := range taken {
		for _, line := range taken[i].lines {
			kinds[line] = lineTaken
		}
	}
	return kinds
}

// sentences reports whether a line is prose by itself.
func sentences(l *page.Line) bool {
	return l.Level <= visibility.Faded && l.Linked*2 < len(l.Text) && !heading(l.Tag) &&
		wording.Stops(l.Text) && l.Words >= 12
}

// foreignHints are the hints that tell a page's other parts from its article. Some name
// whatever a page is built of, "widget" or "footer": where one stands around most of the prose, it
// says nothing.
func foreignHints(p *page.Page) page.Hint {
	const doubtful = page.InRelated | page.InFooter | page.InAside | page.InBio | page.InNav
	hints := doubtful | page.InComment | page.InCaption | page.InCredit
	all, with := 0, [32]int{}
	for i := range p.Lines {
		l := &p.Lines[i]
		if !sentences(l) {
			continue
		}
		all += l.Words
		for bit := range with {
			if l.Hint&doubtful&(1<<bit) != 0 {
				with[bit] += l.Words
			}
		}
	}
	for bit, n := range with {
		if n*2 > all {
			hints &^= 1 << bit
		}
	}
	return hints
}

// widerRoot is the element that holds what was taken and much prose besides, or nil. Where a notice
// was taken for the article, it is the one with the most prose in its own paragraphs.
func widerRoot(p *page.Page, kinds []lineKind) *html.Node {
	var all sums
	var inner, dense *html.Node // the block of the first prose that was taken, and the most prose in one element elsewhere
	own := map[*html.Node]int{}
	for i, kind := range kinds {
		l := &p.Lines[i]
		all[kind] += l.Words
		if inner == nil && kind == lineTaken && sentences(l) {
			inner = l.Node
		}
		if kind == lineProse {
			if own[l.Node.Parent] += l.Words; own[l.Node.Parent] > own[dense] {
				dense = l.Node.Parent
			}
		}
	}
	switch {
	case !all.much():
		return nil
	case own[dense] > 2*all[lineTaken]:
		return dense
	}
	in := wordsIn(p, kinds)
	for inner != nil && in[inner][lineTaken]*10 < all[lineTaken]*9 {
		inner = inner.Parent
	}
	var best *html.Node
	most, outer := 0, outermost(inner)
	for n := inner; n != outer; n = n.Parent {
		s := in[n]
		worth := s[lineProse] - s[lineShort]/2 - s[lineLinked]
		if s.much() && s[lineLinked]*2 <= s[lineProse] && worth*10 > most*11 {
			best, most = n, worth
		}
	}
	return best
}

// wordsIn are the words in each element that has lines.
func wordsIn(p *page.Page, kinds []lineKind) map[*html.Node]*sums {
	in := map[*html.Node]*sums{}
	for i, kind := range kinds {
		l := &p.Lines[i]
		for a := l.Node; a != nil; a = a.Parent {
			if in[a] == nil {
				in[a] = &sums{}
			}
			in[a][kind] += l.Words
		}
	}
	return in
}

// outermost is the element around the one that the page marks as its article or its main part and
// that a node lies in. Where it marks none, the node's parent is looked at, and nothing outside it.
func outermost(n *html.Node) *html.Node {
	for a := n; a != nil; a = a.Parent {
		if a.DataAtom == atom.Main || attr.Of(a, "role") == "main" || a.DataAtom == atom.Article {
			return a.Parent
		}
	}
	for range 2 {
		if n != nil && n.DataAtom != atom.Html {
			n = n.Parent
		}
	}
	return n
}
