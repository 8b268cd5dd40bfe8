package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/wording"
)

// head is what a page says of itself outside its text.
type head struct {
	meta      map[string][]string // by lower-case name, property or itemprop
	title     string
	lang      string // of the html element
	canonical string
	links     []link // those with a rel of their own
	scripts   []string
}

type link struct{ rel, href, text string }

// readHead walks the whole tree, as pages put these elements anywhere.
func readHead(tree *html.Node) *head {
	h := &head{meta: map[string][]string{}}
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.lang = decode.Attr(n, "lang")
		case atom.Meta:
			h.add(n)
		case atom.Title:
			if h.title == "" && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) && n.Namespace == "" {
				h.title = wording.Squeeze(inner(n, 2000))
			}
		case atom.Link:
			rel := strings.ToLower(decode.Attr(n, "rel"))
			href := strings.TrimSpace(decode.Attr(n, "href"))
			if rel == "canonical" && h.canonical == "" {
				h.canonical = href
			}
			if rel == "author" || rel == "publisher" || rel == "original" || rel == "syndication-source" {
				h.links = append(h.links, link{rel, href, decode.Attr(n, "title")})
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(decode.Attr(n, "type")), "ld+json") && n.FirstChild != nil {
				h.scripts = append(h.scripts, n.FirstChild.Data)
			}
		}
	}
	return h
}

func (h *head) add(n *html.Node) {
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
		if len(h.meta[name]) < 32 {
			h.meta[name] = append(h.meta[name], value)
		}
	}
}

// get is the first value of the first of the names that is there.
func (h *head) get(names ...string) string {
	for _, n := range names {
		if v := h.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// labelled is the value that stands beside a label in pairs as twitter:label1
// and twitter:data1.
func (h *head) labelled(labels ...string) string {
	for _, i := range [...]string{"1", "2", "3"} {
		l := h.get("twitter:label" + i)
		for _, want := range labels {
			if strings.EqualFold(l, want) {
				return h.get("twitter:data" + i)
			}
		}
	}
	return ""
}

// inner is the text in n, up to a limit of bytes.
func inner(n *html.Node, limit int) string {
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
