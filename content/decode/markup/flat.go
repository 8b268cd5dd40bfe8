package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/visibility"
)

// Flatten is what markup shows, a block a line, found without a tree.
func Flatten(markup string) string {
	var b strings.Builder
	var out hiddenPart
	z := html.NewTokenizer(strings.NewReader(markup))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return tidy(b.String())
		case html.TextToken:
			if !out.inside() {
				writeCollapsed(&b, string(z.Text()))
			}
			continue
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		default:
			continue
		}
		t := z.Token()
		if out.tag(&t) {
			continue
		}
		switch {
		case t.DataAtom == atom.Br:
			b.WriteByte('\n')
		case !inline(t.DataAtom):
			b.WriteString("\n\n")
		}
	}
}

// hiddenPart follows the tags of markup through an element that nobody sees.
type hiddenPart struct {
	of    atom.Atom
	depth int // how many elements of that name are open
}

func (h *hiddenPart) inside() bool { return h.depth > 0 }

// tag takes the next tag and reports whether it belongs to what is hidden.
func (h *hiddenPart) tag(t *html.Token) bool {
	switch {
	case t.DataAtom == atom.Body:
		*h = hiddenPart{}
		return false
	case h.inside() && t.DataAtom == h.of && t.Type == html.EndTagToken:
		h.depth--
		return true
	case h.inside():
		if t.DataAtom == h.of && t.Type == html.StartTagToken {
			h.depth++
		}
		return true
	case t.Type != html.StartTagToken || t.DataAtom == 0 || void(t.DataAtom):
		return false
	}
	n := html.Node{Type: html.ElementNode, DataAtom: t.DataAtom, Data: t.Data, Attr: t.Attr}
	if visibility.Of(&n) != visibility.Unseen {
		return false
	}
	*h = hiddenPart{of: t.DataAtom, depth: 1}
	return true
}

// void reports whether an element never has an end tag.
func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// writeCollapsed writes text with every run of white space as one space.
func writeCollapsed(b *strings.Builder, s string) {
	space := false
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\f' {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
}

// inline reports whether an element stands within a line.
func inline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Small, atom.Big, atom.U, atom.S, atom.Sub,
		atom.Sup, atom.Code, atom.Cite, atom.Abbr, atom.Q, atom.Time, atom.Mark, atom.Tt, atom.Img, atom.Wbr, atom.Label:
		return true
	}
	return false
}

// tidy trims lines and leaves at most one empty line between two.
func tidy(s string) string {
	var b strings.Builder
	empty := 1
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			empty++
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if empty > 0 {
				b.WriteByte('\n')
			}
		}
		b.WriteString(line)
		empty = 0
	}
	return b.String()
}
