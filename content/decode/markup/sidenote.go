package markup

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
)

// sidenotes puts notes that are written among the words, to be shown in the margin or when they are
// pressed, below the text, and a number in their place.
func sidenotes(tree *html.Node) {
	var notes, signs []*html.Node
	for n := range tree.Descendants() {
		switch {
		case n.Type != html.ElementNode || len(notes) > mostSideNotes:
		case n.DataAtom == atom.Label && sideName(n):
			signs = append(signs, n)
		case (n.DataAtom == atom.Span || n.DataAtom == atom.Small || n.DataAtom == atom.Aside) && sideNote(n) && !slices.Contains(notes, n.Parent):
			notes = append(notes, n)
		}
	}
	if len(notes) == 0 || len(notes) > mostSideNotes {
		return
	}
	for _, n := range signs {
		n.Parent.RemoveChild(n)
	}
	list := &html.Node{Type: html.ElementNode, Data: "ol", DataAtom: atom.Ol}
	for i, n := range notes {
		number := strconv.Itoa(i + 1)
		if !marked(n) {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: "[" + number + "]"}, n)
		}
		item := &html.Node{Type: html.ElementNode, Data: "li", DataAtom: atom.Li, Attr: []html.Attribute{{Key: "id", Val: "fn" + number}}}
		n.Parent.RemoveChild(n)
		move(item, n)
		list.AppendChild(item)
	}
	box := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: "footnotes"}}}
	box.AppendChild(list)
	lastBlock(tree).AppendChild(box)
}

// mostBetween is how many nodes may stand between a note and the words that it is of: its mark, and what opens it.
const mostBetween = 8

// mostSideNotes is how many such notes are put below a text.
const mostSideNotes = 500

// sideName reports whether the names of an element are those of a note in the margin.
func sideName(n *html.Node) bool {
	for name := range strings.FieldsSeq(strings.ToLower(attr.Of(n, "class"))) {
		switch {
		case name == "sidenote", name == "marginnote", name == "margin-note", name == "side-note", name == "margin-toggle",
			strings.HasSuffix(name, "footnote__note"),
			name == "footnote-text", name == "footnote-content":
			return true
		}
	}
	return false
}

// sideNote reports whether an element is a note among words that go on: it has words of its own, and others stand
// before it in its block.
func sideNote(n *html.Node) bool {
	if !sideName(n) || shortMark(words(n)) {
		return false
	}
	s := n.PrevSibling
	for range mostBetween {
		if s == nil {
			break
		}
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) != "" {
			return true
		}
		s = s.PrevSibling
	}
	return false
}

// marked reports whether the mark of a note stands right before it.
func marked(n *html.Node) bool {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.Type == html.ElementNode && words(s) != "" {
			return shortMark(words(s))
		}
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) != "" {
			break
		}
	}
	return false
}

// lastBlock is the element that holds the text: the article, the main part, or the body.
func lastBlock(tree *html.Node) *html.Node {
	for _, a := range [...]atom.Atom{atom.Article, atom.Main, atom.Body} {
		if n := First(tree, a); n != nil {
			return n
		}
	}
	return tree
}
