package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
)

// block gives out a node of the tree that is a block.
func (w *walker) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		w.paragraph(n)
	case *ast.Heading:
		if text, inlines := w.inline(n); text != "" {
			w.emit(content.Block{Kind: content.Heading, Level: n.Level, Text: oneLine(text), Inlines: oneLineRuns(inlines)})
		}
	case *ast.FencedCodeBlock:
		w.code(n, clean.Inline(string(n.Language(w.src)), w.counts))
	case *ast.CodeBlock:
		w.code(n, "")
	case *ast.ThematicBreak:
		w.emit(content.Block{Kind: content.Rule})
	case *ast.HTMLBlock:
		w.html(n)
	case *ast.Blockquote:
		w.inside(container{kind: content.Quote}, n)
	case *ast.List:
		number := n.Start
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if !n.IsOrdered() {
				w.inside(container{kind: content.BulletItem}, item)
				continue
			}
			w.inside(container{kind: content.OrderedItem, number: number}, item)
			number++
		}
	case *east.Table:
		w.table(n)
	case *ast.LinkReferenceDefinition:
	default:
		w.children(n)
	}
}

// paragraph gives out a paragraph, and its images as blocks of their own: before
// it those that stand before its text, the others after it.
func (w *walker) paragraph(n ast.Node) {
	l := line{walker: w, text: runs.Builder{Counts: w.counts}}
	l.nodes(n, 0, "")
	text, inlines := l.text.Build()
	for _, image := range l.images[:l.leading] {
		w.emit(image)
	}
	if text != "" {
		w.emit(content.Block{Kind: content.Paragraph, Text: text, Inlines: inlines})
	}
	for _, image := range l.images[l.leading:] {
		w.emit(image)
	}
}

func (w *walker) inline(n ast.Node) (clean.Text, []content.Inline) {
	l := line{walker: w, text: runs.Builder{Counts: w.counts}}
	l.nodes(n, 0, "")
	text, inlines := l.text.Build()
	if text == "" && len(l.images) > 0 { // a heading that is a picture
		return l.images[0].Text, nil
	}
	return text, inlines
}

func (w *walker) code(n ast.Node, language clean.Text) {
	var b strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		b.Write(segment.Value(w.src))
	}
	source := expandTabs(strings.TrimRight(b.String(), "\n"))
	w.emit(content.Block{Kind: content.Code, Language: language, Text: clean.Visible(source, w.counts)})
}

// table gives out a table. Its rows hold plain text, its runs the links.
func (w *walker) table(n *east.Table) {
	b := content.Block{Kind: content.Table}
	for _, a := range n.Alignments {
		b.Align = append(b.Align, alignment(a))
	}
	var rows [][]runs.Cell
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []runs.Cell
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			text, inlines := w.inline(cell)
			cells = append(cells, runs.Cell{Text: oneLine(text), Inlines: oneLineRuns(inlines)})
		}
		rows = append(rows, cells)
	}
	b.Rows, b.Text, b.Inlines = runs.Table(rows)
	w.emit(b)
}

func alignment(a east.Alignment) content.Alignment {
	switch a {
	case east.AlignLeft:
		return content.AlignLeft
	case east.AlignCenter:
		return content.AlignCenter
	case east.AlignRight:
		return content.AlignRight
	default:
		return content.AlignNone
	}
}

// oneLine replaces hard breaks by spaces.
func oneLine(t clean.Text) clean.Text {
	if !strings.Contains(string(t), "\n") {
		return t
	}
	return clean.Inline(string(t), nil)
}

func oneLineRuns(list []content.Inline) []content.Inline {
	for i := range list {
		list[i].Text = oneLine(list[i].Text)
	}
	return list
}

// expandTabs sets tabs to columns of four, as Markdown does.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	column := 0
	for _, r := range s {
		switch r {
		case '\t':
			width := 4 - column%4
			b.WriteString("    "[:width])
			column += width
		case '\n':
			b.WriteRune(r)
			column = 0
		default:
			b.WriteRune(r)
			column++
		}
	}
	return b.String()
}
