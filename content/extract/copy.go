package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/page/visibility"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// copier copies a tree for readability to change, and keeps from it what would mislead it.
type copier struct {
	page *page.Page
	// unfolded is how many words show in the copy that unfold on the page.
	unfolded int
}

// lined marks the atom of a text in a copied tree that holds the number of its line. A parser gives a
// text none, no name has one as large, and readability keeps it.
const lined atom.Atom = 1 << 31

// copied is the copy of a node. What only its style hides is marked as hidden in it, for
// whoever looks afterwards: readability takes styles away. A text carries the number of its
// line, for [noted].
func (k *copier) copied(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	switch n.Type {
	case html.ElementNode:
		k.attributes(n, c)
	case html.TextNode:
		if i := k.page.LineOf(n); i >= 0 {
			c.DataAtom = lined | atom.Atom(i)
		}
		if before := n.PrevSibling; before != nil && before.Type == html.ElementNode && dropCap(before) {
			c.Data = strings.TrimLeft(c.Data, " \n\t")
		}
	}
	for child := range n.ChildNodes() {
		c.AppendChild(k.copied(child))
	}
	return c
}

// noted is the line of a text in a copied tree, or -1.
func noted(n *html.Node) int {
	if n.DataAtom&lined == 0 {
		return -1
	}
	return int(n.DataAtom &^ lined)
}

// attributes changes those of the copy c of an element.
func (k *copier) attributes(n, c *html.Node) {
	if attr.Of(n, "role") == "heading" && (n.DataAtom == atom.Div || n.DataAtom == atom.Span) {
		if level := attr.Of(n, "aria-level"); len(level) == 1 && level >= "2" && level <= "6" {
			c.Data = "h" + level
			c.DataAtom = atom.Lookup([]byte(c.Data))
		}
	}
	remove := func(keys ...string) {
		c.Attr = slices.DeleteFunc(c.Attr, func(a html.Attribute) bool { return slices.Contains(keys, a.Key) })
	}
	if innocent(n) {
		remove("class", "id")
	}
	switch hides := !visibility.Element(n.DataAtom) && hidden(n); {
	case twice(n):
		remove("aria-hidden")
	case hides && unfolds(n):
		k.unfolded += wording.Count(allText(n))
		remove("hidden", "style", "aria-hidden")
	case hides && attr.Of(n, "style") != "":
		c.Attr = append(c.Attr, html.Attribute{Key: "hidden"})
	}
}

// innocent reports whether the names of an element say nothing of what it is for: those of a
// heading or of a word in a paragraph. "header-anchor" is no head of the page.
func innocent(n *html.Node) bool {
	_, inline := inlineStyle(n.DataAtom)
	return (heading(n.DataAtom) || inline && inside(n, atom.P)) && visibility.Of(n) == visibility.Shown
}

// twice reports whether an element is shown to the eye alone and its neighbour, with the same
// text, to the ear: one of the two is read.
func twice(n *html.Node) bool {
	same := func(s *html.Node) bool {
		return s != nil && visibility.Of(s) == visibility.Spoken && wording.Key(allText(s)) == wording.Key(allText(n))
	}
	return attr.Of(n, "aria-hidden") == "true" && n.FirstChild != nil && (same(n.NextSibling) || same(n.PrevSibling))
}

var largeLetter = pattern.Among("drop", "initial", "first-letter", "firstletter", "versal")

// dropCap reports whether an element is the large first letter of a text.
func dropCap(n *html.Node) bool {
	return largeLetter.In(strings.ToLower(attr.Of(n, "class"))) && utf8.RuneCountInString(wording.Key(allText(n))) == 1
}

// unfolds reports whether a hidden element is the rest of the article, which shows when
// "Read more" is clicked: it has paragraphs, its names are of nothing else, and what opens it
// stands beside it or names it.
func unfolds(n *html.Node) bool {
	_, by := allKinds()
	if n.DataAtom != atom.P && markup.First(n, atom.P) == nil || (names{}).of(n)&^(by["dek"]|by["read-more"]) != 0 {
		return false
	}
	before, after := n.PrevSibling, n.NextSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	for after != nil && after.Type != html.ElementNode {
		after = after.NextSibling
	}
	return moreButton(before) || moreButton(after) || opens(before, attr.Of(n, "id"))
}

// opens reports whether an element is or holds what opens the one of an id.
func opens(n *html.Node, id string) bool {
	if n == nil || id == "" {
		return false
	}
	for d := range n.Descendants() {
		if attr.Of(d, "aria-controls") == id {
			return true
		}
	}
	return attr.Of(n, "aria-controls") == id
}

// moreButton reports whether an element asks to read on.
func moreButton(n *html.Node) bool {
	return n != nil && boilerplate.Unfolds(wording.LineKey(allText(n)))
}
