package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/page/visibility"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// reader makes lines of a tree.
type reader struct {
	page  *Page
	hints hinter
	sight visibility.Page
	sizes map[*html.Node]size
	all   size
	text  strings.Builder
	now   Line
	space bool
	seam  bool // style alone sets apart what comes
	soft  bool // a line break is due unless the sentence goes on
}

// apartHints are those of elements that pages set side by side, apart by style alone.
const apartHints = InByline | InAuthor | InDate | InCredit

// readTree gives the visible lines of an HTML page.
func (p *Page) readTree() {
	p.lineOf = map[*html.Node]int{}
	r := &reader{page: p, hints: hinter{}, sight: visibility.NewPage(p.Tree), sizes: map[*html.Node]size{}}
	r.all = r.measure(p.Tree)
	r.walk(p.Tree, around{})
	r.flush()
}

// around is what is known of an element's text from the elements around it.
type around struct {
	hint  Hint
	level visibility.Level
	link  string // the address of the link that it lies in
	// block is the innermost block, box the innermost element that hints at something.
	block, box *html.Node
}

// walk is recursive; the parser refuses trees that are too deep for that.
func (r *reader) walk(n *html.Node, in around) {
	for c := n.FirstChild; c != nil && len(r.page.Lines) < maxLines; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if r.write(c.Data, in) {
				r.page.lineOf[c] = len(r.page.Lines)
			}
		case html.ElementNode:
			r.element(c, in)
		}
	}
}

func (r *reader) element(c *html.Node, in around) {
	level := r.sight.Of(c, in.level)
	switch {
	case level == visibility.Unseen, c.DataAtom == atom.Select, c.DataAtom == atom.Textarea, c.DataAtom == atom.Option:
		return
	case c.DataAtom == atom.Br:
		r.soft = r.text.Len() > 0
		return
	case level == visibility.Folded && in.level != level:
		// What unfolds is no part of the line that it unfolds from.
		r.flush()
		defer r.flush()
	}
	in.level = level
	own := r.fits(c, r.hints.of(c))
	if own != 0 {
		in.box = c
	}
	in.hint |= own
	if c.DataAtom == atom.A {
		in.link = cmp.Or(attr.Of(c, "href"), in.link)
	}
	if !inline(c.DataAtom) {
		r.flush()
		in.block = c
		r.walk(c, in)
		r.flush()
		return
	}
	// Names, dates and counts in elements side by side are set apart by style, and so is a credit.
	begun, apart := r.text.Len() > 0, in.hint&apartHints != 0
	beside := begun && apart && c.PrevSibling != nil && c.PrevSibling.Type == html.ElementNode
	r.seam = r.seam || begun && own&InCredit != 0 || beside && !r.space
	r.space = r.space || beside
	r.walk(c, in)
	switch c.DataAtom {
	case atom.Time:
		r.now.Time = cmp.Or(r.now.Time, attr.Of(c, "datetime"))
	case atom.A:
		// What follows the link of an author's name is none of it.
		r.seam = r.seam || apart && r.text.Len() > 0
	}
}

// write takes in a text and reports whether any of it is part of the line that is open now.
func (r *reader) write(s string, in around) bool {
	text := cropped(wording.Squeeze(s))
	if text == "" || r.text.Len() > maxLine {
		r.space = r.space || s != "" && r.text.Len() > 0
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if r.soft && !goesOn(r.text.String(), text) {
		r.flush()
	}
	begun := r.text.Len()
	r.space = begun > 0 && (r.space || r.soft || unicode.IsSpace(first))
	r.soft = false
	if begun > 0 && !r.space && in.hint&apartHints != 0 && (unicode.IsUpper(first) || unicode.IsDigit(first)) {
		// Names and dates in elements side by side are set apart by style.
		if before, _ := utf8.DecodeLastRuneInString(r.text.String()); unicode.IsLower(before) {
			r.space, r.seam = true, true
		}
	}
	r.begin(in)
	if r.space {
		r.text.WriteByte(' ')
	}
	if r.seam {
		r.now.Seams = append(r.now.Seams, r.text.Len())
	}
	r.text.WriteString(text)
	r.space, r.seam = unicode.IsSpace(last), false
	if letters := utf8.RuneCountInString(text); in.level == visibility.Shown {
		r.now.shown += letters
	} else {
		r.now.less += letters
		r.now.Level = max(r.now.Level, in.level)
	}
	if in.link != "" {
		r.now.Linked += r.text.Len() - begun
		if len(r.now.Links) < maxLinks && !slices.Contains(r.now.Links, in.link) {
			r.now.Links = append(r.now.Links, in.link)
		}
	}
	return true
}

// begin notes where a text stands: the first gives the line its place.
func (r *reader) begin(in around) {
	if r.text.Len() > 0 {
		// A byline or a caption inside a line makes it one.
		r.now.Hint |= in.hint & (apartHints | InCaption | InRole)
		r.now.all &= in.hint
		return
	}
	r.now.Node, r.now.Hint, r.now.Box, r.now.all = in.block, in.hint, in.box, in.hint
	if in.block != nil {
		r.now.Tag = in.block.DataAtom
	}
}

// flush ends the line, if there is one.
func (r *reader) flush() {
	if l := r.now; r.text.Len() > 0 {
		l.Text = r.text.String()
		// A word of something else inside a line does not make the line that.
		l.Hint &^= elsewhere &^ l.all
		if l.shown >= l.less {
			l.Level = visibility.Shown
		}
		r.page.add(l)
		r.text.Reset()
		r.now = Line{}
	}
	r.soft, r.seam, r.space = false, false, false
}

// goesOn reports whether a sentence that a line break interrupts goes on behind it: "Ada
// Quill", "is a fellow at the Pier Institute".
func goesOn(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return (unicode.IsLetter(last) || last == ',') && midSentence.In(after)
}

var midSentence = pattern.New(`^(?:\p{Ll}|(?:Is|Was|Are) )`)

// add adds a line that has its text.
func (p *Page) add(l Line) {
	l.Fold = wording.Fold(l.Text)
	l.Lower = strings.ToLower(l.Fold)
	l.Words = wording.Count(l.Text)
	p.Lines = append(p.Lines, l)
}

// inline reports whether an element stands within a line.
func inline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Small, atom.Big, atom.U, atom.S, atom.Sub, atom.Sup,
		atom.Code, atom.Cite, atom.Abbr, atom.Acronym, atom.Q, atom.Time, atom.Mark, atom.Tt, atom.Img, atom.Wbr, atom.Label, atom.Ins,
		atom.Del, atom.Data, atom.Button, atom.Input, atom.Bdi, atom.Bdo, atom.Var, atom.Kbd, atom.Samp, 0:
		return true
	}
	return false
}
