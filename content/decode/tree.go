package decode

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse sets the page's tree, or makes the page plain text when it is nested
// too deeply to have one.
func (p *Page) parse() {
	tree, err := html.Parse(strings.NewReader(p.Text))
	if err == nil {
		p.Tree = tree
		return
	}
	p.MediaType = Plain
	p.Text = flatten(p.Text)
}

// flatten is what markup shows, a block a line, found without a tree.
func flatten(markup string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(markup))
	hidden := atom.Atom(0) // the element whose text is not shown
	for {
		switch z.Next() {
		case html.ErrorToken:
			return tidy(b.String())
		case html.TextToken:
			if hidden == 0 {
				writeCollapsed(&b, string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == atom.Body:
				hidden = 0
			case hidden != 0:
			case a == atom.Script || a == atom.Style || a == atom.Template || a == atom.Head || a == atom.Noscript:
				hidden = a
			case a == atom.Br:
				b.WriteByte('\n')
			case !inline(a):
				b.WriteString("\n\n")
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == hidden:
				hidden = 0
			case hidden == 0 && !inline(a):
				b.WriteString("\n\n")
			}
		}
	}
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

// inline says whether an element stands within a line.
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
