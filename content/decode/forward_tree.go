package decode

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/wording"
)

// forwardedTree does for a mail in HTML what [Page.forwarded] does for one in plain text: what stands above the
// mail that was sent on is taken out of the tree.
func (p *Page) forwardedTree() {
	if !strings.HasPrefix(p.Envelope.Title.Where+p.Envelope.Author.Where, "mail header") {
		return
	}
	for range mostForwards {
		shown := shownLines(p.Tree)
		lines := make([]string, len(shown))
		for i := range shown {
			lines[i] = shown[i].text()
		}
		at, end := p.forwardHead(lines)
		if end == 0 {
			return
		}
		p.aside(strings.Join(lines[:at], "\n"), "words of who sent it on")
		p.aside(strings.Join(lines[at:end], "\n"), "head of a forwarded mail")
		for _, line := range shown[:end] {
			for _, n := range line {
				n.Parent.RemoveChild(n)
			}
		}
	}
}

// shownLine are the nodes of text that are shown on one line.
type shownLine []*html.Node

func (l shownLine) text() string {
	var b strings.Builder
	for _, n := range l {
		b.WriteString(n.Data)
	}
	return wording.Squeeze(b.String())
}

// mostShown is how many lines are looked at.
const mostShown = 2 * lastMark

// shownLines are the first lines with words of what a page shows.
func shownLines(tree *html.Node) []shownLine {
	lines := []shownLine{nil}
	next := func() {
		if len(lines[len(lines)-1]) > 0 {
			lines = append(lines, nil)
		}
	}
	for n := tree; n != nil && len(lines) < mostShown; {
		apart := n.DataAtom == atom.Br || slices.Contains(lineElements(), n.DataAtom)
		if apart {
			next()
		}
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			last := &lines[len(lines)-1]
			*last = append(*last, n)
		}
		if n.FirstChild != nil && !unshown(n) {
			n = n.FirstChild
			continue
		}
		for n != nil && n.NextSibling == nil {
			if n = n.Parent; n != nil && slices.Contains(lineElements(), n.DataAtom) {
				next()
			}
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return lines
}

// lineElements begin and end a line.
func lineElements() []atom.Atom {
	return []atom.Atom{atom.P, atom.Div, atom.Tr, atom.Li, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.Table, atom.Pre, atom.Hr}
}

// unshown reports whether what is in an element is not shown.
func unshown(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Template, atom.Title:
		return true
	}
	return strings.Contains(strings.ReplaceAll(attr.Of(n, "style"), " ", ""), "display:none")
}
