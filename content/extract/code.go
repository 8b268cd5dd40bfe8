package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

func (w *walker) code(n *html.Node) {
	var b strings.Builder
	rawText(&b, n)
	source := strings.Trim(strings.ReplaceAll(b.String(), "\t", "    "), "\n")
	if strings.TrimSpace(source) != "" {
		w.emit(content.Block{Kind: content.Code, Text: clean.Visible(source, w.counts)})
	}
}

func rawText(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		default:
			rawText(b, c)
		}
	}
}
