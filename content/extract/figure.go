package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/wording"
)

// figure gives out the images of a figure with its caption.
func (w *walker) figure(n *html.Node, s state) {
	images, caption := figureParts(n)
	if len(images) == 0 {
		w.children(n, s)
		w.flush(content.Block{Kind: content.Paragraph})
		return
	}
	text := ""
	if caption != nil {
		text = wording.Squeeze(plainText(caption))
	}
	for i, img := range images {
		if i > 0 {
			text = ""
		}
		w.image(img, text)
	}
}

func figureParts(n *html.Node) (images []*html.Node, caption *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || hidden(c):
		case c.DataAtom == atom.Img:
			images = append(images, c)
		case c.DataAtom == atom.Figcaption:
			caption = c
		default:
			more, inner := figureParts(c)
			images = append(images, more...)
			if caption == nil {
				caption = inner
			}
		}
	}
	return images, caption
}

// image gives out an image that says something: one with a description or a caption.
func (w *walker) image(n *html.Node, caption string) {
	alt := wording.Squeeze(markup.Attr(n, "alt"))
	if strings.EqualFold(alt, caption) {
		alt = ""
	}
	if caption == "" && (countWords(alt) < 2 || len(alt) > 2000 || strings.Contains(alt, "://")) {
		return
	}
	w.emit(content.Block{
		Kind: content.Image, Text: clean.Inline(alt, w.counts), Caption: clean.Inline(caption, w.counts),
		Address: w.address(markup.Attr(n, "src")),
	})
}

// address resolves an address against the page's own.
func (w *walker) address(s string) clean.Text {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '#' {
		return ""
	}
	if u, err := url.Parse(s); err == nil && w.base != nil {
		s = w.base.ResolveReference(u).String()
	}
	return markdown.Address(s, w.counts)
}
