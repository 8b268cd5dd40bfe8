package visibility

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Page knows what the controls of a page open.
type Page struct {
	opened map[string]bool // ids of elements that something on the page opens
}

// NewPage reads the controls of a page.
func NewPage(root *html.Node) Page {
	p := Page{opened: map[string]bool{}}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			p.control(n)
		}
	}
	return p
}

// control notes what an element opens.
func (p Page) control(n *html.Node) {
	toggles := false
	target := ""
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "aria-controls":
			for id := range strings.FieldsSeq(a.Val) {
				p.opened[id] = true
			}
		case "popovertarget", "commandfor":
			p.opened[a.Val] = true
		case "data-target", "data-bs-target":
			if id, ok := strings.CutPrefix(a.Val, "#"); ok {
				p.opened[id] = true
			}
		case "aria-expanded", "data-toggle", "data-bs-toggle":
			toggles = true
		case "role":
			toggles = toggles || a.Val == "button" || a.Val == "tab"
		case "href":
			target, _ = strings.CutPrefix(a.Val, "#")
			if target == a.Val {
				target = ""
			}
		}
	}
	if toggles && target != "" {
		p.opened[target] = true
	}
}

// Of is the level of an element that lies in something of the level outer.
func (p Page) Of(n *html.Node, outer Level) Level {
	own := Of(n)
	if own == Unseen && !Element(n.DataAtom) && p.opened[id(n)] {
		own = Folded
	}
	if inClosedDetails(n) {
		own = max(own, Folded)
	}
	return max(own, outer)
}

// inClosedDetails reports whether an element is a child of closed details, and not what
// they are closed to.
func inClosedDetails(n *html.Node) bool {
	d := n.Parent
	if d == nil || d.DataAtom != atom.Details || n.DataAtom == atom.Summary {
		return false
	}
	for i := range d.Attr {
		if d.Attr[i].Key == "open" {
			return false
		}
	}
	return true
}

func id(n *html.Node) string {
	for i := range n.Attr {
		if n.Attr[i].Key == "id" {
			return n.Attr[i].Val
		}
	}
	return ""
}
