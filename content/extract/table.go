package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
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
	var lines []clean.Text
	for _, r := range rows {
		cells := make([]clean.Text, columns)
		empty := true
		for i, c := range r {
			cells[i] = clean.Inline(strings.Join(strings.Fields(plainText(c)), " "), w.counts)
			empty = empty && cells[i] == ""
		}
		if empty {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, "\n")
		}
		b.Rows = append(b.Rows, cells)
		lines = append(lines, markdown.TableLine(cells))
	}
	if b.Text = runs.Join(lines); len(b.Rows) > 0 {
		w.emit(b)
	}
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
