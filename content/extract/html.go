package extract

import (
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/wording"
)

// someParagraphs is the least number of words of a text that is worth setting
// readability's choice aside for.
const someParagraphs = 80

// readable are the pieces of what readability takes for the article, with the
// names that tell what a piece is for. The page's tree stays as it is.
func readable(p *page.Page, counts *clean.Counts) (pieces []piece, short clean.Text) {
	base, err := url.Parse(p.Base())
	if err != nil || !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	k := copier{page: p, others: otherArticles(p)}
	if article, err := parser.ParseAndMutate(k.copied(p.Tree), base); err == nil && article.Node != nil {
		pieces = walk(article.Node, noted, base, counts)
	}
	// Readability sometimes takes a notice for the article, and passes over the element with
	// the most text in its own paragraphs. An article that only lost a part shares more with it.
	if dense, words := densest(p.Tree); words >= someParagraphs && words > 2*prosaic(pieces) && words > 5*shared(pieces, dense) {
		return walk(dense, p.LineOf, base, counts), ""
	}
	pieces = k.widened(pieces, base, counts)
	if k.unfolded*3 > prosaic(pieces) {
		short = "a part of the text unfolds on the page when it is clicked"
	}
	return pieces, short
}

// prosaic is how many words the pieces have in paragraphs that are sentences.
func prosaic(pieces []piece) int {
	words := 0
	for i := range pieces {
		if prose(&pieces[i]) {
			words += pieces[i].words
		}
	}
	return words
}

// densest is the element whose own paragraphs hold the most words that are no links, and how many.
func densest(root *html.Node) (best *html.Node, words int) {
	own := map[*html.Node]int{}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || hidden(c) {
				continue
			}
			if c.DataAtom != atom.P {
				if c.DataAtom == atom.Body || !commentary(c) {
					visit(c)
				}
				continue
			}
			text, linked := 0, 0
			measure(c, false, &text, &linked)
			if text >= 10 && linked*2 < text {
				if own[n] += text; own[n] > words {
					best, words = n, own[n]
				}
			}
		}
	}
	visit(root)
	return best, words
}

// measure counts the words in a node, and those in links.
func measure(n *html.Node, inLink bool, words, linked *int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			k := countWords(c.Data)
			*words += k
			if inLink {
				*linked += k
			}
		case c.Type == html.ElementNode && !hidden(c):
			measure(c, inLink || c.DataAtom == atom.A, words, linked)
		}
	}
}

// commentary reports whether an element holds readers' comments by its names.
func commentary(n *html.Node) bool {
	for name := range strings.FieldsSeq(strings.ToLower(markup.Attr(n, "class") + " " + markup.Attr(n, "id"))) {
		for i, k := range allKinds() {
			if k.why == boilerplate.Comments && named(name)&(1<<i) != 0 {
				return true
			}
		}
	}
	return false
}

// shared is how many words of an element's own paragraphs are among the pieces.
func shared(pieces []piece, n *html.Node) int {
	keys := map[string]bool{}
	for i := range pieces {
		keys[pieces[i].key] = true
	}
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.P {
			if text := wording.Squeeze(plainText(c)); keys[page.Key(text)] {
				words += countWords(text)
			}
		}
	}
	return words
}
