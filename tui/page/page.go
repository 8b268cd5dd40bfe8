package page

import (
	"sort"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
)

// Options are how a page is laid out.
type Options struct {
	// Width is the number of cells of a line, margin included.
	Width int
	// Hyperlinks writes OSC 8 sequences, for terminals that are to open links
	// themselves.
	Hyperlinks bool
	// Own makes room in the margin for the reader's own labels.
	Own bool
	// Logical leaves it to the terminal to put text that runs from right to left in order.
	Logical bool
	// Method is how the terminal measures text: by code points, as Bubble Tea
	// assumes at first, or by grapheme clusters (mode 2027).
	Method ansi.Method
}

// Page is an article laid out at a width.
type Page struct {
	doc     *content.Document
	styles  styles.Styles
	opts    Options
	parts   []part
	weight  []int // what stands before each part, roughly in bytes; one more for the end
	sampler *sampler
	tables  map[int]*table
	// Laid-out parts: those used lately, and those before them, dropped next.
	young, old map[int]*laid
	lines      int // in young
}

// Place is a line: a part of the article and a line in it. Places are ordered;
// the zero Place is the first line.
type Place struct{ Part, Line int }

// Before reports whether p stands above q.
func (p Place) Before(q Place) bool {
	return p.Part < q.Part || p.Part == q.Part && p.Line < q.Line
}

// Anchor is a place in the text, whatever the width.
type Anchor struct{ Block, Offset int }

// New makes the page of a document, which must not change afterwards; [Page.Extend] puts
// another in its place.
func New(doc *content.Document, st styles.Styles, opts Options) *Page {
	p := &Page{doc: doc, styles: st, opts: opts}
	p.sampler = newSampler(st)
	p.index(0)
	p.forget()
	return p
}

// Width is the number of cells of every line.
func (p *Page) Width() int { return max(p.opts.Width, 0) }

// SetWidth changes the width. Places change with it.
func (p *Page) SetWidth(width int) { p.opts.Width = width }

// SetOwn makes room in the margin for the reader's own labels. Places change with it.
func (p *Page) SetOwn(own bool) {
	if own != p.opts.Own {
		p.opts.Own = own
		p.forget()
	}
}

// SetLogical leaves it to the terminal, or not, to put text that runs from right to left in
// order. Places stay.
func (p *Page) SetLogical(logical bool) {
	if logical != p.opts.Logical {
		p.opts.Logical = logical
		p.forget()
	}
}

// SetMethod changes how text is measured. Places change with it.
func (p *Page) SetMethod(m ansi.Method) {
	if m != p.opts.Method {
		p.opts.Method = m
		p.forget()
	}
}

// SetStyles changes the looks. Places stay.
func (p *Page) SetStyles(st styles.Styles) {
	p.styles = st
	p.sampler = newSampler(st)
	p.forget()
}

// Extend replaces the document by one that begins with the same blocks, as
// when the rest of a long article arrives. Places above the first difference
// stay.
func (p *Page) Extend(doc *content.Document) {
	same := 0
	for same < len(doc.Blocks) && same < len(p.doc.Blocks) && sameBlock(&p.doc.Blocks[same], &doc.Blocks[same]) {
		same++
	}
	p.doc = doc
	keep := p.firstPart(same)
	for _, m := range []map[int]*laid{p.young, p.old} {
		for i, l := range m {
			if i >= keep {
				delete(m, i)
				continue
			}
			l.sentences = p.sentences(int(p.parts[i].block))
		}
	}
	for block := range p.tables {
		if block >= same {
			delete(p.tables, block)
		}
	}
	p.index(same)
}

func sameBlock(a, b *content.Block) bool {
	return a.Kind == b.Kind && a.Level == b.Level && a.Text == b.Text && len(a.Inlines) == len(b.Inlines) && len(a.Rows) == len(b.Rows) &&
		len(a.Containers) == len(b.Containers) && a.Caption == b.Caption
}

// Margin is the number of cells left of the text in which the cursor's bar and
// the letters of the labels stand.
func (p *Page) Margin() int {
	switch {
	case p.opts.Width < 10:
		return 0
	case p.opts.Width < 30:
		return 2
	case p.opts.Own:
		return 6
	default:
		return 4
	}
}

// forget drops all that is laid out.
func (p *Page) forget() {
	p.young, p.old, p.lines = map[int]*laid{}, map[int]*laid{}, 0
	p.tables = map[int]*table{}
}

// sentences are those of a block.
func (p *Page) sentences(block int) []content.Sentence {
	all := p.doc.Sentences
	from := sort.Search(len(all), func(i int) bool { return all[i].Block >= block })
	n := sort.Search(len(all)-from, func(i int) bool { return all[from+i].Block > block })
	return all[from : from+n]
}
