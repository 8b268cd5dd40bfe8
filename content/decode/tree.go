package decode

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/decode/markup"
)

// parse sets the page's tree, or makes the page plain text when it is nested
// too deeply to have one.
func (p *Page) parse() {
	text := p.Text
	if strings.HasPrefix(strings.TrimSpace(text), "<?xml") {
		text = markup.Closed(text)
	}
	tree, err := html.Parse(strings.NewReader(text))
	if only := markup.OnlyText(tree); err == nil && only != "" {
		p.MediaType, p.Text = Plain, only
		p.kept()
		return
	}
	if err == nil {
		p.Tree = tree
		markup.Open(tree)
		p.forwardedTree()
		p.ofArchive(tree, text)
		markup.Order(tree)
		return
	}
	p.MediaType = Plain
	p.Text = markup.Flatten(p.Text)
}
