package tagger

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// Rows are the features of the lines of a page whose authors are known and whose bios have been
// looked for by rules.
func Rows(p *evidence.Page, authors []content.Author) []Row {
	w := &writer{page: p, classes: map[*html.Node]int{}, vocabulary: vocabulary(), elements: elements()}
	for i := range authors {
		name := strings.ToLower(page.Fold(string(authors[i].Name.Value)))
		if len(name) > 3 {
			w.names = append(w.names, name)
		}
		for _, part := range [...]string{names.Surname(name), names.Given(name)} {
			if len(part) > 2 {
				w.parts = append(w.parts, part)
			}
		}
	}
	w.authors = len(authors)
	rows := make([]Row, len(p.Lines))
	for i := range rows {
		w.write(i, &rows[i])
	}
	for i := range rows {
		if i > 0 {
			w.beside(i, i-1, &rows[i], &rows[i-1], beforeAt)
		}
		if i+1 < len(rows) {
			w.beside(i, i+1, &rows[i], &rows[i+1], afterAt)
		}
	}
	return rows
}

// writer writes the features of the lines of one page.
type writer struct {
	page       *evidence.Page
	authors    int
	names      []string // of the authors in lower case
	parts      []string // surnames and given names
	classes    map[*html.Node]int
	vocabulary []group
	elements   []atom.Atom
}

func (w *writer) write(i int, r *Row) {
	p, l := w.page, &w.page.Lines[i]
	below := -99
	if p.TitleAt >= 0 {
		below = max(-30, min(i-p.TitleAt, 60))
	}
	text := max(1, len(l.Text))
	for k, v := range [...]float32{
		float32(i - p.Begin), float32(p.End - 1 - i), float32(i) / float32(len(p.Lines)), float32(len(p.Lines)),
		float32(i-p.Begin) / float32(p.End-p.Begin+1), float32(wording.Count(l.Text)), float32(l.Linked) / float32(text),
		one(l.Body), float32(l.Level), float32(len(l.Links)), float32(below), float32(w.authors),
	} {
		r[placeAt+k] = v
	}
	for k := range hints {
		r[hintAt+k] = float32(l.Hint >> k & 1)
	}
	w.mark(i, r)
	for k, t := range w.elements {
		r[tagAt+k] = one(l.Tag == t)
	}
	w.says(l, r)
	if r[wordsAt] < leastWords {
		return
	}
	padded := " " + l.Lower + " "
	for k := range w.vocabulary {
		r[wordAt+k] = one(w.vocabulary[k].words.In(padded))
	}
	r[saysAt+8] = float32(w.classesOf(l.Node, ancestors))
}

// mark notes what the line is known to be.
func (w *writer) mark(i int, r *Row) {
	for _, fact := range w.page.Said[i] {
		switch fact {
		case "bio":
			if w.page.Taken[i] == "bio" {
				r[markAt] = 1
			} else {
				r[markAt+1] = 1
			}
		case "byline":
			r[markAt+2] = 1
		case "contact":
			r[markAt+3] = 1
		case "date":
			r[markAt+4] = 1
		case "title":
			r[markAt+5] = 1
		case "section":
			r[markAt+6] = 1
		}
	}
}

func (w *writer) says(l *evidence.Line, r *Row) {
	bare := strings.TrimLeft(l.Lower, " \"“*—-•(")
	for _, n := range w.names {
		if strings.Contains(l.Lower, n) {
			r[saysAt] = 1
		}
		w.opens(bare, n, r)
	}
	for _, n := range w.parts {
		w.opens(bare, n, r)
	}
	r[saysAt+3] = one(strings.Contains(l.Text, "@") || pattern.Holds(l.Lower, "twitter", "linkedin", "email", "e-mail", "follow"))
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(l.Text, "\"”)"))
	r[saysAt+4] = one(end == '.' || end == '!' || end == '?')
	for _, a := range l.Links {
		switch {
		case pattern.Holds(a, "/author", "/autor", "/people", "/person", "/profile", "/staff", "/contributor", "/by/", "/columnist", "/team", "/@"):
			r[saysAt+5] = 1
		case pattern.Holds(a, "twitter", "linkedin", "facebook", "instagram", "mailto"):
			r[saysAt+6] = 1
		case pattern.Holds(a, "disclos", "affiliate", "ethic", "editorial", "policy", "advertis", "privacy", "terms"):
			r[saysAt+7] = 1
		}
	}
}

// opens notes a line that begins with a name, and a verb of bios behind it.
func (w *writer) opens(bare, name string, r *Row) {
	rest, ok := strings.CutPrefix(bare, name)
	if !ok || rest != "" && rest[0] != ' ' && rest[0] != ',' && rest[0] != '\'' {
		return
	}
	r[saysAt+1] = 1
	rest = strings.TrimLeft(rest, " ,")
	verb, _, _ := strings.Cut(rest, " ")
	switch verb {
	case "is", "has", "was", "writes", "covers", "works", "worked", "teaches", "served", "holds", "lives", "joined", "studied", "ist", "schreibt", "arbeitet",
		"are", "spent", "began", "started", "leads", "runs", "est", "a", "an", "the":
		r[saysAt+2] = 1
	}
}

// ancestors is how many elements around a line are asked for their classes.
const ancestors = 5

// classesOf is how many words for people who write are in the classes of an element and those
// around it.
func (w *writer) classesOf(n *html.Node, levels int) int {
	sum := 0
	for ; n != nil && levels > 0; n, levels = n.Parent, levels-1 {
		own, known := w.classes[n]
		if !known {
			for i := range n.Attr {
				switch n.Attr[i].Key {
				case "class", "id", "itemprop", "rel":
					lower := strings.ToLower(n.Attr[i].Val)
					for _, word := range [...]string{"author", "byline", "bio", "contrib", "profile", "about", "writer", "staff"} {
						if strings.Contains(lower, word) {
							own++
						}
					}
				}
			}
			w.classes[n] = own
		}
		sum += own
	}
	return sum
}

// beside notes in the row of line i what line j next to it is.
func (w *writer) beside(i, j int, r, other *Row, at int) {
	copy(r[at:at+marks], other[markAt:markAt+marks])
	at += marks
	r[at] = other[wordsAt]
	r[at+1] = other[placeAt+6]
	r[at+2] = other[saysAt+1]
	r[at+3] = one(w.page.Lines[i].Box != nil && w.page.Lines[i].Box == w.page.Lines[j].Box)
	copy(r[at+4:at+4+hints], other[hintAt:hintAt+hints])
}

func one(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// Forget takes out of a row what lines were found to be.
func Forget(r *Row) {
	for k := range marks {
		r[markAt+k], r[beforeAt+k], r[afterAt+k] = 0, 0, 0
	}
}
