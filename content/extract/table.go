package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/runs"
)

// A cell of more than a few sentences, in bytes, is a part of a page, and a table of
// more columns than fit on any screen cannot be read as one.
const (
	longestCell = 300
	mostColumns = 50
)

// table gives out a table of data; one that only arranges a page is walked through.
func (w *walker) table(n *html.Node, s state) {
	rows := tableRows(n)
	columns, arranges := 0, false
	for _, r := range rows {
		columns = max(columns, len(r))
		for _, c := range r {
			arranges = arranges || longer(c, longestCell) || contains(c, atom.P, 2) || contains(c, atom.Table, 1)
		}
	}
	if len(rows) < 2 || columns < 2 || columns > mostColumns || arranges {
		w.children(n, s)
		w.flush(content.Block{Kind: content.Paragraph})
		return
	}
	b := content.Block{Kind: content.Table, Align: make([]content.Alignment, columns)}
	var table [][]runs.Cell
	for _, r := range rows {
		cells := make([]runs.Cell, columns)
		empty := true
		for i, c := range r {
			cells[i] = w.cell(c)
			empty = empty && cells[i].Text == ""
		}
		if !empty {
			table = append(table, cells)
		}
	}
	if b.Rows, b.Text, b.Inlines = runs.Table(table); len(b.Rows) > 0 {
		w.emit(b)
	}
}

// cell is the text of a cell and its links.
func (w *walker) cell(n *html.Node) runs.Cell {
	text := runs.Builder{Counts: w.counts}
	var visit func(n *html.Node, link clean.Text)
	visit = func(n *html.Node, link clean.Text) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				text.Add(strings.Map(plainSpace, c.Data), 0, link)
			case c.Type != html.ElementNode || hidden(c):
			case c.DataAtom == atom.A && markup.Attr(c, "href") != "":
				visit(c, w.address(markup.Attr(c, "href")))
			default:
				visit(c, link)
				if !inWord(c.DataAtom) {
					text.Add(" ", 0, link)
				}
			}
		}
	}
	visit(n, "")
	t, inlines := text.Build()
	return runs.Cell{Text: t, Inlines: inlines}
}

// plainSpace is a character, or a space for any that is one.
func plainSpace(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

func tableRows(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Thead, atom.Tbody, atom.Tfoot:
				visit(c)
			case atom.Tr:
				var cells []*html.Node
				for d := c.FirstChild; d != nil; d = d.NextSibling {
					if d.DataAtom == atom.Td || d.DataAtom == atom.Th {
						cells = append(cells, d)
					}
				}
				rows = append(rows, cells)
			}
		}
	}
	visit(n)
	return rows
}
