package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/runs"
	"github.com/standfirst/standfirst/content/wording"
)

// A cell of more than a few sentences, in bytes, is a part of a page, and a table of
// more columns than fit on any screen cannot be read as one.
const (
	longestCell = 300
	mostColumns = 50
)

// table gives out a table of data; one that only arranges a page is walked through.
func (w *walker) table(n *html.Node, s state) {
	var rows [][]*html.Node
	columns, paragraphs, arranges := 0, 0, false // paragraphs are those of the last cell
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Tr:
			rows = append(rows, nil)
		case atom.Table:
			arranges = true
		case atom.Td, atom.Th:
			if last := len(rows) - 1; last >= 0 {
				rows[last] = append(rows[last], c)
				columns = max(columns, len(rows[last]))
				arranges = arranges || markup.First(c, atom.Td) != nil || len(plainText(c)) > longestCell
				paragraphs = 0
			}
		case atom.P:
			paragraphs++
			arranges = arranges || paragraphs > 1
		}
	}
	if len(rows) < 2 || columns < 2 || columns > mostColumns || arranges {
		w.children(n, s)
		return
	}
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
	b := content.Block{Kind: content.Table, Align: make([]content.Alignment, columns)}
	if b.Rows, b.Text, b.Inlines = runs.Table(table); len(b.Rows) > 0 {
		w.emit(b)
	}
}

// cell is the text of a cell and its links.
func (w *walker) cell(n *html.Node) runs.Cell {
	in := walker{counts: w.counts, lineOf: nowhere, base: w.base, text: runs.Builder{Counts: w.counts}, flat: true, inCell: true}
	in.children(n, state{})
	text, inlines := in.text.Build()
	return runs.Cell{Text: text, Inlines: inlines}
}

func (w *walker) code(n *html.Node) {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
	}
	source := strings.Trim(strings.ReplaceAll(b.String(), "\t", "    "), "\n")
	if strings.TrimSpace(source) != "" {
		w.emit(content.Block{Kind: content.Code, Text: clean.Visible(source, w.counts)})
	}
}

// figure gives out the images of a figure, the first with its caption.
func (w *walker) figure(n *html.Node, s state) {
	var images []*html.Node
	caption := ""
	for c := range visible(n) {
		switch {
		case c.DataAtom == atom.Img && !inside(c, atom.Figcaption):
			images = append(images, c)
		case c.DataAtom == atom.Figcaption:
			caption = wording.Squeeze(plainText(c))
		}
	}
	if len(images) == 0 {
		w.children(n, s)
	}
	for _, img := range images {
		w.image(img, caption)
		caption = ""
	}
}

// image gives out an image that says something: one with a description or a caption.
func (w *walker) image(n *html.Node, caption string) {
	alt := wording.Squeeze(attr.Of(n, "alt"))
	if strings.EqualFold(alt, caption) {
		alt = ""
	}
	if caption == "" && (wording.Count(alt) < 2 || len(alt) > 2000 || strings.Contains(alt, "://")) {
		return
	}
	w.emit(content.Block{
		Kind: content.Image, Text: clean.Inline(alt, w.counts), Caption: clean.Inline(caption, w.counts),
		Address: w.address(attr.Of(n, "src")),
	})
}
