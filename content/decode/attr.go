package decode

import (
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/decode/markup"
)

// Attr is an attribute of an element, or empty.
func Attr(n *html.Node, name string) string { return markup.Attr(n, name) }
