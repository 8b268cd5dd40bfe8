package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// preformatted makes paragraphs of the preformatted elements that hold an article and
// no code, as news agencies, mailing lists and old pages have them.
func preformatted(tree *html.Node) {
	var found []*html.Node
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == atom.Pre && prose(n) {
			found = append(found, n)
		}
	}
	for _, n := range found {
		paragraphs(n)
	}
}

// prose reports whether preformatted text is made of sentences.
func prose(n *html.Node) bool {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.DataAtom == atom.Code || c.DataAtom == atom.Kbd || c.DataAtom == atom.Samp:
			return false
		case c.Type == html.TextNode && b.Len() < 64<<10:
			b.WriteString(c.Data)
		}
	}
	text := b.String()
	count := len(strings.Fields(text))
	code := 0
	for _, c := range text {
		if strings.ContainsRune("{}=<>;|\\$_#", c) {
			code++
		}
	}
	return count >= 60 && code*20 < count && strings.Count(text, ". ")+strings.Count(text, ".\n") >= 4
}

// paragraphs cuts a preformatted element at its empty lines.
func paragraphs(pre *html.Node) {
	block := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
	open := func() *html.Node {
		p := &html.Node{Type: html.ElementNode, DataAtom: atom.P, Data: "p"}
		block.AppendChild(p)
		return p
	}
	p := open()
	for c := pre.FirstChild; c != nil; c = pre.FirstChild {
		pre.RemoveChild(c)
		if c.Type != html.TextNode {
			p.AppendChild(c)
			continue
		}
		begin, at := 0, 0 // of the paragraph, of the line
		filled := p.FirstChild != nil
		for line := range strings.Lines(c.Data) {
			switch blank := strings.TrimSpace(line) == ""; {
			case !blank:
				filled = true
			case at > 0 && filled: // the first line is the end of one
				p.AppendChild(&html.Node{Type: html.TextNode, Data: c.Data[begin:at]})
				p = open()
				begin, filled = at, false
			}
			at += len(line)
		}
		p.AppendChild(&html.Node{Type: html.TextNode, Data: c.Data[begin:]})
	}
	for c := range block.ChildNodes() {
		if c.FirstChild == nil {
			block.RemoveChild(c)
		}
	}
	pre.Parent.InsertBefore(block, pre)
	pre.Parent.RemoveChild(pre)
}

// OnlyText is the text of a page that a browser has made around a file of plain text and saved, or empty: it has no
// title, and nothing in it but one element with the text as it was.
func OnlyText(tree *html.Node) string {
	if tree == nil || First(tree, atom.Title) != nil {
		return ""
	}
	body := First(tree, atom.Body)
	if body == nil {
		return ""
	}
	var pre *html.Node
	for c := range body.ChildNodes() {
		switch {
		case c.DataAtom == atom.Pre && pre == nil:
			pre = c
		case c.Type == html.ElementNode && c.DataAtom != atom.Div || strings.TrimSpace(words(c)) != "" ||
			c.Type == html.TextNode && strings.TrimSpace(c.Data) != "":
			return ""
		}
	}
	if pre == nil || pre.FirstChild == nil || pre.FirstChild != pre.LastChild || pre.FirstChild.Type != html.TextNode || !prose(pre) {
		return ""
	}
	return pre.FirstChild.Data
}
