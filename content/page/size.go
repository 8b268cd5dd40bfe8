package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/visibility"
)

// size is how much text an element holds, and how much of it is running text.
type size struct{ text, running int }

// measure sizes every element that may hint at something.
func (r *reader) measure(n *html.Node) size {
	var all size
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			t := len(strings.TrimSpace(c.Data))
			all.text += t
			if t >= 60 {
				all.running += t
			}
		case html.ElementNode:
			if visibility.Of(c) == visibility.Unseen {
				continue
			}
			in := r.measure(c)
			all.text += in.text
			all.running += in.running
			if len(c.Attr) > 0 || c.DataAtom == atom.Footer || c.DataAtom == atom.Header || c.DataAtom == atom.Aside || c.DataAtom == atom.Nav {
				r.sizes[c] = in
			}
		}
	}
	return all
}

// fits leaves out the hints that an element is too large for: a byline is no
// page long, and what holds much of the page's running text is no sidebar.
func (r *reader) fits(n *html.Node, h Hint) Hint {
	in := r.sizes[n]
	if in.running*5 >= r.all.running*2 && in.running > 0 {
		h &^= InNav | InRelated | InComment | InFooter | InHeader | InAside | InQuote | InSponsor
	}
	if in.text > 700 {
		h &^= InByline | InDate | InCredit | InKicker | InCrumbs | InTitle | InRole | InHeadline
	}
	if in.text > 1600 {
		h &^= InDek | InCaption | InAuthor | InNote | InDisclaimer
	}
	if in.text > 4000 {
		h &^= InBio
	}
	return h
}
