package feed

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page/attr"
)

// frontPage lists the links of a page that look like articles, and the feeds that
// the page says it has.
func frontPage(data []byte, contentType, name string, base *url.URL) (*content.List, error) {
	p, err := decode.Decode(data, contentType, name)
	if err != nil {
		return nil, err
	}
	if p.Tree == nil {
		return nil, noList("it is neither a feed nor a page with links", nil)
	}
	f := front{base: base, list: &content.List{Kind: content.FrontPage}, at: map[clean.Text]int{}}
	if base.Host == "" {
		if c, err := url.Parse(canonical(p.Tree)); err == nil && c.Host != "" {
			f.base = c
		}
	}
	f.walk(p.Tree, false, false)
	if len(f.list.Items) > 0 || len(f.list.Feeds) > 0 {
		return f.list, nil
	}
	return nil, noList("it has no links that look like articles", nil)
}

// front is the reading of one front page.
type front struct {
	base *url.URL
	list *content.List
	at   map[clean.Text]int
}

// walk goes through the page. Aside are the parts that lead around the site; a heading is one over a
// part of the page, not over all of it.
func (f *front) walk(n *html.Node, aside, heading bool) {
	switch n.DataAtom {
	case atom.H2, atom.H3, atom.H4:
		heading = true
	case atom.Nav, atom.Footer, atom.Form, atom.Aside:
		aside = true
	case atom.Script, atom.Style, atom.Template, atom.Noscript:
		return
	case atom.Base:
		if u, err := url.Parse(attr.Of(n, "href")); err == nil {
			f.base = f.base.ResolveReference(u)
		}
	case atom.Title:
		if f.list.Title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
			f.list.Title = line(textOf(n))
		}
	case atom.Link:
		f.feed(n)
	case atom.A:
		if !aside {
			f.link(n, heading || headed(n))
		}
		return
	}
	for c := range n.ChildNodes() {
		f.walk(c, aside, heading)
	}
}

// feed takes in a <link rel=alternate> to a feed.
func (f *front) feed(n *html.Node) {
	rel := " " + strings.ToLower(attr.Of(n, "rel")) + " "
	media, _, _ := strings.Cut(strings.ToLower(attr.Of(n, "type")), ";")
	switch strings.TrimSpace(media) {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
	default:
		return
	}
	address := absolute(f.base, attr.Of(n, "href"))
	if !strings.Contains(rel, " alternate ") || address == "" || len(f.list.Feeds) >= maxFeeds {
		return
	}
	f.list.Feeds = append(f.list.Feeds, content.Listed{Title: line(attr.Of(n, "title")), Address: address, Number: len(f.list.Feeds) + 1})
}

const (
	// maxFeeds is how many feeds of a page are listed.
	maxFeeds = 50
	// maxLinks is how many links of a page are listed.
	maxLinks = 500
)

// headed reports whether a link has a heading in it.
func headed(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.H2 || d.DataAtom == atom.H3 || d.DataAtom == atom.H4 {
			return true
		}
	}
	return false
}

// link takes in a link if it looks like an article: by its address or, in a heading, by having the words of a
// title. Of several to one address the one
// with the longest words counts: the others are pictures, or say "more".
func (f *front) link(n *html.Node, heading bool) {
	address := absolute(f.base, attr.Of(n, "href"))
	title := line(textOf(n))
	if address == "" {
		return
	}
	if i, ok := f.at[address]; ok {
		if len(title) > len(f.list.Items[i].Title) {
			f.list.Items[i].Title = title
		}
		return
	}
	words := len(strings.Fields(string(title)))
	if words < 3 || !f.looks(address, heading && words >= titleWords) {
		return
	}
	if len(f.list.Items) == maxLinks {
		f.list.Left++
		return
	}
	f.at[address] = len(f.list.Items)
	f.list.Items = append(f.list.Items, content.Listed{Title: title, Address: address, ID: address, Number: len(f.list.Items) + 1})
}

// titleWords is how many words a heading has that is taken for a title; "More from us" is none.
const titleWords = 5

// looks reports whether an address looks like that of an article of this site: its
// last part is a title in words, or it has a number or a date, or else its words are a title.
func (f *front) looks(address clean.Text, titled bool) bool {
	u, err := url.Parse(string(address))
	if err != nil || f.base.Host != "" && site(u.Hostname()) != site(f.base.Hostname()) {
		return false
	}
	path := strings.Trim(u.Path, "/")
	last := path[strings.LastIndexByte(path, '/')+1:]
	last, _, _ = strings.Cut(last, ".htm")
	switch {
	case last == "" && u.RawQuery == "":
		return false
	case titled, strings.Count(last, "-") >= 3 || strings.Count(last, "_") >= 3:
		return true
	}
	digits := 0
	for _, r := range path + u.RawQuery {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits >= 4
}

// site is the part of a host's name that its other hosts share with it, roughly:
// "news.example.org" and "www.example.org" are of one site.
func site(host string) string {
	parts := strings.Split(strings.ToLower(host), ".")
	keep := 2
	if n := len(parts); n > 2 && len(parts[n-1]) == 2 && len(parts[n-2]) <= 3 {
		keep = 3 // co.uk and the like
	}
	return strings.Join(parts[max(len(parts)-keep, 0):], ".")
}

func canonical(n *html.Node) string {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Link && strings.EqualFold(attr.Of(d, "rel"), "canonical") {
			return attr.Of(d, "href")
		}
	}
	return ""
}

// textOf is the text in an element.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case b.Len() > 4*longest:
			return b.String()
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.Type == html.ElementNode:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
