package decode

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/envelope"
	"github.com/standfirst/standfirst/content/page/attr"
)

// saved reads what the program that saved a page wrote into it: the comment
// "saved from url=(0031)https://…" of browsers, or that of page savers with a
// line "url: https://…".
func (p *Page) saved() {
	if p.Envelope.Address.Value != "" {
		return
	}
	start := p.Text[:min(len(p.Text), 4<<10)]
	for comment := range comments(start) {
		at := ""
		if _, after, found := strings.Cut(comment, "saved from url=("); found {
			_, at, _ = strings.Cut(after, ")")
		} else if strings.Contains(strings.ToLower(comment), "saved") {
			_, at, _ = strings.Cut(comment, "url: ")
		}
		if at, _, _ = strings.Cut(strings.TrimSpace(at), "\n"); absolute(strings.TrimSpace(at)) {
			p.Envelope.Address = envelope.Fact{Value: strings.Fields(at)[0], Where: "comment of the program that saved the page"}
			return
		}
	}
}

// comments are those in the beginning of a page.
func comments(start string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for {
			_, after, found := strings.Cut(start, "<!--")
			if !found {
				return
			}
			comment, rest, _ := strings.Cut(after, "-->")
			if !yield(comment) {
				return
			}
			start = rest
		}
	}
}

// Base is the address that the relative links of the page are completed with, or
// empty: its base element, or where it came from, or the address it gives as its own.
func (p *Page) Base() string {
	base, own := headLinks(p.Tree)
	from := p.Address
	if from == "" {
		from = own
	}
	if base == "" {
		return from
	}
	b, err := url.Parse(base)
	if err != nil {
		return from
	}
	if f, err := url.Parse(from); err == nil {
		b = f.ResolveReference(b)
	}
	if absolute(b.String()) {
		return b.String()
	}
	return from
}

// absolute reports whether an address is a whole one of the web.
func absolute(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}

// headLinks are the base element and the page's own address in the head of a tree.
func headLinks(tree *html.Node) (base, own string) {
	if tree == nil {
		return "", ""
	}
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Body:
			return base, own
		case atom.Base:
			if base == "" {
				base = attr.Of(n, "href")
			}
		case atom.Link:
			if href := attr.Of(n, "href"); strings.EqualFold(attr.Of(n, "rel"), "canonical") && absolute(href) {
				own = href
			}
		case atom.Meta:
			if v := attr.Of(n, "content"); own == "" && attr.Of(n, "property") == "og:url" && absolute(v) {
				own = v
			}
		}
	}
	return base, own
}
