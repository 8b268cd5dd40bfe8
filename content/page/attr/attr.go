// Package attr reads the attributes of an element of a page. What they mean is for those who ask.
package attr

import "golang.org/x/net/html"

// Of is the attribute of a name, or empty.
func Of(n *html.Node, name string) string {
	value, _ := find(n, name)
	return value
}

// Has reports whether an element has the attribute of a name, whatever its value.
func Has(n *html.Node, name string) bool {
	_, ok := find(n, name)
	return ok
}

func find(n *html.Node, name string) (value string, ok bool) {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val, true
		}
	}
	return "", false
}
