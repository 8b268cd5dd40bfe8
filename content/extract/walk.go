package extract

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/runs"
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
	words  int
	boxes  []*box
	place  *place
	breaks int

	inHeading bool
}

// box is a quotation or list item being walked through.
type box struct {
	kind   content.ContainerKind
	number int
	begun  bool
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
	w := &walker{counts: counts, lineOf: lineOf, base: base, text: runs.Builder{Counts: counts}}
	w.node(root, state{})
	w.flush(content.Block{Kind: content.Paragraph})
	return w.pieces
}

func (w *walker) children(n *html.Node, s state) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, s)
	}
}

func (w *walker) node(n *html.Node, s state) {
	switch n.Type {
	case html.TextNode:
		w.note(n)
		w.add(n.Data, s)
	case html.DocumentNode:
		w.children(n, s)
	case html.ElementNode:
		w.element(n, s)
	}
}

// note notes the line of a text.
func (w *walker) note(n *html.Node) {
	if i := w.lineOf(n); i >= 0 && (len(w.lines) == 0 || w.lines[len(w.lines)-1] != i) {
		w.lines = append(w.lines, i)
	}
}

func (w *walker) add(data string, s state) {
	if strings.TrimSpace(data) != "" {
		w.breaks = 0
		n := countWords(data)
		w.words += n
		if s.inLink {
			w.linked += n
		}
	}
	w.text.Add(data, s.style, s.link)
}

func (w *walker) element(n *html.Node, s state) {
	if hidden(n) {
		return
	}
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s.style |= content.Strong
		w.children(n, s)
	case atom.Cite:
		if set := beside(n); set {
			w.flush(content.Block{Kind: content.Paragraph})
			defer w.flush(content.Block{Kind: content.Paragraph})
		}
		s.style |= content.Emphasis
		w.children(n, s)
	case atom.I, atom.Em, atom.Dfn, atom.Var:
		s.style |= content.Emphasis
		w.children(n, s)
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		s.style |= content.CodeSpan
		w.children(n, s)
	case atom.S, atom.Strike, atom.Del:
		s.style |= content.Struck
		w.children(n, s)
	case atom.A:
		if markup.Attr(n, "href") != "" {
			s.link, s.inLink = w.address(markup.Attr(n, "href")), true
		}
		w.children(n, s)
	case atom.Span, atom.Font, atom.Small, atom.Big, atom.U, atom.Ins, atom.Mark, atom.Abbr, atom.Acronym, atom.Time, atom.Label,
		atom.Sub, atom.Sup, atom.Bdi, atom.Bdo, atom.Data, atom.Ruby, atom.Rb, atom.Wbr:
		w.children(n, s)
	case atom.Q:
		w.add("“", s)
		w.children(n, s)
		w.add("”", s)
	case atom.Br:
		if w.breaks++; w.breaks > 1 {
			w.flush(content.Block{Kind: content.Paragraph})
		} else {
			w.text.Break()
		}
	default:
		if w.inHeading && !heading(n.DataAtom) && n.DataAtom != atom.Img {
			w.children(n, s) // a heading is one line, whatever boxes are in it
			return
		}
		w.block(n, s)
	}
}

// beside reports whether whose words they are stands beside a quotation, in a box of the two.
func beside(n *html.Node) bool {
	if n.Parent == nil || n.Parent.DataAtom == atom.P || n.Parent.DataAtom == atom.Li || inlineName(n.Parent.DataAtom) {
		return false
	}
	return n.PrevSibling != nil && n.PrevSibling.Type == html.ElementNode
}

// block walks an element that stands on lines of its own.
func (w *walker) block(n *html.Node, s state) {
	w.flush(content.Block{Kind: content.Paragraph})
	names := strings.Fields(strings.ToLower(markup.Attr(n, "class") + " " + markup.Attr(n, "id") + " " + markup.Attr(n, namesKey+"class") + " " +
		markup.Attr(n, namesKey+"id")))
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Header, atom.Aside, atom.Form:
		names = append(names, "<"+n.Data)
	}
	if len(names) > 0 {
		outer := w.place
		w.place = &place{outer: outer, names: names}
		defer func() { w.place = outer }()
	}
	end := content.Block{Kind: content.Paragraph}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		end = content.Block{Kind: content.Heading, Level: int(n.Data[1] - '0')}
		w.inHeading = true
		w.children(n, s)
		w.inHeading = false
	case atom.Blockquote:
		w.inside(box{kind: content.Quote}, n, s)
		return
	case atom.Ul, atom.Menu, atom.Dir:
		w.list(n, s, false)
		return
	case atom.Ol:
		w.list(n, s, true)
		return
	case atom.Pre:
		w.code(n)
		return
	case atom.Table:
		w.table(n, s)
		return
	case atom.Figure:
		w.figure(n, s)
		return
	case atom.Img:
		w.image(n, "")
		return
	case atom.Hr:
		w.emit(content.Block{Kind: content.Rule})
		return
	default:
		w.children(n, s)
	}
	w.flush(end)
}

func (w *walker) inside(b box, n *html.Node, s state) {
	w.boxes = append(w.boxes, &b)
	w.children(n, s)
	w.flush(content.Block{Kind: content.Paragraph})
	w.boxes = w.boxes[:len(w.boxes)-1]
}

func (w *walker) list(n *html.Node, s state, ordered bool) {
	number := 1
	if v, err := strconv.Atoi(markup.Attr(n, "start")); err == nil && v >= 0 {
		number = v
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.DataAtom == atom.Li && !hidden(c) {
			b := box{kind: content.BulletItem}
			if ordered {
				b = box{kind: content.OrderedItem, number: number}
				number++
			}
			w.inside(b, c, s)
			continue
		}
		w.node(c, s)
	}
	w.flush(content.Block{Kind: content.Paragraph})
}

// flush gives out the text collected so far as a block like b.
func (w *walker) flush(b content.Block) {
	words, linked, lines := w.words, w.linked, w.lines
	w.words, w.linked, w.breaks, w.lines = 0, 0, 0, nil
	text, inlines := w.text.Build()
	if strings.TrimSpace(string(text)) == "" {
		return
	}
	if b.Kind == content.Paragraph && rule(string(text)) {
		w.emit(content.Block{Kind: content.Rule})
		return
	}
	b.Text, b.Inlines = text, inlines
	if b.Kind == content.Heading && strings.Contains(string(text), "\n") {
		b.Text = clean.Inline(string(text), nil)
		for i := range b.Inlines {
			b.Inlines[i].Text = clean.Inline(string(b.Inlines[i].Text), nil)
		}
	}
	w.emit(b)
	p := &w.pieces[len(w.pieces)-1]
	p.words, p.linked, p.lines = words, linked, lines
}

func (w *walker) emit(b content.Block) {
	for _, x := range w.boxes {
		b.Containers = append(b.Containers, content.Container{Kind: x.kind, Number: x.number, First: !x.begun && x.kind != content.Quote})
		x.begun = true
	}
	w.pieces = append(w.pieces, piece{
		Block: b, key: page.Key(string(b.Text)), words: countWords(string(b.Text)),
		place: w.place,
	})
}
