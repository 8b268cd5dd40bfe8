package metadata

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// Micro is what the elements of the page are marked up as: microdata, RDFa, and the classes
// of h-entry and hNews.
type Micro struct {
	Authors []marked
	Dates   []marked
	Filed   []marked // links that are marked as leading to a category
	Source  string   // the name of the sourceOrganization
}

type marked struct {
	Prop, Value, Href string
	Node              *html.Node
}

// ReadMicro reads the marks outside comments and lists of other pieces.
func ReadMicro(tree *html.Node) *Micro {
	m := &Micro{}
	m.walk(tree)
	return m
}

func (m *Micro) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.DataAtom {
		case atom.Script, atom.Style, atom.Svg, atom.Head, atom.Template:
			continue
		}
		class := attr.Of(c, "class")
		if class != "" && otherPiece(class) || foreignItem(c) {
			continue
		}
		m.read(c, class)
		m.walk(c)
	}
}

func (m *Micro) read(c *html.Node, class string) {
	prop := strings.ToLower(attr.Of(c, "itemprop"))
	if prop == "" {
		prop = strings.TrimPrefix(strings.ToLower(attr.Of(c, "property")), "schema:")
	}
	switch prop {
	case "author", "creator":
		m.author("itemprop "+prop, c)
	case "datepublished", "datemodified", "datecreated":
		m.date(prop, c)
	case "sourceorganization":
		if n := named(c); n != nil && m.Source == "" {
			m.Source = wording.Squeeze(Inner(n, 100))
		} else if m.Source == "" {
			m.Source = wording.Squeeze(Inner(c, 100))
		}
	}
	switch rel := attr.Of(c, "rel"); {
	case rel == "author":
		m.author("link marked as author", c)
	case c.DataAtom == atom.A && len(m.Filed) < 32 && slices.Contains(strings.Fields(rel), "category"):
		m.Filed = append(m.Filed, marked{"link marked as category", wording.Squeeze(Inner(c, 100)), attr.Of(c, "href"), c})
	}
	if class == "" {
		return
	}
	for w := range strings.FieldsSeq(class) {
		switch w {
		case "p-author":
			m.author("h-entry p-author", c)
		case "dt-published":
			m.date("dt-published", c)
		case "dt-updated":
			m.date("dt-updated", c)
		}
	}
}

func (m *Micro) author(prop string, c *html.Node) {
	if len(m.Authors) >= 32 {
		return
	}
	value := attr.Of(c, "content")
	if value == "" {
		if n := named(c); n != nil {
			value = attr.Of(n, "content")
			if value == "" {
				value = Inner(n, 300)
			}
		} else {
			value = Inner(c, 300)
		}
	}
	m.Authors = append(m.Authors, marked{prop, wording.Squeeze(value), attr.Of(c, "href"), c})
}

// named is the element in c that holds the name.
func named(c *html.Node) *html.Node {
	for d := range c.Descendants() {
		if d.Type == html.ElementNode && strings.EqualFold(attr.Of(d, "itemprop"), "name") {
			return d
		}
	}
	return nil
}

func (m *Micro) date(prop string, c *html.Node) {
	if len(m.Dates) >= 16 {
		return
	}
	value := attr.Of(c, "datetime")
	if value == "" {
		value = attr.Of(c, "content")
	}
	if value == "" {
		value = wording.Squeeze(Inner(c, 100))
	}
	m.Dates = append(m.Dates, marked{Prop: prop, Value: value, Node: c})
}

// foreignItem reports whether an element is an item of its own kind, such as a comment.
func foreignItem(c *html.Node) bool {
	t := attr.Of(c, "itemtype")
	return strings.HasSuffix(t, "/Comment") || strings.HasSuffix(t, "/UserComments")
}

func otherPiece(class string) bool {
	return ofOthers.In(strings.ToLower(class))
}

var ofOthers = pattern.Among("comment", "related", "recommend", "teaser", "most-read", "popular", "trending")

// Inside reports whether a node lies in an element of one of the names.
func Inside(n *html.Node, names ...string) bool {
	for ; n != nil; n = n.Parent {
		if n.Type != html.ElementNode {
			continue
		}
		if slices.Contains(names, n.Data) {
			return true
		}
	}
	return false
}
