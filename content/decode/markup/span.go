package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/wording"
)

// A paragraph made of a span has at least so many words, and at least so many neighbours of
// its kind.
const (
	spanWords = 8
	mostAlike = 3
)

// spans makes paragraphs of spans that a style sheet sets as paragraphs: several of one kind
// side by side, each with a sentence or more, and nothing but space between them.
func spans(tree *html.Node) {
	parents := map[*html.Node][]*html.Node{}
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == atom.Span && n.Parent != nil && !inParagraph(n) && len(strings.Fields(words(n))) >= spanWords {
			parents[n.Parent] = append(parents[n.Parent], n)
		}
	}
	for parent, all := range parents {
		if len(all) < mostAlike || !apart(parent, all) {
			continue
		}
		for _, n := range all {
			if attr.Of(n, "class") == attr.Of(all[0], "class") {
				n.Data, n.DataAtom = "p", atom.P
			}
		}
	}
}

// inParagraph reports whether a node lies in an element that is a line of text already.
func inParagraph(n *html.Node) bool {
	for a := n.Parent; a != nil; a = a.Parent {
		switch a.DataAtom {
		case atom.P, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.A, atom.Td, atom.Figcaption, atom.Pre, atom.Button, atom.Label:
			return true
		}
	}
	return false
}

// apart reports whether there is no text of the parent's own between the spans, and each ends as
// a sentence does.
func apart(parent *html.Node, all []*html.Node) bool {
	for c := parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return false
		}
	}
	for _, n := range all {
		last := ""
		for d := range n.Descendants() {
			if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
				last = d.Data
			}
		}
		if !wording.Stops(last) {
			return false
		}
	}
	return true
}
