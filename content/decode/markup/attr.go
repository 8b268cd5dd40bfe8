package markup

import "golang.org/x/net/html"

// Attr is an attribute of an element, or empty.
func Attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val
		}
	}
	return ""
}
