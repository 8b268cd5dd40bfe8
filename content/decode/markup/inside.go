package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
)

// mostInside is how many pages in a page are opened, and how deep they may lie.
const (
	mostInside = 64
	deepInside = 3
)

// inside opens what a page carries within itself and a browser shows at once: the pages in
// its frames (srcdoc), and the contents of its components (shadow roots in templates).
func inside(tree *html.Node) {
	left := mostInside
	for range deepInside {
		var frames, roots []*html.Node
		for n := range tree.Descendants() {
			switch {
			case n.Type != html.ElementNode:
			case n.DataAtom == atom.Iframe && attr.Of(n, "srcdoc") != "":
				frames = append(frames, n)
			case n.DataAtom == atom.Template && (attr.Of(n, "shadowrootmode") != "" || attr.Of(n, "shadowroot") != ""):
				roots = append(roots, n)
			}
		}
		if len(frames)+len(roots) == 0 || len(frames)+len(roots) > left {
			return
		}
		left -= len(frames) + len(roots)
		for _, n := range frames {
			openFrame(tree, n)
		}
		for _, n := range roots {
			openRoot(n)
		}
	}
}

// openFrame puts the page that a frame carries in the frame's place; what its head says goes
// into the head of the page.
func openFrame(tree, frame *html.Node) {
	page, err := html.Parse(strings.NewReader(attr.Of(frame, "srcdoc")))
	box := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	if err == nil && depth(page)+depthOf(frame) < mostOpen {
		if head, inner := First(tree, atom.Head), First(page, atom.Head); head != nil && inner != nil {
			move(head, inner)
		}
		if body := First(page, atom.Body); body != nil {
			move(box, body)
		}
	}
	frame.Parent.InsertBefore(box, frame)
	frame.Parent.RemoveChild(frame)
}

// openRoot puts the contents of a component in the place of its template, with what the page
// gives it where its slots are.
func openRoot(template *html.Node) {
	host := template.Parent
	host.RemoveChild(template)
	given := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	move(given, host)
	move(host, template)
	var slots []*html.Node
	for n := range host.Descendants() {
		if n.Type == html.ElementNode && n.Data == "slot" {
			slots = append(slots, n)
		}
	}
	for _, slot := range slots {
		filled := false
		for c := given.FirstChild; c != nil; {
			next := c.NextSibling
			if attr.Of(c, "slot") == attr.Of(slot, "name") {
				given.RemoveChild(c)
				slot.Parent.InsertBefore(c, slot)
				filled = true
			}
			c = next
		}
		if filled {
			slot.Parent.RemoveChild(slot)
		}
	}
}

// mostOpen is how many elements may be open in one another, as the parser allows.
const mostOpen = 512

func depth(n *html.Node) int {
	deepest := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		deepest = max(deepest, depth(c)+1)
	}
	return deepest
}

func depthOf(n *html.Node) int {
	d := 0
	for ; n != nil; n = n.Parent {
		d++
	}
	return d
}

// First is the first element of a name, or nil.
func First(tree *html.Node, a atom.Atom) *html.Node {
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == a {
			return n
		}
	}
	return nil
}

// move gives the children of one node to another.
func move(to, from *html.Node) {
	for c := from.FirstChild; c != nil; c = from.FirstChild {
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}
