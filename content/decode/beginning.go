package decode

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Beginning is the beginning of an opened HTML page as a page of its own, which is not
// complete yet: up to the end of the paragraph with which its paragraphs have so many
// bytes of text. It is nil where that is most of the page, and where the page has no such
// paragraphs. The text before the first of them and the head of the page are in it.
func (p *Page) Beginning(size int) *Page {
	if p.MediaType != HTML {
		return nil
	}
	cut := paragraphsEnd(p.Text, size)
	if cut == 0 || cut > len(p.Text)/2 {
		return nil
	}
	part := *p
	part.Text = p.Text[:cut]
	return &part
}

// someText is how many bytes of text a paragraph has that is none of a menu.
const someText = 80

// paragraphsEnd is where in markup its paragraphs have so many bytes of text, or 0. Only
// the first half of the markup is looked at.
func paragraphsEnd(markup string, size int) int {
	z := html.NewTokenizer(strings.NewReader(markup[:len(markup)/2]))
	at, total, text := 0, 0, 0
	inside := false
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return 0
		}
		at += len(z.Raw())
		switch kind {
		case html.TextToken:
			if inside {
				text += len(z.Raw())
			}
			continue
		case html.StartTagToken, html.EndTagToken:
		default:
			continue
		}
		name, _ := z.TagName()
		if atom.Lookup(name) != atom.P {
			continue
		}
		if text >= someText {
			total += text
		}
		text, inside = 0, kind == html.StartTagToken
		if total >= size && !inside {
			return at
		}
	}
}
