package extract

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/runs"
	"github.com/standfirst/standfirst/content/wording"
)

// walker turns a tree of HTML into pieces.
type walker struct {
	counts *clean.Counts
	lineOf func(*html.Node) int
	lines  []int // of the text being built
	base   *url.URL
	pieces []piece

	text   runs.Builder
	linked int // words in links, of the text being built
	boxes  []*content.Container
	in     kinds // what the names of the elements say that the text is in
	names  names
	breaks int
	// flat reports whether all is one line, whatever boxes are in it: a heading, or a cell of a table.
	flat, inCell bool
}

// state is what an inline element inherits.
type state struct {
	style content.InlineStyle
	link  clean.Text
	// inLink is set in a link even where its address is not kept.
	inLink bool
}

// walk gives the pieces of a tree. The line of the page that a text stands in is told by
// lineOf, less than 0 where that is not known.
func walk(root *html.Node, lineOf func(*html.Node) int, base *url.URL, counts *clean.Counts) []piece {
	w := &walker{counts: counts, lineOf: lineOf, base: base, names: names{}, text: runs.Builder{Counts: counts}}
	w.node(root, state{})
	w.flush(content.Block{})
	return w.pieces
}

func nowhere(*html.Node) int { return -1 }

func (w *walker) children(n *html.Node, s state) {
	for c := range n.ChildNodes() {
		w.node(c, s)
	}
}

func (w *walker) node(n *html.Node, s state) {
	switch n.Type {
	case html.TextNode:
		if i := w.lineOf(n); i >= 0 && (len(w.lines) == 0 || w.lines[len(w.lines)-1] != i) {
			w.lines = append(w.lines, i)
		}
		w.add(n.Data, s)
	case html.DocumentNode:
		w.children(n, s)
	case html.ElementNode:
		if !hidden(n) {
			w.element(n, s)
		}
	}
}

func (w *walker) add(data string, s state) {
	if strings.TrimSpace(data) != "" {
		w.breaks = 0
		if s.inLink {
			w.linked += wording.Count(data)
		}
	}
	if w.inCell {
		data = strings.ReplaceAll(data, "\u00a0", " ")
	}
	w.text.Add(data, s.style, s.link)
}

func (w *walker) element(n *html.Node, s state) {
	if style, ok := inlineStyle(n.DataAtom); ok {
		s.style |= style
		if n.DataAtom == atom.Cite && !w.flat && below(n) {
			w.flush(content.Block{})
			defer w.flush(content.Block{})
		}
		w.children(n, s)
		return
	}
	switch n.DataAtom {
	case atom.A:
		if address := attr.Of(n, "href"); address != "" {
			s.link, s.inLink = w.address(address), true
		}
		w.children(n, s)
	case atom.Q:
		w.add("“", s)
		w.children(n, s)
		w.add("”", s)
	case atom.Br:
		switch w.breaks++; {
		case w.flat:
			w.add(" ", s)
		case w.breaks > 1:
			w.flush(content.Block{})
		default:
			w.text.Break()
		}
	case atom.Img:
		if !w.flat {
			w.flush(content.Block{})
		}
		w.image(n, "")
	default:
		if !w.flat {
			w.block(n, s)
			return
		}
		w.add(" ", s)
		w.children(n, s)
		w.add(" ", s)
	}
}

// below reports whether an element stands behind another in a box of the two: whose words they are
// behind a quotation.
func below(n *html.Node) bool {
	if n.PrevSibling == nil || n.PrevSibling.Type != html.ElementNode {
		return false
	}
	_, inline := inlineStyle(n.Parent.DataAtom)
	return !inline && n.Parent.DataAtom != atom.P && n.Parent.DataAtom != atom.Li
}

// block walks an element that stands on lines of its own.
func (w *walker) block(n *html.Node, s state) {
	w.flush(content.Block{})
	outer := w.in
	w.in |= w.names.of(n)
	defer func() { w.in = outer }()
	end := content.Block{}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		end = content.Block{Kind: content.Heading, Level: int(n.Data[1] - '0')}
		w.flat = true
		w.children(n, s)
		w.flat = false
	case atom.Blockquote:
		w.inside(content.Container{Kind: content.Quote}, n, s)
	case atom.Ul, atom.Menu, atom.Dir, atom.Ol:
		w.list(n, s)
	case atom.Pre:
		w.code(n)
	case atom.Table:
		w.table(n, s)
	case atom.Figure:
		w.figure(n, s)
	case atom.Hr:
		w.emit(content.Block{Kind: content.Rule})
	default:
		w.children(n, s)
	}
	w.flush(end)
}

func (w *walker) inside(b content.Container, n *html.Node, s state) {
	w.boxes = append(w.boxes, &b)
	w.children(n, s)
	w.flush(content.Block{})
	w.boxes = w.boxes[:len(w.boxes)-1]
}

func (w *walker) list(n *html.Node, s state) {
	b := content.Container{Kind: content.BulletItem, First: true}
	if n.DataAtom == atom.Ol {
		b.Kind, b.Number = content.OrderedItem, 1
		if v, err := strconv.Atoi(attr.Of(n, "start")); err == nil && v >= 0 {
			b.Number = v
		}
	}
	for c := range n.ChildNodes() {
		if c.DataAtom != atom.Li || hidden(c) {
			w.node(c, s)
			continue
		}
		w.inside(b, c, s)
		if b.Kind == content.OrderedItem {
			b.Number++
		}
	}
}

// address resolves an address against the page's own.
func (w *walker) address(s string) clean.Text {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '#' {
		return ""
	}
	if w.base != nil {
		if u, err := url.Parse(s); err == nil {
			s = w.base.ResolveReference(u).String()
		}
	}
	return markdown.Address(s, w.counts)
}

// flush gives out the text collected so far as a block like b.
func (w *walker) flush(b content.Block) {
	linked, lines := w.linked, w.lines
	w.linked, w.breaks, w.lines = 0, 0, nil
	b.Text, b.Inlines = w.text.Build()
	switch {
	case strings.TrimSpace(string(b.Text)) == "":
	case b.Kind == content.Paragraph && rule(string(b.Text)):
		w.emit(content.Block{Kind: content.Rule})
	default:
		w.emit(b)
		p := &w.pieces[len(w.pieces)-1]
		p.linked, p.lines = linked, lines
	}
}

func (w *walker) emit(b content.Block) {
	for _, x := range w.boxes {
		b.Containers = append(b.Containers, *x)
		x.First = false
	}
	p := newPiece(b)
	p.in = w.in
	w.pieces = append(w.pieces, p)
}
