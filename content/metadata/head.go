package metadata

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/wording"
)

// Head is what a page says of itself outside its text.
type Head struct {
	Meta      map[string][]string // by lower-case name, property or itemprop
	Title     string
	Lang      string // of the html element
	Canonical string
	Links     []Link // those with a rel of their own
	Scripts   []string
}

// Link is a link element that has a rel of its own.
type Link struct{ Rel, Href, text string }

// ReadHead walks the whole tree, as pages put these elements anywhere.
func ReadHead(tree *html.Node) *Head {
	h := &Head{Meta: map[string][]string{}}
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.Lang = attr.Of(n, "lang")
		case atom.Meta:
			h.add(n)
		case atom.Title:
			if h.Title == "" && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) && n.Namespace == "" {
				h.Title = wording.Squeeze(Inner(n, 2000))
			}
		case atom.Link:
			rel := strings.ToLower(attr.Of(n, "rel"))
			href := strings.TrimSpace(attr.Of(n, "href"))
			if rel == "canonical" && h.Canonical == "" {
				h.Canonical = href
			}
			if rel == "author" || rel == "publisher" || rel == "original" || rel == "syndication-source" {
				h.Links = append(h.Links, Link{rel, href, attr.Of(n, "title")})
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attr.Of(n, "type")), "ld+json") && n.FirstChild != nil {
				h.Scripts = append(h.Scripts, n.FirstChild.Data)
			}
		}
	}
	return h
}

func (h *Head) add(n *html.Node) {
	var names []string
	value, given := "", false
	for _, a := range n.Attr {
		switch a.Key {
		case "name", "property", "itemprop":
			names = append(names, strings.ToLower(strings.TrimSpace(a.Val)))
		case "content", "value":
			if !given || a.Key == "content" {
				value, given = plain(a.Val), true
			}
		}
	}
	if value == "" || len(value) > 4000 {
		return
	}
	for _, name := range names {
		if len(h.Meta[name]) < 32 {
			h.Meta[name] = append(h.Meta[name], value)
		}
	}
}

// Get is the first value of the first of the names that is there.
func (h *Head) Get(names ...string) string {
	for _, n := range names {
		if v := h.Meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// Labelled is the value that stands beside a label in pairs as twitter:label1
// and twitter:data1.
func (h *Head) Labelled(labels ...string) string {
	for _, i := range [...]string{"1", "2", "3"} {
		l := h.Get("twitter:label" + i)
		for _, want := range labels {
			if strings.EqualFold(l, want) {
				return h.Get("twitter:data" + i)
			}
		}
	}
	return ""
}

// Inner is the text in n, up to a limit of bytes.
func Inner(n *html.Node, limit int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && b.Len() < limit {
			if p := d.Parent; p != nil && (p.DataAtom == atom.Script || p.DataAtom == atom.Style) {
				continue
			}
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
