package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page/visibility"
)

// hidden reports whether an element is no part of what a reader reads on: it is out of
// sight, folded away, or something to press and to fill in. A faded element is read, as
// pages fade their text in.
func hidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Select, atom.Input, atom.Textarea, atom.Button, atom.Progress:
		return true
	}
	level := visibility.Of(n)
	return level > visibility.Faded || level == visibility.Silent && ornament(n)
}

// ornament reports whether an element holds a text and nothing else: what is kept from
// screen readers then is a sign, such as a dot between two names.
func ornament(n *html.Node) bool {
	c := n.FirstChild
	return c != nil && c.Type == html.TextNode && c.NextSibling == nil
}

// plainText is the text in a node, a space where an element ends.
func plainText(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && !hidden(c):
				apart := !inWord(c.DataAtom) || strings.Contains(strings.ToLower(markup.Attr(c, "class")), "credit")
				if apart {
					b.WriteByte(' ')
				}
				visit(c)
				if apart {
					b.WriteByte(' ')
				}
			}
		}
	}
	if n != nil {
		visit(n)
	}
	return b.String()
}

// inWord reports whether an element may end within a word.
func inWord(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Sup, atom.Sub:
		return true
	}
	return false
}

// longer reports whether the text in a node has more than so many bytes. It reads
// no more than it has to, because cells lie in cells.
func longer(n *html.Node, most int) bool {
	var visit func(n *html.Node) bool
	visit = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				most -= len(c.Data)
			case c.Type == html.ElementNode && !hidden(c):
				visit(c)
			}
			if most < 0 {
				return true
			}
		}
		return false
	}
	return visit(n)
}

// contains reports whether at least count elements of a kind lie in a node.
func contains(n *html.Node, a atom.Atom, count int) bool {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			if count--; count == 0 {
				return true
			}
		}
	}
	return false
}
