package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
)

// exported gives a page of a word processor the heading that it shows: where there is none, a
// paragraph with the style "Title", or a first one that is set large and in the middle.
func exported(tree *html.Node) {
	var styled, large *html.Node
	texts := 0
	for n := range tree.Descendants() {
		switch {
		case n.DataAtom == atom.H1 || n.DataAtom == atom.Article || n.DataAtom == atom.Main:
			return
		case n.DataAtom == atom.P && words(n) != "":
			if texts++; texts > mostBeforeTitle {
				break
			}
			if styled == nil && titleStyle(n) {
				styled = n
			}
			if large == nil && texts == 1 && strings.EqualFold(attr.Of(n, "align"), "center") && largeFont(n) {
				large = n
			}
		}
		if texts > mostBeforeTitle {
			break
		}
	}
	for _, n := range [...]*html.Node{styled, large} {
		if n != nil {
			n.DataAtom, n.Data = atom.H1, "h1"
			return
		}
	}
}

// mostBeforeTitle is how many paragraphs are looked at for a title.
const mostBeforeTitle = 6

func titleStyle(n *html.Node) bool {
	for name := range strings.FieldsSeq(strings.ToLower(attr.Of(n, "class"))) {
		if name == "title" || name == "msotitle" {
			return true
		}
	}
	return false
}

// largeFont reports whether all text of a paragraph is in one large font.
func largeFont(n *html.Node) bool {
	for c := range n.Descendants() {
		if size := attr.Of(c, "size"); c.DataAtom == atom.Font && len(size) == 1 && size[0] >= '5' && words(c) == words(n) {
			return true
		}
	}
	return false
}
