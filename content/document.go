package content

import (
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/clean"
)

// Document is the body of an article: leaf blocks in reading order and the
// sentences that lie in them.
type Document struct {
	Blocks []Block
	// Sentences are in reading order; a sentence's place here is its Index.
	Sentences []Sentence
}

// Sentence is one sentence of the body. Its Index is its identity everywhere.
type Sentence struct {
	Index, Block int
	// Span is where it stands in its block's Text.
	Span Span
}

// SentenceText is the text of a sentence.
func (d *Document) SentenceText(s Sentence) clean.Text {
	return d.Blocks[s.Block].Text[s.Span.Start:s.Span.End]
}

// BlockKind is what a leaf block is.
type BlockKind uint8

// The kinds of leaf blocks.
const (
	Paragraph BlockKind = iota
	Heading
	Code
	Table
	Image
	Rule
)

// String is the kind's name in the JSON.
func (k BlockKind) String() string {
	return [...]string{"paragraph", "heading", "code", "table", "image", "rule"}[k]
}

// CellSeparator stands between the cells of a row in a table's Text.
const CellSeparator = "  "

// Block is one leaf of the article: a paragraph, heading, code block, table,
// image or rule. Quotations and lists are not blocks of their own: they are the
// Containers that a leaf lies in.
type Block struct {
	Kind BlockKind
	// Level is a heading's, 1 to 6.
	Level int
	// Containers are the quotations and list items around the block, outermost
	// first.
	Containers []Container
	// Text is the block's plain text. For an image it is the alternative text,
	// for a table its rows, a line each, with [CellSeparator] between cells.
	Text clean.Text
	// Inlines are the runs of a paragraph or heading, and the links of a table. Their
	// texts, joined, are Text. Empty means one plain run.
	Inlines []Inline
	// Language is a code block's, as written after the fence.
	Language clean.Text
	// Rows are a table's, the first one the head.
	Rows [][]clean.Text
	// Align is a table's, by column.
	Align []Alignment
	// Address is an image's.
	Address clean.Text
	// Caption is an image's.
	Caption clean.Text
}

// Quoted reports whether the block stands in a quotation.
func (b *Block) Quoted() bool {
	return slices.ContainsFunc(b.Containers, func(c Container) bool { return c.Kind == Quote })
}

// Listed reports whether the block stands in an item of a list.
func (b *Block) Listed() bool {
	return slices.ContainsFunc(b.Containers, func(c Container) bool { return c.Kind != Quote })
}

// Set reports whether a stretch of the block's text is set in bold or italics as a whole.
func (b *Block) Set(s Span) bool {
	at := 0
	for _, r := range b.Inlines {
		end := at + len(r.Text)
		if at < s.End && s.Start < end && r.Style&(Strong|Emphasis) == 0 {
			part := r.Text[max(at, s.Start)-at : min(end, s.End)-at]
			if strings.ContainsFunc(string(part), unicode.IsLetter) {
				return false
			}
		}
		at = end
	}
	return at >= s.End && len(b.Inlines) > 0
}

// Inline is a run of text in one style.
type Inline struct {
	Text  clean.Text
	Style InlineStyle
	// Link is the address the run leads to, or empty.
	Link clean.Text
}

// InlineStyle is a set of the styles below.
type InlineStyle uint8

// The styles of an inline run.
const (
	Emphasis InlineStyle = 1 << iota
	Strong
	CodeSpan
	Struck
)

// Alignment is that of a table's column.
type Alignment uint8

// The alignments.
const (
	AlignNone Alignment = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// ContainerKind is what surrounds a leaf block.
type ContainerKind uint8

// The kinds of containers.
const (
	Quote ContainerKind = iota
	BulletItem
	OrderedItem
)

// Container is a quotation or list item that a leaf block lies in.
type Container struct {
	Kind ContainerKind
	// Number is an ordered item's own, from 0 upwards.
	Number int
	// First reports whether the block is the first one in this item, the one that
	// carries the bullet or number. Blocks after it hang below.
	First bool
}
