package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
	"github.com/standfirst/standfirst/content/wording"
)

// html gives out what a block of raw HTML shows: its text, a paragraph for each
// block in it, and its images.
func (w *walker) html(n *ast.HTMLBlock) {
	var b strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		b.Write(segment.Value(w.src))
	}
	if n.HasClosure() {
		b.Write(n.ClosureLine.Value(w.src))
	}
	text := runs.Builder{Counts: w.counts}
	flush := func() {
		if t, inlines := text.Build(); t != "" {
			w.emit(content.Block{Kind: content.Paragraph, Text: t, Inlines: inlines})
		}
	}
	z := html.NewTokenizer(strings.NewReader(b.String()))
	hidden := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			flush()
			return
		case html.TextToken:
			if hidden == 0 {
				text.Add(string(z.Text()), 0, "")
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			switch t.DataAtom {
			case atom.Script, atom.Style, atom.Template, atom.Iframe:
				hidden = t.DataAtom
			case atom.Br:
				text.Break()
			case atom.Img:
				flush()
				w.emit(content.Block{
					Kind: content.Image, Text: clean.Inline(attribute(t, "alt"), w.counts),
					Caption: clean.Inline(attribute(t, "title"), w.counts),
					Address: Address(attribute(t, "src"), w.counts),
				})
			default:
				if blockTag(t.DataAtom) {
					flush()
				}
			}
		case html.EndTagToken:
			t := z.Token()
			if t.DataAtom == hidden {
				hidden = 0
			} else if blockTag(t.DataAtom) {
				flush()
			}
		}
	}
}

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return wording.Squeeze(a.Val)
		}
	}
	return ""
}

func blockTag(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Tr, atom.Table, atom.Blockquote, atom.Section, atom.Article, atom.Figure,
		atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre, atom.Hr, atom.Details, atom.Summary, atom.Center:
		return true
	}
	return false
}
