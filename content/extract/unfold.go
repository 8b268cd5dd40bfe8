package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page/visibility"
	"github.com/standfirst/standfirst/content/wording"
)

// unfolds reports whether a hidden element is the rest of the article, which shows when
// "Read more" is clicked: it has paragraphs of prose, its names are of nothing else, and
// what opens it stands beside it or names it.
func (k *copier) unfolds(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.P, atom.Span, atom.Article:
	default:
		return false
	}
	if level := visibility.Of(n); level < visibility.Folded || countWords(plainTextOf(n)) < 25 || proseIn(n) < 25 {
		return false
	}
	names := strings.ToLower(markup.Attr(n, "class") + " " + markup.Attr(n, "id") + " " + markup.Attr(n, "role"))
	for _, other := range [...]string{
		"modal", "menu", "nav", "cookie", "consent", "popup", "pop-up", "overlay", "comment", "newsletter", "tooltip", "popover", "hovercard", "share",
		"related", "promo", "banner", "dialog", "transcript", "print", "footer", "bio", "author", "caption", "gallery", "video", "search", "login", "register",
	} {
		if strings.Contains(names, other) {
			return false
		}
	}
	for _, more := range [...]string{
		"read-more", "readmore", "more-text", "show-more", "showmore", "moretext", "more-content", "article-rest",
		"rest-of", "expand", "truncat", "continue",
	} {
		if strings.Contains(names, more) {
			return true
		}
	}
	for _, s := range [...]*html.Node{sibling(n, true), sibling(n, false)} {
		if s != nil && moreButton(s) {
			return true
		}
	}
	return fold(n)
}

// fold reports whether the element before a hidden one is the head of a fold that opens it.
func fold(n *html.Node) bool {
	id, head := markup.Attr(n, "id"), sibling(n, false)
	if id == "" || head == nil {
		return false
	}
	if markup.Attr(head, "aria-controls") == id {
		return true
	}
	for d := range head.Descendants() {
		if d.Type == html.ElementNode && markup.Attr(d, "aria-controls") == id {
			return true
		}
	}
	return false
}

// proseIn is how many words stand in the paragraphs of a node.
func proseIn(n *html.Node) int {
	if n.DataAtom == atom.P {
		return countWords(plainTextOf(n))
	}
	words := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.P {
			words += countWords(plainTextOf(d))
		}
	}
	return words
}

// sibling is the next element beside a node, or the one before it.
func sibling(n *html.Node, next bool) *html.Node {
	for s := n; ; {
		if next {
			s = s.NextSibling
		} else {
			s = s.PrevSibling
		}
		if s == nil || s.Type == html.ElementNode {
			return s
		}
	}
}

// moreButton reports whether an element asks to read on, and is or holds something to click.
func moreButton(n *html.Node) bool {
	text := strings.ToLower(wording.Squeeze(plainTextOf(n)))
	if len(text) > 60 {
		return false
	}
	switch strings.Trim(text, " .…»›>+") {
	case "read more", "continue reading", "show more", "read on", "more", "read the rest", "read full article", "read the full article",
		"read the full story", "show full article", "expand", "keep reading",
		"view more", "see more", "weiterlesen", "mehr anzeigen", "mehr lesen", "ganzen artikel lesen", "lire la suite", "lire plus", "voir plus":
		return true
	}
	return false
}
