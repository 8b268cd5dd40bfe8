package visibility

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
)

// Page knows what the controls of a page open: the ids of elements.
type Page map[string]bool

// NewPage reads the controls of a page.
func NewPage(root *html.Node) Page {
	p := Page{}
	for n := range root.Descendants() {
		p.control(n)
	}
	return p
}

// control notes what an element opens.
func (p Page) control(n *html.Node) {
	toggles, target := false, ""
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "aria-controls", "popovertarget", "commandfor", "data-target", "data-bs-target":
			for id := range strings.FieldsSeq(a.Val) {
				p[strings.TrimPrefix(id, "#")] = true
			}
		case "aria-expanded", "data-toggle", "data-bs-toggle":
			toggles = true
		case "role":
			toggles = toggles || a.Val == "button" || a.Val == "tab"
		case "href":
			if id, ok := strings.CutPrefix(a.Val, "#"); ok {
				target = id
			}
		}
	}
	if toggles && target != "" {
		p[target] = true
	}
}

// Of is the level of an element that lies in something of the level outer.
func (p Page) Of(n *html.Node, outer Level) Level {
	own := Of(n)
	if own == Unseen && !Element(n.DataAtom) && p[attr.Of(n, "id")] {
		own = Folded
	}
	// Closed details fold what they hold, but for what they are closed to.
	if d := n.Parent; d != nil && d.DataAtom == atom.Details && n.DataAtom != atom.Summary && !attr.Has(d, "open") {
		own = max(own, Folded)
	}
	return max(own, outer)
}
