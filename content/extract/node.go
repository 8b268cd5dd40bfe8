package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hidden says whether an element shows no text of its own.
func hidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math,
		atom.Canvas, atom.Video, atom.Audio, atom.Select, atom.Input, atom.Textarea, atom.Button, atom.Map, atom.Progress:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "class":
			if a.Val != "" && unfolded(a.Val) {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" && n.DataAtom != atom.Img && n.FirstChild != nil && n.FirstChild.Type == html.TextNode && n.FirstChild.NextSibling == nil {
				return true
			}
		case "style":
			if unseen(a.Val) {
				return true
			}
		}
	}
	return false
}

// unseen says whether a style shows an element to nobody, or leaves it to those who
// have the page read out to them: ", opens new tab" behind a link.
func unseen(style string) bool {
	if style == "" {
		return false
	}
	pixel := 0                  // how much makes it a pixel that cuts off the rest
	away, apart := false, false // moved or clipped out of sight, if taken out of the flow
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(strings.ReplaceAll(value, "!important", ""))
		switch name {
		case "position":
			apart = value == "absolute" || value == "fixed"
		case "clip":
			away = away || strings.HasPrefix(value, "rect(") && strings.Trim(value, "rect()px, 01") == ""
		case "left", "top":
			away = away || anyPrefix(value, "-999", "-10000")
		case "width", "height":
			if value == "1px" || value == "0" || value == "0px" {
				pixel++
			}
		case "overflow":
			if value == "hidden" {
				pixel++
			}
		default:
			if hides(name, value) {
				return true
			}
		}
	}
	return pixel == 3 || away && apart
}

// hides says whether one property alone hides an element.
func hides(property, value string) bool {
	switch property {
	case "display":
		return value == "none"
	case "visibility":
		return value == "hidden" || value == "collapse"
	case "clip-path":
		return value == "inset(50%)" || value == "inset(100%)"
	}
	return false
}

// conceal marks what only its style hides as hidden, for whoever looks after
// readability, which takes styles away.
func conceal(root *html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && unseen(attr(n, "style")) {
			n.Attr = append(n.Attr, html.Attribute{Key: "hidden"})
		}
	}
}

// unfolded says whether class names are those of something that shows only when
// it is pointed at.
func unfolded(class string) bool {
	class = strings.ToLower(class)
	for _, name := range [...]string{"tooltip", "popover", "rollover", "hovercard", "hover-card", "dropdown-menu", "modal-body", "modal-content", "screen-reader", "visually-hidden", "sr-only", "visuallyhidden"} {
		if strings.Contains(class, name) {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// plainText is the text in a node, a space where an element ends.
func plainText(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && !hidden(c):
				visit(c)
				switch c.DataAtom {
				case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Sup, atom.Sub:
				default:
					b.WriteByte(' ')
				}
			}
		}
	}
	visit(n)
	return b.String()
}

// longer says whether the text in a node has more than so many bytes. It reads
// no more than it has to, because cells lie in cells.
func longer(n *html.Node, most int) bool {
	var visit func(n *html.Node) bool
	visit = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				most -= len(c.Data)
			case c.Type == html.ElementNode && !hidden(c):
				visit(c)
			}
			if most < 0 {
				return true
			}
		}
		return false
	}
	return visit(n)
}

// contains says whether at least count elements of a kind lie in a node.
func contains(n *html.Node, a atom.Atom, count int) bool {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			if count--; count == 0 {
				return true
			}
		}
	}
	return false
}
