package extract

import (
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/visibility"
)

// lineKind is what a line of a page is by its shape and by the markup around it.
type lineKind uint8

const (
	lineForeign lineKind = iota // of something else than the article
	lineShort                   // a heading, an item, a label
	lineProse
)

// lineKinds are those of a page's lines.
func lineKinds(p *page.Page) []lineKind {
	foreign := foreignHints(p)
	kinds := make([]lineKind, len(p.Lines))
	for i := range p.Lines {
		switch l := &p.Lines[i]; {
		case l.Has(foreign) || l.Level > visibility.Faded:
			kinds[i] = lineForeign
		case sentences(l):
			kinds[i] = lineProse
		default:
			kinds[i] = lineShort
		}
	}
	return kinds
}

// sentences reports whether a line is prose by itself.
func sentences(l *page.Line) bool {
	return l.Level <= visibility.Faded && l.Linked*2 < len(l.Text) && !heading(l.Tag) && sentenceEnd(l.Text) && countWords(l.Text) >= 12
}

// foreignHints are the hints that tell a page's other parts from its article. Some name
// whatever a page is built of, "widget" or "footer": where one stands around most of the prose, it
// says nothing.
func foreignHints(p *page.Page) page.Hint {
	const doubtful = page.InRelated | page.InFooter | page.InAside | page.InBio | page.InNav
	hints := doubtful | page.InComment | page.InCaption | page.InCredit
	all, with := 0, [32]int{}
	for i := range p.Lines {
		l := &p.Lines[i]
		if !sentences(l) {
			continue
		}
		n := countWords(l.Text)
		all += n
		for bit := range with {
			if l.Hint&doubtful&(1<<bit) != 0 {
				with[bit] += n
			}
		}
	}
	for bit, n := range with {
		if n*2 > all {
			hints &^= 1 << bit
		}
	}
	return hints
}
