package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/visibility"
)

// copier copies a tree for readability to change, and keeps from it what would mislead it.
type copier struct {
	page *page.Page
	// others are elements that are left out of the copy.
	others map[*html.Node]bool
	// unfolded is how many words show in the copy that unfold on the page.
	unfolded int
}

// copied is the copy of a node. What only its style hides is marked as hidden in it, for
// whoever looks afterwards: readability takes styles away. A text carries the number of its
// line, for [noted].
func (k *copier) copied(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	if n.Type == html.ElementNode {
		k.attributes(n, c)
	}
	if i := k.page.LineOf(n); i >= 0 {
		c.Attr = []html.Attribute{{Key: lineKey, Val: strconv.Itoa(i)}}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if k.others[child] {
			continue
		}
		next := k.copied(child)
		if before := child.PrevSibling; before != nil && before.Type == html.ElementNode && next.Type == html.TextNode && dropCap(before) {
			next.Data = strings.TrimLeft(next.Data, " \n\t")
		}
		c.AppendChild(next)
	}
	return c
}

// attributes changes those of the copy c of an element.
func (k *copier) attributes(n, c *html.Node) {
	if name := headingByRole(n); name != "" {
		c.Data, c.DataAtom = name, atom.Lookup([]byte(name))
	}
	if innocent(n) {
		rename(c, "class", "id")
	}
	switch hides := !visibility.Element(n.DataAtom) && hidden(n); {
	case twice(n):
		remove(c, "aria-hidden")
	case hides && k.unfolds(n):
		k.unfolded += countWords(plainTextOf(n))
		remove(c, "hidden", "style", "aria-hidden")
	case hides && markup.Attr(n, "style") != "":
		c.Attr = append(c.Attr, html.Attribute{Key: "hidden"})
	}
}

// headingByRole is the name of the heading that an element is by its role alone, "h3", or empty.
func headingByRole(n *html.Node) string {
	if n.DataAtom != atom.Span && n.DataAtom != atom.Div || markup.Attr(n, "role") != "heading" {
		return ""
	}
	if level := markup.Attr(n, "aria-level"); len(level) == 1 && level >= "2" && level <= "6" {
		return "h" + level
	}
	return ""
}

// innocent reports whether the names of an element say nothing of what it is for: those of a
// heading or of a word in a paragraph. "header-anchor" is no head of the page.
func innocent(n *html.Node) bool {
	if visibility.Of(n) != visibility.Shown {
		return false
	}
	switch {
	case heading(n.DataAtom):
		return !contains(n, atom.A, 1) && (n.Parent == nil || n.Parent.DataAtom != atom.A)
	case inlineName(n.DataAtom):
		for a := n.Parent; a != nil; a = a.Parent {
			if a.DataAtom == atom.P {
				return true
			}
			if !inlineName(a.DataAtom) {
				return false
			}
		}
	}
	return false
}

// lineKey is the attribute of a text in a copied tree that holds its line. No parser gives
// a text attributes, and readability keeps them.
const lineKey = "line"

// noted is the line of a text in a copied tree, or -1.
func noted(n *html.Node) int {
	if len(n.Attr) == 1 && n.Attr[0].Key == lineKey {
		if i, err := strconv.Atoi(n.Attr[0].Val); err == nil {
			return i
		}
	}
	return -1
}

// namesKey begins the attributes that keep the names of an element from readability.
const namesKey = "data-kept-"

func rename(n *html.Node, keys ...string) {
	for i := range n.Attr {
		if slices.Contains(keys, n.Attr[i].Key) {
			n.Attr[i].Key = namesKey + n.Attr[i].Key
		}
	}
}

func remove(n *html.Node, keys ...string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(keys, a.Key) })
}

func heading(a atom.Atom) bool {
	return a == atom.H1 || a == atom.H2 || a == atom.H3 || a == atom.H4 || a == atom.H5 || a == atom.H6
}

func inlineName(a atom.Atom) bool {
	switch a {
	case atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Small, atom.Big, atom.U, atom.Sub, atom.Sup, atom.Mark, atom.Abbr:
		return true
	}
	return false
}

// twice reports whether an element is shown to the eye alone and its neighbour, with the same
// text, to the ear: one of the two is read.
func twice(n *html.Node) bool {
	if markup.Attr(n, "aria-hidden") != "true" || n.FirstChild == nil {
		return false
	}
	for _, s := range [...]*html.Node{n.NextSibling, n.PrevSibling} {
		if s != nil && s.Type == html.ElementNode && visibility.Of(s) == visibility.Spoken && page.Key(squeezed(s)) == page.Key(squeezed(n)) {
			return true
		}
	}
	return false
}

// squeezed is all the text in a node, without spaces.
func squeezed(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(strings.Join(strings.Fields(d.Data), ""))
		}
	}
	return b.String()
}

// plainTextOf is all the text in a node, hidden or not.
func plainTextOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && (d.Parent == nil || !visibility.Element(d.Parent.DataAtom)) {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// dropCap reports whether an element is the large first letter of a text.
func dropCap(n *html.Node) bool {
	names := strings.ToLower(markup.Attr(n, "class"))
	if !strings.Contains(names, "drop") && !strings.Contains(names, "initial") && !strings.Contains(names, "first-letter") && !strings.Contains(names,
		"firstletter") && !strings.Contains(names, "versal") {
		return false
	}
	text := strings.Trim(squeezed(n), "“\"'‘„»")
	r, size := utf8.DecodeRuneInString(text)
	return size > 0 && size == len(text) && unicode.IsUpper(r)
}
