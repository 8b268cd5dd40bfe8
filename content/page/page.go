// Package page reads a decoded page into lines, once for all who ask something of it: the
// text of each line, where it stands, what the markup around it hints at, who can see it
// and where it leads.
//
// It finds neither facts nor the article, it judges nothing, and it leaves the tree as it
// is. The texts are outside text that nobody has cleaned.
package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/page/visibility"
)

// Page is one reading of a page. It is not to be changed by those who stand on it.
type Page struct {
	*decode.Page

	// Lines are the lines that somebody can see, in the order of the page.
	Lines []Line
	// Paragraphs are those of a plain text, nil for other pages. Lines[i] is the line of
	// Paragraphs[i]; of very many, the last ones have no line.
	Paragraphs []Paragraph
	// Blocks are those of a Markdown page, nil for others.
	Blocks []content.Block
	// BlockLines are, for each of the blocks, its first line and the one after its last.
	BlockLines [][2]int
	// Matter is the front matter of a Markdown page.
	Matter map[string][]string
	// Cleaned counts what was removed from the blocks for safety.
	Cleaned clean.Counts

	lineOf map[*html.Node]int // the line of each text in the tree
}

// Line is one line of a page: the text of a block, or what stands between two line breaks
// in it. Its identity is its index in [Page.Lines].
type Line struct {
	// Text is on one line, with typographic characters as they are; Fold has
	// apostrophes and spaces made plain; Lower is that in lower case.
	Text, Fold, Lower string
	// Words is how many words are in it, as [wording.Count] counts them.
	Words int
	// Tag is the name of the block it stands in.
	Tag  atom.Atom
	Hint Hint
	// Node is the block it stands in, Box the innermost element that hints at something;
	// both are nil where there is no tree.
	Node, Box *html.Node
	// Linked is how many bytes of text are links.
	Linked int
	// Links are the addresses it leads to, the first few.
	Links []string
	// Seams are where in Text, in bytes, something begins that style alone sets apart from
	// what stands before it, or a link: "Ada Quill" and "Bay Press" in two boxes side by side.
	Seams []int
	// Time is that of the first time element in it.
	Time string
	// Level is how hidden it is: never [visibility.Unseen].
	Level visibility.Level

	shown, less int  // how many characters are shown to everybody, and not
	all         Hint // the hints that hold for every character
}

// The limits on what is read of a page.
const (
	maxLines = 20_000
	maxLine  = 20_000
	maxLinks = 8 // of a line
)

// Read reads a page. A nil page has no lines.
func Read(p *decode.Page) *Page {
	if p == nil {
		return &Page{Page: &decode.Page{}}
	}
	out := &Page{Page: p}
	switch {
	case p.Tree != nil:
		out.readTree()
	case p.MediaType == decode.Markdown:
		out.Matter, _ = markdown.Front(p.Text)
		out.readBlocks(markdown.Parse(p.Text, &out.Cleaned))
	default:
		out.readText()
	}
	return out
}

// LineOf is the line that a text of the tree stands in, or -1.
func (p *Page) LineOf(text *html.Node) int {
	if i, ok := p.lineOf[text]; ok {
		return i
	}
	return -1
}

// Has reports whether the markup around a line hints at one of these.
func (l *Line) Has(h Hint) bool { return l.Hint&h != 0 }

// Elsewhere reports whether a line belongs to something else than the article.
func (l *Line) Elsewhere() bool { return l.Has(elsewhere) }

const elsewhere = InComment | InRelated | InNav
