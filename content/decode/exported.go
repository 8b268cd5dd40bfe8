package decode

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/envelope"
)

// exported gives a page of a word processor the heading that it shows: where there is none, a
// paragraph with the style "Title", or a first one that is set large and in the middle.
func exported(tree *html.Node) {
	var styled, large *html.Node
	texts := 0
	for n := range tree.Descendants() {
		switch {
		case n.DataAtom == atom.H1 || n.DataAtom == atom.Article || n.DataAtom == atom.Main:
			return
		case n.DataAtom == atom.P && words(n) != "":
			if texts++; texts > mostBeforeTitle {
				break
			}
			if styled == nil && titleStyle(n) {
				styled = n
			}
			if large == nil && texts == 1 && strings.EqualFold(Attr(n, "align"), "center") && largeFont(n) {
				large = n
			}
		}
		if texts > mostBeforeTitle {
			break
		}
	}
	for _, n := range [...]*html.Node{styled, large} {
		if n != nil {
			n.DataAtom, n.Data = atom.H1, "h1"
			return
		}
	}
}

// mostBeforeTitle is how many paragraphs are looked at for a title.
const mostBeforeTitle = 6

func titleStyle(n *html.Node) bool {
	for name := range strings.FieldsSeq(strings.ToLower(Attr(n, "class"))) {
		if name == "title" || name == "msotitle" {
			return true
		}
	}
	return false
}

// largeFont reports whether all text of a paragraph is in one large font.
func largeFont(n *html.Node) bool {
	for c := range n.Descendants() {
		if size := Attr(c, "size"); c.DataAtom == atom.Font && len(size) == 1 && size[0] >= '5' && words(c) == words(n) {
			return true
		}
	}
	return false
}

// archived is an address in the archive of the web: "…/web/20250304/https://…".
func archived() *regexp.Regexp {
	return regexp.MustCompile(`^(?:https?:)?//web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}\S+)`)
}

// ofArchive takes what the archive of the web puts into a page that it keeps out again: its own bar,
// and its address before that of the page.
func (p *Page) ofArchive(tree *html.Node, markup string) {
	today, web := archivesNamed(markup)
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
		if id := Attr(n, "id"); strings.HasPrefix(id, "wm-ipp") || id == "donato" {
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
func archivesNamed(markup string) (today, web bool) {
	const name = "archive."
	for at := strings.Index(markup, name); at >= 0; {
		before, after := markup[:at], markup[at+len(name):]
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
		if Attr(n, "id") != "HEADER" || n.Parent == nil {
			continue
		}
		for c := range n.Descendants() {
			if at := Attr(c, "value"); c.DataAtom == atom.Input && absolute(at) && p.Envelope.Address.Value == "" {
				p.Envelope.Address = envelope.Fact{Value: at, Where: "head of the archive"}
				p.Address = at
			}
		}
		n.Parent.RemoveChild(n)
		return
	}
}
