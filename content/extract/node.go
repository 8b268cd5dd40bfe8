package extract

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
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
	return visibility.Of(n) > visibility.Faded
}

// visible are the nodes in a node, in order, but for what is hidden and what lies in that.
func visible(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) { visit(n, yield) }
}

func visit(n *html.Node, yield func(*html.Node) bool) bool {
	for c := range n.ChildNodes() {
		if !hidden(c) && (!yield(c) || !visit(c, yield)) {
			return false
		}
	}
	return true
}

// plainText is the text in a node that is not hidden.
func plainText(n *html.Node) string {
	if n == nil {
		return ""
	}
	return textOf(visible(n))
}

// allText is all the text in a node, hidden or not.
func allText(n *html.Node) string { return textOf(n.Descendants()) }

// textOf is the text among nodes, with a space where an element begins or ends that cannot do so
// within a word.
func textOf(nodes iter.Seq[*html.Node]) string {
	apart := func(n *html.Node) bool { return n != nil && n.Type == html.ElementNode && !inWord(n.DataAtom) }
	var b strings.Builder
	for n := range nodes {
		if apart(n) || apart(n.PrevSibling) {
			b.WriteByte(' ')
		}
		if n.Type == html.TextNode && !visibility.Element(n.Parent.DataAtom) {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func inWord(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Sup, atom.Sub:
		return true
	}
	return false
}

// inside reports whether a node lies in an element of a kind.
func inside(n *html.Node, a atom.Atom) bool {
	for around := range n.Ancestors() {
		if around.DataAtom == a {
			return true
		}
	}
	return false
}

func heading(a atom.Atom) bool {
	return a == atom.H1 || a == atom.H2 || a == atom.H3 || a == atom.H4 || a == atom.H5 || a == atom.H6
}

// inlineStyle reports whether an element stands within a line, and the style that it gives the text.
func inlineStyle(a atom.Atom) (style content.InlineStyle, ok bool) {
	switch a {
	case atom.B, atom.Strong:
		return content.Strong, true
	case atom.I, atom.Em, atom.Dfn, atom.Var, atom.Cite:
		return content.Emphasis, true
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return content.CodeSpan, true
	case atom.S, atom.Strike, atom.Del:
		return content.Struck, true
	case atom.Span, atom.Font, atom.Small, atom.Big, atom.U, atom.Ins, atom.Mark, atom.Abbr, atom.Acronym, atom.Time, atom.Label,
		atom.Sub, atom.Sup, atom.Bdi, atom.Bdo, atom.Data, atom.Ruby, atom.Rb, atom.Wbr:
		return 0, true
	}
	return 0, false
}
