package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/visibility"
)

// The limits on what is read of a page.
const (
	maxLines = 20_000
	maxLine  = 20_000
)

// line is one visible line of a page: the text of a block, or what stands
// between two line breaks in it.
type line struct {
	text  string // on one line, with typographic characters as they are
	fold  string // apostrophes and spaces made plain
	lower string // fold in lower case
	tag   atom.Atom
	hint  hint
	node  *html.Node // the block it stands in, nil for text
	box   *html.Node // the innermost element that hints at something
	// linked is how many bytes of text are links.
	linked int
	// links are the addresses it leads to, the first few.
	links []string
	// time is that of the first time element in it.
	time string
	// level is how hidden it is: never [visibility.Unseen].
	level visibility.Level
	// shown and less are how many bytes of it are shown, and not.
	shown, less int
	// body says that it stands in the article's own text.
	body bool
}

func (l *line) has(h hint) bool { return l.hint&h != 0 }

// elsewhere says that the line belongs to something else than the article.
func (l *line) elsewhere() bool { return l.hint&(inComment|inRelated|inNav) != 0 }

// reader makes lines of a tree.
type reader struct {
	hints *hinter
	sight visibility.Page
	sizes map[*html.Node]size
	all   size
	lines []line
	text  strings.Builder
	now   line
	space bool
}

// readLines gives the visible lines of an HTML page.
func readLines(tree *html.Node) []line {
	r := &reader{hints: newHinter(), sight: visibility.NewPage(tree), sizes: map[*html.Node]size{}}
	r.all = r.measure(tree)
	r.walk(tree, around{})
	r.flush()
	return r.lines
}

// around is what is known of an element's text from the elements around it.
type around struct {
	hint  hint
	level visibility.Level
	// block is the innermost block, box the innermost element that hints at something.
	block, box *html.Node
}

// walk is recursive; the parser refuses trees that are too deep for that.
func (r *reader) walk(n *html.Node, in around) {
	for c := n.FirstChild; c != nil && len(r.lines) < maxLines; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			r.write(c.Data, in)
		case html.ElementNode:
			r.element(c, in)
		}
	}
}

func (r *reader) element(c *html.Node, in around) {
	level := r.sight.Of(c, in.level)
	if level == visibility.Unseen || control(c.DataAtom) {
		return
	}
	// What unfolds is no part of the line that it unfolds from.
	if apart := level == visibility.Folded && in.level != level; apart {
		r.flush()
		defer r.flush()
	}
	in.level = level
	if c.DataAtom == atom.Br {
		r.flush()
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
	if inlineElement(c.DataAtom) {
		before := r.text.Len()
		// Names, dates and counts in elements side by side are set apart by style.
		if c.PrevSibling != nil && c.PrevSibling.Type == html.ElementNode && in.hint&(inByline|inAuthor|inDate|inCredit) != 0 && before > 0 {
			r.space = true
		}
		r.walk(c, in)
		switch c.DataAtom {
		case atom.A:
			r.now.linked += max(0, r.text.Len()-before)
			if href := attr(c, "href"); href != "" && len(r.now.links) < 8 {
				r.now.links = append(r.now.links, href)
			}
		case atom.Time:
			if t := attr(c, "datetime"); t != "" && r.now.time == "" {
				r.now.time = t
			}
		}
		return
	}
	r.flush()
	in.block = c
	r.walk(c, in)
	if c.DataAtom == atom.Time {
		if t := attr(c, "datetime"); t != "" && r.now.time == "" {
			r.now.time = t
		}
	}
	r.flush()
}

func (r *reader) write(s string, in around) {
	apart := in.hint&(inByline|inAuthor|inDate|inCredit) != 0 && r.text.Len() > 0
	for _, c := range s {
		if apart && !r.space && (unicode.IsUpper(c) || unicode.IsDigit(c)) {
			// Names and dates in elements side by side are set apart by style.
			last := r.text.String()
			if before, _ := utf8.DecodeLastRuneInString(last); unicode.IsLower(before) {
				r.space = true
			}
		}
		apart = false
		switch c {
		case ' ', '\n', '\t', '\r', '\f', '\u00a0':
			r.space = r.text.Len() > 0
			continue
		}
		if r.text.Len() > maxLine {
			return
		}
		if r.text.Len() == 0 {
			r.now.node, r.now.hint, r.now.box = in.block, in.hint, in.box
			if in.block != nil {
				r.now.tag = in.block.DataAtom
			}
		} else {
			// A byline or a caption inside a line makes it one.
			r.now.hint |= in.hint & (inByline | inAuthor | inDate | inCaption | inCredit | inRole)
		}
		if r.space {
			r.text.WriteByte(' ')
			r.space = false
		}
		if in.level == visibility.Shown {
			r.now.shown++
		} else {
			r.now.less++
			r.now.level = max(r.now.level, in.level)
		}
		r.text.WriteRune(c)
	}
}

func (r *reader) flush() {
	if r.text.Len() == 0 {
		keep := r.now.time
		r.now = line{time: keep}
		r.space = false
		return
	}
	l := r.now
	l.text = r.text.String()
	if l.shown >= l.less {
		l.level = visibility.Shown
	}
	r.add(l)
	r.text.Reset()
	r.now, r.space = line{}, false
}

func (r *reader) add(l line) {
	l.fold = fold(l.text)
	l.lower = strings.ToLower(l.fold)
	r.lines = append(r.lines, l)
}

// control reports whether an element's text is something to choose or to fill in.
func control(a atom.Atom) bool { return a == atom.Select || a == atom.Textarea || a == atom.Option }

func inlineElement(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Small, atom.Big, atom.U, atom.S, atom.Sub, atom.Sup,
		atom.Code, atom.Cite, atom.Abbr, atom.Acronym, atom.Q, atom.Time, atom.Mark, atom.Tt, atom.Img, atom.Wbr, atom.Label, atom.Ins,
		atom.Del, atom.Data, atom.Button, atom.Input, atom.Bdi, atom.Bdo, atom.Var, atom.Kbd, atom.Samp, 0:
		return true
	}
	return false
}

// textLines gives the lines of plain text.
func textLines(s string) []line {
	r := &reader{}
	for raw := range strings.Lines(s) {
		t := squeeze(raw)
		if t == "" {
			continue
		}
		if len(t) > maxLine {
			t = strings.ToValidUTF8(t[:maxLine], "")
		}
		r.add(line{text: t, tag: atom.P})
		if len(r.lines) >= maxLines {
			break
		}
	}
	return r.lines
}
