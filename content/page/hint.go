package page

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/words"
)

// Hint is what the markup around a line says of it: its classes, ids,
// properties and elements, and those of what it lies in.
type Hint uint32

// The hints.
const (
	InBio Hint = 1 << iota
	InByline
	InDate
	InCaption
	InCredit
	InDek
	InKicker
	InCrumbs
	InComment // what readers wrote
	InRelated // other pieces, advertisements, newsletters
	InNav
	InFooter
	InHeader
	InAside
	InArticle
	InNote
	InDisclaimer
	InQuote
	InSponsor
	InTitle
	InAuthor
	InHeadline // marked as the headline by a property
	InRole
)

// hintOf is the hint that words.ClassNames calls by a name.
func hintOf(name string) Hint {
	names := [...]string{
		"bio", "byline", "date", "caption", "credit", "dek", "kicker", "crumbs", "comment", "related", "nav", "footer", "header", "aside", "article",
		"note", "disclaimer", "quote", "sponsor", "title", "author", "headline", "role",
	}
	return 1 << slices.Index(names[:], name)
}

// mark is a name of several words and what it hints at.
type mark struct {
	piece string
	hint  Hint
}

// marks are what the names in a page's markup hint at: those of one word, and the others.
var marks = sync.OnceValues(func() (one map[string]Hint, several []mark) {
	one = map[string]Hint{}
	for name, hint := range words.ClassNames() {
		if strings.Contains(name, "-") {
			several = append(several, mark{name, hintOf(hint)})
		} else {
			one[name] = hintOf(hint)
		}
	}
	return one, several
})

// reader of hints; it remembers what it read, as pages repeat their classes.
type hinter struct {
	known map[string]Hint
	words map[string]Hint
	multi []mark
}

func newHinter() *hinter {
	one, several := marks()
	return &hinter{map[string]Hint{}, one, several}
}

// of is what an element's own attributes and name hint at.
func (h *hinter) of(n *html.Node) Hint {
	var got Hint
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "data-component", "data-testid", "data-qa", "data-type":
			if a.Val != "" {
				got |= h.names(a.Val)
			}
		case "itemprop", "property":
			got |= h.words["@"+strings.ToLower(a.Val)]
		case "rel":
			if a.Val == "author" {
				got |= InAuthor
			}
		case "role":
			if a.Val == "navigation" {
				got |= InNav
			}
		}
	}
	switch n.DataAtom {
	case atom.Figcaption:
		got |= InCaption
	case atom.Nav:
		got |= InNav
	case atom.Footer:
		got |= InFooter
	case atom.Header:
		got |= InHeader
	case atom.Aside:
		got |= InAside
	case atom.Article, atom.Main:
		got |= InArticle
	case atom.Blockquote:
		got |= InQuote
	case atom.Address:
		got |= InAuthor
	case atom.Time:
		got |= InDate
	}
	return got
}

// names reads a list of class names: "c-authorBio__text is-open".
func (h *hinter) names(s string) Hint {
	if got, ok := h.known[s]; ok {
		return got
	}
	var got Hint
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
	if got&(InBio|InByline|InAuthor) != 0 {
		got &^= InDate | InTitle
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
