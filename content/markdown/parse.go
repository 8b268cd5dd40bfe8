// Package markdown reads Markdown into the blocks of a document and writes a
// block as Markdown again. It is the only owner of goldmark's tree.
//
// It holds no styles and renders nothing for the screen. Source that would cost
// goldmark unbounded time or memory is not given to it: it becomes plain
// paragraphs instead (see limit.go).
package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Parse reads Markdown: CommonMark with tables, strikethrough and bare
// addresses as links. Front matter is skipped. Every source gives blocks. What was
// cleaned away is added to n, which may be nil.
func Parse(src string, n *clean.Counts) []content.Block {
	_, src = Front(src)
	if tooCostly(src) {
		return split(src, n)
	}
	w := &walker{src: []byte(src), counts: n}
	w.children(newParser().Parse(text.NewReader(w.src)))
	return w.blocks
}

func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(extension.NewLinkifyParser(), 999),
		)...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		)...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// walker turns the tree into flat blocks.
type walker struct {
	src    []byte
	counts *clean.Counts
	blocks []content.Block
	around []*container
}

// container is a quotation or list item that is being walked through.
type container struct {
	kind   content.ContainerKind
	number int
	begun  bool // a block in it has been given out
}

func (w *walker) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
}

func (w *walker) inside(c container, n ast.Node) {
	w.around = append(w.around, &c)
	w.children(n)
	w.around = w.around[:len(w.around)-1]
}

// emit gives a block out, in the containers it lies in.
func (w *walker) emit(b content.Block) {
	for _, c := range w.around {
		first := !c.begun && c.kind != content.Quote
		b.Containers = append(b.Containers, content.Container{Kind: c.kind, Number: c.number, First: first})
		c.begun = true
	}
	w.blocks = append(w.blocks, b)
}
