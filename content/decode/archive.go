package decode

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/envelope"
	"github.com/standfirst/standfirst/content/page/attr"
)

// archived is an address in the archive of the web: "…/web/20250304/https://…".
func archived() *regexp.Regexp {
	return regexp.MustCompile(`^(?:https?:)?//web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}\S+)`)
}

// ofArchive takes what the archive of the web puts into a page that it keeps out again: its own bar,
// and its address before that of the page.
func (p *Page) ofArchive(tree *html.Node, text string) {
	today, web := archivesNamed(text)
	if today {
		p.ofArchiveToday(tree)
	}
	if !web {
		return
	}
	form := archived()
	var bars []*html.Node
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := attr.Of(n, "id"); strings.HasPrefix(id, "wm-ipp") || id == "donato" {
			bars = append(bars, n)
		}
		for i := range n.Attr {
			a := &n.Attr[i]
			if a.Key != "href" && a.Key != "content" && a.Key != "src" {
				continue
			}
			if m := form.FindStringSubmatch(a.Val); m != nil {
				a.Val = m[1]
			}
		}
	}
	for _, n := range bars {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// archivesNamed reports whether one of the addresses of archive.today stands in a page, and whether that of the archive
// of the web does.
func archivesNamed(text string) (today, web bool) {
	const name = "archive."
	for at := strings.Index(text, name); at >= 0; {
		before, after := text[:at], text[at+len(name):]
		for _, end := range [...]string{"ph/", "is/", "today", "li/", "md/"} {
			today = today || strings.HasPrefix(after, end)
		}
		web = web || strings.HasPrefix(after, "org") && strings.HasSuffix(before, "web.")
		next := strings.Index(after, name)
		if next < 0 {
			break
		}
		at += len(name) + next
	}
	return today, web
}

// ofArchiveToday takes off the head that archive.today sets above a page that it keeps: the day of keeping would be
// taken for that of publication. The field in it has the page's address.
func (p *Page) ofArchiveToday(tree *html.Node) {
	for n := range tree.Descendants() {
		if attr.Of(n, "id") != "HEADER" || n.Parent == nil {
			continue
		}
		for c := range n.Descendants() {
			if at := attr.Of(c, "value"); c.DataAtom == atom.Input && absolute(at) && p.Envelope.Address.Value == "" {
				p.Envelope.Address = envelope.Fact{Value: at, Where: "head of the archive"}
				p.Address = at
			}
		}
		n.Parent.RemoveChild(n)
		return
	}
}
