package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/page/visibility"
)

// reader makes lines of a tree.
type reader struct {
	page  *Page
	hints *hinter
	sight visibility.Page
	sizes map[*html.Node]size
	all   size
	text  strings.Builder
	now   Line
	space bool
	link  *html.Node // the last link in the line
	seam  bool       // style alone sets apart what comes
	soft  bool       // a line break is due unless the sentence goes on
}

// apartHints are those of elements that pages set side by side, apart by style alone.
const apartHints = InByline | InAuthor | InDate | InCredit

// readTree gives the visible lines of an HTML page.
func (p *Page) readTree() {
	p.lineOf = map[*html.Node]int{}
	r := &reader{page: p, hints: newHinter(), sight: visibility.NewPage(p.Tree), sizes: map[*html.Node]size{}}
	r.all = r.measure(p.Tree)
	r.walk(p.Tree, around{})
	r.flush()
}

// around is what is known of an element's text from the elements around it.
type around struct {
	hint  Hint
	level visibility.Level
	link  *html.Node // the link that it lies in
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
	if level == visibility.Unseen || choice(c.DataAtom) {
		return
	}
	// What unfolds is no part of the line that it unfolds from.
	if level == visibility.Folded && in.level != level {
		r.flush()
		defer r.flush()
	}
	in.level = level
	if c.DataAtom == atom.Br {
		r.soft = r.text.Len() > 0
		return
	}
	own := r.hints.of(c)
	if own != 0 {
		own = r.fits(c, own)
	}
	if own != 0 {
		in.box = c
	}
	in.hint |= own
	if c.DataAtom == atom.A && markup.Attr(c, "href") != "" {
		in.link = c
	}
	if inline(c.DataAtom) {
		r.seam = r.seam || own&InCredit != 0 && r.text.Len() > 0
		r.inline(c, in)
		return
	}
	r.flush()
	in.block = c
	r.walk(c, in)
	if c.DataAtom == atom.Time {
		r.time(c)
	}
	r.flush()
}

// inline reads an element within a line.
func (r *reader) inline(c *html.Node, in around) {
	// Names, dates and counts in elements side by side are set apart by style.
	if c.PrevSibling != nil && c.PrevSibling.Type == html.ElementNode && in.hint&apartHints != 0 && r.text.Len() > 0 {
		r.seam = r.seam || !r.space
		r.space = true
	}
	r.walk(c, in)
	switch c.DataAtom {
	case atom.Time:
		r.time(c)
	case atom.A:
		// What follows the link of an author's name is none of it.
		r.seam = r.seam || in.hint&apartHints != 0 && r.text.Len() > 0
	}
}

// linked counts text that lies in a link.
func (r *reader) linked(link *html.Node, size int) {
	if r.now.Linked += size; link == r.link && len(r.now.Links) > 0 || len(r.now.Links) >= maxLinks {
		return
	}
	r.link = link
	r.now.Links = append(r.now.Links, markup.Attr(link, "href"))
}

func (r *reader) time(c *html.Node) {
	if t := markup.Attr(c, "datetime"); t != "" && r.now.Time == "" {
		r.now.Time = t
	}
}

// write takes in a text and reports whether any of it is part of the line that is open now.
func (r *reader) write(s string, in around) bool {
	if r.soft && strings.TrimSpace(s) != "" {
		if r.soft = false; goesOn(r.text.String(), s) {
			r.space = true
		} else {
			r.flush()
		}
	}
	begun := r.text.Len()
	if begun == 0 {
		r.link = nil
	}
	apart := in.hint&apartHints != 0 && begun > 0
	for _, c := range s {
		if apart && !r.space && (unicode.IsUpper(c) || unicode.IsDigit(c)) {
			// Names and dates in elements side by side are set apart by style.
			if before, _ := utf8.DecodeLastRuneInString(r.text.String()); unicode.IsLower(before) {
				r.space, r.seam = true, true
			}
		}
		apart = false
		switch c {
		case ' ', '\n', '\t', '\r', '\f', '\u00a0':
			r.space = r.text.Len() > 0
			continue
		}
		if r.text.Len() > maxLine {
			break
		}
		r.begin(in)
		if r.space {
			r.text.WriteByte(' ')
			r.space = false
		}
		if r.seam {
			r.now.Seams = append(r.now.Seams, r.text.Len())
		}
		r.seam = false
		if in.level == visibility.Shown {
			r.now.shown++
		} else {
			r.now.less++
			r.now.Level = max(r.now.Level, in.level)
		}
		r.text.WriteRune(c)
	}
	if size := r.text.Len() - begun; size > 0 {
		if in.link != nil {
			r.linked(in.link, size)
		}
		return true
	}
	return false
}

// begin notes where a character stands: the first gives the line its place.
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

func (r *reader) flush() {
	r.soft, r.seam = false, false
	if r.text.Len() == 0 {
		r.now = Line{Time: r.now.Time}
		r.space = false
		return
	}
	l := r.now
	l.Text = r.text.String()
	// A word of something else inside a line does not make the line that.
	l.Hint &^= elsewhere &^ l.all
	if l.shown >= l.less {
		l.Level = visibility.Shown
	}
	r.page.add(l)
	r.text.Reset()
	r.now, r.space = Line{}, false
}

// goesOn reports whether a sentence that a line break interrupts goes on behind it: "Ada
// Quill", "is a fellow at the Pier Institute".
func goesOn(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	if !unicode.IsLetter(last) && last != ',' {
		return false
	}
	after = strings.TrimSpace(after)
	if first, _ := utf8.DecodeRuneInString(after); unicode.IsLower(first) {
		return true
	}
	word, _, _ := strings.Cut(after, " ")
	return word == "Is" || word == "Was" || word == "Are"
}

// add adds a line that has its text.
func (p *Page) add(l Line) {
	l.Fold = Fold(l.Text)
	l.Lower = strings.ToLower(l.Fold)
	p.Lines = append(p.Lines, l)
}

// choice reports whether an element's text is something to choose or to fill in.
func choice(a atom.Atom) bool { return a == atom.Select || a == atom.Textarea || a == atom.Option }

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
