package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// carried is the article that a page carries in its data or for browsers without scripts,
// where what it shows is less than two thirds of that, with what is said of it. What a
// publisher keeps for subscribers stays there: it is only said that there is more. Otherwise
// the pieces stay as they are.
func carried(p *page.Page, pieces []piece, f source.Facts, known facts, counts *clean.Counts, short clean.Text) ([]piece, clean.Text) {
	const leastWords, forSubscribers = 60, "only the beginning is open: the rest is for subscribers"
	shown := count(pieces).words
	closed := f.Closed || f.Paywall != nil
	text := f.Text
	if !strings.Contains(text, "</p>") && !strings.Contains(text, "<br") {
		text = asHTML.Replace(text)
	}
	data := parsed(text, counts)
	if n := count(data).words; n >= leastWords && shown*3 < n*2 {
		if closed && shown >= minWords {
			return pieces, forSubscribers
		}
		if !closed {
			filter(data, known)
			return data, clean.Inline("from the page's data (JSON-LD articleBody): the open page shows "+strconv.Itoa(shown)+" of "+strconv.Itoa(n)+
				" words", nil)
		}
	}
	if shown < minWords {
		plain := noscriptPieces(p.Tree, counts)
		if filter(plain, known); count(plain).words >= leastWords {
			return plain, "from the part of the page for browsers without scripts"
		}
	}
	switch {
	case short != "" || shown == 0:
	case closed && cutOff(pieces, shown):
		short = forSubscribers
	default:
		short = pageOf(p)
	}
	return pieces, short
}

// asHTML writes a plain text as HTML, with each of its lines as a paragraph.
var asHTML = strings.NewReplacer("&", "&amp;", "<", "&lt;", "\n", "<p>", "\r", "<p>")

// parsed are the pieces of a text that is written as HTML.
func parsed(text string, counts *clean.Counts) []piece {
	tree, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	return walk(tree, nowhere, nil, counts)
}

// noscriptPieces are those of what a page shows to browsers without scripts.
func noscriptPieces(tree *html.Node, counts *clean.Counts) (pieces []piece) {
	for n := range tree.Descendants() {
		if n.DataAtom == atom.Noscript && n.FirstChild != nil && len(n.FirstChild.Data) >= 300 && n.FirstChild.Type == html.TextNode {
			pieces = append(pieces, parsed(n.FirstChild.Data, counts)...)
		}
	}
	return pieces
}

// cutOff reports whether an article breaks off where an offer to subscribe follows it.
func cutOff(pieces []piece, shown int) bool {
	offered := false
	for i := len(pieces) - 1; i >= 0 && shown <= 400; i-- {
		x := &pieces[i]
		if x.reason == "" && x.Kind == content.Paragraph {
			return offered || breaksOff(x)
		}
		offered = offered || x.reason == boilerplate.Paywall
	}
	return false
}

// pageOf says which page of several this is, where the page counts them: "page 1 of 3".
func pageOf(p *page.Page) clean.Text {
	for i := range p.Lines {
		l := &p.Lines[i]
		if m := boilerplate.PageLine.Groups(l.Lower); m != nil && !l.Has(page.InComment) {
			return clean.Inline("page "+m[1]+" of "+m[2]+": the others are on pages of their own", nil)
		}
	}
	return ""
}
