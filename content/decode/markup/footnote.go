package markup

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/wording"
	lists "github.com/standfirst/standfirst/content/words"
)

// footnotes sets the marks of notes in brackets, so that "2019" with a raised 2
// does not become 20192 nor "market." with a raised 1 go on with the next sentence;
// takes away the arrows that lead back from a note; and sets notes apart from the text.
func footnotes(tree *html.Node) {
	var arrows []*html.Node
	var before rune // the last character of the text so far
	for n := range tree.Descendants() {
		switch {
		case n.Type == html.TextNode:
			if t := strings.TrimRight(n.Data, " \n\t"); t != "" {
				if before, _ = utf8.DecodeLastRuneInString(t); len(t) < len(n.Data) {
					before = ' '
				}
			} else if n.Data != "" {
				before = ' '
			}
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Sup && noteMark(n, before), n.DataAtom == atom.A && noteLink(n, before):
			bracket(n)
		case n.DataAtom == atom.A && strings.HasPrefix(attr.Of(n, "href"), "#") && arrow(words(n)),
			n.DataAtom == atom.Sup && strings.Contains(words(n), "citation needed"):
			arrows = append(arrows, n)
		case notesBox(n):
			setApart(n)
		}
	}
	for _, n := range arrows {
		n.Parent.RemoveChild(n)
	}
}

// noteMark reports whether a raised text is the mark of a note and no exponent: it
// leads to a note, or it stands behind a word, a stop or a year.
func noteMark(n *html.Node, before rune) bool {
	text := words(n)
	if !shortMark(text) {
		return false
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.A && strings.Contains(attr.Of(c, "href"), "#") {
			return true
		}
	}
	if p := n.Parent; p != nil && p.DataAtom == atom.A && strings.Contains(attr.Of(p, "href"), "#") || noteName(n) {
		return true
	}
	switch {
	case !digits(text):
		return false
	case unicode.IsLetter(before):
		return !unit(lastWord(n))
	case unicode.IsDigit(before):
		year := lastWord(n)
		return len(year) == 4 && (year[0] == '1' || year[0] == '2') && digits(year)
	}
	return strings.ContainsRune(".,;:!?”’»)\"'…", before)
}

// noteLink reports whether a link that is not raised is the mark of a note, by its name or
// because it is a number set right behind a word.
func noteLink(n *html.Node, before rune) bool {
	glued := before != 0 && before != ' ' && before != '(' && before != '[' && strings.HasPrefix(attr.Of(n, "href"), "#") && digits(words(n))
	return strings.Contains(attr.Of(n, "href"), "#") && shortMark(words(n)) && (glued || noteName(n)) && n.Parent != nil && n.Parent.DataAtom != atom.Sup &&
		!strings.Contains(attr.Of(n, "class"), "number") && !strings.Contains(attr.Of(n, "class"), "back")
}

// noteName reports whether an element's names are those of a note's mark.
func noteName(n *html.Node) bool {
	names := strings.ToLower(attr.Of(n, "class") + " " + attr.Of(n, "id") + " " + attr.Of(n, "rel") + " " + attr.Of(n, "role") + " " + attr.Of(n, "epub:type"))
	for _, part := range [...]string{"footnote", "fnref", "noteref", "endnote", "sidenote", "cite_ref"} {
		if strings.Contains(names, part) {
			return true
		}
	}
	return false
}

// shortMark reports whether a text may be a note's mark: "12", "[3]", "*", "b".
func shortMark(s string) bool {
	bare := strings.Trim(s, "[]()")
	return bare != "" && utf8.RuneCountInString(bare) <= 3 &&
		(digits(bare) || strings.Trim(bare, "*†‡§") == "" || len(bare) == 1 && bare[0] >= 'a' && bare[0] <= 'z')
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// unit reports whether a raised figure behind a word is an exponent: "m²".
func unit(word string) bool {
	return slices.Contains([]string{"m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "s", "x", "y", "n", "r", "R", "c", "p", "e", "mc"}, word)
}

// lastWord is the word that stands right before an element.
func lastWord(n *html.Node) string {
	for n != nil && n.PrevSibling == nil {
		n = n.Parent
	}
	if n == nil {
		return ""
	}
	text := n.PrevSibling.Data
	if n.PrevSibling.Type == html.ElementNode {
		text = words(n.PrevSibling)
	}
	text = text[max(0, len(text)-80):]
	if i := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		text = text[i+size:]
	}
	return text
}

// bracket puts the text of a mark in brackets.
func bracket(n *html.Node) {
	mark := "[" + strings.Trim(words(n), "[]() ") + "]"
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: mark})
}

// arrow reports whether the text of a link within the page is what leads back from a note.
func arrow(s string) bool {
	return lists.BackLinks()[strings.ToLower(strings.Trim(s, "[]() ↩↑"))] || s != "" && len(s) <= 12 && strings.Trim(s, "↩↑⤴⏎⮐^\ufe0e\ufe0f ") == ""
}

// notesBox reports whether an element holds the notes at the end of a text.
func notesBox(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Ol, atom.Aside:
	default:
		return false
	}
	if role := attr.Of(n, "role"); role == "doc-endnotes" || role == "doc-footnote" {
		return true
	}
	if id := attr.Of(n, "id"); strings.HasPrefix(id, "sdfootnote") || strings.HasPrefix(id, "sdendnote") { // of LibreOffice
		return true
	}
	for name := range strings.FieldsSeq(strings.ToLower(attr.Of(n, "class"))) {
		if name == "footnotes" || name == "footnote" || name == "endnotes" {
			return true
		}
	}
	return false
}

// setApart puts a rule before notes, and the number of a note in a box of its own
// before its text.
func setApart(n *html.Node) {
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.A && shortMark(words(c)) && c.NextSibling != nil {
			bracket(c)
			// The number goes to the note's first line of text.
			c.AppendChild(&html.Node{Type: html.TextNode, Data: " "})
			if at := firstParagraph(c.NextSibling); at != nil {
				n.RemoveChild(c)
				at.InsertBefore(c, at.FirstChild)
			}
			break
		}
	}
	if at := firstParagraph(n); at != nil {
		if c := at.FirstChild; c != nil && c.DataAtom == atom.A && digits(words(c)) && c.NextSibling != nil && !strings.HasPrefix(c.NextSibling.Data, " ") {
			bracket(c)
			at.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, c.NextSibling)
		}
	}
	if f := firstElement(n); f != nil && f.DataAtom == atom.Hr || n.Parent == nil || ruled(n) {
		return
	}
	n.Parent.InsertBefore(&html.Node{Type: html.ElementNode, DataAtom: atom.Hr, Data: "hr"}, n)
}

// ruled reports whether a rule or another box of notes stands before a box.
func ruled(n *html.Node) bool {
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if p.Type == html.ElementNode {
			return p.DataAtom == atom.Hr || notesBox(p)
		}
	}
	return n.Parent != nil && notesBox(n.Parent)
}

func firstElement(n *html.Node) *html.Node {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

func firstParagraph(n *html.Node) *html.Node {
	if n.DataAtom == atom.P {
		return n
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.P {
			return c
		}
	}
	return nil
}

// mostInMark is how many nodes of an element are looked at for its text: many more than
// the mark of a note has.
const mostInMark = 60

// words is the text of a node on one line, or its beginning when the node is large.
func words(n *html.Node) string {
	var b strings.Builder
	seen := 0
	for c := range n.Descendants() {
		if seen++; seen > mostInMark || b.Len() > 400 {
			b.WriteString(" and more")
			break
		}
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return wording.Squeeze(b.String())
}
