package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hint is what the markup around a line says of it: its classes, ids,
// properties and elements, and those of what it lies in.
type hint uint32

// The hints.
const (
	inBio hint = 1 << iota
	inByline
	inDate
	inCaption
	inCredit
	inDek
	inKicker
	inCrumbs
	inComment // what readers wrote
	inRelated // other pieces, advertisements, newsletters
	inNav
	inFooter
	inHeader
	inAside
	inArticle
	inNote
	inDisclaimer
	inQuote
	inSponsor
	inTitle
	inAuthor
	inHeadline // marked as the headline by a property
	inRole
)

// reader of hints; it remembers what it read, as pages repeat their classes.
type hinter struct {
	known map[string]hint
	words map[string]hint
	multi []mark // marks of several words
}

func newHinter() *hinter {
	h := &hinter{known: map[string]hint{}, words: map[string]hint{}}
	for _, m := range marks() {
		if strings.Contains(m.piece, "-") {
			h.multi = append(h.multi, m)
		} else {
			h.words[m.piece] = m.hint
		}
	}
	return h
}

// of is what an element's own attributes and name hint at.
func (h *hinter) of(n *html.Node) hint {
	var got hint
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "data-component", "data-testid", "data-qa", "data-type":
			if a.Val != "" {
				got |= h.names(a.Val)
			}
		case "itemprop", "property":
			got |= property(a.Val)
		case "rel":
			if a.Val == "author" {
				got |= inAuthor
			}
		case "role":
			if a.Val == "navigation" {
				got |= inNav
			}
		}
	}
	switch n.DataAtom {
	case atom.Figcaption:
		got |= inCaption
	case atom.Nav:
		got |= inNav
	case atom.Footer:
		got |= inFooter
	case atom.Header:
		got |= inHeader
	case atom.Aside:
		got |= inAside
	case atom.Article, atom.Main:
		got |= inArticle
	case atom.Blockquote:
		got |= inQuote
	case atom.Address:
		got |= inAuthor
	case atom.Time:
		got |= inDate
	}
	return got
}

func property(s string) hint {
	switch strings.ToLower(s) {
	case "author", "creator", "schema:author":
		return inAuthor
	case "articlebody":
		return inArticle
	case "datepublished", "datemodified", "datecreated":
		return inDate
	case "headline":
		return inHeadline
	case "alternativeheadline":
		return inDek
	case "articlesection":
		return inKicker
	case "jobtitle":
		return inRole
	}
	return 0
}

// names reads a list of class names: "c-authorBio__text is-open".
func (h *hinter) names(s string) hint {
	if got, ok := h.known[s]; ok {
		return got
	}
	var got hint
	for name := range strings.FieldsSeq(s) {
		if len(name) > 80 {
			continue
		}
		name = dashes(name)
		for w := range strings.SplitSeq(name, "-") {
			got |= h.words[w]
		}
		for _, m := range h.multi {
			if strings.Contains(name, m.piece) {
				got |= m.hint
			}
		}
	}
	// "article-header-author-bio" is no header of the page, "author-byline-date" no date.
	if got&(inBio|inByline|inAuthor) != 0 {
		got &^= inDate | inTitle
	}
	if len(h.known) < 5000 {
		h.known[s] = got
	}
	return got
}

// dashes writes a class name in lower case with dashes between its words.
func dashes(s string) string {
	var b strings.Builder
	before := byte('-')
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if before >= 'a' && before <= 'z' {
				b.WriteByte('-')
			}
			b.WriteByte(c + 'a' - 'A')
		case c == '_' || c == ':' || c == '/' || c == '.' || c == '-':
			if before != '-' {
				b.WriteByte('-')
			}
			c = '-'
		default:
			b.WriteByte(c)
		}
		before = c
	}
	return b.String()
}
